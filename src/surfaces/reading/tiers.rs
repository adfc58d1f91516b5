//! The tiers side by side: what each costs, and what it holds.

use yew::{Event, Html};

use crate::components::element::{check, element, keyed, said, text, together};
use crate::domain::line_item::{LineItem, Measure};
use crate::domain::option_group::Part;
use crate::domain::tier::Tier;
use crate::domain::totals::counts;
use crate::domain::typed::Typed;
use crate::locale::phrases::reading as phrases;
use crate::state::quote::Edit;
use crate::surfaces::reading::price::Price;
use crate::surfaces::reading::{Reading, each, retainer, sentences};

/// The classes by how many tiers stand side by side.
const WAYS: [&str; 6] = ["ways-0", "ways-1", "ways-2", "ways-3", "ways-4", "ways-5"];

/// All tiers at their prices; each can be chosen.
pub fn tiers(reading: &Reading, prices: &[Option<Price>]) -> Html {
    let tiers = &reading.offer.tiers;
    let heading = if tiers.len() > 1 { &phrases::WAYS } else { &phrases::ONE_WAY };
    let mut before = None;
    let mut ways = Vec::new();
    for (place, tier) in tiers.iter().enumerate() {
        let price = prices.get(place).and_then(Option::as_ref);
        ways.push(way(reading, before.replace(tier.as_ref()), tier, price));
    }
    let legend = element("legend", "", vec![said("h2", "", reading.say(heading))]);
    let class = WAYS.get(tiers.len()).copied().unwrap_or_default();
    element("fieldset", "ways", vec![legend, element("div", class, ways)])
}

fn way(reading: &Reading, before: Option<&Tier>, tier: &Tier, price: Option<&Price>) -> Html {
    let id = tier.id;
    let is_chosen = reading.chosen.choice.as_ref().is_some_and(|choice| choice.tier == id);
    let chosen = reading.send.reform(move |_: Event| Edit::ChoseTier(id));
    // A tier that holds all of the one before it says what it adds.
    let added = before.and_then(|before| tier.adds(before).map(|lines| (before, lines)));
    let (says, lines) = match added {
        Some((before, lines)) if !before.name.trim().is_empty() => {
            let phrase = if lines.is_empty() { &phrases::EVERYTHING } else { &phrases::EVERYTHING_AND };
            (reading.fill(phrase, [&before.name]), lines)
        }
        _ => (reading.say(&phrases::YOU_GET), tier.lines.iter().filter(|line| line.part == Part::Included).collect()),
    };
    let label = vec![
        check("radio", Some("tier".to_owned()), is_chosen, chosen),
        said("span", "way-name", tier.name.clone()),
        price.map_or_else(Html::default, |price| price.drawn(reading)),
        // On a screen the colour and the mark say it.
        if is_chosen { said("span", "print-only", reading.say(&phrases::YOUR_CHOICE)) } else { Html::default() },
    ];
    let all = vec![
        element("label", "", label),
        said("p", "note", says),
        element("ul", "", each(lines, |line| item(reading, line, line.quantity))),
    ];
    keyed(id, "div", if is_chosen { "way chosen" } else { "way" }, all)
}

/// The tier that was chosen, and everything that counts in the choice.
pub fn held(reading: &Reading) -> Html {
    let choice = reading.chosen.choice.as_ref();
    let tier = choice.and_then(|choice| reading.offer.tier(choice.tier));
    let Some((choice, tier)) = choice.zip(tier) else { return Html::default() };
    let lines = tier.lines.iter().filter(|line| counts(line, choice));
    let quantity = |line: &LineItem| choice.quantities.get(&line.id).copied().unwrap_or(line.quantity);
    let lines = element("ul", "held", each(lines, |line| item(reading, line, quantity(line))));
    together(vec![said("h3", "", tier.name.clone()), lines])
}

/// A line, with how much of it and what it does.
#[inline(never)]
fn item(reading: &Reading, line: &LineItem, quantity: Typed) -> Html {
    let mut all =
        vec![text(counted(reading, &line.name, &line.measure, quantity)), note(&line.benefit), retainer(reading, line)];
    if !line.contents.is_empty() {
        let contents = each(line.contents.iter(), |content| {
            said("li", "", counted(reading, &content.name, &content.measure, content.quantity))
        });
        all.push(element("ul", "", contents));
    }
    keyed(line.id, "li", "", all)
}

/// A remark, where there is one.
#[inline(never)]
pub fn note(text: &str) -> Html {
    if text.is_empty() { Html::default() } else { said("span", "note", text.to_owned()) }
}

/// What is agreed about a line that comes again.
#[inline(never)]
pub fn retainer(reading: &Reading, line: &LineItem) -> Html {
    match &line.retainer {
        Some(retainer) => sentences("span", "note", retainer::sentences(reading, retainer)),
        None => Html::default(),
    }
}

/// "Design: 20 h", "Pages: 5 pages", or the name alone of a single piece.
#[inline(never)]
pub fn counted(reading: &Reading, name: &str, measure: &Measure, quantity: Typed) -> String {
    let count = reading.count(quantity);
    match measure {
        Measure::Hours => reading.fill(&phrases::HOURS_OF, [name, &count]),
        Measure::Pieces(unit) if !unit.is_empty() => reading.fill(&phrases::COUNT_OF_UNIT, [name, &count, unit]),
        Measure::Pieces(_) if quantity.units() == Typed::whole(1).units() => name.to_owned(),
        Measure::Pieces(_) => reading.fill(&phrases::COUNT_OF, [name, &count]),
    }
}
