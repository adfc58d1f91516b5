//! A small mark that a quote shows beside the sender's name. Knows no picture: only what kind it says it is, and how large.

/// The most bytes of a logo: it travels within a link.
pub const MOST_BYTES: usize = 1_500;

/// The longest side in pixels. A few bytes can claim thousands, and a browser makes room for all of them.
pub const MOST_SIDE: u32 = 640;

/// The kinds of picture that may travel. A drawing in SVG can hold a program, and so is none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LogoKind {
    Png,
    Webp,
}

/// A mark within its bounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    kind: LogoKind,
    bytes: Vec<u8>,
}

/// Why bytes are no logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLogo {
    /// They are so many, more than [`MOST_BYTES`].
    TooLarge(usize),
    /// They begin like no kind that may travel.
    UnknownKind,
    /// A side is so many pixels long: none, or more than [`MOST_SIDE`].
    Side(u32),
}

impl Logo {
    /// Takes bytes in that begin like a picture of a permitted kind and size.
    pub fn new(bytes: Vec<u8>) -> Result<Logo, NoLogo> {
        if bytes.len() > MOST_BYTES {
            return Err(NoLogo::TooLarge(bytes.len()));
        }
        let (kind, sides) = png(&bytes).or_else(|| webp(&bytes)).ok_or(NoLogo::UnknownKind)?;
        match sides.into_iter().find(|side| *side == 0 || *side > MOST_SIDE) {
            Some(side) => Err(NoLogo::Side(side)),
            None => Ok(Logo { kind, bytes }),
        }
    }

    /// What kind of picture it is.
    pub fn kind(&self) -> LogoKind {
        self.kind
    }

    /// The picture.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

fn png(bytes: &[u8]) -> Option<(LogoKind, [u32; 2])> {
    let is_png = bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.get(12..16)? == b"IHDR";
    let [a, b, c, d, e, f, g, h] = *bytes.get(16..24)?.first_chunk()?;
    is_png.then_some((LogoKind::Png, [u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h])]))
}

/// The first part of a picture in WebP says its size, each kind of part in its own way.
fn webp(bytes: &[u8]) -> Option<(LogoKind, [u32; 2])> {
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12)? == b"WEBP";
    let [a, b, c, d, e, f, g, h, i, j] = *bytes.get(20..30)?.first_chunk()?;
    let fourteen = |low: u8, high: u8| u32::from_le_bytes([low, high & 0x3f, 0, 0]);
    let sides = match bytes.get(12..16)? {
        b"VP8X" => {
            [[e, f, g], [h, i, j]].map(|[low, mid, high]| u32::from_le_bytes([low, mid, high, 0]).saturating_add(1))
        }
        b"VP8L" if a == 0x2f => {
            let bits = u32::from_le_bytes([b, c, d, e]);
            [bits & 0x3fff, (bits >> 14) & 0x3fff].map(|side| side.saturating_add(1))
        }
        b"VP8 " if [d, e, f] == [0x9d, 0x01, 0x2a] => [fourteen(g, h), fourteen(i, j)],
        _ => return None,
    };
    is_webp.then_some((LogoKind::Webp, sides))
}
