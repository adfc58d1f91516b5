//! The lines of all tiers as bytes: each line once, with what differs from tier to tier. Knows no conditions.

use std::rc::Rc;

use crate::domain::id::Id;
use crate::domain::line_item::LineItem;
use crate::domain::offer::Offer;
use crate::domain::proposal::MOST_TIERS;
use crate::domain::quote::MOST_LINES;
use crate::domain::tier::Tier;
use crate::wire::binary::NotOpened;
use crate::wire::quote_v1::line;
use crate::wire::reading::Reading;
use crate::wire::writing::Writing;

/// How many ways a line can stand in a tier.
const WAYS: u32 = 6;

/// How a line stands in a tier.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    Absent,
    /// As in the first tier that holds it.
    Same,
    OtherQuantity,
    OtherPrice,
    OtherBoth,
    /// As another line under the same number.
    Otherwise,
}

/// All ways, in the order of their codes.
const ALL: [Stands; 6] =
    [Stands::Absent, Stands::Same, Stands::OtherQuantity, Stands::OtherPrice, Stands::OtherBoth, Stands::Otherwise];

fn stands(line: Option<&LineItem>, first: &LineItem) -> Stands {
    let Some(line) = line else { return Stands::Absent };
    let other = LineItem { quantity: line.quantity, unit_price: line.unit_price, ..first.clone() };
    if other != *line {
        return Stands::Otherwise;
    }
    match (line.quantity == first.quantity, line.unit_price == first.unit_price) {
        (true, true) => Stands::Same,
        (false, true) => Stands::OtherQuantity,
        (true, false) => Stands::OtherPrice,
        (false, false) => Stands::OtherBoth,
    }
}

/// Writes the tiers.
pub fn write(offer: &Offer, out: &mut Writing) {
    let mut ids: Vec<Id> = offer.tiers.iter().flat_map(|tier| tier.lines.iter().map(|line| line.id)).collect();
    ids.sort_unstable();
    ids.dedup();
    out.count(offer.tiers.len());
    for tier in &offer.tiers {
        out.text(&tier.name);
    }
    out.count(ids.len());
    let mut taxes: Rc<[Id]> = Rc::new([]);
    for id in &ids {
        let lines: Vec<Option<&LineItem>> = offer.tiers.iter().map(|tier| tier.line(*id)).collect();
        let Some(first) = lines.iter().flatten().next() else { continue };
        let ways: Vec<Stands> = lines.iter().map(|line| stands(*line, first)).collect();
        out.whole(u128::from(ways.iter().rev().fold(0, |code, way| add(code, *way))));
        line::write(first, &mut taxes, out);
        out.typed(first.quantity);
        out.fixed(first.unit_price);
        for (line, way) in lines.iter().zip(ways) {
            let Some(line) = line else { continue };
            if way == Stands::Otherwise {
                line::write(line, &mut taxes, out);
            }
            if matches!(way, Stands::OtherQuantity | Stands::OtherBoth | Stands::Otherwise) {
                out.typed(line.quantity);
            }
            if matches!(way, Stands::OtherPrice | Stands::OtherBoth | Stands::Otherwise) {
                out.fixed(line.unit_price);
            }
        }
    }
    for tier in &offer.tiers {
        write_order(tier, &ids, out);
    }
}

fn add(code: u32, way: Stands) -> u32 {
    let place = ALL.iter().position(|known| *known == way).and_then(|place| u32::try_from(place).ok());
    code.saturating_mul(WAYS).saturating_add(place.unwrap_or(0))
}

/// The order of a tier's lines, where it is not that of their numbers.
fn write_order(tier: &Tier, ids: &[Id], out: &mut Writing) {
    if tier.lines.is_sorted_by_key(|line| line.id) {
        return out.byte(0);
    }
    out.byte(1);
    for line in &tier.lines {
        out.count(ids.binary_search(&line.id).unwrap_or(0).saturating_add(1));
    }
}

/// Reads the tiers of an offer whose conditions are known.
pub fn read(from: &mut Reading, offer: &mut Offer) {
    let mut tiers = from.list(MOST_TIERS, |from, id| Tier { id, name: from.owned(), lines: Vec::new() });
    if tiers.is_empty() {
        from.refuse(NotOpened::Count(0));
    }
    let mut taxes: Rc<[Id]> = Rc::new([]);
    let count = from.count(MOST_LINES);
    for number in 1..=count {
        read_line(from, offer, Id::from_number(number), &mut taxes, &mut tiers);
    }
    for tier in &mut tiers {
        read_order(from, tier, count);
    }
    for tier in tiers {
        offer.tiers.push(Rc::new(tier));
    }
}

/// Reads a line into each tier that holds it. The first of these says it whole; another one says what differs, and it does.
fn read_line(from: &mut Reading, offer: &Offer, id: Id, taxes: &mut Rc<[Id]>, tiers: &mut [Tier]) {
    let mut code = from.small();
    let plain = line::read(from, offer, id, taxes);
    let (quantity, unit_price) = (from.typed(), from.fixed());
    let mut is_first = true;
    for tier in tiers {
        let way = code % WAYS;
        code /= WAYS;
        let Some(stands) = usize::try_from(way).ok().and_then(|way| ALL.get(way)) else { continue };
        if *stands == Stands::Absent {
            continue;
        }
        from.must(!is_first || *stands == Stands::Same);
        is_first = false;
        let mut line = match stands {
            Stands::Otherwise => {
                let other = line::read(from, offer, id, taxes);
                from.must(other != plain);
                other
            }
            _ => plain.clone(),
        };
        (line.quantity, line.unit_price) = (quantity, unit_price);
        if matches!(stands, Stands::OtherQuantity | Stands::OtherBoth | Stands::Otherwise) {
            line.quantity = from.typed();
            from.must(*stands == Stands::Otherwise || line.quantity != quantity);
        }
        if matches!(stands, Stands::OtherPrice | Stands::OtherBoth | Stands::Otherwise) {
            line.unit_price = from.fixed();
            from.must(*stands == Stands::Otherwise || line.unit_price != unit_price);
        }
        tier.lines.push(line);
    }
    if is_first || code != 0 {
        from.refuse(NotOpened::Code(u8::MAX));
    }
}

/// Reads the order of a tier's lines, which is only written where it is not that of their numbers: each of them, once.
fn read_order(from: &mut Reading, tier: &mut Tier, last: usize) {
    if from.code(2) == 0 {
        return;
    }
    let mut rest = std::mem::take(&mut tier.lines);
    let mut before = None;
    let mut is_sorted = true;
    while !rest.is_empty() {
        let id = from.number(last);
        let Some(place) = rest.iter().position(|line| line.id == id) else {
            return from.refuse(NotOpened::Reference(id.number().unwrap_or(0)));
        };
        is_sorted = is_sorted && before.is_none_or(|before| before < id);
        before = Some(id);
        tier.lines.push(rest.swap_remove(place));
    }
    from.must(!is_sorted);
}
