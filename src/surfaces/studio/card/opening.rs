//! A card that was opened: what it is, what it would change, and taking it. Nothing changes before that.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_state};

use crate::browser::focus;
use crate::domain::card_changes::changes;
use crate::domain::managers_card::{HeldCard, ManagersCard};
use crate::domain::workbook::Workbook;
use crate::locale::card;
use crate::locale::language::Language;
use crate::locale::phrases::card as phrases;
use crate::state::studio::carding::{NoCard, may_take, taken};
use crate::state::studio::edit::Edit;
use crate::state::studio::notice::Notice;
use crate::surfaces::studio::card::{arriving, prices};
use crate::surfaces::studio::start;

/// The heading, to which the focus goes.
const HEADING: &str = "card-opened";

#[derive(PartialEq, Properties)]
pub struct OpeningProps {
    pub workbook: Workbook,
    pub language: Language,
    pub send: Callback<Edit>,
    /// What is shown while none is open.
    pub rest: Html,
}

/// The card that was opened, or the rest of the screen.
#[component]
pub fn Opening(props: &OpeningProps) -> Html {
    let open = use_state(|| None::<Rc<HeldCard>>);
    {
        let open = open.clone();
        use_effect_with((), move |()| {
            let show = Callback::from(move |()| {
                if let Some(held) = arriving::waiting() {
                    open.set(Some(held));
                }
            });
            arriving::shows(Some(show.clone()));
            show.emit(());
            || arriving::shows(None)
        });
    }
    use_effect_with((*open).as_ref().map(|held| held.card.id), |opened| {
        if opened.is_some() {
            focus::to(HEADING);
        }
    });
    let Some(held) = (*open).clone() else { return props.rest.clone() };
    let close = Callback::from(move |()| open.set(None));
    shown(props, &held, &close)
}

fn shown(props: &OpeningProps, held: &Rc<HeldCard>, close: &Callback<()>) -> Html {
    let language = props.language;
    let may = may_take(&props.workbook, &held.card);
    let here = props.workbook.studio.card.as_deref();
    let is_same = here.is_some_and(|here| here.card.id == held.card.id);
    let pressed = {
        let (send, workbook, held, close) =
            (props.send.clone(), props.workbook.clone(), Rc::clone(held), close.clone());
        Callback::from(move |_: MouseEvent| {
            close.emit(());
            let whose = card::whose(&held.card, language).into();
            let workbook = taken(&workbook, held.as_ref().clone());
            send.emit(Edit::Opened(Box::new(workbook), Notice::CardTaken(whose)));
        })
    };
    let can_take = may.is_ok() && !is_same;
    let left = close.reform(|_: MouseEvent| ());
    html! {
        <section class="part card-opened" aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1">{ phrases::ARRIVED.fill(language, [&card::whose(&held.card, language)]) }</h1>
            { facts(&held.card, language) }
            <p class="note">{ phrases::SIGNED_BY.fill(language, [&held.signer]) }</p>
            { beside(here, held, language) }
            if let Err(why) = may { <p class="problem" role="alert">{ refused(why, language) }</p> }
            if can_take { <p>{ phrases::ARRIVED_SAYS.say(language) }</p> }
            <p class="after">
                if can_take {
                    <button type="button" class="button primary" onclick={pressed}>{ phrases::TAKE.say(language) }</button>
                }
                <button type="button" class="button" onclick={left}>
                    { if can_take { phrases::LEAVE } else { phrases::CLOSE }.say(language) }
                </button>
            </p>
            { prices::prices(&held.card, language) }
        </section>
    }
}

/// When it was handed over, for how long it holds, and what may be taken off.
pub fn facts(card: &ManagersCard, language: Language) -> Html {
    let handed = phrases::OF_DAY.fill(language, [&card::day(card.day, language)]);
    let holds = card.until.filter(|_| !card.is_over(start::today()));
    let holds = holds.map(|until| phrases::HOLD_UNTIL.fill(language, [&card::day(until, language)]));
    let may_give = match card.discount.is_zero() {
        true => phrases::MAY_GIVE_NONE.say(language),
        false => phrases::MAY_GIVE.fill(language, [&card::percent(card.discount, language)]),
    };
    html! {
        <>
            { over(card, language) }
            <p>{ handed }{ " " }{ holds }{ " " }{ may_give }</p>
        </>
    }
}

/// That its prices hold no longer.
pub fn over(card: &ManagersCard, language: Language) -> Html {
    let Some(until) = card.until.filter(|_| card.is_over(start::today())) else { return Html::default() };
    let text = phrases::OVER.fill(language, [&card::day(until, language)]);
    html! { <div class="warning" role="status"><p><strong>{ text }</strong></p></div> }
}

/// What it is beside the card that is quoted from here.
fn beside(here: Option<&HeldCard>, held: &HeldCard, language: Language) -> Html {
    let Some(here) = here else { return Html::default() };
    if here.card.id == held.card.id {
        return html! { <p>{ phrases::SAME_CARD.say(language) }</p> };
    }
    let older = (held.card.day < here.card.day).then(|| {
        let days = [held.card.day, here.card.day].map(|day| card::day(day, language));
        phrases::OLDER.fill(language, days.each_ref().map(String::as_str))
    });
    let other =
        (held.signer != here.signer).then(|| phrases::OTHER_SIGNER.fill(language, [&here.signer, &held.signer]));
    let changes = changes(&here.card, &held.card);
    let rows = changes.iter().map(|change| {
        html! { <li>{ card::changed(change, &here.card, &held.card, language) }</li> }
    });
    html! {
        <>
            { for older.into_iter().chain(other).map(|text| html! { <div class="warning"><p><strong>{ text }</strong></p></div> }) }
            <h2>{ phrases::WOULD_CHANGE.say(language) }</h2>
            if changes.is_empty() { <p>{ phrases::NO_CHANGE.say(language) }</p> } else { <ul class="card-changes">{ for rows }</ul> }
        </>
    }
}

/// Why a card was not opened, or can't be taken, and what to do.
pub fn refused(why: NoCard, language: Language) -> String {
    match why {
        NoCard::Damaged => phrases::DAMAGED.say(language),
        NoCard::Newer => phrases::NEWER.say(language),
        NoCard::NotOurs => phrases::NOT_OURS.say(language),
        NoCard::TooLarge => phrases::TOO_LARGE.say(language),
        NoCard::NoCrypto => phrases::NO_CRYPTO.say(language),
        NoCard::OwnRates => phrases::OWN_RATES.say(language),
        NoCard::OtherCurrency(card, here) => phrases::OTHER_CURRENCY.fill(language, [card.code(), here.code()]),
    }
}
