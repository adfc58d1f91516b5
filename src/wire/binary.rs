//! What reading and writing bytes have in common. Knows neither bytes nor what they mean.

/// Why bytes were not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// Of a version that this program does not know.
    Version(u8),
    /// They end too early.
    Short,
    /// They go on behind the end.
    Long,
    /// A text that is too long, or holds what no text may.
    Text,
    /// A number that is out of its bounds.
    Number,
    /// A list longer than permitted.
    Count(usize),
    /// A code that stands for nothing.
    Code(u8),
    /// A reference to nothing.
    Reference(usize),
    /// A day that does not exist.
    Day,
    /// A picture that is none.
    Logo,
    /// Not written as this program writes it.
    NotCanonical,
    /// Packed in a way that can't be unpacked, or more than may be.
    Packed,
}

/// The first code of small whole numbers, which are their own code.
pub const SMALL: u8 = 128;

/// The most zeros at the end of a number that are left off and counted.
pub const MOST_ZEROS: u8 = 6;
