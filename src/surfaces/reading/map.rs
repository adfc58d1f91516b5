//! The development map: a path from where the client is, stage by stage, to where they want to be, and a table of its stages.

use yew::Html;
use yew::virtual_dom::AttributeOrProperty::Static;

use crate::components::element::{element, keyed, marked, said, text, together};
use crate::domain::development_map::{MapStage, StagePrice};
use crate::domain::offer::Offer;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::reading as phrases;
use crate::locale::{figures, names, numerals};
use crate::surfaces::reading::{Reading, paragraph};

/// The map under its heading; nothing where there is none.
#[inline(never)]
pub fn map(reading: &Reading) -> Html {
    if reading.offer.map.is_empty() {
        return Html::default();
    }
    let heading = said("h2", "", reading.say(&phrases::MAP));
    element("section", "", vec![heading, drawn(reading.offer, reading.language)])
}

/// The path and its table.
#[inline(never)]
pub fn drawn(offer: &Offer, language: Language) -> Html {
    let map = &offer.map;
    let mut path = vec![end(phrases::POINT_A, phrases::TODAY, &map.from, language)];
    let mut rows = Vec::new();
    for (place, stage) in map.stages.iter().enumerate() {
        let name = names::name_or_number(Some(&stage.name), Some(place), phrases::STAGE_NUMBER, language);
        let mark = figures::whole(i64::try_from(place).unwrap_or(0).saturating_add(1), language);
        let takes = takes(stage, language);
        let step = vec![mark_of(mark), said("b", "", name.clone()), said("span", "note", takes.clone())];
        path.push(keyed(stage.id, "li", if stage.price == StagePrice::Offered { "here" } else { "" }, step));
        rows.push(row(offer, stage, name, takes, language));
    }
    path.push(end(phrases::POINT_B, phrases::THE_GOAL, &map.to, language));
    together(vec![element("ol", "map-path", path), table(offer, rows, language)])
}

/// One of the ends: A or B, what it is, and what is said of it.
fn end(mark: Phrase<0>, name: Phrase<0>, words: &str, language: Language) -> Html {
    let all = vec![mark_of(mark.say(language)), said("b", "", name.say(language)), said("span", "", words.to_owned())];
    element("li", "end", all)
}

fn mark_of(mark: String) -> Html {
    marked("span", &[("class", Static("map-mark")), ("aria-hidden", Static("true"))], vec![text(mark)])
}

/// How long a stage takes; empty where it is not said.
fn takes(stage: &MapStage, language: Language) -> String {
    let weeks = stage.weeks.filter(|weeks| !weeks.is_negative() && !weeks.is_zero());
    weeks.map_or_else(String::new, |weeks| {
        let count = weeks.decimal();
        phrases::STAGE_WEEKS.fill(language, count, &numerals::editable(count, 0, language))
    })
}

/// The stages with their tools and prices, and what the prices come to. The total is that of the amounts above it.
fn table(offer: &Offer, mut rows: Vec<Html>, language: Language) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let is_net = !offer.taxation.taxes.is_empty() && !offer.taxation.is_inclusive;
    let price = if is_net { phrases::STAGE_PRICE_NET } else { phrases::STAGE_PRICE };
    let head = [phrases::STAGE, phrases::TAKES, price].map(|words| column(words.say(language)));
    let digits = offer.currency.digits();
    if let Some(total) = offer.map.total(offer.rounding, digits) {
        let name = marked(
            "th",
            &[("scope", Static("row")), ("colspan", Static("2"))],
            vec![text(phrases::STAGES_TOGETHER.say(language))],
        );
        let total = figures::money_with_sign(total, offer.currency, language);
        rows.push(element("tr", "map-total", vec![name, said("td", "figure", total)]));
    }
    let head = element("thead", "", vec![element("tr", "", head.into())]);
    let table = element("table", "map-stages", vec![head, element("tbody", "", rows)]);
    together(vec![table, said("p", "note", phrases::OUTLOOK.say(language))])
}

fn column(words: String) -> Html {
    marked("th", &[("scope", Static("col"))], vec![text(words)])
}

fn row(offer: &Offer, stage: &MapStage, name: String, takes: String, language: Language) -> Html {
    let name = vec![said("b", "", name), paragraph("note", stage.tools.trim().to_owned())];
    let (class, price) = match (stage.price, stage.amount(offer.rounding, offer.currency.digits())) {
        (StagePrice::Offered, _) => ("", phrases::THIS_PROPOSAL.say(language)),
        (_, Some(amount)) => ("figure", figures::money_with_sign(amount, offer.currency, language)),
        (_, None) => ("note", phrases::LATER.say(language)),
    };
    let cells = vec![marked("th", &[("scope", Static("row"))], name), said("td", "", takes), said("td", class, price)];
    keyed(stage.id, "tr", "", cells)
}
