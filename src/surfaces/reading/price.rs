//! What a tier costs, beside its name: reckoned here, or as it was written down when the quote was issued.

use yew::Html;

use crate::components::element::{element, said, text, together};
use crate::domain::evaluation::choices;
use crate::domain::fixed::Fixed;
use crate::domain::option_group::Part;
use crate::domain::quote::TierSums;
use crate::domain::recurrence::Recurrence;
use crate::domain::tier::Tier;
use crate::domain::totals::Totals;
use crate::locale::phrases::reading as phrases;
use crate::surfaces::reading::Reading;
use crate::surfaces::reading::sums::often;

/// What is said of a tier's price.
pub struct Price {
    /// It can become more by what the client chooses.
    pub is_from: bool,
    /// Paid once, without tax and with it.
    pub net: Fixed,
    pub gross: Fixed,
    /// What is paid again, each time: beside what is paid once and never added to it.
    again: Vec<(Recurrence, Fixed)>,
}

impl Price {
    fn of(totals: &Totals, is_from: bool) -> Price {
        Price {
            is_from,
            net: totals.one_off.net,
            gross: totals.one_off.gross,
            again: totals.recurring.iter().map(|one| (one.recurrence, one.each())).collect(),
        }
    }

    /// The price in words and figures.
    pub fn drawn(&self, reading: &Reading) -> Html {
        let mut price = Vec::new();
        if self.is_from {
            price.push(element("span", "note", vec![text(reading.say(&phrases::FROM)), text(" ".to_owned())]));
        }
        price.push(said("b", "figure", reading.money(self.gross)));
        let mut all = vec![element("span", "price", price)];
        if self.net != self.gross {
            let net = reading.money(self.net);
            all.push(said("span", "note", reading.fill(&phrases::WITHOUT_TAX, [&net])));
        }
        for (recurrence, each) in &self.again {
            let often = reading.fill(&phrases::THEN, [&often(reading, *recurrence)]);
            let each = said("span", "figure", reading.money(*each));
            all.push(element("span", "note", vec![text(often), text(" ".to_owned()), each]));
        }
        together(all)
    }
}

/// Each tier's price: from what, until it is chosen.
pub fn reckoned(reading: &Reading) -> Vec<Option<Price>> {
    let mut prices = Vec::new();
    for tier in &reading.offer.tiers {
        let is_chosen = reading.chosen.choice.as_ref().is_some_and(|choice| choice.tier == tier.id);
        prices.push(match &reading.totals {
            Some(totals) if is_chosen => Some(Price::of(totals, false)),
            _ => beforehand(reading, tier),
        });
    }
    prices
}

fn beforehand(reading: &Reading, tier: &Tier) -> Option<Price> {
    let choices = choices(reading.offer, tier);
    let (_, from) = choices.from?;
    let is_from = choices.usual.is_some_and(|(_, usual)| usual.one_off.gross != from.one_off.gross);
    Some(Price::of(&from, is_from))
}

/// Each tier's price as a quote says it, without reckoning. What is paid again is left out where the sums alone don't say how
/// often: where a line that comes again is for the client to choose.
pub fn written(tiers: &[std::rc::Rc<Tier>], sums: &[TierSums]) -> Vec<Option<Price>> {
    let mut prices = Vec::new();
    for (tier, TierSums { usual, cheapest }) in tiers.iter().zip(sums) {
        let is_from = usual.gross != cheapest.gross;
        let again = recurrences(tier).filter(|all| all.len() == cheapest.recurring.len()).unwrap_or_default();
        let again =
            again.into_iter().zip(&cheapest.recurring).map(|(recurrence, sum)| (recurrence, first(recurrence, *sum)));
        prices.push(Some(Price { is_from, net: cheapest.net, gross: cheapest.gross, again: again.collect() }));
    }
    prices
}

/// How often what is in a tier comes again, in the order of the sums; nothing where that depends on the client.
fn recurrences(tier: &Tier) -> Option<Vec<Recurrence>> {
    let mut all = Vec::new();
    for line in &tier.lines {
        let Some(recurrence) = line.recurrence else { continue };
        if line.part != Part::Included {
            return None;
        }
        if !all.contains(&recurrence) {
            all.push(recurrence);
        }
    }
    Some(all)
}

/// What is paid the first time: of a price that is spread, a part, and the odd minor units come first.
fn first(recurrence: Recurrence, sum: Fixed) -> Fixed {
    match recurrence.parts() {
        Some(parts) if parts > 0 => {
            let parts = i128::from(parts);
            let odd = i128::from(sum.units().rem_euclid(parts) != 0);
            Fixed::new(sum.units().div_euclid(parts).saturating_add(odd), sum.digits())
        }
        _ => sum,
    }
}
