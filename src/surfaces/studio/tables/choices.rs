//! For which proposals time is, and at whose rates it was worked: what is known by its name is chosen beforehand.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_memo, use_mut_ref, use_state};

use crate::components::pick::pick;
use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::pipeline::{Stage, pipeline};
use crate::domain::search::folded;
use crate::domain::table::Table;
use crate::domain::time_entry::hours;
use crate::domain::time_in::{Project, TakingTime, TimePlan, WithTime};
use crate::domain::time_row::{TimeRow, overlapping};
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::tables as phrases;
use crate::locale::{figures, names};
use crate::state::studio::edit::Edit;
use crate::state::studio::notice::Notice;
use crate::surfaces::studio::number_field::Hand;
use crate::surfaces::studio::tables::found::Found;
use crate::surfaces::studio::tables::preview::after;
use crate::surfaces::studio::tables::taking::on_its_way;
use crate::surfaces::studio::tables::troubles;
use crate::wire::csv::cells::DayOrder;
use crate::wire::csv::reading::Table as Of;
use crate::wire::csv::trouble::Troubles;

/// So many rows are taken before the page goes on.
const AT_ONCE: usize = 4_000;
/// So many projects and people are asked for.
const MOST: usize = 60;

#[derive(Clone, Properties)]
pub struct TimeChoicesProps {
    pub found: Rc<Found>,
    pub workbook: Workbook,
    pub order: DayOrder,
    pub today: CivilDate,
    pub hand: Hand,
    pub close: Callback<()>,
}

impl PartialEq for TimeChoicesProps {
    fn eq(&self, other: &TimeChoicesProps) -> bool {
        let same_file = Rc::ptr_eq(&self.found, &other.found);
        same_file && self.workbook == other.workbook && self.order == other.order && self.hand == other.hand
    }
}

/// What the rows of a table say, counted once.
struct Counted {
    rows: Vec<TimeRow>,
    future: Vec<u32>,
    overlaps: Vec<u32>,
    /// How many rows and minutes each project has, and each person whose rows name no role that is known here.
    projects: Table<Project, (usize, u64)>,
    people: Table<Rc<str>, usize>,
    troubles: Troubles,
}

/// The choices, and the button that takes the time in.
#[component]
pub fn TimeChoices(props: &TimeChoicesProps) -> Html {
    let TimeChoicesProps { found, workbook, order, today, hand, close } = props;
    let language = hand.language;
    let counted = use_memo((Rc::as_ptr(found), *order), |_| count(found, workbook, *order, *today));
    let plan = use_state(|| guessed(&counted, workbook));
    let proposals = offered(workbook, *today, language);
    let of_project = {
        let plan = plan.clone();
        Callback::from(move |(project, chosen): (Project, Option<Id>)| {
            let mut now = (*plan).clone();
            match chosen {
                Some(id) => now.proposals.insert(project, id),
                None => now.proposals.remove(&project),
            };
            plan.set(now);
        })
    };
    let of_person = {
        let plan = plan.clone();
        Callback::from(move |(who, chosen): (Rc<str>, Option<Id>)| {
            let mut now = (*plan).clone();
            match chosen {
                Some(id) => now.roles.insert(who, id),
                None => now.roles.remove(&who),
            };
            plan.set(now);
        })
    };
    let is_any = plan.proposals.values().next().is_some();
    // How many rows were taken so far, while they are; and whether that goes on.
    let on_way = use_state(|| Option::<usize>::None);
    let goes = use_mut_ref(|| false);
    {
        let goes = Rc::clone(&goes);
        use_effect_with((), move |()| move || *goes.borrow_mut() = false);
    }
    let latest = use_mut_ref(|| workbook.clone());
    latest.borrow_mut().clone_from(workbook);
    let take = {
        let (plan, counted, latest) = ((*plan).clone(), Rc::clone(&counted), Rc::clone(&latest));
        let (send, close, on_way, goes) = (hand.send.clone(), close.clone(), on_way.clone(), Rc::clone(&goes));
        Callback::from(move |_: MouseEvent| {
            *goes.borrow_mut() = true;
            let (plan, latest) = (plan.clone(), Rc::clone(&latest));
            let (counted, goes) = (Rc::clone(&counted), Rc::clone(&goes));
            let (send, close, on_way) = (send.clone(), close.clone(), on_way.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let tell = |rows: usize| on_way.set(Some(rows));
                let Some(with) = taken(&plan, &latest, &counted.rows, &goes, tell).await else {
                    return on_way.set(None);
                };
                close.emit(());
                let notice = Notice::TookTime { taken: with.taken, same: with.same };
                send.emit(Edit::TookTable(Box::new(with.workbook), notice));
            });
        })
    };
    let stop = Callback::from(move |_: MouseEvent| *goes.borrow_mut() = false);
    if let Some(rows) = *on_way {
        let percent = rows.saturating_mul(100) / counted.rows.len().max(1);
        let words = phrases::TAKING.say(language);
        return on_its_way(words, u32::try_from(percent).unwrap_or(100), rows, &stop, language);
    }
    html! {
        <>
            { told(&counted, language) }
            { projects(&counted, &plan, &proposals, &of_project, language) }
            { people(&counted, &plan, workbook, &of_person, language) }
            { after(is_any.then_some(take), close, language) }
        </>
    }
}

/// Takes all rows, some at a time, so that the page goes on in between; nothing where it was stopped. What changed meanwhile, in
/// another tab say, must not be lost: then it begins again with what is here now.
async fn taken(
    plan: &TimePlan,
    latest: &Rc<RefCell<Workbook>>,
    rows: &[TimeRow],
    goes: &Rc<RefCell<bool>>,
    tell: impl Fn(usize),
) -> Option<WithTime> {
    loop {
        let here = latest.borrow().clone();
        let mut taking = TakingTime::new(&here, plan.clone());
        for (place, some) in rows.chunks(AT_ONCE).enumerate() {
            taking.take(some);
            if rows.len() > AT_ONCE {
                tell(place.saturating_add(1).saturating_mul(AT_ONCE).min(rows.len()));
                TimeoutFuture::new(0).await;
            }
            if !*goes.borrow() {
                return None;
            }
        }
        if *latest.borrow() == here {
            return Some(taking.end());
        }
    }
}

fn count(found: &Found, workbook: &Workbook, order: DayOrder, today: CivilDate) -> Counted {
    let mut troubles = Troubles::default();
    let read = match &found.read.table {
        Of::Time(table) => table.rows(order, today, &mut troubles),
        Of::Clients(_) | Of::Proposals(_) => Default::default(),
    };
    let mut projects: Table<Project, (usize, u64)> = Table::new();
    let mut people: Table<Rc<str>, usize> = Table::new();
    let roles: Vec<String> = workbook.studio.roles.iter().map(|role| folded(&role.name)).collect();
    let mut known: Table<Rc<str>, bool> = Table::new();
    for row in &read.rows {
        if let Some((count, minutes)) = projects.get_or_default((Rc::clone(&row.project), Rc::clone(&row.client))) {
            *count = count.saturating_add(1);
            *minutes = minutes.saturating_add(row.minutes.into());
        }
        if known.get(&row.role).is_none() {
            known.insert(Rc::clone(&row.role), !row.role.is_empty() && roles.contains(&folded(&row.role)));
        }
        if known.get(&row.role) == Some(&false)
            && let Some(count) = people.get_or_default(Rc::clone(&row.who))
        {
            *count = count.saturating_add(1);
        }
    }
    let overlaps = overlapping(&read.rows);
    Counted { overlaps, rows: read.rows, future: read.future, projects, people, troubles }
}

/// The proposals that work is done for, those that were accepted first.
fn offered(workbook: &Workbook, today: CivilDate, language: Language) -> Vec<(Id, String)> {
    let mut all = pipeline(&workbook.proposals, &workbook.issued, today);
    all.sort_by_key(|entry| !matches!(entry.stage, Stage::Accepted | Stage::Done));
    all.iter().map(|entry| (entry.proposal.id, names::proposal(&entry.proposal, language))).collect()
}

/// A project that is called as a proposal is, and a person as a role or as somebody of the team.
fn guessed(counted: &Counted, workbook: &Workbook) -> TimePlan {
    let titles: Table<String, Id> = workbook
        .proposals
        .iter()
        .rev()
        .filter(|one| !one.is_template)
        .map(|one| (folded(&one.title), one.id))
        .collect();
    let of = |(project, client): &Project| {
        let id = titles.get(&folded(project)).filter(|_| !project.is_empty())?;
        Some(((Rc::clone(project), Rc::clone(client)), *id))
    };
    let team: Table<String, Id> = workbook
        .studio
        .team
        .iter()
        .filter(|one| !one.name.is_empty())
        .map(|one| (folded(&one.name), one.role))
        .collect();
    let only = match workbook.studio.roles.as_slice() {
        [only] => Some(only.id),
        _ => None,
    };
    let role = |who: &Rc<str>| Some((Rc::clone(who), team.get(&folded(who)).copied().or(only)?));
    TimePlan {
        proposals: counted.projects.keys().filter_map(of).collect(),
        roles: counted.people.keys().filter_map(role).collect(),
    }
}

fn told(counted: &Counted, language: Language) -> Html {
    let rows =
        |words: Phrase<1>, rows: &[u32]| html! { <p>{ words.fill(language, [&troubles::rows(rows, language)]) }</p> };
    html! {
        <>
            { troubles::list(&counted.troubles, language) }
            if !counted.future.is_empty() { { rows(phrases::FUTURE, &counted.future) } }
            if !counted.overlaps.is_empty() { { rows(phrases::OVERLAP, &counted.overlaps) } }
        </>
    }
}

fn projects(
    counted: &Counted,
    plan: &TimePlan,
    proposals: &[(Id, String)],
    choose: &Callback<(Project, Option<Id>)>,
    language: Language,
) -> Html {
    let row = |(place, (project, (rows, minutes))): (usize, (&Project, &(usize, u64)))| {
        let name = match (project.0.as_ref(), project.1.as_ref()) {
            ("", "") => phrases::NO_PROJECT.say(language),
            (name, "") | ("", name) => name.to_owned(),
            (name, client) => format!("{name}, {client}"),
        };
        let (choose, chosen) = (choose.clone(), plan.proposals.get(project).copied());
        let of = project.clone();
        let told = Callback::from(move |id| choose.emit((of.clone(), id)));
        let words = format!("{}: {name}", phrases::PROPOSAL.say(language));
        html! {
            <tr key={place}>
                <th scope="row">{ name }</th>
                <td class="figure" data-column={phrases::ROWS.say(language)}>{ troubles::count(*rows, language) }</td>
                <td class="figure" data-column={phrases::HOURS.say(language)}>{ figures::hours(&hours(*minutes), language) }</td>
                <td>{ choice(words, phrases::LEFT_OUT, proposals, chosen, told, language) }</td>
            </tr>
        }
    };
    html! {
        <>
            <h4>{ phrases::PROJECTS.say(language) }</h4>
            <table class="grid sales-table">
                <caption class="unseen">{ phrases::PROJECTS.say(language) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ phrases::PROJECT.say(language) }</th>
                        <th scope="col" class="figure">{ phrases::ROWS.say(language) }</th>
                        <th scope="col" class="figure">{ phrases::HOURS.say(language) }</th>
                        <th scope="col">{ phrases::PROPOSAL.say(language) }</th>
                    </tr>
                </thead>
                <tbody>{ for counted.projects.iter().take(MOST).enumerate().map(row) }</tbody>
            </table>
        </>
    }
}

fn people(
    counted: &Counted,
    plan: &TimePlan,
    workbook: &Workbook,
    choose: &Callback<(Rc<str>, Option<Id>)>,
    language: Language,
) -> Html {
    if counted.people.is_empty() || workbook.studio.roles.len() < 2 {
        return Html::default();
    }
    let roles: Vec<(Id, String)> =
        workbook.studio.roles.iter().map(|role| (role.id, names::role(role.id, workbook, language))).collect();
    let row = |(place, who): (usize, &Rc<str>)| {
        let name = if who.is_empty() { phrases::NOBODY.say(language) } else { who.to_string() };
        let (choose, of, chosen) = (choose.clone(), Rc::clone(who), plan.roles.get(who).copied());
        let told = Callback::from(move |id| choose.emit((Rc::clone(&of), id)));
        let words = format!("{}: {name}", phrases::ROLE.say(language));
        html! {
            <tr key={place}>
                <th scope="row">{ name }</th>
                <td>{ choice(words, phrases::NO_ROLE, &roles, chosen, told, language) }</td>
            </tr>
        }
    };
    html! {
        <>
            <h4>{ phrases::PEOPLE.say(language) }</h4>
            <table class="grid sales-table">
                <caption class="unseen">{ phrases::PEOPLE.say(language) }</caption>
                <thead><tr><th scope="col">{ phrases::PERSON.say(language) }</th><th scope="col">{ phrases::ROLE.say(language) }</th></tr></thead>
                <tbody>{ for counted.people.keys().take(MOST).enumerate().map(row) }</tbody>
            </table>
        </>
    }
}

/// A choice of one of several, or of none.
fn choice(
    label: String,
    none: Phrase<0>,
    all: &[(Id, String)],
    chosen: Option<Id>,
    told: Callback<Option<Id>>,
    language: Language,
) -> Html {
    let words: Vec<String> =
        std::iter::once(none.say(language)).chain(all.iter().map(|(_, words)| words.clone())).collect();
    let place = all.iter().position(|(id, _)| Some(*id) == chosen).map_or(0, |place| place.saturating_add(1));
    let ids: Vec<Id> = all.iter().map(|(id, _)| *id).collect();
    let told = told.reform(move |place: usize| place.checked_sub(1).and_then(|place| ids.get(place)).copied());
    pick(Some(label), None, "ruled", &words, place, told)
}
