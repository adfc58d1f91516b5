//! What a client chooses within a tier: options in groups, extras, and how many.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, html};

use crate::components::element::{check, element, keyed, said, text, together};
use crate::domain::bounds::Bounds;
use crate::domain::fixed::Fixed;
use crate::domain::line_item::LineItem;
use crate::domain::option_group::{GroupKind, OptionGroup, Part};
use crate::domain::tier::Tier;
use crate::domain::totals::{amounts, counts};
use crate::domain::typed::Typed;
use crate::locale::phrases::reading as phrases;
use crate::state::quote::Edit;
use crate::surfaces::reading::sums::often;
use crate::surfaces::reading::tiers::{note, retainer};
use crate::surfaces::reading::{Reading, each};

/// Everything that is open in the chosen tier.
pub fn choices(reading: &Reading) -> Html {
    let tier = reading.chosen.choice.as_ref().and_then(|choice| reading.offer.tier(choice.tier));
    let Some(tier) = tier else { return Html::default() };
    let mut all = vec![flexible(reading, tier)];
    for group in &reading.offer.groups {
        all.push(self::group(reading, tier, group));
    }
    all.push(extras(reading, tier));
    together(all)
}

/// The included lines of which the client may take more or fewer.
fn flexible(reading: &Reading, tier: &Tier) -> Html {
    let lines = tier.lines.iter().filter(|line| line.part == Part::Included && line.bounds.is_some());
    let rows = each(lines, |line| {
        element("li", "pick-row", vec![words(reading, line), many(reading, line), price(reading, line)])
    });
    if rows.is_empty() {
        return Html::default();
    }
    let heading = said("h2", "", reading.say(&phrases::HOW_MANY));
    element("section", "picks", vec![heading, element("ul", "", rows)])
}

fn group(reading: &Reading, tier: &Tier, group: &OptionGroup) -> Html {
    let rows = each(tier.options(group.id), |option| row(reading, option, Some(group)));
    if rows.is_empty() {
        return Html::default();
    }
    let says = reading.say(match group.kind {
        GroupKind::One => &phrases::CHOOSE_ONE,
        GroupKind::Any => &phrases::CHOOSE_ANY,
        GroupKind::Some => &phrases::CHOOSE_SOME,
        GroupKind::View => &phrases::TO_LOOK_AT,
    });
    let legend = element("legend", "", vec![said("h2", "", group.name.clone())]);
    keyed(group.id, "fieldset", "picks", vec![legend, said("p", "note", says), element("ul", "", rows)])
}

fn extras(reading: &Reading, tier: &Tier) -> Html {
    let extras = tier.lines.iter().filter(|line| matches!(line.part, Part::Extra { .. }));
    let rows = each(extras, |line| row(reading, line, None));
    if rows.is_empty() {
        return Html::default();
    }
    let legend = element("legend", "", vec![said("h2", "", reading.say(&phrases::EXTRAS))]);
    element("fieldset", "picks", vec![legend, element("ul", "", rows)])
}

/// What a line is called, and what it does.
#[inline(never)]
fn words(reading: &Reading, line: &LineItem) -> Html {
    let all = vec![text(line.name.as_ref().to_owned()), note(&line.benefit), retainer(reading, line)];
    element("span", "pick-words", all)
}

/// A line to take or leave.
#[inline(never)]
fn row(reading: &Reading, line: &LineItem, group: Option<&OptionGroup>) -> Html {
    let id = line.id;
    let is_taken = reading.chosen.choice.as_ref().is_some_and(|choice| choice.picked.contains(&id));
    let told =
        reading.send.reform(move |event: Event| Edit::Took(id, input(&event).is_some_and(|input| input.checked())));
    let name = group.map(|group| format!("group-{}", group.id));
    let input = match group.map(|group| group.kind) {
        Some(GroupKind::One) => check("radio", name, is_taken, told),
        Some(GroupKind::View) => Html::default(),
        _ => check("checkbox", None, is_taken, told),
    };
    let label = element("label", "", vec![input, words(reading, line)]);
    keyed(id, "li", "pick-row", vec![label, many(reading, line), price(reading, line)])
}

#[inline(never)]
fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// How many of a line that counts and may be changed.
#[inline(never)]
fn many(reading: &Reading, line: &LineItem) -> Html {
    let choice = reading.chosen.choice.as_ref().filter(|choice| counts(line, choice));
    let (Some(bounds), Some(choice)) = (line.bounds, choice) else { return Html::default() };
    let now = choice.quantities.get(&line.id).copied().unwrap_or(line.quantity);
    html! {
        <input class="many figure" type="number" min={bounds.least().plain()} max={bounds.greatest().map(Typed::plain)}
            step={bounds.step().plain()} value={now.plain()} aria-label={reading.fill(&phrases::HOW_MANY_OF, [&line.name])}
            onchange={changed(reading, line, bounds)} />
    }
}

/// Takes a number that is permitted; another one goes back to what was there.
fn changed(reading: &Reading, line: &LineItem, bounds: Bounds) -> Callback<Event> {
    let (id, send) = (line.id, reading.send.clone());
    Callback::from(move |event: Event| {
        let Some(input) = input(&event) else { return };
        match Typed::from_plain(&input.value()).ok().filter(|typed| bounds.permit(*typed)) {
            Some(quantity) => send.emit(Edit::Changed(id, quantity)),
            None => {
                let _ = input.report_validity();
            }
        }
    })
}

/// What a line costs as it stands, and how often.
#[inline(never)]
fn price(reading: &Reading, line: &LineItem) -> Html {
    let offer = reading.offer;
    let choice = reading.chosen.choice.as_ref();
    let quantity = choice.and_then(|choice| choice.quantities.get(&line.id).copied()).unwrap_or(line.quantity);
    let digits = offer.currency.digits();
    let Some((_, amount)) = amounts(line, quantity, offer.rounding, digits) else { return Html::default() };
    let how_often = line.recurrence.map_or_else(|| reading.say(&phrases::ONCE), |again| often(reading, again));
    let amount = said("span", "figure", reading.amount(Fixed::new(amount, digits)));
    element("span", "pick-price", vec![amount, said("span", "note", how_often)])
}
