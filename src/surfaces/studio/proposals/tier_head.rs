//! The head of each tier: its name, the band it rests on, and on a narrow screen the choice of the tier that is shown.

use yew::{Callback, Html, html};

use crate::components::band_mark::mark;
use crate::components::entry::Look;
use crate::components::pick::pick;
use crate::components::row_menu::{Act, row_menu};
use crate::domain::band::Band;
use crate::domain::earnings::TierFigures;
use crate::domain::id::Id;
use crate::domain::proposal::DraftTier;
use crate::locale::figures;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::proposals as phrases;
use crate::state::studio::edit::{Edit, NameOf};
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::view::View;

/// The id of the field of a tier's name.
pub fn name_id(tier: Id) -> String {
    format!("tier-name-{tier}")
}

/// The id of the words by which a tier's fields are called.
pub fn words_id(tier: Id) -> String {
    format!("tier-{tier}")
}

/// The choice of the tier that a narrow screen shows.
pub fn tabs(editor: &Editor) -> Html {
    let Editor { view, draft, shown, .. } = editor;
    let tabs = draft.tiers.iter().map(|tier| {
        let id = tier.tier;
        let below = tier.is_below_base();
        html! {
            <label key={id.to_string()} class={below.then_some("below")}>
                <input type="radio" name="shown-tier" checked={*shown == Some(id)}
                    onchange={view.on(move || Edit::ShowedTier(id))} />
                { editor.name(id) }
                if below { <span class="unseen">{ view.say(phrases::BELOW_BASE) }</span> }
            </label>
        }
    });
    html! {
        <fieldset class="tier-tabs">
            <legend class="unseen">{ view.say(phrases::TIER_SHOWN) }</legend>
            { for tabs }
        </fieldset>
    }
}

/// A tier's name, and what can be done with the tier.
pub fn name_cell(editor: &Editor, place: usize, tier: &DraftTier, figures: &TierFigures) -> Html {
    let view = editor.view;
    let number = figures::whole(i64::try_from(place).unwrap_or_default() + 1, view.language());
    let name = editor.name(tier.id);
    let look = Look {
        id: Some(name_id(tier.id)),
        label: Some(view.fill(phrases::NAME_OF_TIER, [&number])),
        placeholder: Some(name.clone()),
        ..Look::default()
    };
    html! {
        <th key={tier.id.to_string()} scope="col" role="columnheader" class={editor.class(figures)}>
            <span class="unseen" id={words_id(tier.id)}>{ view.fill(phrases::IN_TIER, [&name]) }</span>
            <div class="tier-name">
                { view.name(NameOf::Tier(editor.proposal.id, tier.id), &tier.name, look) }
                { menu(editor, place, tier.id, &name) }
            </div>
        </th>
    }
}

fn menu(editor: &Editor, place: usize, tier: Id, name: &str) -> Html {
    let Editor { view, proposal, .. } = editor;
    let count = proposal.tiers.len();
    let proposal = proposal.id;
    let act =
        |phrase: Phrase<0>, is_possible: bool, told: Callback<()>| Act { words: view.say(phrase), is_possible, told };
    let moved = |to: usize| {
        view.on(move || {
            crate::browser::focus::to(&name_id(tier));
            Edit::MovedTier(proposal, tier, to)
        })
    };
    let neighbour = editor.proposal.tiers.get(if place == 0 { 1 } else { place - 1 }).map(|tier| tier.id);
    let removed = view.on(move || {
        if let Some(neighbour) = neighbour {
            crate::browser::focus::to(&name_id(neighbour));
        }
        Edit::RemovedTier(proposal, tier)
    });
    if count <= 1 {
        return Html::default();
    }
    let acts = vec![
        act(phrases::MOVE_LEFT, place > 0, moved(place.saturating_sub(1))),
        act(phrases::MOVE_RIGHT, place + 1 < count, moved(place + 1)),
        act(phrases::REMOVE, true, removed),
    ];
    row_menu(view.fill(phrases::MENU_OF, [name]), acts)
}

/// The band whose rates price a tier's hours.
pub fn band_cell(editor: &Editor, tier: &DraftTier, figures: &TierFigures) -> Html {
    let Editor { view, proposal, .. } = editor;
    let words = Band::ALL.map(|band| band_words(view, band));
    let chosen = Band::ALL.iter().position(|band| *band == tier.band).unwrap_or_default();
    let (proposal, id) = (proposal.id, tier.id);
    let told = view.hand.send.reform(move |place: usize| {
        Edit::ChoseBand(proposal, id, Band::ALL.get(place).copied().unwrap_or(Band::Target))
    });
    let label = view.fill(phrases::RESTS_ON_OF, [&editor.name(id)]);
    html! {
        <td key={id.to_string()} role="cell" class={editor.class(figures)}>
            <span class="worked rests">
                { mark(tier.band) }<span class="note">{ view.say(phrases::RESTS_ON) }</span>{ " " }
                { pick(Some(label), None, "", &words, chosen, told) }
            </span>
        </td>
    }
}

/// A band's word, with its rate where all work has the same.
fn band_words(view: &View, band: Band) -> String {
    let word = view.say(match band {
        Band::Base => phrases::ON_BASE,
        Band::Target => phrases::ON_TARGET,
        Band::Stretch => phrases::ON_STRETCH,
    });
    let rate = view.desk.evaluation.rates.bands.hour.get(band);
    match (view.studio().roles.len(), &rate.value) {
        (..=1, Some(_)) => view.fill(phrases::ON_AT, [&word, &view.text(rate)]),
        _ => word,
    }
}
