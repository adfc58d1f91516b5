//! The page while each of the three answers is one figure.

use yew::{Callback, Html, html};

use crate::components::band_mark::with_word;
use crate::domain::band::Band;
use crate::domain::profit::{ProfitKind, guess};
use crate::locale::phrases::rates_page as phrases;
use crate::locale::{figures, labels};
use crate::state::studio::edit::Edit;
use crate::surfaces::studio::rates::{drawers, questions};
use crate::surfaces::studio::start;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// The three questions, and everything that opens on demand.
pub fn asking(view: &View) -> Html {
    html! {
        <div class="asking">
            { working_panel::at(view, Spot::Ruler) }
            { questions::form(view, false) }
            { drawers(view) }
            { aside(view) }
        </div>
    }
}

/// What the three rates say, and what comes next.
fn aside(view: &View) -> Html {
    let says = Band::ALL.map(|band| {
        html! {
            <>
                <dt>{ with_word(band, &labels::band(band, view.language())) }</dt>
                <dd class="note">{ says(view, band) }</dd>
            </>
        }
    });
    html! {
        <aside aria-labelledby="says">
            <h2 id="says">{ view.say(phrases::WHAT_THEY_SAY) }</h2>
            <dl class="says">{ for says }</dl>
            <h2>{ view.say(phrases::NEXT) }</h2>
            { next(view) }
        </aside>
    }
}

/// What a band keeps.
fn says(view: &View, band: Band) -> String {
    let profit = view.studio().profit.get(band);
    let percent = profit.percent.unwrap_or(guess(band));
    let text = figures::percent(&percent.fraction(), view.language());
    match (profit.kind, profit.percent) {
        _ if percent.is_zero() => view.say(phrases::PAYS_FOR_ALL),
        (ProfitKind::Margin, None) => view.fill(phrases::KEEPS_A_GUESS, [&text]),
        (ProfitKind::Margin, Some(_)) => view.fill(phrases::KEEPS, [&text]),
        (ProfitKind::Markup, _) => view.fill(phrases::ADDS, [&text]),
    }
}

/// The way on to a first proposal.
pub fn next(view: &View) -> Html {
    html! {
        <>
            <p>
                <button type="button" class="link" onclick={make_a_proposal(view)}>
                    { view.say(phrases::MAKE_A_PROPOSAL) }
                </button>
            </p>
            <p class="note">{ view.say(phrases::THREE_TIERS) }</p>
        </>
    }
}

fn make_a_proposal(view: &View) -> Callback<yew::MouseEvent> {
    view.on(|| {
        let tiers = [View::new_id(), View::new_id(), View::new_id()];
        Edit::AddedProposal {
            id: View::new_id(),
            tiers,
            line: View::new_id(),
            today: start::today(),
            zone: start::zone(),
        }
    })
}
