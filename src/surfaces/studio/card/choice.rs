//! What the owner chooses for a card: the discount, for how long, and of each role and service whether it is on it and at what least
//! price. What stands against it is said beside its field.

use std::rc::Rc;

use yew::{Html, MouseEvent, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::components::tick::tick;
use crate::domain::band::Band;
use crate::domain::fixed::Fixed;
use crate::domain::hand_over::{HandedNumber, NotHanded, people_in};
use crate::domain::id::Id;
use crate::domain::parameter::Parameter;
use crate::domain::price_list::{PriceList, price};
use crate::locale::phrases::{card as phrases, publishing};
use crate::locale::{card, currency_signs, figures};
use crate::state::studio::edit::Edit;
use crate::surfaces::studio::card::Cut;
use crate::surfaces::studio::drawers::button;
use crate::surfaces::studio::field_id::field_id;
use crate::surfaces::studio::number_field::FieldNote;
use crate::surfaces::studio::view::View;

/// The id of the part's heading.
const PART: &str = "card-choice";

/// The part.
pub fn part(view: &View) -> Html {
    let studio = view.studio();
    let list = PriceList::home(studio, &view.desk.evaluation.rates.card);
    let roles = studio.roles.iter().map(|role| {
        let prices = Band::ALL.map(|band| list.hour(role.id, band).as_ref().and_then(price));
        let is_one = people_in(studio, role.id) == 1;
        row(view, role.id, prices, is_one)
    });
    let services = studio.services.iter().map(|one| {
        let prices = Band::ALL.map(|band| list.service(one, band).as_ref().and_then(price));
        row(view, one.id, prices, false)
    });
    let number = |label, which: HandedNumber, look: Look| view.labelled(label, Parameter::Handed(which), look);
    let percent =
        Look { after: Some("%".to_owned()), class: "short", placeholder: Some("0".to_owned()), ..Look::default() };
    html! {
        <section class="part" aria-labelledby={PART}>
            <h2 id={PART} tabindex="-1">{ view.say(phrases::CHOICE) }</h2>
            <p class="note">{ view.say(phrases::CHOICE_SAYS) }</p>
            <div class="fields">
                { number(phrases::DISCOUNT, HandedNumber::Discount, percent) }
                { number(phrases::DAYS, HandedNumber::Days, Look { class: "short", ..Look::default() }) }
            </div>
            <p class="note">{ view.say(phrases::DAYS_SAYS) }</p>
            <div class="card-rows">{ for roles }{ for services }</div>
        </section>
    }
}

/// A role or a service: whether it is on the card, its prices, and the least.
fn row(view: &View, id: Id, prices: [Option<Fixed>; 3], is_one: bool) -> Html {
    let name = card::row(id, &view.desk.workbook, view.language());
    let is_on = view.studio().handing.holds(id);
    let told = view.hand.send.reform(move |is_on| Edit::ChangedHanding(id, is_on));
    let written = |amount: Fixed| figures::money(amount, view.currency(), view.language());
    let [Some(base), Some(target), Some(stretch)] = prices else {
        return html! {
            <div class="card-row" role="group" aria-label={name.clone()}>
                <p class="site-name">{ &name }</p>
                <p class="note">{ view.say(phrases::NO_PRICE) }</p>
            </div>
        };
    };
    let at = Parameter::Handed(HandedNumber::Least(id));
    let look = Look {
        id: Some(field_id(at)),
        label: Some(view.fill(phrases::LEAST_OF, [&name])),
        placeholder: Some(written(base)),
        before: Some(currency_signs::sign(view.currency().code()).to_owned()),
        class: "short",
        ..Look::default()
    };
    let prices = [base, target, stretch].map(written).join(" · ");
    html! {
        <div class="card-row" role="group" aria-label={name.clone()} key={id.to_string()}>
            { tick(&name, Some(view.fill(phrases::ON_IT, [&name])), is_on, told) }
            <span class="figure card-prices">{ prices }</span>
            if is_on {
                <span class="card-least"><span class="note" aria-hidden="true">{ view.say(phrases::LEAST) }</span>{ view.field(at, look) }</span>
                { view.said(at) }
                if is_one { <p class="note">{ view.fill(phrases::ONE_PERSON, [&name]) }</p> }
            }
        </div>
    }
}

/// The number that is wrong, where it is one.
fn number(why: NotHanded) -> Option<Parameter> {
    let number = match why {
        NotHanded::Discount => HandedNumber::Discount,
        NotHanded::Days => HandedNumber::Days,
        NotHanded::UnderFloor(id) | NotHanded::AboveAll(id) => HandedNumber::Least(id),
        NotHanded::Nothing | NotHanded::TooMany | NotHanded::TextTooLong(_) => return None,
    };
    Some(Parameter::Handed(number))
}

/// The same view, whose numbers say what stands against them.
pub fn beside_fields<'a>(view: &View<'a>, cut: &Cut) -> View<'a> {
    let mut told = view.in_currency(view.currency());
    for why in cut.as_ref().err().into_iter().flatten() {
        let Some(at) = number(*why) else { continue };
        let problem: Rc<str> = card::against(*why, &view.desk.workbook, view.language()).into();
        match told.notes.iter_mut().find(|note| note.at == at) {
            Some(note) => note.problem = note.problem.take().or(Some(problem)),
            None => told.notes.push(FieldNote { at, text: None, problem: Some(problem), read: None }),
        }
    }
    told
}

/// All that stands against a card, with the way to its field; nothing where nothing does.
pub fn against(view: &View, cut: &Cut) -> Html {
    let Err(against) = cut else { return Html::default() };
    let go = view.say(publishing::SHOW_FIELD);
    let rows = against.iter().map(|why| {
        let sentence = card::against(*why, &view.desk.workbook, view.language());
        let field = number(*why).map_or_else(|| PART.to_owned(), field_id);
        let pressed = yew::Callback::from(move |_: MouseEvent| focus::to(&field));
        let label = format!("{go}: {sentence}");
        html! { <li><span class="problem">{ sentence }</span>{ " " }{ button(go.clone(), Some(label), pressed) }</li> }
    });
    html! {
        <section class="part site-against" aria-labelledby="card-against">
            <h2 id="card-against">{ view.say(phrases::AGAINST) }</h2>
            <ul>{ for rows }</ul>
        </section>
    }
}
