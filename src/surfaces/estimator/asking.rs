//! Who asks, and how to reach them. Nothing is sent from here.

use yew::Html;

use crate::components::element::{On, Shows, control, element, said, text};
use crate::locale::phrase::Phrase;
use crate::locale::phrases::estimator as phrases;
use crate::state::estimator::{Edit, Field, Lacks};
use crate::surfaces::estimator::Message;
use crate::surfaces::estimator::choosing::{check, typed};
use crate::surfaces::estimator::seen::{Seen, plain, theirs, title};

/// The form.
pub fn part(seen: &Seen) -> Vec<Html> {
    let (form, lacks) = (&seen.state.form, seen.state.lacks);
    let contact = lacks == Some(Lacks::Contact);
    let mut within = vec![
        title(&seen.say(&phrases::YOU)),
        field(seen, Field::Name, &phrases::NAME, ["text", "name"], &form.name, lacks == Some(Lacks::Name)),
        field(seen, Field::Email, &phrases::EMAIL, ["email", "email"], &form.email, contact),
        field(seen, Field::Phone, &phrases::PHONE, ["tel", "tel"], &form.phone, contact),
        note(seen),
    ];
    let consent = seen.state.rates.consent.trim();
    if !consent.is_empty() {
        let tick = check(seen, "checkbox", "", form.has_consent, Edit::Consented(!form.has_consent));
        within.push(element("label", "consent", vec![tick, theirs("span", "", consent)]));
    }
    if let Some(lacks) = lacks {
        let values = [Some("refused"), Some("alert")];
        let sentence = vec![text(seen.say(sentence(lacks)))];
        within.push(control("p", &["class", "role"], &values, Shows::default(), Vec::new(), sentence));
    }
    let values = ["submit", "ask", "button"].map(Some);
    let next = vec![text(seen.say(&phrases::NEXT))];
    within.push(control("button", &["type", "class", "part"], &values, Shows::default(), Vec::new(), next));
    within.push(seen.button("plain", seen.say(&phrases::BACK), seen.press(Edit::Asked(false))));
    within.push(said("p", "small", seen.say(&phrases::KEEPS_NOTHING)));
    let sent = seen.on(On::Sent, |event| {
        event.prevent_default();
        Message::Asked
    });
    // What lacks is said in the page's own words.
    let values = ["form", "form", ""].map(Some);
    vec![control("form", &["class", "part", "novalidate"], &values, Shows::default(), vec![sent], within)]
}

fn sentence(lacks: Lacks) -> &'static Phrase<0> {
    match lacks {
        Lacks::Name => &phrases::LACKS_NAME,
        Lacks::Contact => &phrases::LACKS_CONTACT,
        Lacks::Consent => &phrases::LACKS_CONSENT,
        Lacks::Seal => &phrases::LACKS_SEAL,
    }
}

fn field(
    seen: &Seen,
    field: Field,
    label: &Phrase<0>,
    [kind, completed]: [&str; 2],
    value: &str,
    is_lacking: bool,
) -> Html {
    let told = seen.on(On::Typed, move |event| Message::Did(Edit::Filled(field, typed(&event))));
    let values = [Some(kind), Some(completed), is_lacking.then_some("true")];
    let shows = Shows { value: Some(value), is_checked: None };
    let input = control("input", &["type", "autocomplete", "aria-invalid"], &values, shows, vec![told], Vec::new());
    labelled(seen.say(label), input)
}

fn note(seen: &Seen) -> Html {
    let told = seen.on(On::Typed, |event| Message::Did(Edit::Filled(Field::Note, typed(&event))));
    let shows = Shows { value: Some(&*seen.state.form.note), is_checked: None };
    let area = control("textarea", &["rows"], &[Some("4")], shows, vec![told], Vec::new());
    labelled(seen.say(&phrases::NOTE), area)
}

/// A field under its label.
pub fn labelled(label: String, field: Html) -> Html {
    element("label", "field", vec![plain("span", vec![text(label)]), field])
}
