//! What holds for a whole offer beside its lines, as bytes. Knows neither tiers nor sums.

use std::rc::Rc;

use crate::domain::adjustment::Adjustment;
use crate::domain::id::Id;
use crate::domain::offer::{Charge, Offer, Taxation};
use crate::domain::option_group::{GroupKind, OptionGroup};
use crate::domain::passage::{Passage, PassageKind};
use crate::domain::payment_schedule::{Due, Instalment, MOST_PARTS, Portion};
use crate::domain::phase::Phase;
use crate::domain::quote::MOST_LISTED;
use crate::domain::rounding::Rounding;
use crate::domain::sales_tax::SalesTax;
use crate::domain::section::{Section, Shows};
use crate::domain::terms::{KillFee, Terms};
use crate::wire::binary::NotOpened;
use crate::wire::reading::Reading;
use crate::wire::writing::Writing;

const ROUNDING: u8 = 3;
const IS_INCLUSIVE: u8 = 4;
const IS_BY_LINE: u8 = 8;
const IS_ON_EXTRAS: u8 = 16;
const CHARGE: u8 = 32;
const DISCOUNT: u8 = 64;
const KNOWN: u8 = 127;

/// The code of one of a few.
fn code<T: PartialEq>(all: &[T], one: &T) -> u8 {
    all.iter().position(|known| known == one).and_then(|place| u8::try_from(place).ok()).unwrap_or(0)
}

/// One of a few by its code.
fn one_of<T: Copy + Default>(all: &[T], from: &mut Reading) -> T {
    let end = u8::try_from(all.len()).unwrap_or(u8::MAX);
    all.get(usize::from(from.code(end))).copied().unwrap_or_default()
}

fn flag(is_there: bool, bit: u8) -> u8 {
    if is_there { bit } else { 0 }
}

/// Writes it.
pub fn write(offer: &Offer, out: &mut Writing) {
    write_passages(&offer.passages, out);
    write_phases(&offer.phases, out);
    write_terms(&offer.terms, out);
    let (taxation, discount) = (&offer.taxation, &offer.discount);
    let has_charge = offer.charge != Charge::default();
    let has_discount = discount.off != Adjustment::default();
    out.byte(
        code(&Rounding::ALL, &offer.rounding)
            | flag(taxation.is_inclusive, IS_INCLUSIVE)
            | flag(taxation.is_by_line, IS_BY_LINE)
            | flag(discount.is_on_extras, IS_ON_EXTRAS)
            | flag(has_charge, CHARGE)
            | flag(has_discount, DISCOUNT),
    );
    if has_charge {
        out.text(&offer.charge.name);
        write_adjustment(&offer.charge.on, out);
    }
    if has_discount {
        write_adjustment(&discount.off, out);
    }
    out.count(taxation.taxes.len());
    for tax in &taxation.taxes {
        out.text(&tax.name);
        out.text(&tax.category);
        out.maybe(tax.percent);
        out.byte(u8::from(tax.is_compound));
    }
    write_schedule(&offer.schedule, out);
    out.count(offer.sections.len());
    for section in &offer.sections {
        out.text(&section.name);
        out.byte(code(&Shows::ALL, &section.shows));
    }
    out.count(offer.groups.len());
    for group in &offer.groups {
        out.text(&group.name);
        out.byte(code(&GroupKind::ALL, &group.kind));
    }
}

/// Reads it into an offer.
pub fn read(from: &mut Reading, offer: &mut Offer) {
    offer.passages = from.list(MOST_LISTED, |from, id| Passage {
        id,
        kind: one_of(&PassageKind::ALL, from),
        heading: from.owned(),
        text: from.owned(),
    });
    offer.phases = from.list(MOST_LISTED, |from, id| Phase {
        id,
        name: from.owned(),
        from: from.day(),
        to: from.day(),
        deliverables: from.owned(),
    });
    read_terms(from, &mut offer.terms);
    let flags = from.code(KNOWN.saturating_add(1));
    if flags & CHARGE != 0 {
        offer.charge = Charge { name: from.owned(), on: adjustment(from) };
        from.must(offer.charge != Charge::default());
    }
    if flags & DISCOUNT != 0 {
        offer.discount.off = some_adjustment(from);
    }
    offer.discount.is_on_extras = flags & IS_ON_EXTRAS != 0;
    let taxes = from.list(MOST_LISTED, |from, id| SalesTax {
        id,
        name: from.text(),
        category: from.text(),
        percent: from.maybe(),
        is_compound: from.code(2) == 1,
    });
    offer.taxation =
        Rc::new(Taxation { taxes, is_inclusive: flags & IS_INCLUSIVE != 0, is_by_line: flags & IS_BY_LINE != 0 });
    offer.schedule = from.list(MOST_LISTED, instalment);
    offer.sections =
        from.list(MOST_LISTED, |from, id| Section { id, name: from.owned(), shows: one_of(&Shows::ALL, from) });
    offer.groups =
        from.list(MOST_LISTED, |from, id| OptionGroup { id, name: from.owned(), kind: one_of(&GroupKind::ALL, from) });
    offer.rounding = Rounding::ALL.get(usize::from(flags & ROUNDING)).copied().unwrap_or_default();
}

/// Writes a percentage and an amount.
pub fn write_adjustment(adjustment: &Adjustment, out: &mut Writing) {
    out.maybe(adjustment.percent);
    out.maybe(adjustment.amount);
}

/// Reads a percentage and an amount.
fn adjustment(from: &mut Reading) -> Adjustment {
    Adjustment { percent: from.maybe(), amount: from.maybe() }
}

/// Reads one that is only written where there is one.
#[inline(never)]
pub fn some_adjustment(from: &mut Reading) -> Adjustment {
    let adjustment = adjustment(from);
    from.must(adjustment != Adjustment::default());
    adjustment
}

fn write_passages(passages: &[Passage], out: &mut Writing) {
    out.count(passages.len());
    for passage in passages {
        out.byte(code(&PassageKind::ALL, &passage.kind));
        out.text(&passage.heading);
        out.text(&passage.text);
    }
}

fn write_phases(phases: &[Phase], out: &mut Writing) {
    out.count(phases.len());
    for phase in phases {
        out.text(&phase.name);
        out.day(phase.from);
        out.day(phase.to);
        out.text(&phase.deliverables);
    }
}

fn write_terms(terms: &Terms, out: &mut Writing) {
    out.day(terms.valid_until);
    out.text(&terms.zone);
    out.maybe(terms.late_fee);
    out.count(terms.kill_fees.len());
    for fee in &terms.kill_fees {
        out.text(&fee.stage);
        out.maybe(fee.percent);
    }
    out.maybe(terms.rounds);
    out.maybe(terms.round_price);
    out.text(&terms.missed_dates);
    out.text(&terms.other);
}

fn read_terms(from: &mut Reading, terms: &mut Terms) {
    terms.valid_until = from.day();
    terms.zone = from.owned();
    terms.late_fee = from.maybe();
    terms.kill_fees = from.list(MOST_LISTED, |from, id| KillFee { id, stage: from.owned(), percent: from.maybe() });
    terms.rounds = from.maybe();
    terms.round_price = from.maybe();
    terms.missed_dates = from.owned();
    terms.other = from.owned();
}

fn write_schedule(schedule: &[Instalment], out: &mut Writing) {
    out.count(schedule.len());
    for one in schedule {
        let portion = match one.portion {
            Portion::Percent(_) => 0,
            Portion::Amount(_) => 1,
            Portion::Equal(_) => 2,
            Portion::Rest => 3,
        };
        let due = match &one.due {
            Due::OnAcceptance => 0,
            Due::On(_) => 4,
            Due::Milestone(_) => 8,
            Due::NetDays(_) => 12,
        };
        out.byte(portion | due);
        out.text(&one.name);
        match one.portion {
            Portion::Percent(number) | Portion::Amount(number) => out.maybe(number),
            Portion::Equal(parts) => out.whole(u128::from(parts)),
            Portion::Rest => {}
        }
        match &one.due {
            Due::OnAcceptance => {}
            Due::On(day) => out.day(*day),
            Due::Milestone(reached) => out.text(reached),
            Due::NetDays(days) => out.maybe(*days),
        }
    }
}

fn instalment(from: &mut Reading, id: Id) -> Instalment {
    let kind = from.code(16);
    let name = from.owned();
    let portion = match kind & 3 {
        0 => Portion::Percent(from.maybe()),
        1 => Portion::Amount(from.maybe()),
        2 => {
            let parts = from.small();
            if !(1..=MOST_PARTS).contains(&parts) {
                from.refuse(NotOpened::Number);
            }
            Portion::Equal(parts)
        }
        _ => Portion::Rest,
    };
    let due = match kind >> 2 {
        0 => Due::OnAcceptance,
        1 => Due::On(from.day()),
        2 => Due::Milestone(from.owned()),
        _ => Due::NetDays(from.maybe()),
    };
    Instalment { id, name, portion, due }
}
