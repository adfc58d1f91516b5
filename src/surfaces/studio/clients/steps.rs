//! What is to be done for one client: what was noted and what usually follows, a way to note more, and what was done before.

use yew::{Html, html};

use crate::components::day::day;
use crate::components::entry::Look;
use crate::domain::civil_date::CivilDate;
use crate::domain::due_steps::{About, Due, due_steps};
use crate::domain::next_step::{MOST_STEPS, NextStep, StepKind};
use crate::domain::workbook::Workbook;
use crate::locale::phrases::{clients as phrases, offer_page};
use crate::locale::{calendar_words, sales_words};
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::sales_edit::StepChange;
use crate::state::studio::sales_figure::Sales;
use crate::surfaces::studio::clients::next;
use crate::surfaces::studio::drawers;
use crate::surfaces::studio::view::View;

/// How many that were done are shown, the last first.
const MOST_DONE: usize = 12;

/// The steps of a client.
pub fn steps(view: &View, sales: &Sales, about: About, today: CivilDate) -> Html {
    let noted = noted(&view.desk.workbook, about);
    let open: Vec<&NextStep> = noted.iter().filter(|step| step.done.is_none()).collect();
    let added = view
        .on(move || Edit::ChangedSteps(about, StepChange::Added(View::new_id(), StepKind::Other, today.plus_days(7))));
    // What was noted here stands below, where it can be changed.
    let is_here = |due: &Due| due.noted.is_some_and(|id| noted.iter().any(|step| step.id == id));
    let is_shown = |due: &Due| is_theirs(&view.desk.workbook, due, about) && !is_here(due);
    let is_free = open.is_empty() && !due_steps(&view.desk.workbook, &sales.entries).iter().any(is_shown);
    let mut done: Vec<&NextStep> = noted.iter().filter(|step| step.done.is_some()).collect();
    done.sort_by_key(|step| std::cmp::Reverse(step.done));
    html! {
        <section aria-labelledby="steps">
            <h2 id="steps">{ view.say(phrases::NEXT) }</h2>
            if is_free { <p class="note">{ view.say(phrases::NEXT_NONE) }</p> }
            { next::of(view, sales, today, is_shown) }
            { for open.iter().map(|step| row(view, about, step, today)) }
            if noted.len() < MOST_STEPS {
                <p class="after">{ drawers::button(view.say(phrases::NEW_STEP), None, added) }</p>
            }
            if !done.is_empty() {
                <details class="before">
                    <summary>{ view.say(phrases::EARLIER_STEPS) }</summary>
                    <ul class="steps">{ for done.iter().take(MOST_DONE).map(|step| done_row(view, about, step)) }</ul>
                </details>
            }
        </section>
    }
}

fn noted(workbook: &Workbook, about: About) -> Vec<NextStep> {
    match about {
        About::Client(id) => workbook.client(id).map(|client| client.steps.clone()),
        About::Proposal(id) => workbook.proposal(id).map(|proposal| proposal.pursuit.steps.clone()),
    }
    .unwrap_or_default()
}

/// Whether a step is about a client, or about a proposal for it.
fn is_theirs(workbook: &Workbook, due: &Due, about: About) -> bool {
    match (due.about, about) {
        (About::Proposal(id), About::Client(client)) => {
            workbook.proposal(id).is_some_and(|proposal| proposal.client == Some(client))
        }
        (one, other) => one == other,
    }
}

/// A step that can be changed.
fn row(view: &View, about: About, step: &NextStep, today: CivilDate) -> Html {
    let id = step.id;
    let name = sales_words::step(step.kind, &step.words, view.language());
    let look = Look {
        id: Some(format!("step-{id}")),
        class: "wide",
        placeholder: Some(view.say(phrases::STEP_SUCH_AS)),
        ..Look::default()
    };
    let dated = view
        .hand
        .send
        .reform(move |text: String| Edit::ChangedSteps(about, StepChange::ChoseDue(id, CivilDate::from_text(&text))));
    let done = view.on(move || Edit::ChangedSteps(about, StepChange::Marked(id, Some(today))));
    let removed = view.on(move || Edit::ChangedSteps(about, StepChange::Removed(id)));
    let value = step.due.map(|day| day.to_string()).unwrap_or_default();
    html! {
        <div class="fields step" key={id.to_string()}>
            <div class="field">
                <label for={format!("step-{id}")}>{ view.say(phrases::STEP) }</label>
                { view.name(NameOf::Step(about, id), &step.words, look) }
            </div>
            <div class="field">
                <label for={format!("step-due-{id}")}>{ view.say(phrases::STEP_DUE) }</label>
                { day(Some(format!("step-due-{id}")), None, value, dated) }
            </div>
            <div class="step-acts">
                <button type="button" class="button" aria-label={view.fill(phrases::DONE_OF, [&name])} onclick={done}>{ view.say(phrases::DONE) }</button>
                { drawers::button(view.say(offer_page::REMOVE), Some(view.fill(offer_page::REMOVE_OF, [&name])), removed) }
            </div>
        </div>
    }
}

fn done_row(view: &View, about: About, step: &NextStep) -> Html {
    let id = step.id;
    let name = sales_words::step(step.kind, &step.words, view.language());
    let day = step.done.map(|day| calendar_words::full_date(view.language(), day.year(), day.month(), day.day()));
    let undone = view.on(move || Edit::ChangedSteps(about, StepChange::Marked(id, None)));
    html! {
        <li key={id.to_string()}>
            <span class="what">{ name }</span>
            <span class="day">{ day.unwrap_or_default() }</span>
            { drawers::button(view.say(phrases::UNDO_STEP), None, undone) }
        </li>
    }
}
