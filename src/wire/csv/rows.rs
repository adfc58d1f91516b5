//! The rows of a CSV file from its bytes, piece by piece: the sign between cells is found, a byte-order mark passed over, and
//! each row knows its number in a spreadsheet. Knows nothing of what the cells mean.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::wire::csv::trouble::Unusable;

/// The most bytes of a row. A longer one has a quotation mark that was never closed.
const MOST_OF_ROW: usize = 1 << 18;
/// The most cells of a row.
const MOST_CELLS: usize = 1 << 10;
/// The first line is waited for until so many bytes.
const MOST_OF_HEADER: usize = 1 << 16;

/// A row.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// As a spreadsheet counts: the first line is 1, and empty lines count.
    pub number: u32,
    text: &'a [u8],
    ends: &'a [usize],
}

impl<'a> Row<'a> {
    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether nothing stands in any cell.
    pub fn is_empty(&self) -> bool {
        self.text.iter().all(u8::is_ascii_whitespace)
    }

    /// A cell without the space around it; empty where the row ends before it. Nothing where it is not UTF-8.
    pub fn cell(&self, place: usize) -> Option<&'a str> {
        let Some(end) = self.ends.get(place) else { return Some("") };
        let begin = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        std::str::from_utf8(self.text.get(begin..*end)?).ok().map(str::trim)
    }
}

/// Takes rows and the sign between their cells, and may refuse to go on.
pub type OnRow<'a> = &'a mut dyn FnMut(Row<'_>, char) -> Result<(), Unusable>;

/// Reads rows from pieces.
#[derive(Debug, Default)]
pub struct Rows {
    /// There once the first line has come and the sign between cells is known.
    reader: Option<Box<Reader>>,
    sign: u8,
    /// What came before that.
    waiting: Vec<u8>,
    text: Vec<u8>,
    text_len: usize,
    ends: Vec<usize>,
    ends_len: usize,
    /// The number of the last row.
    number: u32,
    /// Lines before the parser's first.
    passed: u64,
    /// Line breaks within cells so far.
    within: u64,
}

impl Rows {
    /// Takes the next piece of the file.
    pub fn push(&mut self, piece: &[u8], on: OnRow<'_>) -> Result<(), Unusable> {
        if self.reader.is_some() {
            return self.read(piece, on);
        }
        self.waiting.extend_from_slice(piece);
        match self.waiting.len() > MOST_OF_HEADER || self.waiting.contains(&b'\n') || self.waiting.contains(&b'\r') {
            true => self.begin(on),
            false => Ok(()),
        }
    }

    /// Says that there are no more pieces.
    pub fn end(&mut self, on: OnRow<'_>) -> Result<(), Unusable> {
        if self.reader.is_none() {
            self.begin(&mut *on)?;
        }
        // An empty piece tells the parser that the text has ended.
        self.read(&[], on)
    }

    /// Finds the sign between cells, and reads what has come.
    fn begin(&mut self, on: OnRow<'_>) -> Result<(), Unusable> {
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.starts_with(&[0xff, 0xfe]) || waiting.starts_with(&[0xfe, 0xff]) {
            return Err(Unusable::Utf16);
        }
        if waiting.contains(&0) || waiting.starts_with(b"PK\x03\x04") {
            return Err(Unusable::NotText);
        }
        let text = waiting.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(&waiting);
        // A spreadsheet's own first line, which only says the sign: "sep=;".
        let told = text.strip_prefix(b"sep=").and_then(|rest| rest.first().copied());
        let (sign, text) = match told {
            Some(sign) if sign.is_ascii_punctuation() || sign == b'\t' => {
                let end = text.iter().position(|byte| *byte == b'\n').map_or(text.len(), |end| end.saturating_add(1));
                self.passed = 1;
                (sign, text.get(end..).unwrap_or_default())
            }
            _ => (sign_of(text), text),
        };
        self.sign = sign;
        self.reader = Some(Box::new(ReaderBuilder::new().delimiter(sign).build()));
        self.text = vec![0; 1 << 12];
        self.ends = vec![0; 1 << 6];
        if text.is_empty() { Ok(()) } else { self.read(text, on) }
    }

    fn read(&mut self, mut piece: &[u8], on: OnRow<'_>) -> Result<(), Unusable> {
        let Some(reader) = self.reader.as_deref_mut() else { return Ok(()) };
        loop {
            let text = self.text.get_mut(self.text_len..).unwrap_or_default();
            let ends = self.ends.get_mut(self.ends_len..).unwrap_or_default();
            let (result, read, written, ended) = reader.read_record(piece, text, ends);
            let last = read.checked_sub(1).and_then(|last| piece.get(last)).copied();
            piece = piece.get(read..).unwrap_or_default();
            self.text_len = self.text_len.saturating_add(written);
            self.ends_len = self.ends_len.saturating_add(ended);
            match result {
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return Ok(()),
                ReadRecordResult::OutputFull if self.text.len() >= MOST_OF_ROW => return Err(self.no_end()),
                ReadRecordResult::OutputFull => self.text.resize(self.text.len().saturating_mul(2), 0),
                ReadRecordResult::OutputEndsFull if self.ends.len() >= MOST_CELLS => return Err(self.no_end()),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len().saturating_mul(2), 0),
                ReadRecordResult::Record => {
                    let text = self.text.get(..self.text_len).unwrap_or_default();
                    let ends = self.ends.get(..self.ends_len).unwrap_or_default();
                    // Line breaks between quotation marks begin no row, and the parser passes over empty lines in silence.
                    let within = text.iter().filter(|byte| **byte == b'\n').count();
                    self.within = self.within.saturating_add(u64::try_from(within).unwrap_or(u64::MAX));
                    let own = u64::from(last == Some(b'\n'));
                    let line =
                        reader.line().saturating_sub(self.within).saturating_sub(own).saturating_add(self.passed);
                    self.number = u32::try_from(line).unwrap_or(u32::MAX).max(self.number.saturating_add(1));
                    (self.text_len, self.ends_len) = (0, 0);
                    on(Row { number: self.number, text, ends }, char::from(self.sign))?;
                }
            }
        }
    }

    fn no_end(&self) -> Unusable {
        Unusable::NoEnd(self.number.saturating_add(1))
    }
}

/// The sign that stands most often outside quotation marks in the first line.
fn sign_of(text: &[u8]) -> u8 {
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    let mut is_quoted = false;
    for byte in text.iter().take_while(|byte| !matches!(byte, b'\n' | b'\r')) {
        is_quoted ^= *byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(sign, _)| sign == byte && !is_quoted) {
            *count = count.saturating_add(1);
        }
    }
    // Of equal ones the first.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| *sign)
}
