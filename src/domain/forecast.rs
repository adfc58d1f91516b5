//! What is sold in the workbook's year, what may come of what is open, and how far both are from the year's goals. Private; in the
//! studio's currency, without tax. It is what was agreed in the year, not what was paid in it.

use std::rc::Rc;

use crate::domain::band::Bands;
use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::issued::Issued;
use crate::domain::parameter::Unit;
use crate::domain::pipeline::{Entry, Sold, Stage};
use crate::domain::table::Table;
use crate::domain::typed::Typed;
use crate::domain::win_rates::Won;
use crate::domain::working::{Figure, Label, Step, Working, difference, product, quotient, sum};

/// With fewer decided proposals a win rate says nothing about the open ones.
pub const LEAST_DECIDED: u32 = 5;

/// A year's sales beside its goals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    pub sold: Figure,
    /// What the open quotes come to at least, each at its cheapest.
    pub open: Figure,
    /// Open x win rate. Unknown with fewer than [`LEAST_DECIDED`] decided proposals.
    pub expected: Figure,
    /// Sold and expected together; what is sold where nothing can be expected.
    pub forecast: Figure,
    /// Sold in percent of each band's revenue goal.
    pub reached: Bands<Figure>,
    /// What of each goal is not sold yet; below zero where it is passed.
    pub missing: Bands<Figure>,
    /// What clients bought who had bought before, in percent of what was sold.
    pub existing: Figure,
    /// How many quotes are in no sum, because their amount or their exchange rate is not known.
    pub unknown: usize,
}

/// The sales of a year beside the goals.
pub fn forecast(entries: &[Entry], year: i32, home: Currency, goals: &Bands<Figure>, won: Won) -> Forecast {
    let year_of = |entry: &&Entry| entry.sold.as_ref().is_some_and(|sold| sold.on.year() == year);
    let this_year: Vec<&Sold> = entries.iter().filter(year_of).filter_map(|entry| entry.sold.as_ref()).collect();
    let waiting = |entry: &&Entry| entry.stage == Stage::Sent;
    let quotes: Vec<&Rc<Issued>> = entries.iter().filter(waiting).filter_map(|entry| entry.quote.as_ref()).collect();
    let known: Vec<(&Sold, Figure)> =
        this_year.iter().filter_map(|sold| Some((*sold, sold_at_home(sold, home)?))).collect();
    let open: Vec<Figure> = quotes.iter().filter_map(|quote| open_at_home(quote, home)).collect();
    let unknown = this_year.len().saturating_sub(known.len()).saturating_add(quotes.len().saturating_sub(open.len()));
    let before = first_days(entries);
    let is_existing = |sold: &Sold| {
        let first = sold.client.and_then(|client| before.get(&client));
        first.is_some_and(|first| *first < (sold.on, sold.number))
    };
    let again = known.iter().filter(|(sold, _)| is_existing(sold)).map(|(_, figure)| Rc::clone(figure)).collect();
    let sold = sum(Label::SoldInYear, Unit::Money, known.iter().map(|(_, figure)| Rc::clone(figure)).collect());
    let open = sum(Label::OpenQuotes, Unit::Money, open);
    let expected = match won.of >= LEAST_DECIDED {
        true => {
            let share = Working::of(Label::WinRate, Unit::Factor, Step::Share(won.rate()));
            product(Label::Expected, Unit::Money, vec![Rc::clone(&open), share])
        }
        false => Working::leaf(Label::Expected, Unit::Money, Step::Given, None),
    };
    let forecast = match expected.value {
        Some(_) => sum(Label::Forecast, Unit::Money, vec![Rc::clone(&sold), Rc::clone(&expected)]),
        None => Rc::clone(&sold),
    };
    let existing = percent(Label::FromExisting, sum(Label::SoldAgain, Unit::Money, again), &sold);
    Forecast {
        reached: Bands::of(|band| percent(Label::GoalReached, Rc::clone(&sold), goals.get(band))),
        missing: Bands::of(|band| {
            difference(Label::GoalMissing, Unit::Money, vec![Rc::clone(goals.get(band)), Rc::clone(&sold)])
        }),
        sold,
        open,
        expected,
        forecast,
        existing,
        unknown,
    }
}

/// part x 100 / whole.
fn percent(label: Label, part: Figure, whole: &Figure) -> Figure {
    let hundred = Working::given(Label::KnownShare, Unit::Count, 100);
    let part = product(label.clone(), Unit::Percent, vec![part, hundred]);
    quotient(label, Unit::Percent, vec![part, Rc::clone(whole)])
}

/// The first yes of each client.
fn first_days(entries: &[Entry]) -> Table<Id, (CivilDate, u32)> {
    let mut first = Table::new();
    for sold in entries.iter().filter_map(|entry| entry.sold.as_ref()) {
        let Some(client) = sold.client else { continue };
        let day = (sold.on, sold.number);
        if first.get(&client).is_none_or(|known| day < *known) {
            first.insert(client, day);
        }
    }
    first
}

/// What was agreed, in the studio's currency.
pub fn sold_at_home(sold: &Sold, home: Currency) -> Option<Figure> {
    at_home(Label::Agreed(sold.proposal), sold.net?, (sold.currency != home).then_some(sold.rate))
}

fn open_at_home(quote: &Issued, home: Currency) -> Option<Figure> {
    let least = quote.offered.iter().map(|tier| tier.net).collect::<Option<Vec<Typed>>>()?;
    let least = least.into_iter().min_by_key(|net| net.units())?;
    at_home(Label::AtLeast(quote.proposal), least, (quote.currency != home).then_some(quote.rate))
}

/// An amount, divided by the rate of another currency where it is in one.
fn at_home(label: Label, amount: Typed, abroad: Option<Option<Typed>>) -> Option<Figure> {
    let leaf = |label: Label, unit: Unit, value: Fraction| Working::leaf(label, unit, Step::Given, Some(value));
    match abroad {
        None => Some(leaf(label, Unit::Money, amount.fraction())),
        Some(rate) => {
            let rate = rate.filter(|rate| !rate.is_negative() && !rate.is_zero())?;
            let parts = vec![
                leaf(Label::AbroadAmount, Unit::Count, amount.fraction()),
                leaf(Label::AbroadRate, Unit::Factor, rate.fraction()),
            ];
            Some(quotient(label, Unit::Money, parts))
        }
    }
}
