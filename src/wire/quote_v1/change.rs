//! What a quote changes, at the very end of its bytes, and only where it changes something.

use std::rc::Rc;

use crate::domain::change_order::ChangeOrder;
use crate::wire::reading::Reading;
use crate::wire::writing::Writing;

/// Writes it.
pub fn write(change: &ChangeOrder, out: &mut Writing) {
    out.whole(u128::from(change.number));
    out.day(Some(change.on));
    out.decimal(change.before.units(), 0);
    out.text(&change.schedule);
    out.text(&change.reason);
}

/// Reads it, in a currency of so many digits.
pub fn read(from: &mut Reading, digits: u32) -> Rc<ChangeOrder> {
    Rc::new(ChangeOrder {
        number: from.small(),
        on: from.some_day(),
        before: from.amount(digits),
        schedule: from.owned(),
        reason: from.owned(),
    })
}
