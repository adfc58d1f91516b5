//! What a visitor chooses from: numbers, extras, one of several, urgency and kind of client; below it what that comes to.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};
use yew::Html;

use crate::components::element::{On, Shows, control, element, said, text, together};
use crate::domain::estimate::starts_at;
use crate::domain::published_rates::{PublicFactor, PublicService};
use crate::domain::publishing::Asked;
use crate::locale::figures;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::estimator as phrases;
use crate::state::estimator::Edit;
use crate::surfaces::estimator::Message;
use crate::surfaces::estimator::seen::{Seen, plain, theirs, title};
use crate::surfaces::estimator::{columns, sums};

/// The first page.
pub fn part(seen: &Seen) -> Vec<Html> {
    let rates = &seen.state.rates;
    let heading = match rates.title.trim() {
        "" => seen.say(&phrases::TITLE),
        title => title.to_owned(),
    };
    let ask = match rates.name.trim() {
        "" => seen.say(&phrases::ASK_PLAIN),
        name => phrases::ASK.fill(seen.language, [name]),
    };
    vec![
        title(&heading),
        theirs("p", "introduction", &rates.introduction),
        starts(seen),
        element("div", "rows", rows(seen)),
        columns::part(seen),
        sums::part(seen),
        seen.button("ask", ask, seen.press(Edit::Asked(true))),
        said("p", "small", seen.say(&phrases::KEEPS_NOTHING)),
    ]
}

/// What the least choice comes to.
fn starts(seen: &Seen) -> Html {
    match starts_at(&seen.state.rates) {
        Some(least) => said("p", "small", phrases::STARTS_AT.fill(seen.language, [&seen.money(least)])),
        None => Html::default(),
    }
}

fn rows(seen: &Seen) -> Vec<Html> {
    let rates = &seen.state.rates;
    let mut rows = Vec::new();
    let mut groups: Vec<&str> = Vec::new();
    for service in &rates.services {
        match service.asked {
            Asked::Always => {}
            Asked::Count => rows.push(count(seen, service)),
            Asked::Extra => rows.push(extra(seen, service)),
            Asked::OneOf if groups.contains(&&*service.group) => {}
            Asked::OneOf => {
                groups.push(&service.group);
                rows.push(group(seen, &service.group));
            }
        }
    }
    let choice = &seen.state.choice;
    rows.push(factor(seen, &phrases::URGENCY, &rates.urgency, choice.urgency, Edit::ChoseUrgency));
    rows.push(factor(seen, &phrases::CLIENT, &rates.clients, choice.client, Edit::ChoseClient));
    rows
}

/// The name of a service, what is counted of it, and what it does for a client.
fn named(service: &PublicService) -> Html {
    let small = |words: &str| theirs("span", "small", words);
    together(vec![theirs("span", "name", &service.name), small(&service.unit), small(&service.benefit)])
}

fn count(seen: &Seen, service: &PublicService) -> Html {
    let (state, id) = (seen.state, service.id);
    let quantity = state.quantity(id);
    let place = format!("count-{id}");
    let is_refused = state.is_refused(id);
    let step = |sign: &str, label: &Phrase<1>, by: i64, is_end: bool| {
        let label = label.fill(seen.language, [&service.name]);
        let values = [Some("button"), Some(&*label), is_end.then_some("")];
        let pressed = vec![seen.press(Edit::Stepped(id, by))];
        let sign = vec![text(sign.to_owned())];
        control("button", &["type", "aria-label", "disabled"], &values, Shows::default(), pressed, sign)
    };
    let refused = format!("{place}-bounds");
    let typed = seen.on(On::Typed, move |event| Message::Did(Edit::Typed(id, typed(&event))));
    let left = seen.told(On::Left, Edit::Left);
    let values = [
        Some(&*place),
        Some("numeric"),
        Some("off"),
        is_refused.then_some("true"),
        is_refused.then_some(refused.as_str()),
    ];
    const KEYS: &[&str] = &["id", "inputmode", "autocomplete", "aria-invalid", "aria-describedby"];
    let shown = state.count_text(id);
    let shows = Shows { value: Some(&*shown), is_checked: None };
    let field = control("input", KEYS, &values, shows, vec![typed, left], Vec::new());
    let stepper = vec![
        step("−", &phrases::LESS, -1, quantity <= service.least),
        field,
        step("+", &phrases::MORE, 1, quantity >= service.most),
    ];
    let label = control("label", &["for"], &[Some(&*place)], Shows::default(), Vec::new(), vec![named(service)]);
    let mut row = vec![label, element("span", "stepper", stepper)];
    if is_refused {
        let whole = |number: u32| figures::whole(i64::from(number), seen.language);
        let bounds = phrases::COUNT_OUTSIDE.fill(seen.language, [&whole(service.least), &whole(service.most)]);
        let values = [Some("refused small"), Some(&*refused), Some("status")];
        row.push(control("span", &["class", "id", "role"], &values, Shows::default(), Vec::new(), vec![text(bounds)]));
    }
    element("div", "row", row)
}

fn extra(seen: &Seen, service: &PublicService) -> Html {
    let id = service.id;
    let is_in_tier = service.prices.get(seen.state.choice.tier).is_none_or(Option::is_some);
    let mut name = vec![named(service)];
    if !is_in_tier {
        name.push(said("span", "small", seen.say(&phrases::NOT_IN_TIER)));
    }
    let is_taken = seen.state.quantity(id) > 0;
    let ticked = check(seen, "checkbox", "", is_taken, Edit::Ticked(id, !is_taken));
    element("label", "row", vec![plain("span", name), ticked])
}

fn group(seen: &Seen, name: &str) -> Html {
    let mut options = Vec::new();
    for service in seen.state.rates.services.iter().filter(|one| one.asked == Asked::OneOf && *one.group == *name) {
        let id = service.id;
        let taken = check(seen, "radio", name, seen.state.quantity(id) > 0, Edit::Took(id));
        options.push(plain("label", vec![taken, plain("span", vec![named(service)])]));
    }
    element("fieldset", "row", vec![theirs("legend", "", name), element("span", "options", options)])
}

/// A box to tick, or one of several, and what follows when it is pressed.
pub fn check(seen: &Seen, kind: &'static str, group: &str, is_checked: bool, edit: Edit) -> Html {
    let name = format!("group-{group}");
    let values = [Some(kind), Some(&*name)];
    let shows = Shows { value: None, is_checked: Some(is_checked) };
    let told = seen.told(On::Chose, edit);
    control("input", &["type", "name"], &values, shows, vec![told], Vec::new())
}

/// Urgency or kind of client. What it changes is told beside each.
fn factor(seen: &Seen, label: &Phrase<0>, all: &[PublicFactor], chosen: usize, edit: fn(usize) -> Edit) -> Html {
    if all.len() < 2 {
        return Html::default();
    }
    let changed = seen.on(On::Chose, move |event| {
        let select = event.target().map(JsCast::unchecked_into::<HtmlSelectElement>);
        Message::Did(edit(select.and_then(|select| usize::try_from(select.selected_index()).ok()).unwrap_or(0)))
    });
    let mut options = Vec::new();
    for (place, factor) in all.iter().enumerate() {
        let percent = figures::percent(&factor.percent.fraction(), seen.language);
        let words = match factor.percent {
            none if none.is_zero() => factor.name.to_string(),
            less if less.is_negative() => format!("{} ({percent})", factor.name),
            _ => format!("{} (+{percent})", factor.name),
        };
        let values = [(place == chosen).then_some("")];
        options.push(control("option", &["selected"], &values, Shows::default(), Vec::new(), vec![text(words)]));
    }
    let select = control("select", &[], &[], Shows::default(), vec![changed], options);
    element("label", "row", vec![said("span", "name", seen.say(label)), select])
}

/// The field that something happened to. Nothing else is listened to, and a text area has a `value` as well.
fn field(event: &Event) -> Option<HtmlInputElement> {
    event.target().map(JsCast::unchecked_into)
}

/// What stands in a field after something was typed.
pub fn typed(event: &Event) -> String {
    field(event).map(|field| field.value()).unwrap_or_default()
}
