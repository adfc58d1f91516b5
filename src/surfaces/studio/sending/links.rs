//! The links of a proposal that are out, the newest first: what became of each, and the ways to send it.

use yew::{Callback, Html, MouseEvent, html};

use crate::browser::{files, location};
use crate::domain::draft_offer::fixed_price;
use crate::domain::issued::{Answer, AnswerKind, Issued};
use crate::domain::proposal::Proposal;
use crate::locale::phrases::{reporting, sending as phrases};
use crate::locale::{calendar_words, figures, names};
use crate::state::studio::screen::Screen;
use crate::surfaces::copied::Copied;
use crate::surfaces::studio::sending::exporting;
use crate::surfaces::studio::view::View;
use crate::wire::{address, link};

/// The page that shows a quote.
pub const PAGE: &str = "quote.html";
/// The longest link that any mail or chat takes, and from where on a file is better.
const SHORT: usize = 2_000;
const LONG: usize = 8_000;

/// The address of a quote's page.
pub fn link_of(issued: &Issued) -> String {
    link::link(&format!("{}{PAGE}", location::folder()), &issued.token)
}

/// The list; nothing where there is none.
pub fn links(view: &View, proposal: &Proposal) -> Html {
    let all: Vec<_> = view.desk.workbook.issued_of(proposal.id).rev().collect();
    if all.is_empty() {
        return Html::default();
    }
    let rows = all.iter().map(|issued| {
        let is_old = all.iter().any(|other| other.supersedes == Some(issued.id));
        one(view, proposal, issued, is_old)
    });
    html! {
        <section class="part" aria-labelledby="links">
            <h2 id="links">{ view.say(phrases::LINKS) }</h2>
            <ol class="links">{ for rows }</ol>
        </section>
    }
}

/// What a quote is called.
fn called(view: &View, issued: &Issued) -> String {
    let whole = |number: u32| figures::whole(i64::from(number), view.language());
    let on = calendar_words::full_date(view.language(), issued.on.year(), issued.on.month(), issued.on.day());
    match issued.revision {
        1 => view.fill(phrases::LINK_OF, [&whole(issued.number), &on]),
        revision => view.fill(phrases::LINK_REVISED, [&whole(issued.number), &whole(revision), &on]),
    }
}

fn one(view: &View, proposal: &Proposal, issued: &Issued, is_old: bool) -> Html {
    let state = match &issued.answer {
        Some(answer) => answered(view, issued, answer),
        None if is_old => view.say(phrases::SUPERSEDED),
        None => view.say(phrases::WAITING),
    };
    let words = issued.answer.as_ref().map(|answer| answer.words.trim()).filter(|words| !words.is_empty());
    html! {
        <li key={issued.id.to_string()}>
            <p><strong>{ called(view, issued) }</strong>{ " · " }{ state }</p>
            if let Some(words) = words { <p class="note">{ view.fill(phrases::NOTE, [words]) }</p> }
            { report(view, issued) }
            { exporting::exports(view, issued) }
            if !is_old { { ways(view, proposal, issued) } }
        </li>
    }
}

/// The way to a report on the work, once it was accepted.
fn report(view: &View, issued: &Issued) -> Html {
    let is_accepted = issued.answer.as_ref().is_some_and(|answer| answer.kind == AnswerKind::Accepted);
    if !is_accepted {
        return Html::default();
    }
    let address = format!("#{}", Screen::Report(issued.proposal).address());
    html! { <p class="after"><a href={address}>{ view.say(reporting::TO_REPORT) }</a></p> }
}

fn answered(view: &View, issued: &Issued, answer: &Answer) -> String {
    if answer.kind == AnswerKind::Declined {
        return view.fill(phrases::DECLINED_BY, [&answer.name]);
    }
    let gross =
        answer.gross.map(|gross| figures::money_with_sign(rounded(gross, issued), issued.currency, view.language()));
    let text = view.fill(phrases::ACCEPTED_BY, [&answer.name, &answer.tier, &gross.unwrap_or_default()]);
    match answer.after_expiry {
        true => format!("{text}, {}", view.say(phrases::AFTER_EXPIRY)),
        false => text,
    }
}

/// An amount with the digits of its currency.
fn rounded(amount: crate::domain::typed::Typed, issued: &Issued) -> crate::domain::fixed::Fixed {
    let exact = fixed_price(Some(amount));
    let digits = issued.currency.digits();
    crate::domain::rounding::half_away_from_zero(&exact.fraction(), digits).unwrap_or(exact)
}

/// The ways to send a link.
fn ways(view: &View, proposal: &Proposal, issued: &Issued) -> Html {
    let link = link_of(issued);
    let title = names::proposal(proposal, view.language());
    let client = proposal.client.and_then(|id| view.desk.workbook.client(id));
    let to = client.map(|client| names::client(client, view.language())).unwrap_or_default();
    let mail = address::letter("", &view.fill(phrases::MAIL_SUBJECT, [&title]), &format!("{to}\n\n{link}\n"));
    let saved = {
        let text = format!("{title}\n\n{link}\n");
        Callback::from(move |_: MouseEvent| {
            // A browser that takes no file still has the link on the page.
            let _ = files::save("proposal.txt", "text/plain", &text);
        })
    };
    let field = format!("link-{}", issued.id);
    html! {
        <>
            <div class="field">
                <label for={field.clone()}>{ view.say(phrases::THE_LINK) }</label>
                <textarea class="prose link-text" id={field} rows="3" readonly=true value={link.clone()} />
            </div>
            { length(view, link.chars().count()) }
            <p class="after">
                <Copied words={view.say(phrases::COPY)} done={view.say(phrases::COPIED)} text={link.clone()} />
                <a class="button" href={mail}>{ view.say(phrases::MAIL) }</a>
                <button type="button" class="button" onclick={saved}>{ view.say(phrases::SAVE_FILE) }</button>
                <a class="link" href={link} target="_blank" rel="noopener">{ view.say(phrases::OPEN) }</a>
            </p>
        </>
    }
}

/// How long the link is, and what that means.
fn length(view: &View, characters: usize) -> Html {
    let means = match characters {
        count if count <= SHORT => phrases::LENGTH_FINE,
        count if count <= LONG => phrases::LENGTH_LONG,
        _ => phrases::LENGTH_FILE,
    };
    let count = figures::whole(i64::try_from(characters).unwrap_or(i64::MAX), view.language());
    html! {
        <p class="note length">
            <meter min="0" max={LONG.to_string()} high={SHORT.to_string()} value={characters.to_string()} aria-hidden="true"></meter>
            { view.fill(phrases::LENGTH, [&count]) }{ " " }{ view.say(means) }
        </p>
    }
}
