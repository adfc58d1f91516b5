//! The strict reading of what [`crate::wire::writing`] wrote: whatever is out of bounds is refused before it takes any room, and
//! whatever could have been written in another way is refused too. Knows no quote.
//!
//! The first thing that is wrong is remembered and ends the bytes: from then on everything read is nothing, and [`Reading::finish`]
//! says why. So what is read is made of plain values, and nobody has to ask after each of them.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::quote::MOST_CHARACTERS;
use crate::domain::renumbered::is_text;
use crate::domain::typed::Typed;
use crate::wire::binary::{MOST_ZEROS, NotOpened, SMALL};
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
    /// The first thing that was wrong.
    trouble: Option<NotOpened>,
}

impl<'a> Reading<'a> {
    /// Reads version, script and texts; what follows is then read in the order in which it was written. Days count from the one given.
    pub fn new(bytes: &'a [u8], version: u8, day: CivilDate) -> Reading<'a> {
        let mut reading = Reading { rest: bytes, texts: Vec::new(), named: 0, day, trouble: None };
        let found = reading.byte();
        if found != version {
            reading.refuse(NotOpened::Version(found));
        }
        let code = reading.byte();
        match Script::from_code(code) {
            Some(script) => reading.read_texts(script),
            None => reading.refuse(NotOpened::Code(code)),
        }
        reading
    }

    /// The texts: none is empty, none stands twice, none holds what no text may, and each is written in the one way that its script has for it.
    fn read_texts(&mut self, script: Script) {
        let mut sorted: Vec<Rc<str>> = Vec::new();
        let mut again = Vec::new();
        for _ in 0..self.count(MOST_TEXTS) {
            let before = self.rest;
            let Some((text, rest)) = script::read(before, script, MOST_CHARACTERS) else {
                return self.refuse(NotOpened::Text);
            };
            again.clear();
            script::write(&text, script, &mut again);
            let text: Rc<str> = text.into();
            let place = place_of(&sorted, &text);
            let is_known = sorted.get(place).is_some_and(|known| *known == text);
            self.must(before.starts_with(&again) && again.len().saturating_add(rest.len()) == before.len());
            self.must(!text.is_empty() && !is_known && text.chars().all(is_text));
            sorted.insert(place, Rc::clone(&text));
            self.texts.push(text);
            self.go_on(rest);
        }
        let fits = script == Script::of(self.texts.iter().map(Rc::as_ref));
        self.must(fits);
    }

    /// Whether everything was read, and every text named, and nothing was wrong.
    pub fn finish(mut self) -> Result<(), NotOpened> {
        if !self.rest.is_empty() {
            self.refuse(NotOpened::Long);
        }
        if self.named != self.texts.len() {
            self.refuse(NotOpened::Reference(self.texts.len()));
        }
        self.trouble.map_or(Ok(()), Err)
    }

    /// Says that something is wrong. What was wrong first is what counts.
    #[inline(never)]
    pub fn refuse(&mut self, why: NotOpened) {
        self.trouble = self.trouble.or(Some(why));
        self.rest = &[];
    }

    /// Refuses what is not written as this program writes it.
    #[inline(never)]
    pub fn must(&mut self, is_so: bool) {
        if !is_so {
            self.refuse(NotOpened::NotCanonical);
        }
    }

    /// What stands behind something that was read; nothing, once something was wrong.
    fn go_on(&mut self, rest: &'a [u8]) {
        if self.trouble.is_none() {
            self.rest = rest;
        }
    }

    #[inline(never)]
    pub fn byte(&mut self) -> u8 {
        match self.rest.split_first() {
            Some((byte, rest)) => {
                self.rest = rest;
                *byte
            }
            None => {
                self.refuse(NotOpened::Short);
                0
            }
        }
    }

    /// A byte that is one of so many codes.
    #[inline(never)]
    pub fn code(&mut self, end: u8) -> u8 {
        let code = self.byte();
        if code < end {
            return code;
        }
        self.refuse(NotOpened::Code(code));
        0
    }

    /// So many bytes.
    #[inline(never)]
    pub fn raw(&mut self, count: usize) -> &'a [u8] {
        match self.rest.split_at_checked(count) {
            Some((bytes, rest)) => {
                self.rest = rest;
                bytes
            }
            None => {
                self.refuse(NotOpened::Short);
                &[]
            }
        }
    }

    /// So many bytes, known beforehand.
    pub fn chunk<const N: usize>(&mut self) -> [u8; N] {
        self.raw(N).first_chunk().copied().unwrap_or([0; N])
    }

    #[inline(never)]
    pub fn whole(&mut self) -> u128 {
        let mut number = 0_u128;
        // Eighteen times seven bits fit; no number here is larger.
        for place in 0..18_u32 {
            let byte = self.byte();
            number |= u128::from(byte & 0x7F).wrapping_shl(place.saturating_mul(7));
            if byte < 0x80 {
                self.must(byte != 0 || place == 0);
                return number;
            }
        }
        self.refuse(NotOpened::Number);
        0
    }

    /// A whole number of 64 bits.
    #[inline(never)]
    fn long(&mut self, why: NotOpened) -> u64 {
        u64::try_from(self.whole()).unwrap_or_else(|_| {
            self.refuse(why);
            0
        })
    }

    /// A whole number of 32 bits.
    #[inline(never)]
    pub fn small(&mut self) -> u32 {
        u32::try_from(self.long(NotOpened::Number)).unwrap_or_else(|_| {
            self.refuse(NotOpened::Number);
            0
        })
    }

    /// A number that counts something.
    fn size(&mut self) -> usize {
        usize::try_from(self.long(NotOpened::Number)).unwrap_or(usize::MAX)
    }

    /// How many follow: no more than permitted, nor than there are bytes left.
    #[inline(never)]
    pub fn count(&mut self, most: usize) -> usize {
        let count = self.size();
        if count > most {
            self.refuse(NotOpened::Count(count));
        }
        if count > self.rest.len() {
            self.refuse(NotOpened::Short);
        }
        if self.trouble.is_some() { 0 } else { count }
    }

    /// A list.
    pub fn list<T>(&mut self, most: usize, mut one: impl FnMut(&mut Self, Id) -> T) -> Vec<T> {
        let count = self.count(most);
        let mut all = Vec::new();
        for number in 1..=count {
            all.push(one(self, Id::from_number(number)));
        }
        all
    }

    pub fn id(&mut self) -> Id {
        Id::from_bits(u128::from_be_bytes(self.chunk()))
    }

    /// A small id, from 1 to the last.
    #[inline(never)]
    pub fn number(&mut self, last: usize) -> Id {
        let number = self.size();
        if number == 0 || number > last {
            self.refuse(NotOpened::Reference(number));
        }
        Id::from_number(number)
    }

    #[inline(never)]
    pub fn text(&mut self) -> Rc<str> {
        let reference = self.size();
        let place = match reference {
            0 => return "".into(),
            1 => self.named,
            known => known.saturating_sub(2),
        };
        let is_known = reference == 1 || place < self.named;
        let Some(text) = self.texts.get(place).filter(|_| is_known).cloned() else {
            self.refuse(NotOpened::Reference(reference));
            return "".into();
        };
        self.named = self.named.max(place.saturating_add(1));
        text
    }

    /// A text of its own.
    #[inline(never)]
    pub fn owned(&mut self) -> String {
        self.text().as_ref().to_owned()
    }

    /// A number, or none: a small whole one is its own code; else the code says the sign, the digits behind the point and how many
    /// zeros were left off at the end.
    #[inline(never)]
    pub fn maybe(&mut self) -> Option<Typed> {
        let code = self.byte();
        if code >= SMALL {
            return Some(Typed::whole(i64::from(code & 0x7F)));
        }
        let kind = code.checked_sub(1)?;
        let (zeros, digits, is_negative) = (kind / 18, u32::from(kind / 2 % 9), kind % 2 == 1);
        let magnitude = self.whole();
        let units = 10_i128
            .checked_pow(u32::from(zeros))
            .and_then(|ten| i128::try_from(magnitude).ok()?.checked_mul(ten))
            .map(|units| if is_negative { units.wrapping_neg() } else { units });
        // Nothing has a sign or zeros; all zeros were left off that may be; and what is small has the other code.
        self.must(match magnitude {
            0 => zeros == 0 && !is_negative,
            _ => zeros <= MOST_ZEROS && (zeros == MOST_ZEROS || !magnitude.is_multiple_of(10)),
        });
        let is_small = units.is_some_and(|units| (0..i128::from(SMALL)).contains(&units));
        self.must(digits != 0 || !is_small);
        let typed = units.and_then(|units| Typed::from_parts(units, digits).ok());
        if typed.is_none() {
            self.refuse(NotOpened::Number);
        }
        typed
    }

    #[inline(never)]
    pub fn typed(&mut self) -> Typed {
        self.maybe().unwrap_or_else(|| {
            self.refuse(NotOpened::Number);
            Typed::whole(0)
        })
    }

    /// A number with its digits, within the bounds of typed ones.
    #[inline(never)]
    pub fn fixed(&mut self) -> Fixed {
        self.typed().fixed()
    }

    /// An amount in minor units of a currency with so many digits.
    #[inline(never)]
    pub fn amount(&mut self, digits: u32) -> Fixed {
        let amount = self.fixed();
        if amount.digits() != 0 {
            self.refuse(NotOpened::Number);
        }
        Fixed::new(amount.units(), digits)
    }

    #[inline(never)]
    pub fn day(&mut self) -> Option<CivilDate> {
        let distance = self.long(NotOpened::Day).checked_sub(1)?;
        match self.day.plus_days(zagzig(distance)) {
            Some(day) => {
                self.day = day;
                Some(day)
            }
            None => {
                self.refuse(NotOpened::Day);
                None
            }
        }
    }

    /// A day that must be there.
    #[inline(never)]
    pub fn some_day(&mut self) -> CivilDate {
        self.day().unwrap_or_else(|| {
            self.refuse(NotOpened::Day);
            self.day
        })
    }

    pub fn signed(&mut self) -> i64 {
        zagzig(self.long(NotOpened::Number))
    }
}

/// Where a text stands among sorted ones, or would stand.
fn place_of(sorted: &[Rc<str>], text: &str) -> usize {
    let (mut first, mut end) = (0_usize, sorted.len());
    while first < end {
        let middle = first.midpoint(end);
        match sorted.get(middle).is_some_and(|known| **known < *text) {
            true => first = middle.saturating_add(1),
            false => end = middle,
        }
    }
    first
}

fn zagzig(number: u64) -> i64 {
    let half = (number >> 1).cast_signed();
    if number.is_multiple_of(2) { half } else { !half }
}
