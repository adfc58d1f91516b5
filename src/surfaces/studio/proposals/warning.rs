//! What is said plainly of every tier that earns less than base.

use yew::{Html, html};

use crate::domain::earnings::{TierFigures, shown};
use crate::domain::fixed::Fixed;
use crate::locale::figures;
use crate::locale::phrases::proposals as phrases;
use crate::surfaces::studio::proposals::editor::Editor;

/// The row of warnings; nothing where no tier earns less than base.
pub fn row(editor: &Editor) -> Html {
    let below: Vec<Html> =
        editor.draft.tiers.iter().filter(|tier| tier.is_below_base()).map(|tier| warning(editor, tier)).collect();
    if below.is_empty() {
        return Html::default();
    }
    html! {
        <tr role="row" class="warnings">
            <td role="cell" colspan={(editor.draft.tiers.len() + 1).to_string()}>{ for below }</td>
        </tr>
    }
}

fn warning(editor: &Editor, tier: &TierFigures) -> Html {
    let view = editor.view;
    let Some(distance) = shown(&tier.distance, view.hand.digits) else { return Html::default() };
    let under = Fixed::new(distance.units().saturating_abs(), distance.digits());
    let under = figures::money(under, view.currency(), view.language());
    let earned = view.text(&tier.effective);
    html! {
        <div key={tier.tier.to_string()} class="warning" role="status">
            <p><strong>{ view.fill(phrases::WARNING, [&editor.name(tier.tier), &earned, &under]) }</strong></p>
        </div>
    }
}
