//! The tiers side by side: what each costs, and what it holds.

use yew::{Html, classes, html};

use crate::domain::evaluation::choices;
use crate::domain::line_item::{Content, LineItem, Measure};
use crate::domain::option_group::Part;
use crate::domain::tier::Tier;
use crate::domain::totals::{Recurring, Totals, counts};
use crate::domain::typed::Typed;
use crate::locale::numerals;
use crate::locale::phrases::reading as phrases;
use crate::state::quote::Edit;
use crate::surfaces::reading::sums::often;
use crate::surfaces::reading::{Reading, retainer};

/// All tiers; each can be chosen.
pub fn tiers(reading: &Reading) -> Html {
    let offer = reading.offer;
    let heading = if offer.tiers.len() > 1 { phrases::WAYS } else { phrases::ONE_WAY };
    html! {
        <fieldset class="ways">
            <legend><h2>{ reading.say(heading) }</h2></legend>
            <div class={format!("ways-{}", offer.tiers.len())}>{ for offer.tiers.iter().enumerate().map(|(place, tier)| way(reading, place, tier)) }</div>
        </fieldset>
    }
}

fn way(reading: &Reading, place: usize, tier: &Tier) -> Html {
    let id = tier.id;
    let is_chosen = reading.chosen.choice.as_ref().is_some_and(|choice| choice.tier == id);
    let chosen = reading.send.reform(move |_: yew::Event| Edit::ChoseTier(id));
    let before = place.checked_sub(1).and_then(|place| reading.offer.tiers.get(place));
    // A tier that holds all of the one before it says what it adds.
    let added = before.and_then(|before| tier.adds(before).map(|lines| (before, lines)));
    let (says, lines) = match added {
        Some((before, lines)) if !before.name.trim().is_empty() => {
            let phrase = if lines.is_empty() { phrases::EVERYTHING } else { phrases::EVERYTHING_AND };
            (reading.fill(phrase, [&before.name]), lines)
        }
        _ => (reading.say(phrases::YOU_GET), tier.lines.iter().filter(|line| line.part == Part::Included).collect()),
    };
    html! {
        <div key={id.to_string()} class={classes!("way", is_chosen.then_some("chosen"))}>
            <label>
                <input type="radio" name="tier" checked={is_chosen} onchange={chosen} />
                <span class="way-name">{ &tier.name }</span>
                { price(reading, tier, is_chosen) }
            </label>
            <p class="note">{ says }</p>
            <ul>{ for lines.into_iter().map(|line| item(reading, line)) }</ul>
        </div>
    }
}

/// Everything that counts in a choice.
pub fn held(reading: &Reading) -> Html {
    let choice = reading.chosen.choice.as_ref();
    let tier = choice.and_then(|choice| reading.offer.tier(choice.tier));
    let Some((choice, tier)) = choice.zip(tier) else { return Html::default() };
    let lines = tier.lines.iter().filter(|line| counts(line, choice)).map(|line| {
        let quantity = choice.quantities.get(&line.id).copied().unwrap_or(line.quantity);
        item(reading, &LineItem { quantity, ..line.clone() })
    });
    html! { <ul class="held">{ for lines }</ul> }
}

/// What it costs: from what, until it is chosen.
fn price(reading: &Reading, tier: &Tier, is_chosen: bool) -> Html {
    let before = choices(reading.offer, tier);
    let (from, usual) = (before.from.map(|(_, totals)| totals), before.usual.map(|(_, totals)| totals));
    let is_open =
        from.as_ref().zip(usual.as_ref()).is_some_and(|(from, usual)| from.one_off.gross != usual.one_off.gross);
    let shown = match is_chosen {
        true => reading.totals.clone(),
        false => from,
    };
    let Some(totals) = shown else { return Html::default() };
    html! {
        <>
            <span class="price">
                if is_open && !is_chosen { <span class="note">{ reading.say(phrases::FROM) }{ " " }</span> }
                <b class="figure">{ reading.money(totals.one_off.gross) }</b>
            </span>
            { without_tax(reading, &totals) }
            { for totals.recurring.iter().map(|one| again(reading, one)) }
        </>
    }
}

/// What is paid again, beside what is paid once and never added to it.
fn again(reading: &Reading, one: &Recurring) -> Html {
    let each = one.parts.first().copied().unwrap_or(one.sums.gross);
    let often = reading.fill(phrases::THEN, [&often(reading, one.recurrence)]);
    html! { <span class="note">{ often }{ " " }<span class="figure">{ reading.money(each) }</span></span> }
}

fn without_tax(reading: &Reading, totals: &Totals) -> Html {
    if totals.one_off.tax.units() == 0 {
        return Html::default();
    }
    html! { <span class="note">{ reading.fill(phrases::WITHOUT_TAX, [&reading.money(totals.one_off.net)]) }</span> }
}

/// A line, with how much of it and what it does.
fn item(reading: &Reading, line: &LineItem) -> Html {
    let words = counted(reading, &line.name, &line.measure, line.quantity);
    html! {
        <li key={line.id.to_string()}>
            { words }
            if !line.benefit.is_empty() { <span class="note">{ line.benefit.as_ref() }</span> }
            { retainer(reading, line) }
            if !line.contents.is_empty() {
                <ul>{ for line.contents.iter().map(|content| content_item(reading, content)) }</ul>
            }
        </li>
    }
}

/// What is agreed about a line that comes again.
pub fn retainer(reading: &Reading, line: &LineItem) -> Html {
    let sentences = line.retainer.as_ref().map(|retainer| retainer::sentences(reading, retainer)).unwrap_or_default();
    html! { <>{ for sentences.into_iter().map(|sentence| html! { <span class="note">{ sentence }</span> }) }</> }
}

fn content_item(reading: &Reading, content: &Content) -> Html {
    html! { <li>{ counted(reading, &content.name, &content.measure, content.quantity) }</li> }
}

/// "Design: 20 h", "Pages: 5 pages", or the name alone of a single piece.
pub fn counted(reading: &Reading, name: &str, measure: &Measure, quantity: Typed) -> String {
    let count = numerals::editable(quantity.decimal(), 0, reading.language);
    match measure {
        Measure::Hours => reading.fill(phrases::HOURS_OF, [name, &count]),
        Measure::Pieces(unit) if !unit.is_empty() => reading.fill(phrases::COUNT_OF_UNIT, [name, &count, unit]),
        Measure::Pieces(_) if quantity.units() == Typed::whole(1).units() => name.to_owned(),
        Measure::Pieces(_) => reading.fill(phrases::COUNT_OF, [name, &count]),
    }
}
