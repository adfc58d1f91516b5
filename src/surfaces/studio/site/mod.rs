//! The screen on which an agency chooses what its own site may show: the choice, all that becomes public by it, signing it, and the
//! lines to paste. Knows no cryptography.

pub mod factors;
pub mod live;
pub mod policy;
pub mod preview;
pub mod rows;
pub mod services;
pub mod signing;
pub mod snippet;
pub mod tiers;
pub mod told;
pub mod words;

use std::rc::Rc;

use yew::{Html, html};

use crate::domain::id::Id;
use crate::domain::published_rates::{NotPublished, Publication, PublishedRates, publish};
use crate::domain::publishing::MOST_SERVICES;
use crate::locale::figures;
use crate::locale::phrases::publishing as phrases;
use crate::state::studio::edit::Edit;
use crate::state::studio::publishing_edit::PublishingChange;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::sending::key_part::KeyWatch;
use crate::surfaces::studio::site::signing::SigningPart;
use crate::surfaces::studio::start;
use crate::surfaces::studio::view::View;

/// The public cut as it stands now, or everything that stands against it.
pub type Cut = Result<Rc<PublishedRates>, Vec<NotPublished>>;

/// The screen.
pub fn site(view: &View) -> Html {
    html! {
        <div class="site">
            <KeyWatch send={view.hand.send.clone()} />
            <h1>{ view.say(phrases::ON_YOUR_SITE) }</h1>
            <p class="lead">{ view.say(phrases::LEAD) }</p>
            if view.studio().publishing.is_empty() { { empty(view) } } else { { chosen(view) } }
        </div>
    }
}

fn cut(view: &View) -> Cut {
    let under = Publication { id: Id::from_bits(0), day: start::today(), language: view.language().tag().to_owned() };
    publish(view.studio(), &view.desk.evaluation.rates.card, under).map(Rc::new)
}

/// Nothing is chosen yet: one button proposes a beginning.
fn empty(view: &View) -> Html {
    let count = view.studio().services.len();
    if count == 0 {
        let rates = format!("#{}", Screen::Rates.address());
        return html! {
            <div class="empty">
                <p>{ view.say(phrases::NO_CARD) }</p>
                <p class="after"><a class="button" href={rates}>{ view.say(phrases::TO_RATES) }</a></p>
            </div>
        };
    }
    let rows = count.min(MOST_SERVICES);
    let begun = view.on(move || {
        let rows = (0..rows).map(|_| View::new_id()).collect();
        crate::browser::focus::to(words::TITLE);
        Edit::ChangedPublishing(PublishingChange::Began { tier: View::new_id(), rows })
    });
    let count = figures::whole(i64::try_from(rows).unwrap_or(i64::MAX), view.language());
    html! {
        <div class="empty">
            <p>{ view.say(phrases::EMPTY) }</p>
            <p>{ view.fill(phrases::EMPTY_SAYS, [&count]) }</p>
            <p class="after"><button type="button" class="button primary" onclick={begun}>{ view.say(phrases::BEGIN) }</button></p>
            <p class="note">{ view.say(phrases::NOTHING_PUBLIC) }</p>
        </div>
    }
}

fn chosen(view: &View) -> Html {
    let cut = cut(view);
    let view = &told::beside_fields(view, &cut);
    let emptied = view.on(|| Edit::ChangedPublishing(PublishingChange::Emptied));
    html! {
        <>
            <p class="note">{ view.say(phrases::NOTHING_PUBLIC) }</p>
            <div class="site-halves">
                <div class="offer">
                    { words::part(view) }
                    { tiers::part(view) }
                    { services::part(view, &cut) }
                    { factors::part(view) }
                    <p class="after"><button type="button" class="link" onclick={emptied}>{ view.say(phrases::EMPTY_ALL) }</button></p>
                </div>
                <div class="site-public">
                    { told::part(view, &cut) }
                    { preview::part(view, &cut) }
                </div>
            </div>
            <SigningPart rates={cut.ok()} language={view.language()} sending={view.desk.sending.clone()} email={Rc::from(view.studio().contact.email.trim())}
                host={Rc::clone(&view.studio().publishing.host)} accent={view.studio().accent} send={view.hand.send.clone()} />
        </>
    }
}
