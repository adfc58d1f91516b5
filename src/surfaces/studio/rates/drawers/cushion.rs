//! What is added to living costs for holidays and the unforeseen.

use yew::{Html, html};

use crate::components::entry::Look;
use crate::domain::parameter::Parameter;
use crate::domain::typed::Typed;
use crate::locale::figures;
use crate::locale::phrases::drawers as phrases;
use crate::state::studio::drawer::Drawer;
use crate::surfaces::studio::rates::drawers::section;
use crate::surfaces::studio::view::View;

/// The drawer of the cushion.
pub fn drawer(view: &View) -> Html {
    let percent = view.studio().cushion.unwrap_or(Typed::whole(0)).fraction();
    let state = view.fill(phrases::CUSHION_STATE, [&figures::percent(&percent, view.language())]);
    section(view, Drawer::Cushion, "drawer-cushion", phrases::CUSHION, state, || body(view))
}

fn body(view: &View) -> Html {
    let look = Look { placeholder: Some("0".to_owned()), ..Look::default() };
    html! {
        <>
            <div class="fields">{ view.labelled(phrases::ADDED_TO_LIVING, Parameter::Cushion, look) }</div>
            { note(view) }
        </>
    }
}

/// What the cushion makes of the living costs, where both are known.
fn note(view: &View) -> Html {
    let bands = &view.desk.evaluation.rates.bands;
    let (without, with) = (&bands.living.base, &bands.with_cushion.base);
    match (&without.value, &with.value, without.value == with.value) {
        (Some(_), Some(_), false) => {
            let note = view.fill(phrases::CUSHION_NOTE, [&view.text(without), &view.text(with)]);
            html! { <p class="note">{ note }</p> }
        }
        _ => Html::default(),
    }
}
