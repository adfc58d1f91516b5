//! What makes a proposal a change order: which quote it changes, what that comes to, how the days move, and what is wrong with it.

use std::rc::Rc;

use yew::{Callback, Html, html};

use crate::components::day::day;
use crate::components::prose::prose;
use crate::domain::change_base::{ChangeTrouble, NotChangeable, accepted_until_now, bases, trouble};
use crate::domain::change_order::ChangeOf;
use crate::domain::civil_date::CivilDate;
use crate::domain::evaluation::DraftedTier;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::issued::Issued;
use crate::domain::proposal::Proposal;
use crate::locale::figures::UNKNOWN;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{change as phrases, proposals};
use crate::locale::{calendar_words, change_words, figures, names};
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::order_edit::{OrderChange, OrderText};
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::drawers::button;
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::view::View;

const HEADING: &str = "change-order";

/// The section; nothing for a proposal that changes nothing.
pub fn change(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let Some(change) = &proposal.change else { return Html::default() };
    html! {
        <section class="part change-order" aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ view.say(phrases::ORDER) }</h2>
            <p>{ against(view, change) }</p>
            { wrong(view, proposal) }
            { sums(editor, change) }
            { schedule(view, proposal, change) }
        </section>
    }
}

/// Which quote it changes, and the way to it.
fn against(view: &View, change: &ChangeOf) -> Html {
    let order = &change.order;
    let words = view.fill(phrases::CHANGES, [&order.number.to_string(), &date(view, order.on)]);
    let prior = view.desk.workbook.issued(change.quote).map(|quote| quote.proposal);
    match prior.filter(|id| view.desk.workbook.proposal(*id).is_some()) {
        Some(prior) => {
            let address = format!("#{}", Screen::Proposal(prior).address());
            html! { <>{ words }{ " " }<a href={address}>{ view.say(phrases::TO_PRIOR) }</a></> }
        }
        None => html! { { words } },
    }
}

/// What is wrong with it and what can be done; nothing where all is well.
fn wrong(view: &View, proposal: &Proposal) -> Html {
    let workbook = &view.desk.workbook;
    let Some(trouble) = trouble(workbook, proposal) else { return Html::default() };
    let sentence = change_words::trouble(&trouble, proposal, workbook, view.language());
    html! {
        <>
            <p class="problem" role="status">{ sentence }</p>
            <p class="after">{ for mending(view, proposal, &trouble) }</p>
        </>
    }
}

/// What would mend it.
fn mending(view: &View, proposal: &Proposal, trouble: &ChangeTrouble) -> Vec<Html> {
    let id = proposal.id;
    let pressed = move |change: OrderChange| view.on(move || Edit::ChangedOrder(id, change));
    let mut all = Vec::new();
    match trouble {
        ChangeTrouble::Moved(_) => {
            let quote = proposal.change.as_ref().map_or(id, |change| change.quote);
            all.push(button(view.say(phrases::TAKE_OVER), None, pressed(OrderChange::ChoseQuote(quote))));
        }
        ChangeTrouble::Nothing | ChangeTrouble::OtherCurrency => {}
        ChangeTrouble::Gone | ChangeTrouble::NotChangeable(_) => {
            if let ChangeTrouble::NotChangeable(NotChangeable::Superseded(later)) = trouble
                && let Some(later) = view.desk.workbook.issued(*later)
            {
                let address = format!("#{}", Screen::Sending(later.proposal).address());
                all.push(html! { <a href={address}>{ view.say(phrases::OPEN_LATER) }</a> });
            }
            all.extend(others(view, proposal).map(|quote| {
                let words = view.fill(phrases::GO_AGAINST, [&named(view, quote)]);
                button(words, None, pressed(OrderChange::ChoseQuote(quote.id)))
            }));
            all.push(button(view.say(phrases::NO_CHANGE), None, pressed(OrderChange::Ended)));
        }
    }
    all
}

/// The most quotes that are offered in place of one that no longer holds.
const MOST_OTHERS: usize = 5;

/// The quotes of its client that it could change as well, in its currency.
fn others<'a>(view: &'a View, proposal: &'a Proposal) -> impl Iterator<Item = &'a Rc<Issued>> {
    let workbook = &view.desk.workbook;
    let currency = proposal.currency(workbook.studio.currency);
    let fits = move |quote: &&Rc<Issued>| {
        quote.currency == currency && accepted_until_now(workbook, quote, Some(proposal.id)).is_ok()
    };
    proposal.client.into_iter().flat_map(|client| bases(workbook, client)).filter(fits).take(MOST_OTHERS)
}

/// What a quote is called: its proposal, its number and its day.
pub fn named(view: &View, quote: &Issued) -> String {
    let language = view.language();
    let title = view.desk.workbook.proposal(quote.proposal).map(|proposal| names::proposal(proposal, language));
    let title = title.unwrap_or_else(|| view.say(proposals::PROPOSAL));
    view.fill(phrases::AGAINST, [&title, &quote.number.to_string(), &date(view, quote.on)])
}

fn date(view: &View, day: CivilDate) -> String {
    calendar_words::full_date(view.language(), day.year(), day.month(), day.day())
}

/// What is paid once before, for each tier of the change, and after it.
fn sums(editor: &Editor, change: &ChangeOf) -> Html {
    let Editor { view, draft, .. } = editor;
    let digits = draft.offer.currency.digits();
    let before = row(editor, view.say(phrases::BEFORE), change.order.before.in_digits(digits));
    let column = |words: Phrase<0>| html! { <th scope="col" class="figure">{ view.say(words) }</th> };
    html! {
        <table class="change-sums">
            <caption>{ view.say(phrases::PAID_ONCE) }</caption>
            <thead><tr><td></td>{ column(phrases::WITHOUT_TAX) }{ column(phrases::WITH_TAX) }</tr></thead>
            <tbody>{ before }{ for draft.drafted.iter().map(|tier| rows(editor, change, tier)) }</tbody>
        </table>
    }
}

/// A tier of the change by the choice that is made beforehand.
fn rows(editor: &Editor, change: &ChangeOf, tier: &DraftedTier) -> Html {
    let Editor { view, draft, .. } = editor;
    let sums = tier.choices.usual.as_ref().map(|(_, totals)| &totals.one_off);
    let name = |alone: Phrase<0>, of: Phrase<1>| match draft.drafted.len() {
        1 => view.say(alone),
        _ => view.fill(of, [&editor.name(tier.figures.tier)]),
    };
    let this = sums.map(|sums| (Some(sums.net), sums.gross));
    let after = sums.and_then(|sums| change.order.after(sums));
    html! {
        <>
            { row(editor, name(phrases::CHANGE, phrases::CHANGE_OF), this) }
            { row(editor, name(phrases::AFTER, phrases::AFTER_OF), after) }
        </>
    }
}

fn row(editor: &Editor, name: String, once: Option<(Option<Fixed>, Fixed)>) -> Html {
    let Editor { view, draft, .. } = editor;
    let money = |amount: Fixed| figures::money_with_sign(amount, draft.offer.currency, view.language());
    let amount = |amount: Option<Fixed>| amount.map_or_else(|| UNKNOWN.to_owned(), money);
    html! {
        <tr>
            <th scope="row">{ name }</th>
            <td class="figure">{ amount(once.and_then(|(net, _)| net)) }</td>
            <td class="figure">{ amount(once.map(|(_, gross)| gross)) }</td>
        </tr>
    }
}

/// The days and the words that the client reads.
fn schedule(view: &View, proposal: &Proposal, change: &ChangeOf) -> Html {
    let (id, order) = (proposal.id, &change.order);
    html! {
        <>
            <p class="note">{ view.say(phrases::CLIENT_READS) }</p>
            { words(view, id, "change-reason", phrases::REASON, OrderText::Reason, &order.reason) }
            <div class="fields">
                { dated(view, "change-ends", phrases::ENDS, order.ends, move |day| Edit::ChangedOrder(id, OrderChange::ChoseEnds(day))) }
                { dated(view, "change-ends-after", phrases::ENDS_AFTER, order.ends_after,
                    move |day| Edit::ChangedOrder(id, OrderChange::ChoseEndsAfter(day))) }
            </div>
            { words(view, id, "change-schedule", phrases::SCHEDULE, OrderText::Schedule, &order.schedule) }
        </>
    }
}

fn dated(
    view: &View,
    id: &str,
    label: Phrase<0>,
    value: Option<CivilDate>,
    edit: impl Fn(Option<CivilDate>) -> Edit + 'static,
) -> Html {
    let told: Callback<String> = view.hand.send.reform(move |text: String| edit(CivilDate::from_text(&text)));
    html! {
        <div class="field">
            <label for={id.to_owned()}>{ view.say(label) }</label>
            { day(Some(id.to_owned()), None, value.map(|day| day.to_string()).unwrap_or_default(), told) }
        </div>
    }
}

fn words(view: &View, proposal: Id, id: &str, label: Phrase<0>, of: OrderText, text: &str) -> Html {
    let typed = view.hand.send.reform(move |text: String| Edit::Named(NameOf::Order(proposal, of), text.into()));
    let left = view.hand.send.reform(|()| Edit::Left);
    html! {
        <div class="field">
            <label for={id.to_owned()}>{ view.say(label) }</label>
            { prose(id.to_owned(), 2, text, typed, left) }
        </div>
    }
}

/// Why a change order is not sent, in the place of its being sent; nothing where it can be.
pub fn not_to_send(view: &View, proposal: &Proposal) -> Option<Html> {
    let workbook = &view.desk.workbook;
    let trouble = trouble(workbook, proposal)?;
    let sentence = change_words::trouble(&trouble, proposal, workbook, view.language());
    let address = format!("#{}", Screen::Proposal(proposal.id).address());
    Some(html! {
        <>
            <p class="problem" role="status">{ sentence }</p>
            <p>{ view.say(phrases::NOT_TO_SEND) }{ " " }<a href={address}>{ view.say(phrases::MEND) }</a></p>
        </>
    })
}
