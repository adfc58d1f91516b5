//! The strict reading of what [`crate::wire::writing`] wrote: whatever is out of bounds is refused before it takes any room. Knows no quote.

use std::rc::Rc;

use rust_decimal::Decimal;

use crate::domain::civil_date::CivilDate;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::quote::MOST_CHARACTERS;
use crate::domain::typed::Typed;
use crate::wire::binary::{NotOpened, SMALL};
use crate::wire::script::{self, Script};

/// The most texts: more don't fit.
const MOST_TEXTS: usize = 32_768;

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

fn zagzig(number: u64) -> i64 {
    let half = (number >> 1).cast_signed();
    if number.is_multiple_of(2) { half } else { !half }
}
