//! The tiers side by side, one of them chosen; or the one price where there is one tier.

use yew::Html;

use crate::components::element::{Shows, control, element, said, text};
use crate::domain::estimate::TierEstimate;
use crate::domain::published_rates::PublicTier;
use crate::locale::phrases::estimator as phrases;
use crate::state::estimator::Edit;
use crate::surfaces::estimator::choosing::check;
use crate::surfaces::estimator::ruler;
use crate::surfaces::estimator::seen::{Seen, theirs};

/// What the choice comes to.
pub fn part(seen: &Seen) -> Html {
    let (tiers, estimates) = (&seen.state.rates.tiers, &seen.state.estimate.tiers);
    if let ([only], [estimated]) = (tiers.as_slice(), estimates.as_slice()) {
        let is_firm = estimated.total.is_some_and(|total| total.is_firm());
        let over = if is_firm { &phrases::SO } else { &phrases::ABOUT };
        let within = vec![
            said("p", "small", seen.say(over)),
            live("p", "result", true, price(seen, estimated)),
            estimated.total.map(|total| ruler::part(seen, total)).unwrap_or_default(),
            theirs("p", "small words", &only.text),
        ];
        return element("div", "total", within);
    }
    let mut columns = vec![said("legend", "small", seen.say(&phrases::TIERS))];
    for (place, (tier, estimated)) in tiers.iter().zip(estimates).enumerate() {
        columns.push(column(seen, place, tier, estimated));
    }
    element("fieldset", "tiers", columns)
}

fn column(seen: &Seen, place: usize, tier: &PublicTier, estimated: &TierEstimate) -> Html {
    let is_chosen = seen.state.choice.tier == place;
    let pick = check(seen, "radio", "tier", is_chosen, Edit::ChoseTier(place));
    let values = [Some("tier"), Some(if is_chosen { "tier tier-chosen" } else { "tier" })];
    let within = vec![
        element("span", "pick", vec![pick, theirs("span", "name", &tier.name)]),
        live("span", "price", is_chosen, price(seen, estimated)),
        theirs("span", "small words", &tier.text),
    ];
    control("label", &["class", "part"], &values, Shows::default(), Vec::new(), within)
}

/// A price that is read out when it changes.
fn live(name: &'static str, class: &'static str, is_live: bool, within: Vec<Html>) -> Html {
    let values = [Some(class), is_live.then_some("polite")];
    control(name, &["class", "aria-live"], &values, Shows::default(), Vec::new(), within)
}

/// A tier's price, or that it is beyond reckoning.
fn price(seen: &Seen, estimated: &TierEstimate) -> Vec<Html> {
    let Some(total) = estimated.total else { return vec![said("span", "small", seen.say(&phrases::BEYOND))] };
    let mut price = vec![said("span", "figure", seen.money(total.from))];
    if !total.is_firm() {
        // What stands between the two.
        let between = phrases::FROM_TO.fill(seen.language, ["", ""]);
        price.push(text(" ".to_owned()));
        price.push(said("span", "to", between.trim().to_owned()));
        price.push(text(" ".to_owned()));
        price.push(said("span", "figure", seen.money(total.to)));
    }
    price
}
