//! Damages what leaves the desk, again and again, and reads it: whatever is damaged must be refused or be another thing in its one form,
//! and nothing may panic. Takes a number of tries (100,000 unless told) and a number to begin from.

#[path = "../tests/suite/dice.rs"]
mod dice;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use dice::Dice;
use ratewright::domain::acceptance::{Acceptance, Decline};
use ratewright::domain::choice::Choice;
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::fixed::Fixed;
use ratewright::domain::id::Id;
use ratewright::domain::moment::Moment;
use ratewright::domain::quote::{Issuing, issue};
use ratewright::domain::typed::Typed;
use ratewright::wire::{acceptance_v1, decline_v1, packed, quote_body, quote_v1, strict};

fn byte(dice: &mut Dice) -> u8 {
    u8::try_from(dice.below(256)).unwrap_or(0)
}

/// Bytes with one to four things done to them.
fn damaged(dice: &mut Dice, bytes: &[u8], others: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(4) {
        let place = dice.below(bytes.len());
        match dice.below(7) {
            0 => bytes.truncate(place),
            1 => bytes.insert(place, byte(dice)),
            2 => bytes.extend_from_slice(&others[dice.below(others.len())..]),
            3 if !bytes.is_empty() => drop(bytes.remove(place)),
            4 if !bytes.is_empty() => bytes[place] ^= 1 << dice.below(8),
            5 if !bytes.is_empty() => {
                let end = (place + dice.below(9)).min(bytes.len());
                bytes[place..end].fill(0xFF);
            }
            _ if !bytes.is_empty() => bytes[place] = byte(dice),
            _ => bytes.push(byte(dice)),
        }
    }
    bytes
}

/// What is read, and what it is written as again; nothing where it is refused.
type Reader = fn(&[u8]) -> Option<Vec<u8>>;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse::<u64>());
    let mut next = |usual: u64| arguments.next().map_or(usual, |number| number.unwrap_or(usual));
    let (tries, begin) = (next(100_000), next(1));
    let forms = forms();
    let mut dice = Dice::new(begin);
    let (mut read, mut refused) = (0_u64, 0_u64);
    for number in 0..tries {
        let (name, reader, bytes) = &forms[dice.below(forms.len())];
        let others = &forms[dice.below(forms.len())].2;
        let damaged = damaged(&mut dice, bytes, others);
        match catch_unwind(AssertUnwindSafe(|| reader(&damaged))) {
            Ok(None) => refused += 1,
            Ok(Some(again)) if again == damaged => read += 1,
            Ok(Some(_)) => {
                eprintln!(
                    "Try {number} from {begin}: a damaged {name} was read and is written otherwise: {damaged:02x?}"
                );
                return ExitCode::FAILURE;
            }
            Err(_) => {
                eprintln!("Try {number} from {begin}: a damaged {name} brought the reader down: {damaged:02x?}");
                return ExitCode::FAILURE;
            }
        }
    }
    println!(
        "{tries} damaged inputs from {begin}: {refused} refused, {read} read as another thing in its one form, no panic"
    );
    ExitCode::SUCCESS
}

/// Each form with its reader and something whole. Packed bodies take a thousand times as long, and so are one in sixteen.
fn forms() -> Vec<(&'static str, Reader, Vec<u8>)> {
    let quote: Reader = |bytes| quote_v1::read(bytes).ok().map(|quote| quote_v1::write(&quote));
    let body: Reader = |bytes| quote_body::read(bytes).ok().and_then(|quote| quote_body::write(&quote));
    let bytes: Reader = |bytes| packed::unpack(bytes).map(|_| bytes.to_vec());
    let yes: Reader = |bytes| acceptance_v1::read(bytes).ok().map(|answer| acceptance_v1::write(&answer));
    let no: Reader = |bytes| decline_v1::read(bytes).ok().map(|answer| decline_v1::write(&answer));
    let quotes = quotes();
    let mut forms: Vec<(&'static str, Reader, Vec<u8>)> = Vec::new();
    for _ in 0..10 {
        forms.extend(quotes.iter().map(|(plain, _)| ("quote", quote, plain.clone())));
    }
    forms.extend(quotes.iter().map(|(_, packed)| ("body", body, packed.clone())));
    forms.extend(quotes.iter().take(1).map(|(_, packed)| ("pack", bytes, packed.clone())));
    for _ in 0..8 {
        forms.push(("acceptance", yes, acceptance_v1::write(&acceptance())));
        forms.push(("no", no, decline_v1::write(&decline())));
    }
    forms
}

/// Quotes of the fixtures: their bytes, and packed.
fn quotes() -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut quotes = Vec::new();
    for name in ["workbook-v1-offers", "form-sample", "reference-en", "reference-uk", "reference-ar"] {
        let text = std::fs::read_to_string(format!("tests/fixtures/{name}.json")).expect("a fixture");
        let evaluation = evaluate(&strict::workbook(&text).expect("a workbook"));
        for draft in &evaluation.drafts() {
            let issuing = Issuing {
                id: Id::from_bits(0xD1E7_40B3_96F2_5A08_C84F_2E61_7B9D_03A5),
                number: 300,
                revision: 2,
                supersedes: Some(Id::from_bits(u128::MAX)),
                issued: draft.offer.made,
                language: "en".into(),
                accent: Some([1, 2, 3]),
                logo: None,
            };
            let quote = issue(draft.offer.clone(), issuing).expect("it can be issued");
            quotes.push((quote_v1::write(&quote), quote_body::write(&quote).expect("it is small")));
        }
    }
    quotes
}

fn acceptance() -> Acceptance {
    let mut choice = Choice::of(Id::from_number(2));
    for line in [3, 14, 200] {
        choice.picked.insert(Id::from_number(line));
    }
    choice.quantities.insert(Id::from_number(14), Typed::whole(300));
    Acceptance {
        id: Id::from_bits(u128::MAX / 3),
        quote: Id::from_bits(u128::MAX / 5),
        content: [0x5A; 32],
        choice,
        gross: Fixed::new(1_234_560, 2),
        recurring: vec![Fixed::new(-9_900, 2), Fixed::new(0, 2)],
        name: "Олена Example".into(),
        at: Moment::from_seconds(1_800_000_000),
        after_expiry: true,
        note: "Please call first — «до обіду»".into(),
    }
}

fn decline() -> Decline {
    Decline {
        id: Id::from_bits(u128::MAX / 3),
        quote: Id::from_bits(u128::MAX / 5),
        content: [0x5A; 32],
        reason: "اخترنا عرضاً آخر".into(),
        name: "Олена Example".into(),
        at: Moment::from_seconds(-1),
    }
}
