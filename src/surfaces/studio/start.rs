//! How the desk begins: what was saved, a blank workbook, or a sample.

use std::rc::Rc;

use yew::Callback;

use crate::browser::storage::{self, Exchange, Refused};
use crate::browser::{clock, files, location, page, random};
use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::id::Id;
use crate::domain::studio::Studio;
use crate::domain::table::Table;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::state::studio::Desk;
use crate::state::studio::edit::{Edit, StoreTrouble};
use crate::state::studio::kept::Held;
use crate::state::studio::notice::{NotOpened, Notice};
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::later::Part;
use crate::surfaces::studio::{autosave, later, shelf};
use crate::wire::repair::Unreadable;
use crate::wire::restore;

/// The desk as it was left, or a first visit's. Nothing where something was saved and the means to read it could not be fetched.
pub async fn desk() -> Option<Desk> {
    let language = language().await;
    let workbook = blank(language);
    let mut notices = Vec::new();
    let saved = match storage::all(shelf::RECORDS).await {
        Ok(saved) => saved,
        Err(refused) => {
            notices.push(Notice::Trouble(trouble(refused)));
            Vec::new()
        }
    };
    let screen = Screen::at(&location::address()).unwrap_or_default();
    if saved.is_empty() {
        return Some(Desk::blank(workbook, language).restored(Table::new(), notices).at(screen));
    }
    later::begin(Part::Edits);
    // What will be shown is fetched beside what reads it: whoever has saved something has answered the questions.
    later::begin(match screen {
        Screen::Rates => Part::Rates,
        Screen::Proposals | Screen::Proposal(_) | Screen::Reading(_) => Part::Proposals,
        Screen::Sending(_) => Part::Sending,
        Screen::Settings => Part::Settings,
    });
    Some((later::kept().await?.begin)(saved, workbook, language).await.at(screen))
}

/// A desk of what was saved, put into a blank workbook. What cannot be read is set aside.
pub async fn begin(saved: Vec<(String, String)>, mut workbook: Workbook, language: Language) -> Desk {
    let mut held = Table::new();
    let mut notices = Vec::new();
    let (mut set_aside, mut repaired, mut is_newer, mut is_full) = (0, 0, false, false);
    for (key, text) in saved {
        let read = restore::record(&text);
        match read {
            Ok(read) if Some(read.value.0.key()) == shelf::record(&key) => {
                let (record, revision) = read.value;
                // With its original set aside, the repaired record is written in its place, and not repaired again.
                let mut as_held = Some(record.clone());
                if !read.repairs.is_empty() {
                    match put_aside(&key, &text).await {
                        true => {
                            repaired += read.repairs.len();
                            autosave::may_replace(record.key(), revision, text);
                            as_held = None;
                        }
                        false => is_full = true,
                    }
                }
                held.insert(record.key(), Held { record: as_held, revision });
                workbook.put(record);
            }
            Err(Unreadable::NewerSchema(_)) => is_newer = true,
            _ => {
                // Taken from its place only once the copy was read back.
                match put_aside(&key, &text).await && take_away(&key, &text).await {
                    true => set_aside += 1,
                    false => is_full = true,
                }
            }
        }
    }
    notices.extend((set_aside > 0).then_some(Notice::SetAside(set_aside)));
    notices.extend((repaired > 0).then_some(Notice::Repaired(repaired)));
    notices.extend(is_newer.then_some(Notice::Newer));
    notices.extend(is_full.then_some(Notice::Trouble(StoreTrouble::Full)));
    let is_untouched = held.is_empty() && set_aside == 0 && !is_newer && !is_full;
    Desk::new(workbook, language, is_untouched).restored(held, notices)
}

/// Copies a text to a key of its own; whether it stands there.
pub async fn put_aside(key: &str, text: &str) -> bool {
    let aside = shelf::set_aside(key, random::bits());
    let done = storage::exchange(&aside, &|held| held.is_none(), Some(text)).await;
    matches!(done, Ok(Exchange::Done(_)))
}

async fn take_away(key: &str, text: &str) -> bool {
    let done = storage::exchange(key, &|held| held == Some(text), None).await;
    matches!(done, Ok(Exchange::Done(_)))
}

/// Takes away everything that was set aside.
pub fn forget_set_aside() {
    wasm_bindgen_futures::spawn_local(async {
        for (key, text) in storage::all(shelf::SET_ASIDE).await.unwrap_or_default() {
            take_away(&key, &text).await;
        }
    });
}

/// Why nothing could be written, as the desk knows it.
pub fn trouble(refused: Refused) -> StoreTrouble {
    match refused {
        Refused::Denied => StoreTrouble::Denied,
        Refused::Full => StoreTrouble::Full,
        Refused::NotReadBack => StoreTrouble::NotReadBack,
    }
}

/// The time zone here.
pub fn zone() -> Rc<str> {
    clock::zone().into()
}

/// Today, as the desk knows it.
pub fn today() -> CivilDate {
    let (year, month, day) = clock::today();
    CivilDate::new(year, month, day).unwrap_or(CivilDate::first_of(year))
}

/// The language that was chosen, else the first of the person's that we speak.
async fn language() -> Language {
    let chosen = storage::get(shelf::LANGUAGE).await.ok().flatten();
    let tags = chosen.into_iter().chain(page::languages());
    tags.filter_map(|tag| Language::from_tag(&tag)).next().unwrap_or_default()
}

/// Remembers the language.
pub async fn remember_language(language: Language) {
    let _ = storage::exchange(shelf::LANGUAGE, &|_| true, Some(language.tag())).await;
}

/// A workbook of this year with nothing in it, in the currency that the person most likely uses.
pub fn blank(language: Language) -> Workbook {
    let id = || Id::from_bits(random::bits());
    Workbook::new(Studio::new(today().year(), usual_currency(language), id(), id()))
}

/// A guess to correct: by the region of the person's languages.
fn usual_currency(language: Language) -> Currency {
    const REGIONS: [(&str, &str); 12] = [
        ("-GB", "GBP"),
        ("-US", "USD"),
        ("-UA", "UAH"),
        ("-CA", "CAD"),
        ("-AU", "AUD"),
        ("-CH", "CHF"),
        ("-PL", "PLN"),
        ("-CZ", "CZK"),
        ("-SE", "SEK"),
        ("-NO", "NOK"),
        ("-JP", "JPY"),
        ("-IN", "INR"),
    ];
    let of_region = |tag: String| REGIONS.iter().find(|(region, _)| tag.ends_with(region)).map(|(_, code)| *code);
    let code = match language {
        Language::Ukrainian => Some("UAH"),
        _ => page::languages().into_iter().find(|tag| tag.contains('-')).and_then(of_region),
    };
    code.and_then(Currency::from_code).unwrap_or(Currency::EUR)
}

/// Opens one of the sample studios: "alone", "four" or "twelve".
pub fn open_sample(send: Callback<Edit>, language: Language, which: &'static str) {
    let tag = if language == Language::Ukrainian { "uk" } else { "en" };
    wasm_bindgen_futures::spawn_local(async move {
        let text = files::shipped(&format!("./sample-{which}-{tag}.json")).await;
        let kept = later::kept().await;
        send.emit(match text.zip(kept).map(|(text, kept)| (kept.file)(&text)) {
            Some(Ok(read)) => opened(String::new(), read.value, read.repairs.len()),
            Some(Err(_)) => Edit::Told(Notice::NotOpened(NotOpened::Damaged)),
            None => Edit::Told(Notice::NotOpened(NotOpened::NoAnswer)),
        });
    });
}

/// A workbook that takes the place of the one before.
pub fn opened(name: String, workbook: Workbook, repairs: usize) -> Edit {
    let proposals = workbook.proposals.len();
    Edit::Opened(Box::new(workbook), Notice::Opened { name, proposals, repairs })
}
