//! In how many places two records differ, as they are written down. Knows no labels.

use serde_json::Value;

use crate::domain::record::Record;
use crate::wire::record_v1;

/// How many members differ. A thing that only one of both has is one difference.
pub fn count(one: &Record, other: &Record) -> usize {
    match (value(one), value(other)) {
        (Some(one), Some(other)) => differing(&one, &other),
        _ => 0,
    }
}

fn value(record: &Record) -> Option<Value> {
    serde_json::from_str(&record_v1::write(record, 0)).ok()
}

fn differing(one: &Value, other: &Value) -> usize {
    let sum = |parts: &mut dyn Iterator<Item = usize>| parts.fold(0_usize, usize::saturating_add);
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let both = one.iter().map(|(name, value)| other.get(name).map_or(1, |known| differing(value, known)));
            let more = other.keys().filter(|name| !one.contains_key(*name)).map(|_| 1);
            sum(&mut both.chain(more))
        }
        (Value::Array(one), Value::Array(other)) => {
            let both = one.iter().zip(other).map(|(one, other)| differing(one, other));
            sum(&mut both.chain([one.len().abs_diff(other.len())]))
        }
        (one, other) => usize::from(one != other),
    }
}
