//! Stored texts damaged at random, in either store or both: nothing panics, what is whole stands to the last byte, and what is damaged
//! is told. `TRIES` and `SEED` say how often and from where.

use ratewright::domain::record::Record;
use ratewright::wire::checksum::Soundness;
use ratewright::wire::standing::{self, Stands, Stored};
use ratewright::wire::{checksum, restore};

use crate::dice::Dice;

/// A text with one to three things done to it.
fn damaged(dice: &mut Dice, text: &str, other: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=dice.below(3) {
        let place = dice.below(bytes.len());
        let end = (place + 1 + dice.below(40)).min(bytes.len());
        match dice.below(8) {
            0 => bytes.truncate(place),
            1 => drop(bytes.drain(..place)),
            2 => drop(bytes.drain(place..end)),
            3 => bytes.insert(place, b" 0\"}{[],:\\a"[dice.below(11)]),
            4 => bytes = other.as_bytes().to_vec(),
            5 if !bytes.is_empty() => bytes[place..end].fill(0),
            6 if dice.below(20) == 0 => bytes.clear(),
            _ if !bytes.is_empty() => bytes[place] ^= 1 << dice.below(8),
            _ => bytes.push(b'{'),
        }
    }
    // What is no text any more comes out of a store with marks in the place of letters.
    String::from_utf8_lossy(&bytes).into_owned()
}

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

#[test]
fn whatever_is_done_to_a_text_it_is_told_and_the_whole_one_stands() {
    let lines = std::fs::read_to_string(crate::path("tests/fixtures/records-v1-checksum.jsonl")).unwrap();
    let samples: Vec<&str> = lines.lines().collect();
    let (tries, seed) = (number("TRIES", 5_000), number("SEED", 1));
    let mut dice = Dice::new(seed);
    let (mut stood, mut told, mut repaired) = (0_u64, 0_u64, 0_u64);
    for number in 0..tries {
        let whole = samples[dice.below(samples.len())];
        let key = standing::read(whole).unwrap().value.0.key();
        let is_right = |record: &Record| record.key() == key;
        let mut one = || match dice.below(4) {
            0 => whole.to_owned(),
            _ => {
                let other = samples[dice.below(samples.len())];
                damaged(&mut dice, whole, other)
            }
        };
        let (local, vault) = (one(), one());
        let found = standing::of(Stored::Text(&local), Stored::Text(&vault), &is_right);
        // Whoever takes away its checksum and nothing else has made a text as they were written before there were checksums.
        if [&local, &vault].into_iter().any(|text| checksum::soundness(text) == Soundness::Unmarked) {
            continue;
        }
        let note = || format!("try {number} from {seed}:\n{local}\n{vault}");
        if local == whole || vault == whole {
            assert!(matches!(&found.stands, Stands::Record(_, text) if text == whole), "{}", note());
            stood += 1;
        } else {
            assert_eq!(found.stands, Stands::Nothing, "{}", note());
        }
        for text in [&local, &vault].into_iter().filter(|text| *text != whole) {
            assert!(found.damaged.contains(text), "{}", note());
            told += 1;
            // What an older program wrote bears no checksum: it is repaired as far as it goes, and that must not fail either.
            let rest = text.get(checksum::marked("{").len()..).map(|rest| format!("{{{rest}"));
            repaired += u64::from(rest.is_some_and(|rest| restore::record(&rest).is_ok()));
        }
    }
    assert!(stood > tries / 4 && told > tries && repaired > tries / 100);
    println!(
        "{tries} pairs of texts from {seed}: {told} damaged and told, {stood} with a whole one that stood, {repaired} still read without a checksum"
    );
}
