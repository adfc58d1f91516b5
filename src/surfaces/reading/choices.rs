//! What a client chooses within a tier: options in groups, extras, and how many.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, html};

use crate::domain::bounds::Bounds;
use crate::domain::fixed::Fixed;
use crate::domain::line_item::LineItem;
use crate::domain::option_group::{GroupKind, OptionGroup, Part};
use crate::domain::tier::Tier;
use crate::domain::totals::{amounts, counts};
use crate::domain::typed::Typed;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::reading as phrases;
use crate::state::quote::Edit;
use crate::surfaces::reading::Reading;
use crate::surfaces::reading::sums::often;
use crate::surfaces::reading::tiers::retainer;

/// Everything that is open in the chosen tier.
pub fn choices(reading: &Reading) -> Html {
    let tier = reading.chosen.choice.as_ref().and_then(|choice| reading.offer.tier(choice.tier));
    let Some(tier) = tier else { return Html::default() };
    html! {
        <>
            { flexible(reading, tier) }
            { for reading.offer.groups.iter().map(|group| self::group(reading, tier, group)) }
            { extras(reading, tier) }
        </>
    }
}

/// The included lines of which the client may take more or fewer.
fn flexible(reading: &Reading, tier: &Tier) -> Html {
    let mut lines = tier.lines.iter().filter(|line| line.part == Part::Included && line.bounds.is_some()).peekable();
    if lines.peek().is_none() {
        return Html::default();
    }
    html! {
        <section class="picks">
            <h2>{ reading.say(phrases::HOW_MANY) }</h2>
            <ul>{ for lines.map(|line| html! { <li class="pick-row">{ words(reading, line) }{ many(reading, line) }{ price(reading, line) }</li> }) }</ul>
        </section>
    }
}

fn group(reading: &Reading, tier: &Tier, group: &OptionGroup) -> Html {
    let mut options = tier.options(group.id).peekable();
    if options.peek().is_none() {
        return Html::default();
    }
    let says = match group.kind {
        GroupKind::One => phrases::CHOOSE_ONE,
        GroupKind::Any => phrases::CHOOSE_ANY,
        GroupKind::Some => phrases::CHOOSE_SOME,
        GroupKind::View => phrases::TO_LOOK_AT,
    };
    let name = format!("group-{}", group.id);
    html! {
        <fieldset class="picks" key={group.id.to_string()}>
            <legend><h2>{ &group.name }</h2></legend>
            <p class="note">{ reading.say(says) }</p>
            <ul>{ for options.map(|option| row(reading, option, Some((group.kind, &name)))) }</ul>
        </fieldset>
    }
}

fn extras(reading: &Reading, tier: &Tier) -> Html {
    let mut extras = tier.lines.iter().filter(|line| matches!(line.part, Part::Extra { .. })).peekable();
    if extras.peek().is_none() {
        return Html::default();
    }
    html! {
        <fieldset class="picks">
            <legend><h2>{ reading.say(phrases::EXTRAS) }</h2></legend>
            <ul>{ for extras.map(|line| row(reading, line, None)) }</ul>
        </fieldset>
    }
}

/// What a line is called, and what it does.
fn words(reading: &Reading, line: &LineItem) -> Html {
    html! {
        <span class="pick-words">
            { line.name.as_ref() }
            if !line.benefit.is_empty() { <span class="note">{ line.benefit.as_ref() }</span> }
            { retainer(reading, line) }
        </span>
    }
}

/// A line to take or leave.
fn row(reading: &Reading, line: &LineItem, group: Option<(GroupKind, &String)>) -> Html {
    let id = line.id;
    let is_taken = reading.chosen.choice.as_ref().is_some_and(|choice| choice.picked.contains(&id));
    let told = reading.send.reform(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        Edit::Took(id, input.is_some_and(|input| input.checked()))
    });
    let (kind, name) = group.map_or((None, None), |(kind, name)| (Some(kind), Some(name.clone())));
    let input = match kind {
        Some(GroupKind::One) => html! { <input type="radio" name={name} checked={is_taken} onchange={told} /> },
        Some(GroupKind::View) => Html::default(),
        _ => html! { <input type="checkbox" checked={is_taken} onchange={told} /> },
    };
    html! {
        <li class="pick-row" key={id.to_string()}>
            <label>{ input }{ words(reading, line) }</label>
            { many(reading, line) }
            { price(reading, line) }
        </li>
    }
}

/// How many of a line that counts and may be changed.
fn many(reading: &Reading, line: &LineItem) -> Html {
    let choice = reading.chosen.choice.as_ref().filter(|choice| counts(line, choice));
    let (Some(bounds), Some(choice)) = (line.bounds, choice) else { return Html::default() };
    let now = choice.quantities.get(&line.id).copied().unwrap_or(line.quantity);
    html! {
        <input class="many figure" type="number" min={bounds.least().plain()} max={bounds.greatest().map(Typed::plain)}
            step={bounds.step().plain()} value={now.plain()} aria-label={reading.fill(phrases::HOW_MANY_OF, [&line.name])}
            onchange={changed(reading, line, bounds)} />
    }
}

/// Takes a number that is permitted; another one goes back to what was there.
fn changed(reading: &Reading, line: &LineItem, bounds: Bounds) -> Callback<Event> {
    let (id, send) = (line.id, reading.send.clone());
    Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        match Typed::from_plain(&input.value()).ok().filter(|typed| bounds.permit(*typed)) {
            Some(quantity) => send.emit(Edit::Changed(id, quantity)),
            None => {
                let _ = input.report_validity();
            }
        }
    })
}

/// What a line costs as it stands, and how often.
fn price(reading: &Reading, line: &LineItem) -> Html {
    let offer = reading.offer;
    let choice = reading.chosen.choice.as_ref();
    let quantity = choice.and_then(|choice| choice.quantities.get(&line.id).copied()).unwrap_or(line.quantity);
    let digits = offer.currency.digits();
    let Some((_, amount)) = amounts(line, quantity, offer.rounding, digits) else { return Html::default() };
    let once: Phrase<0> = phrases::ONCE;
    let how_often = line.recurrence.map_or_else(|| reading.say(once), |again| often(reading, again));
    html! {
        <span class="pick-price">
            <span class="figure">{ reading.amount(Fixed::new(amount, digits)) }</span>
            <span class="note">{ how_often }</span>
        </span>
    }
}
