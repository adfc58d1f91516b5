//! What is said plainly of every tier that earns less than base.

use yew::{Html, html};

use crate::domain::earnings::TierFigures;
use crate::domain::rounding;
use crate::locale::figures;
use crate::locale::phrases::proposals as phrases;
use crate::surfaces::studio::proposals::editor::Editor;

/// The row of the warning, a sentence for each tier; nothing where no tier earns less than base.
pub fn row(editor: &Editor) -> Html {
    let below = editor.draft.tiers.iter().filter(|tier| tier.is_below_base());
    let sentences: Vec<Html> = below.map(|tier| sentence(editor, tier)).collect();
    if sentences.is_empty() {
        return Html::default();
    }
    html! {
        <tr role="row" class="warnings">
            <td role="cell" colspan={(editor.draft.tiers.len() + 1).to_string()}>
                <div class="warning" role="status">{ for sentences }</div>
            </td>
        </tr>
    }
}

fn sentence(editor: &Editor, tier: &TierFigures) -> Html {
    let view = editor.view;
    let (name, earned) = (editor.name(tier.tier), view.text(&tier.effective));
    let exact = tier.distance.value.as_ref();
    let under = exact.and_then(|exact| rounding::half_away_from_zero(&exact.negated(), view.hand.digits));
    let text = match under.filter(|under| under.units() > 0) {
        Some(under) => {
            view.fill(phrases::WARNING, [&name, &earned, &figures::money(under, view.currency(), view.language())])
        }
        None => view.fill(phrases::WARNING_JUST, [&name, &earned]),
    };
    html! { <p key={tier.tier.to_string()}><strong>{ text }</strong></p> }
}
