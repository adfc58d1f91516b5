//! The request that was made: a message to read and send, and a link for the agency's desk. Nothing was sent yet, unless the page
//! around took the request over.

use yew::Html;

use crate::components::element::{On, Shows, control, said, text};
use crate::locale::phrases::estimator as phrases;
use crate::state::estimator::Edit;
use crate::surfaces::estimator::Message;
use crate::surfaces::estimator::asking::labelled;
use crate::surfaces::estimator::seen::{Seen, title};
use crate::surfaces::estimator::sums;
use crate::wire::address;

/// The last page.
pub fn part(seen: &Seen, link: &str, is_taken: bool) -> Vec<Html> {
    let over = if is_taken { &phrases::TAKEN } else { &phrases::NOT_SENT };
    let mut within = vec![title(&seen.say(&phrases::READY)), said("p", "", seen.say(over))];
    if !is_taken {
        way(seen, link, &mut within);
    }
    within.push(seen.button("plain", seen.say(&phrases::BACK), seen.press(Edit::Asked(false))));
    let values = ["made", "made", "status"].map(Some);
    vec![control("div", &["class", "part", "role"], &values, Shows::default(), Vec::new(), within)]
}

/// A mail to send, and the link to copy.
fn way(seen: &Seen, link: &str, within: &mut Vec<Html>) {
    let subject = phrases::SUBJECT.fill(seen.language, [seen.state.form.name.trim()]);
    let letter = phrases::LETTER.fill(seen.language, [&letter(seen), link]);
    let to = &seen.state.rates.email;
    let mail = address::letter(to, &subject, &letter);
    let values = [Some("ask"), Some("button"), Some(&*mail)];
    let words = vec![text(seen.say(&phrases::SEND_MAIL))];
    within.push(control("a", &["class", "part", "href"], &values, Shows::default(), Vec::new(), words));
    let shows = Shows { value: Some(link), is_checked: None };
    let field = control("input", &["readonly"], &[Some("")], shows, Vec::new(), Vec::new());
    within.push(labelled(seen.say(&phrases::LINK), field));
    let copy = seen.say(if seen.is_copied { &phrases::COPIED } else { &phrases::COPY });
    within.push(seen.button("button", copy, seen.on(On::Pressed, |_| Message::Copy)));
}

/// What was chosen and what it comes to, as one would write it.
fn letter(seen: &Seen) -> String {
    let (state, rates) = (seen.state, &seen.state.rates);
    let mut letter = String::new();
    let mut line = |text: &str| {
        if !text.trim().is_empty() {
            letter.push_str(text.trim());
            letter.push('\n');
        }
    };
    if let Some(tier) = state.estimate.tiers.get(state.choice.tier) {
        for row in &tier.rows {
            line(&sums::label(seen, row.of));
        }
        line(rates.tiers.get(state.choice.tier).map_or("", |tier| &tier.name));
        line(&tier.total.map(|total| seen.span(total)).unwrap_or_default());
    }
    let form = &state.form;
    for text in [&form.note, &form.name, &form.email, &form.phone] {
        line(text);
    }
    letter
}
