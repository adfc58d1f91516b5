//! The answer, ready to be sent: a link, a mail, a file.

use yew::{Callback, Html, MouseEvent, html};

use crate::browser::{clipboard, files, location};
use crate::components::qr::qr;
use crate::domain::utc::Utc;
use crate::locale::calendar_words;
use crate::locale::phrases::client as phrases;
use crate::state::client::{Answer, Edit, Given};
use crate::surfaces::copied::Copied;
use crate::surfaces::quote::{View, known};
use crate::surfaces::{letterhead, reading};
use crate::wire::{address, link, qr_code};

/// The name of the file.
const FILE: &str = "answer.txt";

/// The answer and the ways to send it.
pub fn answered(view: &View, given: &Given) -> Html {
    let quote = &view.received().quote;
    let (offer, answer, logo) =
        (&quote.offer, given.answer(), letterhead::logo(quote.logo.as_ref(), &quote.offer.from));
    let (heading, subject) = match answer {
        Answer::Accepted => (phrases::ACCEPTED, phrases::MAIL_ACCEPTED),
        Answer::Declined => (phrases::DECLINED, phrases::MAIL_DECLINED),
    };
    let link = link::link(&format!("{}#", location::folder()), &given.token);
    let body = view.fill(&phrases::MAIL_BODY, [&offer.title, &link]);
    let mail = address::mail(&offer.contact.email, &view.fill(&subject, [&offer.title]), &body);
    html! {
        <section class="answering answered" aria-labelledby="answered">
            <div class="print-only">{ reading::letterhead(offer, view.language, logo) }</div>
            <h1 id="answered" tabindex="-1">{ view.say(&heading) }</h1>
            <div class="given">
                <p>{ by_whom(view, given) }</p>
                if given.is_late { <p class="note">{ view.say(&phrases::AFTER_ITS_DAY) }</p> }
                if !given.words.is_empty() { <p class="words">{ &*given.words }</p> }
            </div>
            <p class="on-screen">{ view.say(&phrases::ANSWER_SAYS) }</p>
            <p class="after">
                if let Some(mail) = mail { <a class="button primary" href={mail}>{ view.say(&phrases::SEND_MAIL) }</a> }
                { share(view, &link) }
                <Copied words={view.say(&phrases::COPY)} done={view.say(&phrases::COPIED)} text={link.clone()} />
                { save(view, &body) }
            </p>
            <div class="field">
                <label for="answer-link">{ view.say(&phrases::ANSWER_LINK) }</label>
                <textarea class="prose link-text" id="answer-link" rows="4" readonly=true value={link.clone()} />
            </div>
            { code(view, &link) }
            if answer == Answer::Accepted { { reading::review(offer, &view.client.chosen, view.language) } }
            <p class="after">
                <button type="button" class="link" onclick={taken_back(view)}>{ view.say(&phrases::TAKE_BACK) }</button>
            </p>
            <p class="note on-screen">{ view.say(&phrases::TAKE_BACK_SAYS) }</p>
        </section>
    }
}

/// Who answered, and when by their clock.
fn by_whom(view: &View, given: &Given) -> String {
    let Utc { day, hour, minute, .. } = Utc::of(given.at);
    let day = calendar_words::full_date(view.language, day.year(), day.month(), day.day());
    let time = format!("{hour:02}:{minute:02}");
    match (given.answer(), given.name.trim()) {
        (Answer::Accepted, name) => view.fill(&phrases::ACCEPTED_BY, [name, &day, &time]),
        (Answer::Declined, "") => view.fill(&phrases::DECLINED_ON, [&day, &time]),
        (Answer::Declined, name) => view.fill(&phrases::DECLINED_BY, [name, &day, &time]),
    }
}

/// The link as a picture, for a phone that is held before the screen.
fn code(view: &View, link: &str) -> Html {
    match qr_code::draw(link) {
        Some(drawing) => html! { <div class="code">{ qr(drawing.size, &drawing.path, view.say(&phrases::QR)) }</div> },
        None => Html::default(),
    }
}

fn share(view: &View, link: &str) -> Html {
    if !clipboard::can_share() {
        return Html::default();
    }
    let (title, link) = (view.received().quote.offer.title.clone(), link.to_owned());
    let pressed = Callback::from(move |_: MouseEvent| clipboard::share(&title, &link));
    html! { <button type="button" class="button" onclick={pressed}>{ view.say(&phrases::SHARE) }</button> }
}

fn save(view: &View, text: &str) -> Html {
    let text = text.to_owned();
    let pressed = Callback::from(move |_: MouseEvent| {
        // A browser that takes no file still has the link on the page.
        let _ = files::save(FILE, "text/plain", &text);
    });
    html! { <button type="button" class="button" onclick={pressed}>{ view.say(&phrases::SAVE_FILE) }</button> }
}

fn taken_back(view: &View) -> Callback<MouseEvent> {
    let what = view.received().what.clone();
    view.send.reform(move |_| {
        known::forget_answer(&what);
        Edit::WentBack
    })
}
