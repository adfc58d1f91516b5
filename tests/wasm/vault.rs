//! The store that lasts: an entry is put only over what is expected, with its revisions, of which the outworn go.

use ratewright::browser::records::{self, Exchange, Seen};
use ratewright::browser::vault::{self, Entry, Held, Stamp, Swap};
use ratewright::browser::vault_room;
use ratewright::state::studio::revisions::{Written, outworn};
use wasm_bindgen_test::wasm_bindgen_test;

fn entry(text: Option<&str>, revision: u64) -> Entry {
    let checksum = format!("{revision}");
    Entry { text: text.map(str::to_owned), revision, checksum, schema: 1 }
}

fn thin(stamps: &[Stamp], now: u64) -> Vec<Stamp> {
    let all: Vec<Written> = stamps.iter().map(|one| Written { revision: one.revision, at: one.at }).collect();
    outworn(&all, now).into_iter().map(|one| Stamp { revision: one.revision, at: one.at }).collect()
}

async fn put(name: &str, text: Option<&str>, revision: u64) -> Swap {
    vault::exchange(name, &|_| true, &entry(text, revision), thin).await.expect("a vault")
}

#[wasm_bindgen_test]
async fn an_entry_is_put_only_where_what_stands_there_is_as_expected() {
    let name = "ratewright-test/swap";
    vault::forget(name).await.expect("a vault");
    assert_eq!(put(name, Some("one"), 1).await, Swap::Done);
    let refused = vault::exchange(name, &|row| row.is_none(), &entry(Some("two"), 2), thin).await.expect("a vault");
    let Swap::Stale(Some(row)) = refused else { panic!("{refused:?}") };
    assert_eq!((row.held, row.revision), (Held::Text("one".to_owned()), 1));
    // What stands there already is done, whatever was expected.
    let again = vault::exchange(name, &|_| false, &entry(Some("one"), 1), thin).await;
    assert_eq!(again, Ok(Swap::Done));
    assert_eq!(vault::revisions(name).await.expect("a vault").len(), 1);
    vault::forget(name).await.expect("a vault");
    assert_eq!(vault::get(name).await, Ok(None));
}

#[wasm_bindgen_test]
async fn the_latest_revisions_stay_and_can_be_read() {
    // Its name is the beginning of another's, which is left alone.
    let (name, other) = ("ratewright-test/past", "ratewright-test/past/other");
    for name in [name, other] {
        vault::forget(name).await.expect("a vault");
    }
    put(other, Some("other"), 1).await;
    for revision in 1..=15 {
        put(name, Some(&format!("text {revision}")), revision).await;
    }
    let stamps = vault::revisions(name).await.expect("a vault");
    let numbers: Vec<u64> = stamps.iter().map(|stamp| stamp.revision).collect();
    // All within one hour, or two where the clock strikes meanwhile: ten, and perhaps the last of the hour before.
    assert!(numbers.starts_with(&[15, 14, 13, 12, 11, 10, 9, 8, 7, 6]) && numbers.len() <= 11, "{numbers:?}");
    let ninth = stamps.iter().find(|stamp| stamp.revision == 9).expect("the ninth");
    let row = vault::revision(name, *ninth).await.expect("a vault").expect("a revision");
    assert_eq!(row.held, Held::Text("text 9".to_owned()));
    put(name, None, 16).await;
    let taken = vault::taken_away().await.expect("a vault");
    let (gone, last) = taken.into_iter().find(|(gone, _)| gone.name == name).expect("what was taken away");
    assert_eq!((gone.revision, last.map(|last| last.held)), (16, Some(Held::Text("text 15".to_owned()))));
    // It goes when its time has come, and not before.
    vault_room::forget_taken_away(gone.at).await.expect("a vault");
    assert!(vault::get(name).await.expect("a vault").is_some());
    vault_room::forget_taken_away(gone.at + 1).await.expect("a vault");
    assert_eq!(vault::get(name).await, Ok(None));
    assert_eq!(vault::revisions(name).await, Ok(Vec::new()));
    assert_eq!(vault::revisions(other).await.expect("a vault").len(), 1);
    vault::forget(other).await.expect("a vault");
}

#[wasm_bindgen_test]
async fn both_stores_have_what_is_done() {
    let name = "ratewright-test/both";
    records::forget(name).await;
    let put = |text: Option<&'static str>, revision, over: Option<&'static str>| async move {
        let expected = |seen: Seen<'_>| match (seen, over) {
            (Seen::Text(held), Some(over)) => held == over,
            (Seen::Nothing, over) => over.is_none(),
            _ => false,
        };
        records::exchange(name, &expected, &entry(text, revision), thin).await.expect("stores")
    };
    let Exchange::Done(written) = put(Some("one"), 1, None).await else { panic!("not done") };
    assert_eq!((written.local, written.vault), (Ok(()), Ok(())));
    assert_eq!(put(Some("two"), 2, Some("zero")).await, Exchange::Stale);
    assert!(matches!(put(Some("two"), 2, Some("one")).await, Exchange::Done(_)));
    let one = records::one(name).await;
    assert_eq!(one.local.as_deref(), Some("two"));
    assert_eq!(one.vault.expect("a vault").expect("a row").held, Held::Text("two".to_owned()));
    // Taken away: local storage says at which revision until the vault has it, and then no more.
    assert!(matches!(put(None, 3, Some("two")).await, Exchange::Done(_)));
    let one = records::one(name).await;
    assert_eq!((one.local, one.taken_away), (None, None));
    assert_eq!(one.vault.expect("a vault").expect("a row").held, Held::Gone);
    records::forget(name).await;
}

#[wasm_bindgen_test]
async fn earlier_revisions_go_and_what_can_be_had_back_stays() {
    let (stands, gone) = ("ratewright-test/stands", "ratewright-test/gone");
    for name in [stands, gone] {
        vault::forget(name).await.expect("a vault");
    }
    for (revision, text) in [(1, "one"), (2, "three"), (3, "four")] {
        put(stands, Some(text), revision).await;
        put(gone, Some(text), revision).await;
    }
    put(gone, None, 4).await;
    let weights = vault_room::weigh().await.expect("a vault");
    let weight = |name: &str| weights.iter().find(|one| one.name == name).expect("a weight").clone();
    // What stands weighs twice four letters, before it were three and five; of what is gone all twelve were.
    assert_eq!((weight(stands).is_gone, weight(stands).stands, weight(stands).earlier), (false, 8, 8));
    assert_eq!((weight(gone).is_gone, weight(gone).stands, weight(gone).earlier), (true, 0, 12));
    vault_room::forget_earlier().await.expect("a vault");
    let left = |stamps: Vec<Stamp>| stamps.iter().map(|stamp| stamp.revision).collect::<Vec<u64>>();
    assert_eq!(left(vault::revisions(stands).await.expect("a vault")), [3]);
    assert_eq!(left(vault::revisions(gone).await.expect("a vault")), [4, 3]);
    let taken = vault::taken_away().await.expect("a vault");
    let (_, last) = taken.into_iter().find(|(row, _)| row.name == gone).expect("what was taken away");
    assert_eq!(last.map(|last| last.held), Some(Held::Text("four".to_owned())));
    // Gone for good only at the revision that was looked at.
    vault_room::forget_gone(gone, 3).await.expect("a vault");
    assert!(vault::get(gone).await.expect("a vault").is_some());
    vault_room::forget_gone(gone, 4).await.expect("a vault");
    assert_eq!(vault::get(gone).await, Ok(None));
    vault::forget(stands).await.expect("a vault");
}
