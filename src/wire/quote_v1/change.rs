//! What a quote changes, at the very end of its bytes, and only where it changes something.

use std::rc::Rc;

use crate::domain::change_order::{ChangeOrder, Once};
use crate::domain::issued::typed;
use crate::domain::typed::Typed;
use crate::wire::reading::Reading;
use crate::wire::writing::Writing;

/// Writes it. Its amounts are whole minor units: an offer's are.
pub fn write(change: &ChangeOrder, out: &mut Writing) {
    out.whole(u128::from(change.number));
    out.day(Some(change.on));
    out.decimal(change.before.gross.fixed().units(), 0);
    match change.before.net {
        Some(net) => {
            out.byte(1);
            out.decimal(net.fixed().units(), 0);
        }
        None => out.byte(0),
    }
    out.day(change.ends);
    out.day(change.ends_after);
    out.text(&change.schedule);
    out.text(&change.reason);
}

/// Reads it.
pub fn read(from: &mut Reading, digits: u32) -> Rc<ChangeOrder> {
    let (number, on) = (from.small(), from.some_day());
    let gross = amount(from, digits);
    let net = (from.code(2) == 1).then(|| amount(from, digits));
    Rc::new(ChangeOrder {
        number,
        on,
        before: Once { net, gross },
        ends: from.day(),
        ends_after: from.day(),
        schedule: from.owned(),
        reason: from.owned(),
    })
}

fn amount(from: &mut Reading, digits: u32) -> Typed {
    let amount = typed(from.amount(digits));
    from.must(amount.is_some());
    amount.unwrap_or(Typed::whole(0))
}
