//! How the chosen tier's price came about, row by row, and what is said of taxes.

use yew::Html;

use crate::components::element::{Shows, control, element, said, text, together};
use crate::domain::currency::Currency;
use crate::domain::estimate::{RowOf, TierEstimate};
use crate::domain::fixed::Fixed;
use crate::domain::published_rates::{PublicFactor, Span};
use crate::locale::figures;
use crate::locale::language::Language;
use crate::locale::phrases::estimator as phrases;
use crate::surfaces::estimator::seen::{Seen, plain};

/// Taxes, and the working behind a fold.
pub fn part(seen: &Seen) -> Html {
    let state = seen.state;
    let Some(tier) = state.estimate.tiers.get(state.choice.tier) else { return Html::default() };
    let is_range = tier.rows.iter().any(|row| !row.amount.is_firm());
    // Minor units stand in all rows or in none, so that the figures stand under each other.
    let is_whole = tier.rows.iter().all(|row| is_whole(row.amount.from) && is_whole(row.amount.to));
    let money = if is_whole { figures::short_money } else { figures::money };
    let mut rows = Vec::new();
    for row in &tier.rows {
        rows.push(line(seen, label(seen, row.of), row.amount, is_range, money));
    }
    let mut table = vec![plain("tbody", rows)];
    if let Some(total) = tier.total {
        table.push(plain("tfoot", vec![line(seen, seen.say(&phrases::TOTAL), total, is_range, money)]));
    }
    let within = vec![said("summary", "", seen.say(&phrases::HOW)), plain("table", table)];
    let values = [Some("working"), Some("working")];
    let working = control("details", &["class", "part"], &values, Shows::default(), Vec::new(), within);
    together(vec![said("p", "small terms", terms(seen, tier)), working])
}

/// "Before VAT 20%. An estimate, not an offer."
fn terms(seen: &Seen, tier: &TierEstimate) -> String {
    let rates = &seen.state.rates;
    let is_firm = tier.total.is_some_and(Span::is_firm);
    let kind = seen.say(if is_firm { &phrases::FIRM } else { &phrases::ESTIMATE });
    let mut taxes = String::new();
    for tax in &rates.taxes {
        if !taxes.is_empty() {
            taxes.push_str(", ");
        }
        taxes.push_str(&tax.name);
        taxes.push(' ');
        taxes.push_str(&figures::percent(&tax.percent.fraction(), seen.language));
    }
    let phrase = if rates.is_inclusive { &phrases::WITH_TAX } else { &phrases::BEFORE_TAX };
    match taxes.is_empty() {
        true => kind,
        false => format!("{} {kind}", phrase.fill(seen.language, [&taxes])),
    }
}

fn is_whole(amount: Fixed) -> bool {
    amount.shortest().digits() == 0
}

/// What a row is for.
pub fn label(seen: &Seen, of: RowOf) -> String {
    let rates = &seen.state.rates;
    let factor = |factor: Option<&PublicFactor>| {
        factor.map(|one| format!("{}, {}", one.name, figures::percent(&one.percent.fraction(), seen.language)))
    };
    let words = match of {
        RowOf::Service { place, quantity, each } => rates.services.get(place).map(|service| match quantity {
            1 => service.name.to_string(),
            _ => {
                let count = figures::whole(i64::from(quantity), seen.language);
                phrases::TIMES.fill(seen.language, [&service.name, &count, &seen.span(each)])
            }
        }),
        RowOf::Urgency(place) => factor(rates.urgency.get(place)),
        RowOf::Client(place) => factor(rates.clients.get(place)),
        RowOf::Rounding => Some(seen.say(&phrases::ROUNDING)),
    };
    words.unwrap_or_default()
}

/// A row: its amount in one column, or in two where the tier has a range.
fn line(
    seen: &Seen,
    label: String,
    amount: Span,
    is_range: bool,
    money: fn(Fixed, Currency, Language) -> String,
) -> Html {
    let money = |amount| said("td", "figure", money(amount, seen.state.rates.currency, seen.language));
    let values = [Some("row"), Some("auto")];
    let head = control("th", &["scope", "dir"], &values, Shows::default(), Vec::new(), vec![text(label)]);
    let mut row = vec![head, money(amount.from)];
    if is_range {
        row.push(money(amount.to));
    }
    element("tr", "", row)
}
