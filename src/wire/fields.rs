//! The fields of a JSON object, taken out one by one; what cannot be taken is told, and its default stands. Knows JSON and
//! numbers, and no workbook.

use std::fmt::{Display, Formatter};

use serde_json::{Map, Value};

use crate::domain::currency::Currency;
use crate::domain::id::Id;
use crate::domain::table::Set;
use crate::domain::typed::{Refused, Typed};
use crate::wire::repair::{Repair, RepairKind};

/// Where a field stands: its name, and what it stands in. Spelled out only when something is told about it.
#[derive(Clone, Copy)]
pub struct At<'a> {
    within: Option<&'a At<'a>>,
    name: &'a str,
}

impl<'a> At<'a> {
    /// The outermost object, which has no name.
    pub const WHOLE: At<'static> = At { within: None, name: "" };

    /// A field of what stands here.
    pub fn on(&'a self, name: &'a str) -> At<'a> {
        At { within: Some(self), name }
    }
}

impl Display for At<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        if let Some(within) = self.within.filter(|within| !within.name.is_empty()) {
            within.fmt(f)?;
            f.write_str(".")?;
        }
        f.write_str(self.name)
    }
}

/// What was told while reading.
#[derive(Debug, Default)]
pub struct Told {
    pub repairs: Vec<Repair>,
    /// Whether fields that nothing knows, and money that could not be typed, are told too.
    pub strict: bool,
    /// Digits of the currency behind the point, once it is known.
    pub digits: Option<u32>,
}

impl Told {
    /// Tells that something could not be taken.
    #[inline(never)]
    pub fn tell(&mut self, at: &At<'_>, kind: RepairKind, found: &str) {
        // A damaged text may be long; its beginning is enough to find it.
        let found = found.chars().take(60).collect();
        self.repairs.push(Repair { at: at.to_string(), kind, found });
    }

    fn tell_value(&mut self, at: &At<'_>, kind: RepairKind, found: &Value) {
        self.tell(at, kind, &beginning(found));
    }
}

/// A value in a few characters.
#[inline(never)]
pub fn beginning(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(_) => "[ ]".to_string(),
        Value::Object(_) => "{ }".to_string(),
        Value::Number(number) => number.to_string(),
        Value::Bool(true) => "true".to_string(),
        Value::Bool(false) => "false".to_string(),
        Value::Null => "null".to_string(),
    }
}

/// The fields of an object that were not taken out yet.
pub struct Fields<'a> {
    map: Map<String, Value>,
    at: &'a At<'a>,
}

impl<'a> Fields<'a> {
    /// The fields of an object.
    pub fn new(map: Map<String, Value>, at: &'a At<'a>) -> Fields<'a> {
        Fields { map, at }
    }

    /// The fields of a value; none where it is no object.
    #[inline(never)]
    pub fn of(value: Option<Value>, at: &'a At<'a>, told: &mut Told) -> Fields<'a> {
        let map = match value {
            None => Map::new(),
            Some(Value::Object(map)) => map,
            Some(other) => {
                told.tell_value(at, RepairKind::NotAnObject, &other);
                Map::new()
            }
        };
        Fields { map, at }
    }

    /// Where they stand.
    pub fn at(&self) -> &'a At<'a> {
        self.at
    }

    /// Every field, where their names are no known ones.
    pub fn split(self) -> Map<String, Value> {
        self.map
    }

    /// Whether a field is there.
    pub fn has(&self, name: &str) -> bool {
        self.map.get(name).is_some_and(|value| !value.is_null())
    }

    /// A field as it stands.
    #[inline(never)]
    pub fn take(&mut self, name: &str) -> Option<Value> {
        self.map.remove(name).filter(|value| !value.is_null())
    }

    /// A text.
    #[inline(never)]
    pub fn text(&mut self, name: &str, told: &mut Told) -> Option<String> {
        match self.take(name)? {
            Value::String(text) => Some(text),
            other => {
                told.tell_value(&self.at.on(name), RepairKind::NotText, &other);
                None
            }
        }
    }

    /// A text, or an empty one.
    pub fn words(&mut self, name: &str, told: &mut Told) -> String {
        self.text(name, told).unwrap_or_default()
    }

    /// A number written in plain digits.
    #[inline(never)]
    pub fn number(&mut self, name: &str, told: &mut Told) -> Option<Typed> {
        let text = self.text(name, told)?;
        number(&text, &self.at.on(name), told)
    }

    /// An amount of money. Where the currency cannot carry it, only the strict reading refuses it: whoever changed their
    /// currency keeps what they typed before.
    #[inline(never)]
    pub fn money(&mut self, name: &str, told: &mut Told) -> Option<Typed> {
        let typed = self.number(name, told)?;
        let fits = told.digits.is_none_or(|digits| !told.strict || typed.fits_money(digits));
        if !fits {
            told.tell(&self.at.on(name), RepairKind::TooLarge, &typed.plain());
        }
        fits.then_some(typed)
    }

    /// A whole number, not in quotation marks.
    #[inline(never)]
    pub fn whole(&mut self, name: &str, least: i64, most: i64, told: &mut Told) -> Option<i64> {
        let value = self.take(name)?;
        let whole = value.as_i64().filter(|whole| (least..=most).contains(whole));
        if whole.is_none() {
            told.tell_value(&self.at.on(name), RepairKind::NotWholeWithin(least, most), &value);
        }
        whole
    }

    /// True or false.
    #[inline(never)]
    pub fn flag(&mut self, name: &str, told: &mut Told) -> Option<bool> {
        let value = self.take(name)?;
        if !value.is_boolean() {
            told.tell_value(&self.at.on(name), RepairKind::NotYesOrNo, &value);
        }
        value.as_bool()
    }

    /// One of some choices, by its word.
    pub fn choice<T: Copy>(
        &mut self,
        name: &str,
        all: &[T],
        word: fn(T) -> &'static str,
        told: &mut Told,
    ) -> Option<T> {
        let text = self.text(name, told)?;
        let found = all.iter().copied().find(|one| word(*one) == text);
        if found.is_none() {
            told.tell(&self.at.on(name), RepairKind::UnknownWord, &text);
        }
        found
    }

    /// An id.
    #[inline(never)]
    pub fn id(&mut self, name: &str, told: &mut Told) -> Option<Id> {
        let text = self.text(name, told)?;
        let id = Id::from_text(&text);
        if id.is_none() {
            told.tell(&self.at.on(name), RepairKind::NotAnId, &text);
        }
        id
    }

    /// A currency by its code.
    pub fn currency(&mut self, name: &str, told: &mut Told) -> Option<Currency> {
        let text = self.text(name, told)?;
        let currency = Currency::from_code(&text);
        if currency.is_none() {
            told.tell(&self.at.on(name), RepairKind::UnknownCurrency, &text);
        }
        currency
    }

    /// A list; none of its items where it is none. Nothing where the field is not there.
    #[inline(never)]
    pub fn list(&mut self, name: &str, told: &mut Told) -> Option<Vec<Value>> {
        match self.take(name)? {
            Value::Array(items) => Some(items),
            other => {
                told.tell_value(&self.at.on(name), RepairKind::NotAList, &other);
                None
            }
        }
    }

    /// What is left over when everything known was taken out.
    #[inline(never)]
    pub fn end(self, told: &mut Told) {
        if told.strict {
            for (name, value) in &self.map {
                told.tell_value(&self.at.on(name), RepairKind::UnknownField, value);
            }
        }
    }
}

/// A number written in plain digits.
#[inline(never)]
pub fn number(text: &str, at: &At<'_>, told: &mut Told) -> Option<Typed> {
    let kind = match Typed::from_plain(text) {
        Ok(typed) => return Some(typed),
        Err(Refused::NotANumber) => RepairKind::NotANumber,
        Err(Refused::TooLarge) => RepairKind::TooLarge,
        Err(Refused::TooFine) => RepairKind::TooFine,
    };
    told.tell(at, kind, text);
    None
}

/// The items of a list that have ids, opened one by one, each id kept apart from those before it.
#[derive(Default)]
pub struct Items {
    known: Set<Id>,
    last_made: Option<Id>,
}

impl Items {
    /// The id and the fields of the next item; nothing where it is no object. An id that is left out is the item's place,
    /// counted from 1.
    #[inline(never)]
    pub fn open(
        &mut self,
        place: usize,
        value: Value,
        list: &At<'_>,
        told: &mut Told,
    ) -> Option<(Id, Map<String, Value>)> {
        let counted = place.saturating_add(1);
        let name = counted.to_string();
        let at = list.on(&name);
        let Value::Object(map) = value else {
            told.tell_value(&at, RepairKind::NotAnObject, &value);
            return None;
        };
        let mut fields = Fields::new(map, &at);
        let given = fields.id("id", told);
        let mut id = given.unwrap_or_else(|| Id::from_bits(u128::try_from(counted).unwrap_or(u128::MAX)));
        if self.known.contains(&id) {
            told.tell(&at.on("id"), RepairKind::SameId, &id.to_string());
            // The search goes on from the last one found, so that a thousand equal ids don't take a million steps.
            id = self.last_made.unwrap_or(id).next();
            while self.known.contains(&id) {
                id = id.next();
            }
            self.last_made = Some(id);
        }
        self.known.insert(id);
        Some((id, fields.map))
    }
}
