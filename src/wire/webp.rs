//! A picture in WebP without what a small one does without: a profile of its colours, which some browsers add to each, and notes.
//! Knows the parts of the file, not what they draw.

/// The part that announces others, and by which flags it announces a profile and notes of two kinds.
const ANNOUNCES: &[u8] = b"VP8X";
const BESIDE: [&[u8]; 3] = [b"ICCP", b"EXIF", b"XMP "];
const ANNOUNCED: u8 = 0x20 | 0x08 | 0x04;

/// A name of four letters, and what stands under it.
type Part<'a> = (&'a [u8], &'a [u8]);

/// The same picture with nothing beside it. What is no WebP, or not whole, stays as it is.
pub fn bare(bytes: Vec<u8>) -> Vec<u8> {
    parts(&bytes).and_then(|parts| joined(&parts)).unwrap_or(bytes)
}

fn parts(bytes: &[u8]) -> Option<Vec<Part<'_>>> {
    let ((name, held), after) = first(bytes)?;
    let mut rest = held.strip_prefix(b"WEBP").filter(|_| name == b"RIFF" && after.is_empty())?;
    let mut parts = Vec::new();
    while !rest.is_empty() {
        let (part, after) = first(rest)?;
        parts.push(part);
        rest = after;
    }
    Some(parts)
}

/// The first part, and what follows it. One of odd length is filled up by a byte.
fn first(bytes: &[u8]) -> Option<(Part<'_>, &[u8])> {
    let (name, rest) = bytes.split_at_checked(4)?;
    let (length, rest) = rest.split_first_chunk()?;
    let (held, rest) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    let rest = if held.len().is_multiple_of(2) { rest } else { rest.split_first()?.1 };
    Some(((name, held), rest))
}

fn joined(parts: &[Part<'_>]) -> Option<Vec<u8>> {
    let is_picture = |part: &&Part<'_>| part.0 != ANNOUNCES && !BESIDE.contains(&part.0);
    let pictures: Vec<&Part<'_>> = parts.iter().filter(is_picture).collect();
    let mut held = b"WEBP".to_vec();
    // One part that draws all by itself needs nothing to announce it.
    let is_alone = matches!(pictures.as_slice(), [(b"VP8 " | b"VP8L", _)]);
    for (name, announced) in parts.iter().filter(|(name, _)| *name == ANNOUNCES && !is_alone) {
        let (flags, rest) = announced.split_first()?;
        append(&mut held, name, &[&[flags & !ANNOUNCED], rest].concat())?;
    }
    for (name, drawn) in pictures {
        append(&mut held, name, drawn)?;
    }
    let mut whole = Vec::new();
    append(&mut whole, b"RIFF", &held)?;
    Some(whole)
}

fn append(to: &mut Vec<u8>, name: &[u8], held: &[u8]) -> Option<()> {
    to.extend(name);
    to.extend(u32::try_from(held.len()).ok()?.to_le_bytes());
    to.extend(held);
    if !held.len().is_multiple_of(2) {
        to.push(0);
    }
    Some(())
}
