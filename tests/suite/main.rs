//! The native tests, one binary by feature modules.

mod accepted;
mod accepted_samples;
mod backups;
mod bodies;
mod calendars;
mod conflicts;
mod damaged;
mod deals;
mod desk;
mod dice;
mod earlier;
mod estimates;
mod falls;
mod finding;
mod golden;
mod independent;
mod kept_names;
mod kept_records;
mod key_sets;
mod letterheads;
mod linking;
mod managers_card;
mod maps;
mod mending;
mod naturals;
mod offers;
mod ordering;
mod orders;
mod partner_sheets;
mod properties;
mod public_choice;
mod qr_codes;
mod quotes;
mod referrals;
mod reports;
mod requesting;
mod restoring;
mod retained;
mod rings;
mod round_spans;
mod sales;
mod schema;
mod schema_text;
mod scopes;
mod sealing;
mod secrets;
mod signer;
mod spending;
mod standing;
mod tables;
mod workbooks;
mod workings;
mod worths;
#[cfg(feature = "schema")]
#[cfg(feature = "schema")]
use std::path::PathBuf;

/// A path of the repository.
fn path(within: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(within)
}

/// The files of a folder that end so, in the order of their names, with their text.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(path(folder)) else { return found };
    for entry in entries {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name.ends_with(ending) {
            let text = std::fs::read_to_string(path(folder).join(&name)).unwrap();
            found.push((name, text));
        }
    }
    found.sort();
    found
}
