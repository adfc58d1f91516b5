//! `totals(&Offer, &Choice)`: the one function behind every screen, print, link and acceptance.

use crate::domain::choice::Choice;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::line_item::LineItem;
use crate::domain::offer::Offer;
use crate::domain::rounding;
use crate::domain::typed::{MOST, MOST_DECIMALS};

/// What a choice comes to, without tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// Each line of the tier, in its order.
    pub lines: Vec<(Id, Fixed)>,
    /// The sum of the lines.
    pub net: Fixed,
}

/// Why there is no total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTotals {
    /// The offer has no such tier.
    NoSuchTier(Id),
    /// A line comes to more than 10^15 minor units.
    LineTooLarge(Id),
    /// The lines together come to more than 10^15 minor units.
    SumTooLarge,
}

/// What a choice comes to: each line is quantity x unit price, rounded half away from zero to the currency's digits; the net
/// is their sum.
pub fn totals(offer: &Offer, choice: &Choice) -> Result<Totals, NoTotals> {
    let tier = offer.tier(choice.tier).ok_or(NoTotals::NoSuchTier(choice.tier))?;
    let mut lines = Vec::with_capacity(tier.lines.len());
    let mut net = 0_i128;
    for line in &tier.lines {
        let amount = amount(line, offer.currency).ok_or(NoTotals::LineTooLarge(line.id))?;
        net = net.checked_add(amount.units()).ok_or(NoTotals::SumTooLarge)?;
        lines.push((line.id, amount));
    }
    match net.unsigned_abs() <= MOST.unsigned_abs() {
        true => Ok(Totals { lines, net: Fixed::new(net, offer.currency.digits()) }),
        false => Err(NoTotals::SumTooLarge),
    }
}

/// round(quantity x unit price); nothing beyond 10^15 minor units.
fn amount(line: &LineItem, currency: Currency) -> Option<Fixed> {
    let digits = currency.digits();
    let quick = rounding::product(line.quantity.units(), line.unit_price.units());
    let units = match quick {
        Some(product) => {
            rounding::units_half_away(product, MOST_DECIMALS.checked_add(line.unit_price.digits())?, digits)
        }
        None => {
            let exact = Fraction::decimal(line.quantity.units(), MOST_DECIMALS).times(&line.unit_price.fraction());
            rounding::half_away_from_zero(&exact, digits).map(Fixed::units)
        }
    };
    units.filter(|units| units.unsigned_abs() <= MOST.unsigned_abs()).map(|units| Fixed::new(units, digits))
}
