//! A small mark that a quote shows beside the sender's name. Knows no picture: only what kind it says it is, and how large it is.

/// The most bytes of a logo: it travels within a link.
pub const MOST_BYTES: usize = 1_500;

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
}

impl Logo {
    /// Takes bytes in that begin like a picture of a permitted kind.
    pub fn new(bytes: Vec<u8>) -> Result<Logo, NoLogo> {
        if bytes.len() > MOST_BYTES {
            return Err(NoLogo::TooLarge(bytes.len()));
        }
        let kind = kind(&bytes).ok_or(NoLogo::UnknownKind)?;
        Ok(Logo { kind, bytes })
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

fn kind(bytes: &[u8]) -> Option<LogoKind> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some(LogoKind::Png);
    }
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice());
    is_webp.then_some(LogoKind::Webp)
}
