//! Numbers, days and texts as few bytes. Knows no quote: what they mean is said by who writes.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::renumbered::is_text;
use crate::domain::typed::Typed;
use crate::wire::binary::{MOST_ZEROS, SMALL};
use crate::wire::script::{self, Script};

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
