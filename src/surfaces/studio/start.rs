//! How the desk begins: what was saved, a blank workbook, or a sample.

use std::rc::Rc;

use yew::Callback;

use crate::browser::records::{self, Both, One};
use crate::browser::storage::{self, Refused};
use crate::browser::{clock, files, location, page, random, vault, vault_room};
use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::id::Id;
use crate::domain::record::RecordKey;
use crate::domain::studio::Studio;
use crate::domain::table::Table;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::state::studio::Desk;
use crate::state::studio::bin::goes_before;
use crate::state::studio::edit::{Edit, OneStore, StoreTrouble};
use crate::state::studio::kept::Held;
use crate::state::studio::notice::{NotOpened, Notice};
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::later::Part;
use crate::surfaces::studio::{autosave, copies, later, settling, shelf, trying};
use crate::wire::standing::Stands;

/// The desk as it was left, or a first visit's. Nothing where something was saved and the means to read it could not be fetched.
pub async fn desk() -> Option<Desk> {
    let language = language().await;
    let workbook = blank(language);
    let screen = Screen::at(&location::address()).unwrap_or_default();
    let may_hold = records::may_hold().await;
    if !matches!(may_hold.0, Ok(true)) && !matches!(may_hold.1, Ok(true)) {
        let trouble = stores(may_hold.0, may_hold.1);
        return Some(Desk::blank(workbook, language).restored(Table::new(), trouble.into_iter().collect()).at(screen));
    }
    later::begin(Part::Edits);
    // What will be shown is fetched beside what reads it: whoever has saved something has answered the questions.
    later::begin(match screen {
        Screen::Rates => Part::Rates,
        Screen::Proposals | Screen::Proposal(_) | Screen::Reading(_) => Part::Proposals,
        Screen::Sending(_) | Screen::Report(_) | Screen::Site | Screen::Card => Part::Sending,
        Screen::Deal(_) | Screen::Retainers => Part::Deals,
        Screen::Clients
        | Screen::Client(_)
        | Screen::Scope(_)
        | Screen::Pipeline
        | Screen::Tables
        | Screen::Time(_) => Part::Clients,
        Screen::Settings | Screen::Earlier(_) | Screen::EarlierRates | Screen::Bin => Part::Settings,
    });
    Some((later::kept().await?.begin)(workbook, language).await.at(screen))
}

/// What is to be said of the stores before anything is typed.
fn stores<A, B>(local: Result<A, Refused>, vault: Result<B, Refused>) -> Option<Notice> {
    match (local.err(), vault.err()) {
        (_, Some(Refused::Newer)) => Some(Notice::Newer),
        (Some(refused), Some(_)) => Some(Notice::Trouble(trouble(refused))),
        (None, Some(refused)) => Some(Notice::OnlyOne(OneStore::NotLasting(trouble(refused)))),
        (Some(refused), None) => Some(Notice::OnlyOne(OneStore::Lasting(trouble(refused)))),
        (None, None) => None,
    }
}

/// What the vault refuses, found out by opening it: said before anything is written.
pub async fn refused() -> Option<Edit> {
    let found = records::open().await.err()?;
    stores(storage::all(shelf::LANGUAGE).await.map(drop), Err::<(), Refused>(found)).map(Edit::Told)
}

/// A desk of what was saved, put into a blank workbook. What cannot be read is set aside.
pub async fn begin(mut workbook: Workbook, language: Language) -> Desk {
    let saved = records::all(&[shelf::RECORDS, shelf::COPIES, records::TAKEN_AWAY]).await;
    let (mut held, mut records) = (Vec::new(), Vec::new());
    let (local, vault) = (saved.local.as_ref().map(drop).map_err(|refused| *refused), saved.vault.as_ref().map(drop));
    let mut notices: Vec<Notice> = stores(local, vault.map_err(|refused| *refused)).into_iter().collect();
    let (mut set_aside, mut earlier, mut repaired) = (0_usize, 0_usize, 0);
    let (mut is_newer, mut is_full, mut has_copies) = (false, false, false);
    let mut lags = None;
    let copied = copies::found(&saved).await;
    // Thousands of records are not read once more for nothing.
    let before = goes_before(vault::now());
    let has_outworn = saved.vault.iter().flatten().any(|row| row.held == vault::Held::Gone && row.at < before);
    let mut rivals: Vec<(RecordKey, String)> = Vec::new();
    let mut gone: Table<RecordKey, u64> = Table::new();
    for (name, found) in by_name(saved) {
        let Some(of) = shelf::record(&name) else {
            // Nothing of ours belongs there. Taken from its place only once the copy was read back.
            if let Some(text) = found.local {
                match settling::put_aside(&name, &text).await && settling::take_away(&name, &text).await {
                    true => set_aside = set_aside.saturating_add(1),
                    false => is_full = true,
                }
            }
            continue;
        };
        let settled = settling::settle(of, found).await;
        set_aside = set_aside.saturating_add(settled.set_aside);
        is_full = is_full || settled.is_full;
        if let Some(why) = settled.lags.map(trouble) {
            trying::lags(of, why);
            lags = lags.or(Some(why));
        }
        rivals.extend(settled.rival.map(|text| (of, text)));
        match settled.stands {
            Stands::Record(read, text) => {
                earlier = earlier.saturating_add(usize::from(settled.is_earlier));
                let (record, revision) = read.value;
                // With its original set aside, the repaired record is written in its place, and not repaired again.
                let mut as_held = Some(record.clone());
                autosave::know(of, revision, &text);
                if !read.repairs.is_empty() {
                    match settling::put_aside(&name, &text).await {
                        true => {
                            repaired += read.repairs.len();
                            as_held = None;
                        }
                        false => is_full = true,
                    }
                }
                held.push((of, Held { record: as_held, revision }));
                records.push(record);
            }
            Stands::Newer => is_newer = true,
            Stands::TakenAway(revision) => {
                gone.insert(of, revision);
            }
            Stands::Nothing => {}
        }
    }
    workbook.put_all(records);
    let held: Table<RecordKey, Held> = held.into_iter().collect();
    let mut conflicts = Table::new();
    let mut copied_here = Vec::new();
    for (of, text) in rivals {
        copied_here.extend(copies::keep_text(of, text).await);
    }
    for found in copied.into_iter().chain(copied_here) {
        let of = found.record.key();
        let stands = held.get(&of).map(|held| (workbook.record(of), held.revision));
        match stands.or(gone.get(&of).map(|revision| (None, *revision))) {
            // One of several waits until the first was chosen about.
            _ if conflicts.contains_key(&of) => continue,
            Some((Some(record), _)) if record.is(&found.record) => {
                records::forget(&found.name).await;
                continue;
            }
            Some(_) if copies::stood(&found).await => {
                records::forget(&found.name).await;
                continue;
            }
            Some((record, revision)) => {
                conflicts.insert(of, Held { record, revision });
            }
            // A later version wrote what stands there.
            None if is_newer && workbook.record(of).is_none_or(|_| of == RecordKey::Studio) => continue,
            None => {}
        }
        copies::take_over(&found);
        workbook.put(found.record);
        has_copies = true;
    }
    if !notices.iter().any(|notice| matches!(notice, Notice::OnlyOne(_) | Notice::Trouble(_) | Notice::Newer)) {
        notices.extend(lags.map(|why| Notice::OnlyOne(OneStore::NotLasting(why))));
    }
    notices.extend((set_aside > 0).then_some(Notice::SetAside(set_aside)));
    notices.extend((earlier > 0).then_some(Notice::TookEarlier(earlier)));
    notices.extend((repaired > 0).then_some(Notice::Repaired(repaired)));
    notices.extend((is_newer && !notices.contains(&Notice::Newer)).then_some(Notice::Newer));
    notices.extend(is_full.then_some(Notice::Trouble(StoreTrouble::Full)));
    let is_untouched = held.is_empty() && set_aside == 0 && !is_newer && !is_full && !has_copies;
    if has_outworn {
        wasm_bindgen_futures::spawn_local(async move {
            // What can't be let go of now is let go of at another start.
            let _ = vault_room::forget_taken_away(before).await;
        });
    }
    let mut desk = Desk::new(workbook, language, is_untouched).restored(held, notices);
    desk.kept.conflicts = conflicts;
    desk
}

/// What both stores hold, name by name.
fn by_name(saved: Both) -> Vec<(String, One)> {
    let (has_vault, rows) = match saved.vault {
        Ok(rows) => (Ok(()), rows),
        Err(refused) => (Err(refused), Vec::new()),
    };
    let blank = || One { local: None, taken_away: None, vault: has_vault.map(|()| None) };
    let mut all: Vec<(String, One)> = Vec::new();
    for (name, text) in saved.local.unwrap_or_default() {
        all.push(match name.strip_prefix(records::TAKEN_AWAY) {
            Some(name) => (name.to_owned(), One { taken_away: text.parse().ok(), ..blank() }),
            None => (name, One { local: Some(text), ..blank() }),
        });
    }
    all.extend(rows.into_iter().map(|row| (row.name.clone(), One { vault: Ok(Some(row)), ..blank() })));
    all.retain(|(name, _)| name.starts_with(shelf::RECORDS));
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    // One after the other, what is found under one name becomes one.
    all.dedup_by(|(name, found), (kept_name, kept)| {
        let is_same = name == kept_name;
        if is_same {
            kept.local = kept.local.take().or(found.local.take());
            kept.taken_away = kept.taken_away.or(found.taken_away);
            if let Ok(row @ Some(_)) = &mut found.vault {
                kept.vault = Ok(row.take());
            }
        }
        is_same
    });
    all
}

/// Takes away everything that was set aside, and what stood in the records before, once what takes their place is saved.
pub fn forget_set_aside() {
    autosave::forget_past();
    wasm_bindgen_futures::spawn_local(async {
        for (name, _) in settling::set_aside().await {
            records::forget(&name).await;
        }
    });
}

/// Why nothing could be written, as the desk knows it.
pub fn trouble(refused: Refused) -> StoreTrouble {
    match refused {
        Refused::Denied => StoreTrouble::Denied,
        Refused::Full => StoreTrouble::Full,
        Refused::NotReadBack => StoreTrouble::NotReadBack,
        Refused::Newer => StoreTrouble::Newer,
        Refused::Failed => StoreTrouble::Failed,
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
        _ => page::languages().into_iter().find(|tag| tag.bytes().any(|byte| byte == b'-')).and_then(of_region),
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
