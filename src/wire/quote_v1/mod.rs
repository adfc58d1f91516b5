//! A quote as bytes, version 1: as few as can be, read strictly. Knows no compression, no signature and no link.
//!
//! The order is for ever: head, words, conditions, lines, sums, what is changed where something is, and the map where there is one. A value
//! that follows from others is left out, but for what each tier came to, by which a program that reckons otherwise notices it.

mod change;
mod conditions;
mod line;
mod map;
mod tiers;

use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::logo::{Logo, MOST_BYTES};
use crate::domain::offer::{Contact, Offer};
use crate::domain::quote::{Issuing, MOST_LINES, Quote, TierSums, is_tag};
use crate::domain::shown::Shown;
use crate::wire::binary::NotOpened;
use crate::wire::reading::Reading;
use crate::wire::writing::Writing;

/// The first byte.
pub const VERSION: u8 = 1;

const SUPERSEDES: u8 = 1;
const ACCENT: u8 = 2;
const LOGO: u8 = 4;
const CHANGE: u8 = 8;
const MAP: u8 = 16;
const KNOWN: u8 = 31;

/// The day from which days are counted.
fn first_day() -> CivilDate {
    CivilDate::first_of(2026)
}

/// The bytes of a quote.
pub fn write(quote: &Quote) -> Vec<u8> {
    let mut out = Writing::from_day(first_day());
    let flag = |is_there: bool, bit: u8| if is_there { bit } else { 0 };
    let logo = quote.logo.as_ref();
    out.byte(
        flag(quote.supersedes.is_some(), SUPERSEDES)
            | flag(quote.accent.is_some(), ACCENT)
            | flag(logo.is_some(), LOGO)
            | flag(quote.offer.change.is_some(), CHANGE)
            | flag(!quote.offer.map.is_empty(), MAP),
    );
    out.id(quote.id);
    out.whole(u128::from(quote.number));
    out.whole(u128::from(quote.revision));
    if let Some(id) = quote.supersedes {
        out.id(id);
    }
    out.day(Some(quote.issued));
    out.whole(u128::from(quote.rules));
    out.text(&quote.language);
    if let Some(accent) = quote.accent {
        out.raw(&accent);
    }
    if let Some(logo) = logo {
        out.count(logo.bytes().len());
        out.raw(logo.bytes());
    }
    let offer = &quote.offer;
    out.raw(offer.currency.code().as_bytes());
    for text in [&offer.title, &offer.from, &offer.to, &offer.contact.name, &offer.contact.email, &offer.contact.phone]
    {
        out.text(text);
    }
    out.day(Some(offer.made));
    conditions::write(offer, &mut out);
    tiers::write(offer, &mut out);
    quote.sums.iter().for_each(|sums| write_sums(sums, &mut out));
    if let Some(change) = &offer.change {
        change::write(change, &mut out);
    }
    if !offer.map.is_empty() {
        map::write(&offer.map, &mut out);
    }
    out.finish(VERSION)
}

/// Reads a quote: whatever this program would not have written so is refused. One quote has one form, so what is read here is what
/// [`write`] gives, and writing it again gives the same bytes.
pub fn read(bytes: &[u8]) -> Result<Quote, NotOpened> {
    let mut from = Reading::new(bytes, VERSION, first_day());
    let quote = quote(&mut from);
    from.finish().map(|()| quote)
}

fn quote(from: &mut Reading) -> Quote {
    let flags = from.code(KNOWN.saturating_add(1));
    from.must(flags & !KNOWN == 0);
    let has = |bit: u8| flags & bit != 0;
    let id = from.id();
    let (number, revision) = (from.small(), from.small());
    let supersedes = if has(SUPERSEDES) { Some(from.id()) } else { None };
    let issued = from.some_day();
    let rules = from.small();
    let language = from.owned();
    if !is_tag(&language) {
        from.refuse(NotOpened::Text);
    }
    let accent = if has(ACCENT) { Some(from.chunk()) } else { None };
    let logo = if has(LOGO) { logo(from) } else { None };
    let issuing = Issuing { id, number, revision, supersedes, issued, language, accent, logo };
    let mut offer = offer(from);
    let mut sums = Vec::new();
    for _ in &offer.tiers {
        sums.push(read_sums(from, offer.currency.digits()));
    }
    if has(CHANGE) {
        offer.change = Some(change::read(from, offer.currency.digits()));
    }
    if has(MAP) {
        offer.map = map::read(from);
    }
    Quote::opened(issuing, rules, offer, sums)
}

fn logo(from: &mut Reading) -> Option<Logo> {
    let count = from.count(MOST_BYTES);
    let logo = Logo::new(from.raw(count).to_vec()).ok();
    if logo.is_none() {
        from.refuse(NotOpened::Logo);
    }
    logo
}

fn offer(from: &mut Reading) -> Offer {
    let code: [u8; 3] = from.chunk();
    let currency = std::str::from_utf8(&code).ok().and_then(Currency::from_code);
    if currency.is_none() {
        from.refuse(NotOpened::Text);
    }
    let mut offer = Offer {
        title: from.owned(),
        from: from.owned(),
        to: from.owned(),
        contact: Contact { name: from.owned(), email: from.owned(), phone: from.owned() },
        made: from.some_day(),
        currency: currency.unwrap_or(Currency::EUR),
        rounding: Default::default(),
        taxation: Default::default(),
        sections: Vec::new(),
        groups: Vec::new(),
        tiers: Vec::new(),
        charge: Default::default(),
        discount: Default::default(),
        schedule: Vec::new(),
        terms: Default::default(),
        phases: Vec::new(),
        passages: Vec::new(),
        change: None,
        map: Default::default(),
    };
    conditions::read(from, &mut offer);
    tiers::read(from, &mut offer);
    offer
}

fn write_sums(sums: &TierSums, out: &mut Writing) {
    write_shown(&sums.usual, out);
    match sums.cheapest == sums.usual {
        true => out.byte(0),
        false => {
            out.byte(1);
            write_shown(&sums.cheapest, out);
        }
    }
}

fn read_sums(from: &mut Reading, digits: u32) -> TierSums {
    let usual = read_shown(from, digits);
    let cheapest = match from.code(2) {
        0 => usual.clone(),
        _ => {
            let cheapest = read_shown(from, digits);
            from.must(cheapest != usual);
            cheapest
        }
    };
    TierSums { usual, cheapest }
}

fn write_shown(shown: &Shown, out: &mut Writing) {
    out.decimal(shown.net.units(), 0);
    out.decimal(shown.gross.units(), 0);
    out.count(shown.recurring.len());
    shown.recurring.iter().for_each(|one| out.decimal(one.units(), 0));
}

#[inline(never)]
fn read_shown(from: &mut Reading, digits: u32) -> Shown {
    Shown {
        net: from.amount(digits),
        gross: from.amount(digits),
        recurring: from.list(MOST_LINES, |from, _| from.amount(digits)),
    }
}
