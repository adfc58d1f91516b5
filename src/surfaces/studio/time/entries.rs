//! What was typed or taken in, the newest first, each to be changed or removed.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, html};

use crate::domain::id::Id;
use crate::domain::time_entry::TimeEntry;
use crate::domain::time_sheet::EntryAt;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::time as phrases;
use crate::locale::{calendar_words, figures, names, time_labels};
use crate::surfaces::studio::drawers;

/// So many are drawn.
const MOST: usize = 50;

/// Which entries are listed, and what is done with one.
pub struct Entries<'a> {
    pub workbook: &'a Workbook,
    pub proposal: Id,
    pub language: Language,
    pub changes: Callback<EntryAt>,
    pub removes: Callback<EntryAt>,
}

/// The section.
pub fn entries(list: &Entries) -> Html {
    let Entries { workbook, proposal, language, .. } = *list;
    let count: usize = workbook.time_of(proposal).map(|sheet| sheet.entries.len()).sum();
    let all = workbook.time_of(proposal).flat_map(|sheet| sheet.entries.iter().map(move |entry| (sheet.id, entry)));
    let mut newest: Vec<(Id, &Rc<TimeEntry>)> = all.collect();
    newest.sort_by_key(|(_, entry)| std::cmp::Reverse((entry.day, entry.start, entry.number)));
    let whole = |count: usize| figures::whole(i64::try_from(count).unwrap_or(i64::MAX), language);
    html! {
        <section aria-labelledby="entries">
            <h2 id="entries">{ phrases::ENTRIES.say(language) }</h2>
            if count == 0 {
                <p class="note">{ phrases::NO_ENTRIES.say(language) }</p>
            } else {
                if count > MOST { <p class="note">{ phrases::NEWEST_OF.fill(language, [&whole(MOST), &whole(count)]) }</p> }
                <ul class="steps entries">{ for newest.iter().take(MOST).map(|(sheet, entry)| row(list, *sheet, entry)) }</ul>
            }
        </section>
    }
}

/// What an entry is called.
pub fn called(entry: &TimeEntry, language: Language) -> String {
    let words = [&entry.what, &entry.kind].into_iter().find(|words| !words.is_empty());
    words.map_or_else(|| phrases::KIND_NONE.say(language), |words| words.to_string())
}

/// Minutes as they are typed: "2:30".
pub fn length(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn row(list: &Entries, sheet: Id, entry: &TimeEntry) -> Html {
    let language = list.language;
    let at = EntryAt { sheet, number: entry.number };
    let name = called(entry, language);
    let act = |words: Phrase<0>, of: Phrase<1>, does: &Callback<EntryAt>| {
        let pressed = does.reform(move |_: MouseEvent| at);
        drawers::button(words.say(language), Some(of.fill(language, [&name])), pressed)
    };
    let day = entry.day;
    html! {
        <li key={format!("{sheet}-{}", entry.number)}>
            <span class="long">{ length(entry.minutes) }</span>
            <span class="what">{ &name }{ " " }<span class="note">{ rest(list, entry) }</span></span>
            <span class="day">{ calendar_words::full_date(language, day.year(), day.month(), day.day()) }</span>
            <span class="acts">
                { act(phrases::CHANGE, phrases::CHANGE_ONE, &list.changes) }
                { act(phrases::REMOVE, phrases::REMOVE_ONE, &list.removes) }
            </span>
        </li>
    }
}

/// What else is known of an entry.
fn rest(list: &Entries, entry: &TimeEntry) -> String {
    let language = list.language;
    let proposal = list.workbook.proposal(list.proposal);
    let line = entry.line.and_then(|line| Some(names::line(proposal?, line, language)));
    let role = entry.role.map(|role| time_labels::role(Some(role), list.workbook, language));
    let start = entry.start.map(|start| length(start.into()));
    let unbilled = (!entry.is_billed).then(|| phrases::FOR_NOTHING.say(language));
    let kind = (!entry.what.is_empty() && !entry.kind.is_empty()).then(|| entry.kind.to_string());
    let who = (!entry.who.is_empty()).then(|| entry.who.to_string());
    let all: Vec<String> = [kind, line, role, who, start, unbilled].into_iter().flatten().collect();
    all.join(" · ")
}
