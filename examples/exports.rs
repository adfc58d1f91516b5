//! Writes sample quotes that were accepted in every form for other programs: JSON, iCalendar and UBL. The tests read them back with
//! programs that are not ours. The samples stand in the suite.

#[path = "../tests/suite/accepted_samples.rs"]
mod accepted_samples;

use std::path::Path;
use std::process::ExitCode;

use ratewright::domain::agenda::{Entry, Event, agenda};
use ratewright::domain::moment::Moment;
use ratewright::domain::utc::Utc;
use ratewright::wire::calendar::{Calendar, Said};
use ratewright::wire::ubl::About;
use ratewright::wire::{accepted_v1, calendar, ubl};

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("Usage: cargo run --example exports --no-default-features -- FOLDER");
        return ExitCode::from(64);
    };
    match write(Path::new(&folder)) {
        Ok(count) => {
            println!("{count} files");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("They cannot be written: {error}.");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> std::io::Result<usize> {
    std::fs::create_dir_all(folder)?;
    let mut count = 0;
    let mut put = |name: String, text: &str| {
        count += 1;
        std::fs::write(folder.join(name), text)
    };
    for sample in accepted_samples::all() {
        let accepted = sample.accepted();
        put(format!("{}.json", sample.name), &accepted_v1::text(&accepted))?;
        let day = Utc::of(accepted.acceptance.at).day;
        let entries = agenda(accepted.quote, &accepted.totals, Some(day));
        let name = &accepted.quote.offer.title;
        let made = Moment::from_seconds(1_772_721_015);
        if let Some(text) = calendar::write(&Calendar { quote: accepted.quote.id, name, entries, made }, &said) {
            put(format!("{}.ics", sample.name), &text)?;
        }
        for (place, text) in (1..).zip(ubl::orders(&accepted, &notes).unwrap_or_default()) {
            put(format!("{}.{place}.xml", sample.name), &text)?;
        }
    }
    Ok(count)
}

fn said(entry: &Entry) -> Said {
    let (summary, description) = match entry.event {
        Event::Expiry => ("Last day to accept".to_string(), String::new()),
        Event::Payment { of, part, amount } => (format!("{} {part}: {}", of.name, amount.plain()), String::new()),
        Event::Phase(phase) => (phase.name.clone(), phase.deliverables.clone()),
        Event::PhaseStart(phase) => (format!("{} begins", phase.name), phase.deliverables.clone()),
        Event::PhaseEnd(phase) => (format!("{} ends", phase.name), phase.deliverables.clone()),
    };
    Said { summary, description }
}

fn notes(about: About) -> Vec<String> {
    match about {
        About::Once => Vec::new(),
        About::Again(one) => vec![format!("Paid every {:?}", one.recurrence.every)],
    }
}
