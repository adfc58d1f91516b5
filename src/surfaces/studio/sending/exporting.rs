//! An accepted quote as files for other programs: JSON, orders in UBL, a calendar. Each is opened and
//! settled anew from what was sealed.

use yew::{Callback, Html, MouseEvent, html};

use crate::browser::{clock, crypto, files};
use crate::domain::acceptance::settle;
use crate::domain::accepted::Accepted;
use crate::domain::agenda::{Entry, Event, agenda};
use crate::domain::issued::{AnswerKind, Issued};
use crate::domain::moment::Moment;
use crate::domain::utc::Utc;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::sending as phrases;
use crate::locale::{figures, names};
use crate::surfaces::sealed;
use crate::surfaces::studio::sending::keys;
use crate::surfaces::studio::view::View;
use crate::wire::calendar::{self, Calendar, Said};
use crate::wire::jws::UnsignedJws;
use crate::wire::public_key::PublicKey;
use crate::wire::seal::Kind;
use crate::wire::{acceptance_v1, accepted_v1, jwks_v1, quote_token, ubl};

/// What the header of a signed one says that it is.
const MEDIA_TYPE: &str = "ratewright-accepted+jws";

/// A form for other programs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Json,
    Signed,
    Orders,
    Calendar,
}

/// The buttons that save them; nothing where the quote was not accepted.
pub fn exports(view: &View, issued: &Issued) -> Html {
    let Some(answer) = issued.answer.as_ref().filter(|answer| answer.kind == AnswerKind::Accepted) else {
        return Html::default();
    };
    let button = |words: Phrase<0>, form: Form| {
        let (quote, yes, language) = (issued.token.to_string(), answer.token.to_string(), view.language());
        let pressed = Callback::from(move |_: MouseEvent| {
            let (quote, yes) = (quote.clone(), yes.clone());
            wasm_bindgen_futures::spawn_local(async move {
                // What no longer settles was told when it came; nothing is saved of it.
                let _ = save(&quote, &yes, form, language).await;
            });
        });
        html! { <button type="button" class="link" onclick={pressed}>{ view.say(words) }</button> }
    };
    html! {
        <p class="after">
            { button(phrases::SAVE_CALENDAR, Form::Calendar) }
            { button(phrases::SAVE_ORDER, Form::Orders) }
            { button(phrases::SAVE_JSON, Form::Json) }
            { button(phrases::SAVE_JWS, Form::Signed) }
        </p>
    }
}

async fn save(quote: &str, yes: &str, form: Form, language: Language) -> Option<()> {
    let kept = sealed::open(quote, &[Kind::Quote]).await.ok()?;
    let quote = quote_token::read(kept.opened.body()).ok()?;
    let answered = sealed::open(yes, &[Kind::Acceptance]).await.ok()?;
    let acceptance = acceptance_v1::read(answered.opened.body()).ok()?;
    let settled = settle(&quote, &kept.content, &acceptance).ok()?;
    let accepted = Accepted::of(&quote, &acceptance, settled)?;
    let name = format!("quote-{}-{}", quote.number, quote.revision);
    match form {
        Form::Json => put(&format!("{name}.json"), "application/json", &accepted_v1::text(&accepted)),
        Form::Signed => {
            let pair = keys::pair("").await.ok()?;
            let key = PublicKey::from_bytes(&pair.public)?;
            let thumbprint = crypto::sha256(key.thumbprint_input().as_bytes()).await.ok()?;
            let jws = UnsignedJws::new(&accepted_v1::text(&accepted), &jwks_v1::key_id(&thumbprint), MEDIA_TYPE);
            let signature = crypto::sign(&pair.private, jws.message()).await.ok()?;
            put(&format!("{name}.jws"), "application/jose", &jws.signed(&signature).ok()?);
        }
        Form::Orders => {
            let orders = ubl::orders(&accepted, &|_| Vec::new())?;
            for (place, order) in (1..).zip(&orders) {
                put(&format!("{name}-{place}.xml"), "application/xml", order);
            }
        }
        Form::Calendar => {
            let day = Utc::of(acceptance.at).day;
            let entries = agenda(&quote, &accepted.totals, Some(day));
            let made = Moment::from_seconds(clock::now());
            let calendar = Calendar { quote: quote.id, name: &quote.offer.title, entries, made };
            let said = |entry: &Entry| said(entry, &accepted, language);
            put(&format!("{name}.ics"), "text/calendar", &calendar::write(&calendar, &said)?);
        }
    }
    Some(())
}

/// What a calendar says of a day.
fn said(entry: &Entry, accepted: &Accepted, language: Language) -> Said {
    let offer = &accepted.quote.offer;
    let named = |phrase: Phrase<2>, name: &str| phrase.fill(language, [name, &offer.title]);
    let phase = |name: &str| if name.trim().is_empty() { phrases::A_PHASE.say(language) } else { name.to_owned() };
    let summary = match entry.event {
        Event::Expiry => phrases::DAY_EXPIRY.fill(language, [&offer.title]),
        Event::Payment { of, amount, .. } => {
            let place = offer.schedule.iter().position(|one| one.id == of.id);
            let phrase = crate::locale::phrases::offers::PAYMENT_NUMBER;
            let name = names::name_or_number(Some(&of.name), place, phrase, language);
            let amount = figures::money_with_sign(amount, offer.currency, language);
            phrases::DAY_PAYMENT.fill(language, [&name, &amount, &offer.title])
        }
        Event::Phase(one) => named(phrases::DAY_PHASE, &phase(&one.name)),
        Event::PhaseStart(one) => named(phrases::DAY_PHASE_START, &phase(&one.name)),
        Event::PhaseEnd(one) => named(phrases::DAY_PHASE_END, &phase(&one.name)),
    };
    let description = match entry.event {
        Event::Phase(one) | Event::PhaseEnd(one) => one.deliverables.clone(),
        _ => String::new(),
    };
    Said { summary, description }
}

fn put(name: &str, media_type: &str, text: &str) {
    // A browser that takes no file has none to give back either.
    let _ = files::save(name, media_type, text);
}
