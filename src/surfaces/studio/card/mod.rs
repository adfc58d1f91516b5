//! The manager's card at the desk: the owner chooses what stands on it, reads it and hands it over; whoever opens one sees what it is
//! and quotes from it. Knows no cryptography.

pub mod arriving;
pub mod choice;
pub mod held;
pub mod limits;
pub mod opening;
pub mod preview;
pub mod prices;
pub mod returning;
pub mod signing;

use std::rc::Rc;

use yew::{Html, html};

use crate::domain::hand_over::{Handover, NotHanded, hand_over};
use crate::domain::id::Id;
use crate::domain::managers_card::ManagersCard;
use crate::locale::phrases::card as phrases;
use crate::surfaces::studio::card::opening::Opening;
use crate::surfaces::studio::card::signing::SigningPart;
use crate::surfaces::studio::sending::key_part::KeyWatch;
use crate::surfaces::studio::start;
use crate::surfaces::studio::view::View;

/// The card as it stands now, or everything that stands against it.
pub type Cut = Result<Rc<ManagersCard>, Vec<NotHanded>>;

/// The screen: a card that was opened, until it is decided about; then the one that is quoted from here, or the choice of one's own.
pub fn card(view: &View) -> Html {
    let rest = if view.studio().card.is_some() { held::page(view) } else { own(view) };
    html! {
        <div class="site card">
            <KeyWatch send={view.hand.send.clone()} />
            <Opening workbook={view.desk.workbook.clone()} language={view.language()} send={view.hand.send.clone()} {rest} />
        </div>
    }
}

/// Choosing, reading and handing over a card of one's own.
fn own(view: &View) -> Html {
    let under = Handover { id: Id::from_bits(0), today: start::today() };
    let cut: Cut = hand_over(view.studio(), &view.desk.evaluation.rates.card, under).map(Rc::new);
    let view = &choice::beside_fields(view, &cut);
    html! {
        <>
            <h1>{ view.say(phrases::CARD) }</h1>
            <p class="lead">{ view.say(phrases::LEAD) }</p>
            <p class="note">{ view.say(phrases::NEVER_IN_IT) }</p>
            <div class="site-halves">
                <div class="offer">{ choice::part(view) }</div>
                <div class="site-public">
                    { choice::against(view, &cut) }
                    { preview::part(view, &cut) }
                </div>
            </div>
            <SigningPart card={cut.ok()} language={view.language()} sending={view.desk.sending.clone()} send={view.hand.send.clone()} />
        </>
    }
}
