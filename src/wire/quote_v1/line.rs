//! One line of a tier as bytes, without its quantity and price. Knows no tier.

use std::rc::Rc;

use crate::domain::adjustment::Adjustment;
use crate::domain::bounds::Bounds;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::line_item::{Content, LineItem, Measure};
use crate::domain::offer::Offer;
use crate::domain::option_group::Part;
use crate::domain::quote::{MOST_LINES, MOST_LISTED};
use crate::domain::recurrence::{Interval, MOST_PERIODS, Recurrence};
use crate::domain::retainer::{Retainer, Unused};
use crate::domain::typed::Typed;
use crate::wire::binary::NotOpened;
use crate::wire::quote_v1::conditions::{some_adjustment, write_adjustment};
use crate::wire::reading::Reading;
use crate::wire::writing::Writing;

const SECTION: u32 = 1;
const HOURS: u32 = 2;
const DISCOUNT: u32 = 4;
const OTHER_TAXES: u32 = 8;
const PART: u32 = 16;
const BOUNDS: u32 = 32;
const RECURRENCE: u32 = 64;
const RETAINER: u32 = 128;
const CONTENTS: u32 = 256;
const KNOWN: u32 = 511;

/// Writes a line that follows one with certain taxes, and remembers its own.
pub fn write(line: &LineItem, taxes: &mut Rc<[Id]>, out: &mut Writing) {
    let flag = |is_there: bool, bit: u32| if is_there { bit } else { 0 };
    let has_discount = line.discount != Adjustment::default();
    let has_other_taxes = line.taxes != *taxes;
    let flags = flag(line.section.is_some(), SECTION)
        | flag(line.measure == Measure::Hours, HOURS)
        | flag(has_discount, DISCOUNT)
        | flag(has_other_taxes, OTHER_TAXES)
        | flag(line.part != Part::Included, PART)
        | flag(line.bounds.is_some(), BOUNDS)
        | flag(line.recurrence.is_some(), RECURRENCE)
        | flag(line.retainer.is_some(), RETAINER)
        | flag(!line.contents.is_empty(), CONTENTS);
    out.whole(u128::from(flags));
    out.text(&line.name);
    out.text(&line.benefit);
    if let Measure::Pieces(unit) = &line.measure {
        out.text(unit);
    }
    if let Some(section) = line.section {
        out.number(section);
    }
    if has_discount {
        write_adjustment(&line.discount, out);
    }
    if has_other_taxes {
        out.count(line.taxes.len());
        line.taxes.iter().for_each(|tax| out.number(*tax));
        *taxes = Rc::clone(&line.taxes);
    }
    match line.part {
        Part::Included => {}
        Part::Extra { is_preselected } => out.byte(u8::from(is_preselected)),
        Part::Option { group, is_preselected } => {
            out.byte(2 | u8::from(is_preselected));
            out.number(group);
        }
    }
    if let Some(bounds) = &line.bounds {
        [bounds.least, bounds.most, bounds.step].into_iter().for_each(|number| out.maybe(number));
    }
    if let Some(recurrence) = line.recurrence {
        write_recurrence(recurrence, out);
    }
    if let Some(retainer) = &line.retainer {
        write_retainer(retainer, out);
    }
    if !line.contents.is_empty() {
        out.count(line.contents.len());
        line.contents.iter().for_each(|content| write_content(content, out));
    }
}

/// Reads a line of an offer whose sections, groups and taxes are known.
#[inline(never)]
pub fn read(from: &mut Reading, offer: &Offer, id: Id, taxes: &mut Rc<[Id]>) -> LineItem {
    let flags = from.small();
    if flags > KNOWN {
        from.refuse(NotOpened::Code(u8::MAX));
    }
    let has = |bit: u32| flags & bit != 0;
    LineItem {
        id,
        name: from.text(),
        benefit: from.text(),
        measure: if has(HOURS) { Measure::Hours } else { Measure::Pieces(from.text()) },
        section: if has(SECTION) { Some(from.number(offer.sections.len())) } else { None },
        discount: if has(DISCOUNT) { some_adjustment(from) } else { Adjustment::default() },
        taxes: {
            if has(OTHER_TAXES) {
                let last = offer.taxation.taxes.len();
                let others = from.list(MOST_LISTED, |from, _| from.number(last));
                from.must(others != **taxes);
                *taxes = others.into();
            }
            Rc::clone(taxes)
        },
        part: if has(PART) { part(from, offer) } else { Part::Included },
        bounds: match has(BOUNDS) {
            true => Some(Bounds { least: from.maybe(), most: from.maybe(), step: from.maybe() }),
            false => None,
        },
        recurrence: if has(RECURRENCE) { Some(recurrence(from)) } else { None },
        retainer: if has(RETAINER) { Some(retainer(from)) } else { None },
        contents: {
            let contents = if has(CONTENTS) { from.list(MOST_LINES, |from, _| content(from)) } else { Vec::new() };
            from.must(has(CONTENTS) != contents.is_empty());
            contents.into()
        },
        quantity: Typed::whole(0),
        unit_price: Fixed::new(0, 0),
    }
}

fn part(from: &mut Reading, offer: &Offer) -> Part {
    let code = from.code(4);
    let is_preselected = code & 1 == 1;
    match code < 2 {
        true => Part::Extra { is_preselected },
        false => Part::Option { group: from.number(offer.groups.len()), is_preselected },
    }
}

const IS_SPREAD: u8 = 4;
const PERIODS: u8 = 8;

fn write_recurrence(recurrence: Recurrence, out: &mut Writing) {
    let every = match recurrence.every {
        Interval::Week => 0,
        Interval::Month => 1,
        Interval::Quarter => 2,
        Interval::Year => 3,
    };
    let spread = if recurrence.is_spread { IS_SPREAD } else { 0 };
    let periods = if recurrence.periods.is_some() { PERIODS } else { 0 };
    out.byte(every | spread | periods);
    if let Some(periods) = recurrence.periods {
        out.whole(u128::from(periods));
    }
}

fn recurrence(from: &mut Reading) -> Recurrence {
    let flags = from.code(16);
    let periods = if flags & PERIODS == 0 { None } else { Some(from.small()) };
    if periods.is_some_and(|periods| !(1..=MOST_PERIODS).contains(&periods)) {
        from.refuse(NotOpened::Number);
    }
    let every = match flags & 3 {
        0 => Interval::Week,
        1 => Interval::Month,
        2 => Interval::Quarter,
        _ => Interval::Year,
    };
    Recurrence { every, periods, is_spread: flags & IS_SPREAD != 0 }
}

const ROLLS_OVER: u8 = 4;
const CALLS_COUNT: u8 = 8;

fn write_retainer(retainer: &Retainer, out: &mut Writing) {
    match retainer {
        Retainer::Hourly { unused, beyond, calls_count } => {
            let calls = if *calls_count { CALLS_COUNT } else { 0 };
            match unused {
                Unused::Lapse => out.byte(calls),
                Unused::RollOver { cap } => {
                    out.byte(ROLLS_OVER | calls);
                    out.maybe(*cap);
                }
            }
            out.maybe(*beyond);
        }
        Retainer::Project { results } => {
            out.byte(1);
            out.count(results.len());
            results.iter().for_each(|result| out.text(result));
        }
        Retainer::Time => out.byte(2),
        Retainer::Value { months } => {
            out.byte(3);
            out.maybe(*months);
        }
    }
}

fn retainer(from: &mut Reading) -> Retainer {
    match from.byte() {
        kind @ (0 | ROLLS_OVER | CALLS_COUNT | 12) => Retainer::Hourly {
            unused: match kind & ROLLS_OVER {
                0 => Unused::Lapse,
                _ => Unused::RollOver { cap: from.maybe() },
            },
            beyond: from.maybe(),
            calls_count: kind & CALLS_COUNT != 0,
        },
        1 => Retainer::Project { results: from.list(MOST_LISTED, |from, _| from.owned()) },
        2 => Retainer::Time,
        3 => Retainer::Value { months: from.maybe() },
        code => {
            from.refuse(NotOpened::Code(code));
            Retainer::Time
        }
    }
}

fn write_content(content: &Content, out: &mut Writing) {
    out.text(&content.name);
    out.text(&content.benefit);
    match &content.measure {
        Measure::Hours => out.byte(1),
        Measure::Pieces(unit) => {
            out.byte(0);
            out.text(unit);
        }
    }
    out.typed(content.quantity);
}

fn content(from: &mut Reading) -> Content {
    Content {
        name: from.text(),
        benefit: from.text(),
        measure: if from.code(2) == 1 { Measure::Hours } else { Measure::Pieces(from.text()) },
        quantity: from.typed(),
    }
}
