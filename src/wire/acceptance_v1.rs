//! An acceptance as bytes, version 1: as few as can be, read strictly. Knows no signature and no link.

use crate::domain::acceptance::Acceptance;
use crate::domain::choice::Choice;
use crate::domain::proposal::MOST_TIERS;
use crate::domain::quote::MOST_LINES;
use crate::wire::answer;
use crate::wire::binary::NotOpened;

/// The first byte.
pub const VERSION: u8 = 1;

/// The bytes of an acceptance.
pub fn write(acceptance: &Acceptance) -> Vec<u8> {
    let Acceptance { id, quote, content, choice, gross, recurring, name, at, after_expiry, note } = acceptance;
    let mut out = answer::write(*id, *quote, content, name, *at);
    out.number(choice.tier);
    out.count(choice.picked.iter().count());
    choice.picked.iter().for_each(|line| out.number(*line));
    out.count(choice.quantities.len());
    for (line, quantity) in choice.quantities.iter() {
        out.number(*line);
        out.typed(*quantity);
    }
    out.fixed(*gross);
    out.count(recurring.len());
    recurring.iter().for_each(|one| out.fixed(*one));
    out.byte(u8::from(*after_expiry));
    out.text(note);
    out.finish(VERSION)
}

/// Reads an acceptance: whatever this program would not have written so is refused.
pub fn read(bytes: &[u8]) -> Result<Acceptance, NotOpened> {
    let (answer, mut from) = answer::read(bytes, VERSION);
    let mut choice = Choice::of(from.number(MOST_TIERS));
    for line in from.list(MOST_LINES, |from, _| from.number(MOST_LINES)) {
        choice.picked.insert(line);
    }
    for (line, quantity) in from.list(MOST_LINES, |from, _| (from.number(MOST_LINES), from.typed())) {
        choice.quantities.insert(line, quantity);
    }
    let acceptance = Acceptance {
        id: answer.id,
        quote: answer.quote,
        content: answer.content,
        choice,
        gross: from.fixed(),
        recurring: from.list(MOST_LINES, |from, _| from.fixed()),
        name: answer.name,
        at: answer.at,
        after_expiry: from.byte() == 1,
        note: from.owned(),
    };
    from.finish()?;
    if write(&acceptance) == bytes { Ok(acceptance) } else { Err(NotOpened::NotCanonical) }
}
