//! Numbers, days and texts as few bytes, and the strict reading of them. Knows no quote: what they mean is said by who writes.

use std::rc::Rc;

use rust_decimal::Decimal;

use crate::domain::civil_date::CivilDate;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::quote::MOST_CHARACTERS;
use crate::domain::renumbered::is_text;
use crate::domain::typed::Typed;
use crate::wire::script::{self, Script};

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

/// The most texts: more don't fit.
const MOST_TEXTS: usize = 32_768;

/// The first code of small whole numbers, which are their own code.
const SMALL: u8 = 128;
/// The most zeros at the end that are counted.
const MOST_ZEROS: u8 = 6;

/// What is being written: numbers, and the texts that they refer to.
pub struct Writing {
    bytes: Vec<u8>,
    texts: Vec<Rc<str>>,
    /// Places of texts, in the order of the texts.
    sorted: Vec<usize>,
    day: CivilDate,
}

impl Writing {
    /// Nothing yet; days are written by their distance, the first one from this.
    pub fn from_day(day: CivilDate) -> Writing {
        Writing { bytes: Vec::new(), texts: Vec::new(), sorted: Vec::new(), day }
    }

    /// Version, script and texts, then everything else.
    pub fn finish(self, version: u8) -> Vec<u8> {
        let script = Script::of(self.texts.iter().map(Rc::as_ref));
        let mut bytes = vec![version, script.code()];
        varint(u128::try_from(self.texts.len()).unwrap_or(0), &mut bytes);
        for text in &self.texts {
            script::write(text, script, &mut bytes);
        }
        bytes.extend(self.bytes);
        bytes
    }

    pub fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    pub fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// A whole number, seven bits a byte.
    pub fn whole(&mut self, number: u128) {
        varint(number, &mut self.bytes);
    }

    /// How many follow.
    pub fn count(&mut self, count: usize) {
        self.whole(u128::try_from(count).unwrap_or(0));
    }

    /// All bits of an id.
    pub fn id(&mut self, id: Id) {
        self.raw(&id.bits().to_be_bytes());
    }

    /// A small id.
    pub fn number(&mut self, id: Id) {
        self.count(id.number().unwrap_or(0));
    }

    /// A text, once: 0 is the empty one, 1 the next that was not there before, others count from 2. Control characters
    /// are left out.
    pub fn text(&mut self, text: &str) {
        if !text.chars().all(is_text) {
            let plain: String = text.chars().filter(|letter| is_text(*letter)).collect();
            return self.text(&plain);
        }
        if text.is_empty() {
            return self.byte(0);
        }
        let at = |place: &usize| self.texts.get(*place).map_or("", Rc::as_ref);
        match self.sorted.binary_search_by(|place| at(place).cmp(text)) {
            Ok(found) => {
                let place = self.sorted.get(found).copied().unwrap_or(0);
                self.count(place.saturating_add(2));
            }
            Err(found) => {
                self.sorted.insert(found, self.texts.len());
                self.texts.push(text.into());
                self.byte(1);
            }
        }
    }

    /// `units / 10^digits` with its digits.
    pub fn decimal(&mut self, units: i128, digits: u32) {
        let small = u8::try_from(units).ok().filter(|small| *small < SMALL && digits == 0);
        if let Some(small) = small {
            return self.byte(small | SMALL);
        }
        let (mut magnitude, mut zeros) = (units.unsigned_abs(), 0_u8);
        while magnitude != 0 && magnitude % 10 == 0 && zeros < MOST_ZEROS {
            magnitude /= 10;
            zeros = zeros.saturating_add(1);
        }
        let digits = u8::try_from(digits).unwrap_or(0);
        let kind = zeros.saturating_mul(9).saturating_add(digits).saturating_mul(2);
        self.byte(kind.saturating_add(if units < 0 { 2 } else { 1 }));
        self.whole(magnitude);
    }

    pub fn typed(&mut self, number: Typed) {
        self.decimal(number.decimal().mantissa(), number.decimal().scale());
    }

    pub fn fixed(&mut self, number: Fixed) {
        self.decimal(number.units(), number.digits());
    }

    /// A number, or none.
    pub fn maybe(&mut self, number: Option<Typed>) {
        match number {
            Some(number) => self.typed(number),
            None => self.byte(0),
        }
    }

    /// A day by its distance from the one before, or none.
    pub fn day(&mut self, day: Option<CivilDate>) {
        let Some(day) = day else { return self.byte(0) };
        let distance = zigzag(self.day.days_until(day));
        self.whole(u128::from(distance).saturating_add(1));
        self.day = day;
    }

    /// A whole number that may be below zero.
    pub fn signed(&mut self, number: i64) {
        self.whole(u128::from(zigzag(number)));
    }
}

fn varint(mut number: u128, out: &mut Vec<u8>) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            return out.push(low & 0x7F);
        }
        out.push(low | 0x80);
    }
}

fn zigzag(number: i64) -> u64 {
    (number.wrapping_shl(1) ^ (number >> 63)).cast_unsigned()
}

fn zagzig(number: u64) -> i64 {
    let half = (number >> 1).cast_signed();
    if number.is_multiple_of(2) { half } else { !half }
}

/// What is being read.
pub struct Reading<'a> {
    rest: &'a [u8],
    texts: Vec<Rc<str>>,
    /// How many of the texts were named.
    named: usize,
    day: CivilDate,
}

impl<'a> Reading<'a> {
    /// Reads version, script and texts; what follows is then read in the order in which it was written. Days count from the one given.
    pub fn new(bytes: &'a [u8], version: u8, day: CivilDate) -> Result<Reading<'a>, NotOpened> {
        let mut reading = Reading { rest: bytes, texts: Vec::new(), named: 0, day };
        let found = reading.byte()?;
        if found != version {
            return Err(NotOpened::Version(found));
        }
        let code = reading.byte()?;
        let script = Script::from_code(code).ok_or(NotOpened::Code(code))?;
        let count = reading.count(MOST_TEXTS)?;
        for _ in 0..count {
            let (text, rest) = script::read(reading.rest, script, MOST_CHARACTERS).ok_or(NotOpened::Text)?;
            reading.texts.push(text.into());
            reading.rest = rest;
        }
        Ok(reading)
    }

    /// Whether everything was read, and every text named.
    pub fn finish(self) -> Result<(), NotOpened> {
        match (self.rest.is_empty(), self.named == self.texts.len()) {
            (true, true) => Ok(()),
            (false, _) => Err(NotOpened::Long),
            (_, false) => Err(NotOpened::Reference(self.texts.len())),
        }
    }

    pub fn byte(&mut self) -> Result<u8, NotOpened> {
        let (byte, rest) = self.rest.split_first().ok_or(NotOpened::Short)?;
        self.rest = rest;
        Ok(*byte)
    }

    /// So many bytes.
    pub fn raw(&mut self, count: usize) -> Result<&'a [u8], NotOpened> {
        let (bytes, rest) = self.rest.split_at_checked(count).ok_or(NotOpened::Short)?;
        self.rest = rest;
        Ok(bytes)
    }

    /// So many bytes, known beforehand.
    pub fn chunk<const N: usize>(&mut self) -> Result<[u8; N], NotOpened> {
        let (bytes, rest) = self.rest.split_first_chunk::<N>().ok_or(NotOpened::Short)?;
        self.rest = rest;
        Ok(*bytes)
    }

    pub fn whole(&mut self) -> Result<u128, NotOpened> {
        let mut number = 0_u128;
        // Eighteen times seven bits fit; no number here is larger.
        for place in 0..18_u32 {
            let byte = self.byte()?;
            number |= u128::from(byte & 0x7F).wrapping_shl(place.saturating_mul(7));
            if byte < 0x80 {
                return if byte == 0 && place > 0 { Err(NotOpened::NotCanonical) } else { Ok(number) };
            }
        }
        Err(NotOpened::Number)
    }

    /// A whole number of 32 bits.
    pub fn small(&mut self) -> Result<u32, NotOpened> {
        u32::try_from(self.whole()?).map_err(|_| NotOpened::Number)
    }

    /// How many follow: no more than permitted, nor than there are bytes left.
    pub fn count(&mut self, most: usize) -> Result<usize, NotOpened> {
        let count = usize::try_from(self.whole()?).map_err(|_| NotOpened::Number)?;
        if count > most {
            return Err(NotOpened::Count(count));
        }
        if count > self.rest.len() { Err(NotOpened::Short) } else { Ok(count) }
    }

    /// A list.
    pub fn list<T>(
        &mut self,
        most: usize,
        mut one: impl FnMut(&mut Self, Id) -> Result<T, NotOpened>,
    ) -> Result<Vec<T>, NotOpened> {
        let count = self.count(most)?;
        (1..=count).map(|number| one(self, Id::from_number(number))).collect()
    }

    pub fn id(&mut self) -> Result<Id, NotOpened> {
        Ok(Id::from_bits(u128::from_be_bytes(self.chunk()?)))
    }

    /// A small id, from 1 to the last.
    pub fn number(&mut self, last: usize) -> Result<Id, NotOpened> {
        let number = usize::try_from(self.whole()?).map_err(|_| NotOpened::Number)?;
        match (1..=last).contains(&number) {
            true => Ok(Id::from_number(number)),
            false => Err(NotOpened::Reference(number)),
        }
    }

    pub fn text(&mut self) -> Result<Rc<str>, NotOpened> {
        let reference = usize::try_from(self.whole()?).map_err(|_| NotOpened::Number)?;
        let place = match reference {
            0 => return Ok("".into()),
            1 => self.named,
            known => known.saturating_sub(2),
        };
        let is_known = reference == 1 || place < self.named;
        let text = self.texts.get(place).filter(|_| is_known).cloned().ok_or(NotOpened::Reference(reference))?;
        self.named = self.named.max(place.saturating_add(1));
        Ok(text)
    }

    /// A text of its own.
    pub fn owned(&mut self) -> Result<String, NotOpened> {
        Ok(self.text()?.as_ref().to_string())
    }

    /// A number with its digits, or none.
    fn parts(&mut self) -> Result<Option<(i128, u32)>, NotOpened> {
        let kind = self.byte()?;
        if kind >= SMALL {
            return Ok(Some((i128::from(kind & 0x7F), 0)));
        }
        let Some(kind) = kind.checked_sub(1) else { return Ok(None) };
        let (zeros, digits) = (u32::from(kind / 2 / 9), u32::from(kind / 2 % 9));
        let magnitude = i128::try_from(self.whole()?).map_err(|_| NotOpened::Number)?;
        let units = 10_i128.checked_pow(zeros).and_then(|ten| magnitude.checked_mul(ten)).ok_or(NotOpened::Number)?;
        Ok(Some((if kind % 2 == 1 { units.wrapping_neg() } else { units }, digits)))
    }

    pub fn maybe(&mut self) -> Result<Option<Typed>, NotOpened> {
        let Some((units, digits)) = self.parts()? else { return Ok(None) };
        let decimal = Decimal::try_from_i128_with_scale(units, digits).map_err(|_| NotOpened::Number)?;
        Typed::new(decimal).map(Some).map_err(|_| NotOpened::Number)
    }

    pub fn typed(&mut self) -> Result<Typed, NotOpened> {
        self.maybe()?.ok_or(NotOpened::Number)
    }

    /// A number with its digits, within the bounds of typed ones.
    pub fn fixed(&mut self) -> Result<Fixed, NotOpened> {
        let typed = self.typed()?.decimal();
        Ok(Fixed::new(typed.mantissa(), typed.scale()))
    }

    /// An amount in minor units.
    pub fn units(&mut self) -> Result<i128, NotOpened> {
        let amount = self.fixed()?;
        if amount.digits() == 0 { Ok(amount.units()) } else { Err(NotOpened::Number) }
    }

    pub fn day(&mut self) -> Result<Option<CivilDate>, NotOpened> {
        let Some(distance) = self.whole()?.checked_sub(1) else { return Ok(None) };
        let distance = zagzig(u64::try_from(distance).map_err(|_| NotOpened::Day)?);
        let day = self.day.plus_days(distance).ok_or(NotOpened::Day)?;
        self.day = day;
        Ok(Some(day))
    }

    pub fn signed(&mut self) -> Result<i64, NotOpened> {
        Ok(zagzig(u64::try_from(self.whole()?).map_err(|_| NotOpened::Number)?))
    }
}
