//! The head of a proposal: its title, whom it is for, and when it was begun.

use yew::{Html, html};

use crate::components::entry::Look;
use crate::domain::issued::AnswerKind;
use crate::domain::proposal::Proposal;
use crate::locale::calendar_words;
use crate::locale::phrases::deal as phrases_deal;
use crate::locale::phrases::{library, past, proposals as phrases, reading, sending, time};
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::proposals::client_field::ClientField;
use crate::surfaces::studio::view::View;

const TITLE: &str = "title";

/// Title, client and day.
pub fn brief(view: &View, proposal: &Proposal) -> Html {
    let look =
        Look { id: Some(TITLE.to_owned()), placeholder: Some(view.say(phrases::TITLE_SUCH_AS)), ..Look::default() };
    let (made, id) = (proposal.made, proposal.id);
    let read = view.on(move || Edit::WentTo(Screen::Reading(id)));
    let sent = view.on(move || Edit::WentTo(Screen::Sending(id)));
    let deal = format!("#{}", Screen::Deal(id).address());
    let earlier = format!("#{}", Screen::Earlier(id).address());
    let workbook = &view.desk.workbook;
    let answers = workbook.issued_of(id).filter_map(|one| one.answer.as_ref());
    let is_sold = answers.into_iter().any(|one| one.kind == AnswerKind::Accepted);
    html! {
        <div class="brief">
            <div class="field title">
                <label for={TITLE}>{ view.say(phrases::TITLE) }</label>
                { view.name(NameOf::Proposal(proposal.id), &proposal.title, look) }
            </div>
            <ClientField key={proposal.id.to_string()} proposal={proposal.id} chosen={proposal.client}
                clients={workbook.clients.clone()} hand={view.hand.clone()} />
            <div class="field">
                <span class="label">{ view.say(phrases::BEGUN) }</span>
                <p>{ calendar_words::full_date(view.language(), made.year(), made.month(), made.day()) }</p>
            </div>
            if proposal.is_template { <p class="note">{ view.say(library::IS_TEMPLATE) }</p> }
            <p class="read"><button type="button" class="button" onclick={read}>{ view.say(reading::READ_AS_CLIENT) }</button>
                <button type="button" class="button primary" onclick={sent}>{ view.say(sending::SEND) }</button>
                if is_sold { <a href={format!("#{}", Screen::Time(id).address())}>{ view.say(time::TIME) }</a> }
                <a href={deal}>{ view.say(phrases_deal::WORTH_IT) }</a>
                <a href={earlier}>{ view.say(past::EARLIER) }</a>
            </p>
        </div>
    }
}
