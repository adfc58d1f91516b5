//! A run of costs, compared as a whole: so a change elsewhere costs a list of a thousand next to nothing.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::domain::cost_base::Cost;
use crate::domain::currency::Currency;
use crate::domain::id::Id;
use crate::domain::parameter::{CostsOf, Parameter};
use crate::surfaces::studio::number_field::{FieldNote, Hand, notes_of};
use crate::surfaces::studio::rates::cost_row::CostRow;

/// How many costs a run has, but for the last one.
pub const LENGTH: usize = 40;

#[derive(PartialEq, Properties)]
pub struct CostRunProps {
    pub of: CostsOf,
    /// The place of its first cost.
    pub first: usize,
    pub costs: Vec<Rc<Cost>>,
    /// Whether nothing stands behind it.
    pub is_last: bool,
    pub has_levels: bool,
    /// Whether any cost may be marked as tax.
    pub has_tax_marks: bool,
    /// What is wrong with the marks of some of its costs.
    pub problems: Vec<(Id, Rc<str>)>,
    pub notes: Vec<FieldNote>,
    pub hand: Hand,
    pub currency: Currency,
}

/// The cost of a list in which a number stands.
pub fn cost_of(of: CostsOf, at: Parameter) -> Option<Id> {
    match at {
        Parameter::CostAmount(list, cost, _) | Parameter::CostYears(list, cost) => (list == of).then_some(cost),
        _ => None,
    }
}

/// The rows of a run.
#[component]
pub fn CostRun(props: &CostRunProps) -> Html {
    let of = props.of;
    let row = |(place, cost): (usize, &Rc<Cost>)| {
        let problem = props.problems.iter().find(|(id, _)| *id == cost.id).map(|(_, problem)| Rc::clone(problem));
        let notes = notes_of(&props.notes, |at| cost_of(of, at) == Some(cost.id));
        html! {
            <CostRow key={cost.id.to_string()} {of} cost={Rc::clone(cost)} place={props.first + place}
                is_last={props.is_last && place + 1 == props.costs.len()} has_levels={props.has_levels}
                has_tax_mark={props.has_tax_marks || cost.is_tax} {problem} {notes} hand={props.hand.clone()}
                currency={props.currency} />
        }
    };
    html! { <>{ for props.costs.iter().enumerate().map(row) }</> }
}
