//! What an offer changes: the quote that was accepted, how the days of the work move, and what is paid once before, for the change, and
//! after it.

use yew::Html;
use yew::virtual_dom::AttributeOrProperty::Static;

use crate::components::element::{element, marked, said, text};
use crate::domain::change_order::ChangeOrder;
use crate::domain::civil_date::CivilDate;
use crate::domain::fixed::Fixed;
use crate::domain::typed::Typed;
use crate::locale::figures;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::reading as phrases;
use crate::surfaces::reading::price::Price;
use crate::surfaces::reading::{Reading, paragraph};

/// What is paid once, without tax where that is known, and with it; nothing where there is no sum yet.
type Once = Option<(Option<Fixed>, Fixed)>;

/// The change at the prices of the tiers; nothing for an offer that changes nothing.
#[inline(never)]
pub fn change(reading: &Reading, prices: &[Option<Price>]) -> Html {
    let Some(change) = &reading.offer.change else { return Html::default() };
    let number = figures::whole(i64::from(change.number), reading.language);
    let all = vec![
        said("h2", "", reading.say(&phrases::WHAT_CHANGES)),
        said("p", "", reading.fill(&phrases::CHANGES_QUOTE, [&number, &reading.date(change.on)])),
        paragraph("change-words", change.reason.clone()),
        sums(reading, change, price(reading, prices)),
        days(reading, change),
        paragraph("change-words", change.schedule.clone()),
    ];
    element("section", "change", all)
}

/// What the change comes to: the tier that was chosen, or the only one, unless it can become more by what is chosen.
fn price<'a>(reading: &Reading, prices: &'a [Option<Price>]) -> Option<&'a Price> {
    let tiers = &reading.offer.tiers;
    let place = match &reading.chosen.choice {
        Some(choice) => tiers.iter().position(|tier| tier.id == choice.tier)?,
        None if tiers.len() == 1 => 0,
        None => return None,
    };
    prices.get(place)?.as_ref().filter(|price| !price.is_from)
}

/// Before, the change, and after it.
fn sums(reading: &Reading, change: &ChangeOrder, price: Option<&Price>) -> Html {
    let before = (change.before.net.map(Typed::fixed), change.before.gross.fixed());
    let after = |price: &Price| Some((before.0.and_then(|net| net.plus(price.net)), before.1.plus(price.gross)?));
    let known: [(&Phrase<0>, Once); 3] = [
        (&phrases::BEFORE_CHANGE, Some(before)),
        (&phrases::THIS_CHANGE, price.map(|price| (Some(price.net), price.gross))),
        (&phrases::AFTER_CHANGE, price.and_then(after)),
    ];
    let is_taxed = known.iter().any(|(_, once)| once.is_some_and(|(net, gross)| net.is_some_and(|net| net != gross)));
    let head = match is_taxed {
        true => vec![
            said("td", "", reading.say(&phrases::PAID_ONCE)),
            column(reading.say(&phrases::NET)),
            column(reading.say(&phrases::WITH_TAX)),
        ],
        false => vec![element("td", "", Vec::new()), column(reading.say(&phrases::PAID_ONCE))],
    };
    let mut body = vec![element("tr", "", head)];
    for (name, once) in known {
        body.push(row(reading, name, once, is_taxed));
    }
    element("table", "change-sums", vec![element("tbody", "", body)])
}

fn column(words: String) -> Html {
    marked("th", &[("scope", Static("col")), ("class", Static("figure"))], vec![text(words)])
}

fn row(reading: &Reading, name: &Phrase<0>, once: Once, is_taxed: bool) -> Html {
    let amount = |amount: Option<Fixed>| amount.map_or_else(|| figures::UNKNOWN.to_owned(), |one| reading.money(one));
    let mut cells = vec![marked("th", &[("scope", Static("row"))], vec![text(reading.say(name))])];
    if is_taxed {
        cells.push(said("td", "figure", amount(once.and_then(|(net, _)| net))));
    }
    cells.push(said("td", "figure", amount(once.map(|(_, gross)| gross))));
    element("tr", "", cells)
}

/// The last day of the work, as it was and as it will be.
fn days(reading: &Reading, change: &ChangeOrder) -> Html {
    let day = |phrase: &Phrase<1>, day: CivilDate| reading.fill(phrase, [&reading.date(day)]);
    let days = match (change.ends, change.ends_after) {
        (Some(before), Some(after)) => {
            let later = before.days_until(after);
            let count = u32::try_from(later.unsigned_abs()).unwrap_or(u32::MAX);
            let figure = figures::whole(i64::from(count), reading.language);
            let moved = match later {
                0 => reading.say(&phrases::SAME_DAY),
                1.. => phrases::DAYS_LATER.fill(reading.language, count, &figure),
                _ => phrases::DAYS_EARLIER.fill(reading.language, count, &figure),
            };
            reading.fill(&phrases::ENDS_MOVED, [&reading.date(before), &reading.date(after), &moved])
        }
        (None, Some(after)) => day(&phrases::ENDS_AFTER, after),
        // What was agreed stays.
        (Some(before), None) => day(&phrases::ENDS_STAYS, before),
        (None, None) => String::new(),
    };
    paragraph("", days)
}
