//! What nobody else sees of a proposal.

use yew::{Callback, Html, html};

use crate::components::prose::prose;
use crate::locale::phrases::offer_page as phrases;
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::{Edit, NameOf};
use crate::surfaces::studio::drawers::drawn;
use crate::surfaces::studio::proposals::editor::Editor;

const FIELD: &str = "offer-notes";

/// The drawer of the notes; closed it says how they begin.
pub fn drawer(editor: &Editor) -> Html {
    let first = editor.proposal.notes.lines().next().unwrap_or_default();
    let state = first.chars().take(60).collect();
    drawn(editor.view, Drawer::Notes, "drawer-notes", phrases::NOTES, state, || body(editor))
}

fn body(editor: &Editor) -> Html {
    let (view, id) = (editor.view, editor.proposal.id);
    let send = view.hand.send.clone();
    let typed = Callback::from(move |text: String| send.emit(Edit::Named(NameOf::Notes(id), text.into())));
    html! {
        <div class="field">
            <label for={FIELD}>{ view.say(phrases::NOTES_PRIVATE) }</label>
            { prose(FIELD.to_owned(), 5, &editor.proposal.notes, typed, view.hand.send.reform(|()| Edit::Left)) }
        </div>
    }
}
