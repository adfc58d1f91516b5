//! A no to a quote as bytes, version 1, read strictly. Knows no signature and no link.

use crate::domain::acceptance::Decline;
use crate::wire::answer;
use crate::wire::binary::NotOpened;

/// The first byte.
pub const VERSION: u8 = 1;

/// The bytes of a no.
pub fn write(decline: &Decline) -> Vec<u8> {
    let Decline { id, quote, content, reason, name, at } = decline;
    let mut out = answer::write(*id, *quote, content, name, *at);
    out.text(reason);
    out.finish(VERSION)
}

/// Reads a no: whatever this program would not have written so is refused.
pub fn read(bytes: &[u8]) -> Result<Decline, NotOpened> {
    let (answer, mut from) = answer::read(bytes, VERSION);
    let decline = Decline {
        id: answer.id,
        quote: answer.quote,
        content: answer.content,
        reason: from.owned(),
        name: answer.name,
        at: answer.at,
    };
    from.finish()?;
    if write(&decline) == bytes { Ok(decline) } else { Err(NotOpened::NotCanonical) }
}
