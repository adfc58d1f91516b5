//! The three questions: what living takes, what work costs, how many hours can be billed. Each is a sentence with its field.

use web_sys::SubmitEvent;
use yew::{Callback, Html, html};

use crate::components::entry::Look;
use crate::domain::band::Band;
use crate::domain::parameter::{CostsOf, Parameter};
use crate::domain::problem::Place;
use crate::domain::tax::TaxTreatment;
use crate::domain::working::Figure;
use crate::locale::names;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{labels, rates_page as phrases};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::Edit;
use crate::state::studio::figure_at::FigureAt;
use crate::surfaces::studio::field_id::field_id;
use crate::surfaces::studio::later;
use crate::surfaces::studio::rates::currency_pick::CurrencyPick;
use crate::surfaces::studio::rates::ledger::{self, problems};
use crate::surfaces::studio::rates::whole_figure::{self, with_sign};
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// The form of three questions; on a first visit each has a note.
pub fn form(view: &View, is_first: bool) -> Html {
    let kept_here = Callback::from(|event: SubmitEvent| event.prevent_default());
    let questions =
        html! { <>{ living(view, is_first) }{ work(view, is_first) }{ hours(view, is_first) }{ terms(view) }</> };
    match is_first {
        true => html! {
            <form class="questions" aria-label={view.say(phrases::THREE_QUESTIONS)} onsubmit={kept_here}>{ questions }</form>
        },
        false => html! {
            <form class="questions" aria-labelledby="three" onsubmit={kept_here}>
                <h2 id="three">{ view.say(phrases::WHAT_MUST_AN_HOUR_EARN) }</h2>
                { questions }
            </form>
        },
    }
}

/// A question whose answer is one number.
struct Question {
    at: Parameter,
    before: Phrase<0>,
    after: Phrase<0>,
    note: Option<Phrase<0>>,
    /// What goes into its parts.
    parts: Html,
}

fn living(view: &View, is_first: bool) -> Html {
    let mut owners = view.studio().owners();
    match (owners.next(), owners.next()) {
        (Some(owner), None) => {
            let of = CostsOf::Member(owner.id);
            let question = Question {
                at: Parameter::CostsMonth(of),
                before: phrases::LIVING_BEFORE,
                after: phrases::LIVING_AFTER,
                note: is_first.then_some(phrases::LIVING_NOTE),
                parts: whole_figure::break_costs(view, of, &view.say(labels::LIVING)),
            };
            html! { <>{ asked(view, question) }{ working_panel::at(view, Spot::Living(owner.id)) }</> }
        }
        _ => later::rates().map(|part| (part.living_of_all)(view)).unwrap_or_default(),
    }
}

fn work(view: &View, is_first: bool) -> Html {
    let of = CostsOf::Business;
    asked(
        view,
        Question {
            at: Parameter::CostsMonth(of),
            before: phrases::WORK_BEFORE,
            after: phrases::WORK_AFTER,
            note: is_first.then_some(phrases::WORK_NOTE),
            parts: whole_figure::break_costs(view, of, &view.say(labels::BUSINESS)),
        },
    )
}

fn hours(view: &View, is_first: bool) -> Html {
    match view.studio().team.as_slice() {
        [member] if member.bills => asked(
            view,
            Question {
                at: Parameter::MemberHours(member.id),
                before: phrases::HOURS_BEFORE,
                after: phrases::HOURS_AFTER,
                note: is_first.then_some(phrases::HOURS_NOTE),
                parts: whole_figure::break_hours(view, member.id, &view.say(labels::BILLABLE_HOURS)),
            },
        ),
        _ => later::rates().map(|part| (part.hours_of_all)(view)).unwrap_or_default(),
    }
}

/// A sentence with a field in it. What is wrong takes the place of how it was read, and that of the note.
fn asked(view: &View, question: Question) -> Html {
    let Question { at, before, after, note, parts } = question;
    let id = field_id(at);
    let (start, end, note_id) = (format!("{id}-before"), format!("{id}-after"), format!("{id}-note"));
    let is_said = view.notes.iter().any(|note| note.at == at && (note.problem.is_some() || note.read.is_some()));
    let note = note.filter(|_| !is_said);
    let look = Look {
        labelled_by: Some(format!("{start} {end}")),
        described_by: note.map(|_| note_id.clone()),
        ..Look::default()
    };
    let look = match at {
        Parameter::MemberHours(_) => Look { class: "short", ..look },
        _ => with_sign(look, view.currency(), view.language()),
    };
    html! {
        <div class="question">
            <label id={start} for={id}>{ view.say(before) }</label>
            { view.field(at, look) }
            <span id={end}>{ view.say(after) }</span>
            { parts }
            { view.said(at) }
            if let Some(note) = note { <p class="note" id={note_id}>{ view.say(note) }</p> }
        </div>
    }
}

/// A sentence with a sum in it.
fn summed(view: &View, before: Phrase<0>, sum: Html, after: Phrase<0>, more: Html) -> Html {
    html! {
        <div class="question">
            <span>{ view.say(before) }</span>
            { sum }
            <span>{ view.say(after) }</span>
            { more }
        </div>
    }
}

/// Several owners: the sum of what they live on, and each one's own figure beneath.
pub fn living_of_all(view: &View) -> Html {
    let each = view.studio().owners().map(|owner| {
        let of = CostsOf::Member(owner.id);
        html! {
            <div class="field" key={owner.id.to_string()}>
                <span class="label">{ names::member(owner.id, &view.desk.workbook, view.language()) }</span>
                { whole_figure::of_costs(view, of, &ledger::title(view, of)) }
                { working_panel::at(view, Spot::Living(owner.id)) }
            </div>
        }
    });
    let living: &Figure = &view.desk.evaluation.rates.bands.living.base;
    let sum = view.worked_as(FigureAt::Living(Band::Base), &view.say(labels::LIVING_OF_ALL), living);
    html! {
        <>
            { summed(view, phrases::LIVING_BEFORE, sum, phrases::A_YEAR_AFTER, Html::default()) }
            { working_panel::at(view, Spot::LivingOfAll) }
            <div class="fields roomy">{ for each }</div>
        </>
    }
}

/// Several people, or nobody who bills: the hours of everyone, which stand with the team.
pub fn hours_of_all(view: &View) -> Html {
    let sum = view.worked(FigureAt::Hours, &view.say(labels::BILLABLE_HOURS));
    html! {
        <>
            { summed(view, phrases::WE_BILL_BEFORE, sum, phrases::HOURS_AFTER, to_the_team(view)) }
            { working_panel::at(view, Spot::Capacity) }
            { problems(view, Place::Team) }
        </>
    }
}

/// Opens the team and goes there.
pub fn to_the_team(view: &View) -> Html {
    let opened = view.on(|| {
        crate::browser::focus::to("team");
        Edit::Drew(Drawer::Team, true)
    });
    html! { <button type="button" class="link" onclick={opened}>{ view.say(phrases::THE_TEAM) }</button> }
}

/// In which currency all amounts are, and that no tax is reckoned yet.
pub fn terms(view: &View) -> Html {
    let tax = &view.studio().tax;
    let is_unset = tax.treatment != TaxTreatment::AsAmount && tax.rate.is_none();
    html! {
        <div class="terms">
            <label for="currency">{ view.say(phrases::ALL_AMOUNTS_IN) }</label>
            <CurrencyPick id="currency" chosen={view.currency()} language={view.language()} send={view.hand.send.clone()} />
            if is_unset { <p class="note">{ view.say(phrases::NO_TAX_YET) }</p> }
        </div>
    }
}
