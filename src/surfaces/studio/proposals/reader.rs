//! A proposal as its client will read it.

use yew::{Html, html};

use crate::domain::id::Id;
use crate::locale::phrases::reading as phrases;
use crate::state::studio::edit::Edit;
use crate::state::studio::screen::Screen;
use crate::surfaces::reading::ReadOffer;
use crate::surfaces::studio::proposals::editor;
use crate::surfaces::studio::view::View;

/// The offer of a draft, with the way back.
pub fn reader(view: &View, id: Id) -> Html {
    let Some(draft) = view.desk.evaluation.draft(id) else { return editor::editor(view, id) };
    let back = view.on(move || Edit::WentTo(Screen::Proposal(id)));
    html! {
        <>
            <div class="reading-bar">
                <p class="note">{ view.say(phrases::AS_CLIENT) }</p>
                <button type="button" class="button" onclick={back}>{ view.say(phrases::BACK) }</button>
            </div>
            <ReadOffer offer={draft.offer.clone()} language={view.language()} />
        </>
    }
}
