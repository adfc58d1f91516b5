//! Time typed fast: one line says how long and what, Enter takes it, and the next can be typed. What is asked beside stays as it was
//! chosen last.

use std::rc::Rc;

use web_sys::{InputEvent, SubmitEvent};
use yew::{Callback, Html, Properties, component, html, use_state};

use crate::browser::focus;
use crate::components::day::day;
use crate::components::entry::text_of;
use crate::components::pick::pick;
use crate::components::tick::tick;
use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::proposal::Proposal;
use crate::domain::table::Set;
use crate::domain::time_entry::TimeEntry;
use crate::domain::time_sheet::EntryAt;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::names;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::time as phrases;
use crate::locale::time_typed::{self, NoWork};
use crate::state::studio::edit::Edit;
use crate::state::studio::time_edit::TimeChange;
use crate::surfaces::studio::number_field::Hand;
use crate::surfaces::studio::time::entries::{Entries, called, entries, length};
use crate::wire::csv::cells;

const LINE: &str = "time-line";
const WRONG: &str = "time-wrong";

#[derive(Clone, PartialEq, Properties)]
pub struct TypingProps {
    pub workbook: Workbook,
    pub proposal: Id,
    pub today: CivilDate,
    pub hand: Hand,
}

/// What stands in the fields.
#[derive(Clone, PartialEq)]
struct Fields {
    line: String,
    day: Option<CivilDate>,
    start: String,
    role: Option<Id>,
    kind: String,
    who: String,
    of: Option<Id>,
    is_billed: bool,
    /// The entry that is changed; nothing for a new one.
    changes: Option<EntryAt>,
}

/// Why an entry is not taken.
enum Wrong {
    Work(NoWork),
    NoDay,
    NoStart,
    Future,
    /// The same person was at this then.
    Overlaps(Rc<TimeEntry>),
}

/// The form, and the entries.
#[component]
pub fn Typing(props: &TypingProps) -> Html {
    let TypingProps { workbook, proposal: id, today, hand } = props;
    let (id, language) = (*id, hand.language);
    let fields = use_state(|| begin(workbook, *today));
    let is_tried = use_state(|| false);
    let Some(proposal) = workbook.proposal(id) else { return Html::default() };
    let entry = taken(&fields, workbook, *today);
    let submitted = {
        let (fields, is_tried, send) = (fields.clone(), is_tried.clone(), hand.send.clone());
        let entry = entry.as_ref().ok().cloned();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            focus::to(LINE);
            let Some(entry) = entry.clone() else { return is_tried.set(true) };
            let change = match fields.changes {
                Some(at) => TimeChange::Changed(at, Rc::new(entry)),
                None => TimeChange::Added(Rc::new(entry)),
            };
            send.emit(Edit::ChangedTime(id, change));
            is_tried.set(false);
            fields.set(Fields { line: String::new(), start: String::new(), changes: None, ..(*fields).clone() });
        })
    };
    let changes = {
        let (fields, workbook) = (fields.clone(), workbook.clone());
        Callback::from(move |at: EntryAt| {
            if let Some(entry) = workbook.time_entry(at) {
                fields.set(of_entry(at, entry));
                focus::to(LINE);
            }
        })
    };
    let removes = hand.send.reform(move |at: EntryAt| Edit::ChangedTime(id, TimeChange::Removed(at)));
    let wrong = entry.err().filter(|_| *is_tried).map(|wrong| sentence(&wrong, language));
    html! {
        <>
            <section aria-labelledby="add-time">
                <h2 id="add-time">{ phrases::ADD.say(language) }</h2>
                { form(&Form { workbook, proposal, language, fields: &fields, wrong }, submitted) }
            </section>
            { entries(&Entries { workbook, proposal: id, language, changes, removes }) }
        </>
    }
}

/// The fields at first: today, and the role and person of the entry that was made last.
fn begin(workbook: &Workbook, today: CivilDate) -> Fields {
    let newest = workbook.time.iter().flat_map(|sheet| sheet.entries.last()).max_by_key(|entry| entry.day);
    let first = workbook.studio.roles.first().map(|role| role.id);
    Fields {
        line: String::new(),
        day: Some(today),
        start: String::new(),
        role: newest.map_or(first, |entry| entry.role),
        kind: String::new(),
        who: newest.map(|entry| entry.who.to_string()).unwrap_or_default(),
        of: None,
        is_billed: true,
        changes: None,
    }
}

fn of_entry(at: EntryAt, entry: &TimeEntry) -> Fields {
    Fields {
        line: format!("{} {}", length(entry.minutes), entry.what),
        day: Some(entry.day),
        start: entry.start.map(|start| length(start.into())).unwrap_or_default(),
        role: entry.role,
        kind: entry.kind.to_string(),
        who: entry.who.to_string(),
        of: entry.line,
        is_billed: entry.is_billed,
        changes: Some(at),
    }
}

/// The entry that the fields make.
fn taken(fields: &Fields, workbook: &Workbook, today: CivilDate) -> Result<TimeEntry, Wrong> {
    let work = time_typed::read(&fields.line).map_err(Wrong::Work)?;
    let day = fields.day.ok_or(Wrong::NoDay)?;
    let start = match fields.start.trim() {
        "" => None,
        text => Some(cells::clock(text).map_err(|_| Wrong::NoStart)?),
    };
    if day > today {
        return Err(Wrong::Future);
    }
    let entry = TimeEntry {
        number: 0,
        day,
        start,
        minutes: work.minutes,
        role: fields.role,
        line: fields.of,
        kind: fields.kind.trim().into(),
        what: work.what.into(),
        who: fields.who.trim().into(),
        is_billed: fields.is_billed,
    };
    // Nobody works on two things at once, whatever they are for.
    let sheets = workbook.time.iter();
    let all = sheets.flat_map(|sheet| sheet.entries.iter().map(move |one| (sheet.id, one)));
    let is_other = |sheet: Id, one: &TimeEntry| fields.changes != Some(EntryAt { sheet, number: one.number });
    let mut others = all.filter(|(sheet, one)| is_other(*sheet, one) && one.overlaps(&entry));
    match others.next() {
        Some((_, other)) => Err(Wrong::Overlaps(Rc::clone(other))),
        None => Ok(entry),
    }
}

fn sentence(wrong: &Wrong, language: Language) -> String {
    let words = match wrong {
        Wrong::Work(NoWork::NoTime) => phrases::NO_TIME,
        Wrong::Work(NoWork::NoMinutes) => phrases::NO_MINUTES,
        Wrong::Work(NoWork::TooLong) => phrases::TOO_LONG,
        Wrong::NoDay => phrases::NO_DAY,
        Wrong::NoStart => phrases::NO_START,
        Wrong::Future => phrases::IN_FUTURE,
        Wrong::Overlaps(other) => return phrases::OVERLAPS.fill(language, [&other.who, &called(other, language)]),
    };
    words.say(language)
}

/// What the form is drawn from.
struct Form<'a> {
    workbook: &'a Workbook,
    proposal: &'a Proposal,
    language: Language,
    fields: &'a yew::UseStateHandle<Fields>,
    wrong: Option<String>,
}

impl Form<'_> {
    /// Sets a field by what is told.
    fn sets<T: 'static>(&self, set: impl Fn(&mut Fields, T) + 'static) -> Callback<T> {
        let fields = self.fields.clone();
        Callback::from(move |told: T| {
            let mut now = (*fields).clone();
            set(&mut now, told);
            fields.set(now);
        })
    }

    /// A field of words with its label.
    fn words(
        &self,
        id: &'static str,
        label: Phrase<0>,
        value: &str,
        list: Option<&'static str>,
        set: fn(&mut Fields, String),
    ) -> Html {
        let typed = self.sets(set).reform(|event: InputEvent| text_of(&event));
        html! {
            <div class="field">
                <label for={id}>{ label.say(self.language) }</label>
                <span class="entry"><input {id} type="text" autocomplete="off" {list} value={value.to_owned()} oninput={typed} /></span>
            </div>
        }
    }

    /// A choice of one of several or none, with its label.
    fn choice(
        &self,
        id: &'static str,
        label: Phrase<0>,
        none: String,
        all: Vec<(Id, String)>,
        chosen: Option<Id>,
        set: fn(&mut Fields, Option<Id>),
    ) -> Html {
        let words: Vec<String> = std::iter::once(none).chain(all.iter().map(|(_, words)| words.clone())).collect();
        let place = all.iter().position(|(id, _)| Some(*id) == chosen).map_or(0, |place| place.saturating_add(1));
        let ids: Vec<Id> = all.into_iter().map(|(id, _)| id).collect();
        let told =
            self.sets(set).reform(move |place: usize| place.checked_sub(1).and_then(|place| ids.get(place)).copied());
        html! {
            <div class="field">
                <label for={id}>{ label.say(self.language) }</label>
                { pick(None, Some(id.to_owned()), "ruled", &words, place, told) }
            </div>
        }
    }
}

fn form(form: &Form<'_>, submitted: Callback<SubmitEvent>) -> Html {
    let Form { workbook, proposal, language, fields, wrong } = form;
    let typed = form.sets(|fields, text| fields.line = text).reform(|event: InputEvent| text_of(&event));
    let dated = form.sets(|fields, text: String| fields.day = CivilDate::from_text(&text));
    let billed = form.sets(|fields, is| fields.is_billed = is);
    let cancel = form.sets(|fields, _: yew::MouseEvent| {
        (fields.line, fields.start, fields.changes) = (String::new(), String::new(), None);
    });
    let roles = workbook.studio.roles.iter().map(|role| (role.id, names::role(role.id, workbook, *language))).collect();
    let lines = proposal.lines.iter().map(|line| (line.id, names::line(proposal, line.id, *language))).collect();
    let kinds: Set<Rc<str>> =
        workbook.time.iter().flat_map(|sheet| sheet.entries.iter().take(200)).map(|one| Rc::clone(&one.kind)).collect();
    let is_change = fields.changes.is_some();
    let day_value = fields.day.map(|day| day.to_string()).unwrap_or_default();
    html! {
        <form class="typing" onsubmit={submitted} novalidate=true>
            <div class="field line">
                <label for={LINE}>{ phrases::LINE.say(*language) }</label>
                <span class="entry wide">
                    <input id={LINE} type="text" autocomplete="off" placeholder={phrases::LINE_HINT.say(*language)} value={fields.line.clone()}
                        aria-invalid={wrong.is_some().to_string()} aria-describedby={format!("{WRONG} time-note")} oninput={typed} />
                </span>
                <p id="time-note" class="note">{ phrases::LINE_NOTE.say(*language) }</p>
                <p id={WRONG} class="problem" role="alert">{ wrong.clone().unwrap_or_default() }</p>
            </div>
            <div class="fields">
                <div class="field">
                    <label for="time-day">{ phrases::DAY.say(*language) }</label>
                    { day(Some("time-day".to_owned()), None, day_value, dated) }
                </div>
                { form.choice("time-role", phrases::ROLE, phrases::NO_ROLE.say(*language), roles, fields.role, |fields, role| fields.role = role) }
                { form.choice("time-of", phrases::FOR, phrases::FOR_NONE.say(*language), lines, fields.of, |fields, of| fields.of = of) }
                { form.words("time-kind", phrases::KIND, &fields.kind, Some("time-kinds"), |fields, text| fields.kind = text) }
                { form.words("time-who", phrases::WHO, &fields.who, None, |fields, text| fields.who = text) }
                { form.words("time-start", phrases::START, &fields.start, None, |fields, text| fields.start = text) }
                <datalist id="time-kinds">{ for kinds.iter().filter(|kind| !kind.is_empty()).take(40).map(|kind| html! { <option value={kind.to_string()} /> }) }</datalist>
            </div>
            { tick(&phrases::BILLED.say(*language), None, fields.is_billed, billed) }
            <p class="after">
                <button type="submit" class="button primary">{ if is_change { phrases::KEEP_IT } else { phrases::ADD_IT }.say(*language) }</button>
                if is_change { <button type="button" class="button" onclick={cancel}>{ phrases::CANCEL.say(*language) }</button> }
            </p>
        </form>
    }
}
