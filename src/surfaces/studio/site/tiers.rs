//! The columns of an estimate: what each is called, and from which band to which its prices go.

use yew::{Html, html};

use crate::browser::focus;
use crate::domain::band::Band;
use crate::domain::publishing::{MOST_TIERS, PublishedTier};
use crate::locale::phrase::Phrase;
use crate::locale::phrases::publishing as phrases;
use crate::locale::{labels, publishing};
use crate::state::studio::edit::Edit;
use crate::state::studio::publishing_edit::{PublishedText, PublishingChange};
use crate::surfaces::studio::drawers::{button, choice, remove};
use crate::surfaces::studio::site::rows;
use crate::surfaces::studio::view::View;

/// The id of the part's heading.
pub const PART: &str = "site-columns";

/// The part.
pub fn part(view: &View) -> Html {
    let tiers = &view.studio().publishing.tiers;
    let added = view.on(|| {
        let id = View::new_id();
        focus::to(&format!("published-tier-{id}"));
        Edit::ChangedPublishing(PublishingChange::AddedTier(id))
    });
    let body = html! {
        <>
            { for tiers.iter().enumerate().map(|(place, tier)| row(view, (place, tiers.len()), tier)) }
            if tiers.len() < MOST_TIERS {
                <p class="after">{ button(view.say(phrases::ADD_COLUMN), None, added) }</p>
            }
        </>
    };
    rows::part(view, PART, phrases::COLUMNS, Some(phrases::COLUMNS_SAYS), body)
}

fn row(view: &View, at: (usize, usize), tier: &PublishedTier) -> Html {
    let id = tier.id;
    let name = publishing::tier(id, &view.desk.workbook, view.language());
    let removed = view.on(move || {
        focus::to(PART);
        Edit::ChangedPublishing(PublishingChange::RemovedTier(id))
    });
    let body = html! {
        <>
            <div class="fields">
                { rows::words(view, format!("published-tier-{id}"), phrases::COLUMN_NAME, PublishedText::Tier(id), &tier.name, "wide") }
                { band(view, phrases::FROM, format!("published-from-{id}"), tier.from, move |to| PublishingChange::ChoseFrom(id, to)) }
                { band(view, phrases::TO, format!("published-to-{id}"), tier.to, move |to| PublishingChange::ChoseTo(id, to)) }
                if at.1 > 1 { { remove(view, &name, removed) } }
            </div>
            if at.1 > 1 || !tier.text.is_empty() {
                { rows::words(view, format!("published-tier-text-{id}"), phrases::COLUMN_TEXT, PublishedText::TierText(id), &tier.text, "wide") }
            }
            { said(view, tier) }
        </>
    };
    let moved = move |to: usize| Edit::ChangedPublishing(PublishingChange::MovedTier(id, to));
    rows::movable(view, "columns", at, (id.to_string(), &name), moved, body)
}

fn band(
    view: &View,
    label: Phrase<0>,
    id: String,
    chosen: Band,
    change: impl Fn(Band) -> PublishingChange + 'static,
) -> Html {
    let words = Band::ALL.map(|band| labels::band(band, view.language()));
    let place = Band::ALL.iter().position(|band| *band == chosen).unwrap_or(0);
    let told = view.hand.send.reform(move |place: usize| {
        Edit::ChangedPublishing(change(Band::ALL.get(place).copied().unwrap_or(Band::Target)))
    });
    choice(view, label, id, &words, place, told)
}

/// That it is firm, and that it tells the floor.
fn said(view: &View, tier: &PublishedTier) -> Html {
    let is_firm = (tier.from == tier.to).then_some(phrases::IS_FIRM);
    let tells = (tier.from == Band::Base).then_some(phrases::TELLS_FLOOR);
    let sentences: Vec<String> = is_firm.into_iter().chain(tells).map(|phrase| view.say(phrase)).collect();
    if sentences.is_empty() {
        return Html::default();
    }
    html! { <p class="note">{ sentences.join(" ") }</p> }
}
