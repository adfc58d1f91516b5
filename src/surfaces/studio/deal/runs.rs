//! How each retainer of a proposal runs: what is planned for a month, and what each month took.

use yew::{Html, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::components::tick::tick;
use crate::domain::civil_date::CivilDate;
use crate::domain::deal_number::{DealNumber, RunNumber};
use crate::domain::id::Id;
use crate::domain::proposal::DraftLine;
use crate::domain::run::{Effort, Run};
use crate::locale::phrases::{deal as phrases, deal_answers as answers};
use crate::locale::{deal_labels, figures, names};
use crate::state::studio::deal_edit::{DealChange, DealText};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::NameOf;
use crate::surfaces::studio::deal::Case;
use crate::surfaces::studio::deal::together::model;
use crate::surfaces::studio::deal::{fields, run_course, run_earns, run_model};
use crate::surfaces::studio::drawers::{button, choice, remove};
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// The question; nothing where there is no retainer.
pub fn drawer(case: &Case) -> Html {
    let retainers: Vec<&DraftLine> = retainers(case).collect();
    if retainers.is_empty() {
        return Html::default();
    }
    let count = figures::whole(i64::try_from(retainers.len()).unwrap_or(i64::MAX), case.view.language());
    let state = match retainers.as_slice() {
        [one] => name(case, one),
        _ => count,
    };
    let body = || html! { <>{ for retainers.iter().map(|line| retainer(case, line)) }</> };
    fields::question(case, Drawer::DealRuns, "deal-runs", phrases::RUNS, state, body)
}

/// The lines that are retainers.
fn retainers<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a DraftLine> {
    case.proposal.lines.iter().map(AsRef::as_ref).filter(|line| line.retainer.is_some())
}

fn name(case: &Case, line: &DraftLine) -> String {
    names::line(case.proposal, line.id, case.view.language())
}

fn retainer(case: &Case, line: &DraftLine) -> Html {
    let (view, id) = (case.view, line.id);
    let none = Run::default();
    let run = case.deal().runs.get(&id).unwrap_or(&none);
    let model = line.retainer.as_ref().map(|retainer| view.say(model(retainer)));
    let figured = run_earns::figures(case, id);
    let usual = figured.as_ref().and_then(|figured| figured.included.value.as_ref());
    let usual = usual.map(|hours| figures::hours(hours, view.language()));
    html! {
        <section class="run" key={id.to_string()} aria-label={name(case, line)}>
            <h3>{ name(case, line) }</h3>
            <p class="note">{ model }</p>
            <div class="fields roomy">
                { fields::dated(case, format!("run-from-{id}"), phrases::RUN_FROM, run.from, move |day| DealChange::ChoseRunFrom(id, day)) }
                { fields::number(case, phrases::INCLUDED, DealNumber::Run(id, RunNumber::Included), usual) }
                if run.from.is_some() {
                    { fields::dated(case, format!("run-reviewed-{id}"), answers::REVIEWED, run.reviewed, move |day| DealChange::ChoseReviewed(id, day)) }
                }
            </div>
            { figured.as_ref().map(|figured| run_earns::review(case, figured)) }
            { planned(case, id, run) }
            { figured.as_ref().map(|figured| run_earns::earns(case, figured)) }
            { working_panel::at(case.home, Spot::Run(case.proposal.id, id)) }
            { months(case, id, run) }
            { figured.as_ref().map(|figured| run_course::course(case, line, run, figured)) }
            { line.retainer.as_ref().map(|retainer| run_model::model(case, line, run, retainer)) }
        </section>
    }
}

fn planned(case: &Case, line: Id, run: &Run) -> Html {
    let edit = case.edit();
    let added = case.view.on(move || {
        let id = View::new_id();
        focus::to(&format!("effort-{id}"));
        edit(DealChange::AddedEffort(line, id))
    });
    html! {
        <>
            <h3 class="part">{ case.view.say(phrases::PLANNED) }</h3>
            { for run.planned.iter().map(|effort| effort_row(case, line, effort)) }
            <p class="after">{ button(case.view.say(phrases::ADD_EFFORT), None, added) }</p>
        </>
    }
}

fn effort_row(case: &Case, line: Id, effort: &Effort) -> Html {
    let (view, id) = (case.view, effort.id);
    let name = deal_labels::effort(case.proposal, line, id, view.language());
    let (marking, removing) = (case.edit(), case.edit());
    let marked = view.hand.send.reform(move |is_billed| marking(DealChange::MarkedBilled(line, id, is_billed)));
    let removed = view.on(move || removing(DealChange::RemovedEffort(line, id)));
    let number = |number: RunNumber| DealNumber::Run(line, number);
    let billed = view.say(phrases::IS_BILLED);
    let look = Look {
        id: Some(format!("effort-{id}")),
        class: "wide",
        placeholder: Some(view.say(phrases::EFFORT_SUCH_AS)),
        ..Look::default()
    };
    html! {
        <div class="fields effort" key={id.to_string()} role="group" aria-label={name.clone()}>
            <div class="field">
                <label for={format!("effort-{id}")}>{ view.say(phrases::EFFORT) }</label>
                { view.name(NameOf::Deal(case.proposal.id, DealText::Effort(line, id)), &effort.what, look) }
            </div>
            { role(case, line, effort) }
            { fields::number(case, phrases::PEOPLE, number(RunNumber::People(id)), None) }
            { fields::number(case, phrases::HOURS_EACH, number(RunNumber::Hours(id)), None) }
            { fields::number(case, phrases::TIMES, number(RunNumber::Times(id)), None) }
            <div class="deal-acts">
                { tick(&billed, Some(format!("{name}: {billed}")), effort.is_billed, marked) }
                { remove(view, &name, removed) }
            </div>
        </div>
    }
}

/// Who does it, where there is more than one role.
fn role(case: &Case, line: Id, effort: &Effort) -> Html {
    let (view, id) = (case.view, effort.id);
    let roles: Vec<Id> = view.studio().roles.iter().map(|role| role.id).collect();
    if roles.len() < 2 && roles.contains(&effort.role) {
        return Html::default();
    }
    let words: Vec<String> =
        roles.iter().map(|role| names::role(*role, &view.desk.workbook, view.language())).collect();
    let chosen = roles.iter().position(|role| *role == effort.role).unwrap_or(0);
    let edit = case.edit();
    let told = view.hand.send.reform(move |place: usize| {
        edit(DealChange::ChoseEffortRole(line, id, roles.get(place).copied().unwrap_or(id)))
    });
    choice(view, phrases::ROLE, format!("effort-role-{id}"), &words, chosen, told)
}

fn months(case: &Case, line: Id, run: &Run) -> Html {
    let view = case.view;
    let (adding, removing) = (case.edit(), case.edit());
    let added = view.on(move || adding(DealChange::AddedMonth(line)));
    let removed = view.on(move || removing(DealChange::RemovedMonth(line)));
    let roles = &view.studio().roles;
    let heads = roles.iter().map(|role| {
        let name = names::role(role.id, &view.desk.workbook, view.language());
        html! { <th scope="col" class="figure">{ name }</th> }
    });
    html! {
        <>
            <h3 class="part">{ view.say(phrases::MONTHS) }</h3>
            if !run.months.is_empty() {
                <div class="wide-table">
                    <table class="grid deal-table">
                        <caption class="note">{ view.say(phrases::USED) }</caption>
                        <thead>
                            <tr>
                                <th scope="col">{ view.say(phrases::MONTH) }</th>
                                { for heads }
                                <th scope="col" class="figure">{ view.say(phrases::UNBILLED) }</th>
                                <th scope="col">{ view.say(phrases::RESULTS) }</th>
                            </tr>
                        </thead>
                        <tbody>{ for (0..run.months.len()).map(|place| month_row(case, line, run, place)) }</tbody>
                    </table>
                </div>
            }
            <p class="after">
                { button(view.say(phrases::ADD_MONTH), None, added) }
                if !run.months.is_empty() { { button(view.say(phrases::REMOVE_MONTH), None, removed) } }
            </p>
        </>
    }
}

/// A month by its name where it is known when the first one was: "March 2026", else "Month 3".
pub fn month_name(case: &Case, from: Option<CivilDate>, place: usize) -> String {
    let language = case.view.language();
    let months = from.and_then(|from| i32::try_from(place).ok().map(|place| (from, place)));
    let Some((from, place)) = months else { return deal_labels::month(place, language) };
    let all = i32::from(from.month()).saturating_sub(1).saturating_add(place);
    let year = from.year().saturating_add(all.div_euclid(12));
    let month = u8::try_from(all.rem_euclid(12).saturating_add(1)).unwrap_or(1);
    crate::locale::calendar_words::month_and_year(language, year, month)
}

fn month_row(case: &Case, line: Id, run: &Run, place: usize) -> Html {
    let view = case.view;
    let name = month_name(case, run.from, place);
    let used = view.studio().roles.iter().map(|role| {
        let called = names::role(role.id, &view.desk.workbook, view.language());
        let label = view.fill(phrases::USED_OF, [&name, &called]);
        let number = DealNumber::Run(line, RunNumber::Used(place, role.id));
        html! { <td class="figure">{ fields::cell(case, label, number, None) }</td> }
    });
    let results = run.months.get(place).map(|month| &*month.results).unwrap_or_default();
    let label = format!("{name}: {}", view.say(phrases::RESULTS));
    let look = Look { label: Some(label), class: "wide", ..Look::default() };
    html! {
        <tr key={place}>
            <th scope="row">{ &name }</th>
            { for used }
            <td class="figure">{ fields::cell(case, view.fill(phrases::UNBILLED_OF, [&name]), DealNumber::Run(line, RunNumber::Unbilled(place)), None) }</td>
            <td>{ view.name(NameOf::Deal(case.proposal.id, DealText::Results(line, place)), results, look) }</td>
        </tr>
    }
}
