//! A run of lines, compared as a whole: so a change elsewhere costs a proposal of a thousand lines next to nothing.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::parameter::Parameter;
use crate::domain::proposal::DraftLine;
use crate::surfaces::studio::number_field::{FieldNote, Hand, notes_of};
use crate::surfaces::studio::proposals::line_row::{Column, LineRow};

/// How many lines a run has, but for the last one.
pub const LENGTH: usize = 40;

#[derive(PartialEq, Properties)]
pub struct LineRunProps {
    pub proposal: Id,
    /// The place of its first line.
    pub first: usize,
    pub lines: Vec<Rc<DraftLine>>,
    /// The line after its last one.
    pub next: Option<Id>,
    pub columns: Rc<Vec<Column>>,
    pub roles: Rc<Vec<(Id, String)>>,
    pub services: Rc<Vec<(Id, String)>>,
    /// The amounts of each line in each tier, line by line.
    pub amounts: Vec<Option<Fixed>>,
    /// What is wrong with the roles of some of its lines.
    pub problems: Vec<(Id, Rc<str>)>,
    /// The line and tier whose amount's working is open, and the working.
    pub open: Option<(Id, Id)>,
    pub working: Html,
    /// What is said beneath some of its lines, which were asked for more.
    pub more: Vec<(Id, Html)>,
    pub notes: Vec<FieldNote>,
    pub currency: Currency,
    pub hand: Hand,
}

/// The line in which a number stands.
pub fn line_of(at: Parameter) -> Option<Id> {
    match at {
        Parameter::LinePrice { line, .. }
        | Parameter::LineHours { line, .. }
        | Parameter::LineQuantity { line, .. }
        | Parameter::Line { line, .. } => Some(line),
        _ => None,
    }
}

/// The rows of a run.
#[component]
pub fn LineRun(props: &LineRunProps) -> Html {
    let amounts = props.amounts.chunks(props.columns.len().max(1));
    let row = |(place, (line, amounts)): (usize, (&Rc<DraftLine>, &[Option<Fixed>]))| {
        let next = props.lines.get(place + 1).map(|next| next.id).or(props.next);
        let problem = props.problems.iter().find(|(of, _)| *of == line.id).map(|(_, problem)| Rc::clone(problem));
        let notes = notes_of(&props.notes, |at| line_of(at) == Some(line.id));
        let open = props.open.filter(|(open, _)| *open == line.id).map(|(_, tier)| tier);
        html! {
            <>
            <LineRow key={line.id.to_string()} proposal={props.proposal} line={Rc::clone(line)}
                place={props.first + place} next={next} columns={Rc::clone(&props.columns)}
                roles={Rc::clone(&props.roles)} services={Rc::clone(&props.services)} amounts={amounts.to_vec()} open={open} problem={problem}
                notes={notes} currency={props.currency} hand={props.hand.clone()} />
            if open.is_some() { { props.working.clone() } }
            { for props.more.iter().filter(|(of, _)| *of == line.id).map(|(_, more)| more.clone()) }
            </>
        }
    };
    html! { <>{ for props.lines.iter().zip(amounts).enumerate().map(row) }</> }
}
