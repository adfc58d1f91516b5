//! What holds for the whole of a proposal: closed until somebody asks for it, with one line that says what holds now.

pub mod currency;
pub mod fall;
pub mod map;
pub mod notes;
pub mod options;
pub mod phases;
pub mod recommended;
pub mod sections;
pub mod value;
pub mod words;

use yew::{Callback, Html, MouseEvent, html};

use crate::domain::parameter::ConditionsOf;
use crate::locale::phrases::{library, offer_page as phrases};
use crate::state::studio::edit::Edit;
use crate::surfaces::studio::conditions::{ConditionsView, discount, payments, selling, taxes, terms};
use crate::surfaces::studio::drawers::button;
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::start;
use crate::surfaces::studio::view::View;

/// All of them.
pub fn all(editor: &Editor) -> Html {
    let held = ConditionsView {
        view: editor.view,
        home: editor.home,
        of: ConditionsOf::Proposal(editor.proposal.id),
        conditions: &editor.proposal.conditions,
    };
    html! {
        <div class="drawers offer">
            { words::drawer(editor) }
            { phases::drawer(editor) }
            { map::drawer(editor) }
            { options::drawer(editor) }
            { sections::drawer(editor) }
            { discount::drawer(&held) }
            { taxes::drawer(&held) }
            { payments::drawer(&held) }
            { terms::drawer(&held) }
            if editor.view.studio().card.is_none() {
                { selling::drawer(&held) }
                { fall::drawer(editor) }
            }
            { value::drawer(editor) }
            { currency::drawer(editor) }
            { notes::drawer(editor) }
            <p class="after">
                { button(editor.view.say(phrases::KEEP_AS_USUAL), None, kept_as_usual(editor)) }
                if !editor.proposal.is_template {
                    { button(editor.view.say(library::KEEP_AS_TEMPLATE), None, kept_as_template(editor)) }
                }
            </p>
        </div>
    }
}

/// Makes the conditions of this proposal those that new ones begin with.
fn kept_as_usual(editor: &Editor) -> Callback<MouseEvent> {
    let id = editor.proposal.id;
    editor.view.on(move || Edit::KeptAsUsual(id))
}

/// Keeps a copy from which others can be begun.
fn kept_as_template(editor: &Editor) -> Callback<MouseEvent> {
    let id = editor.proposal.id;
    editor.view.on(move || Edit::KeptAsTemplate { id, copy: View::new_id(), today: start::today() })
}
