//! From each tier's price to what is left of it: a table with a bar in each row.

use yew::{Html, html};

use crate::components::bar::{Piece, bar};
use crate::components::place::Scale;
use crate::domain::earnings::TierFigures;
use crate::domain::fall::{Fall, fall};
use crate::domain::fraction::Fraction;
use crate::locale::labels;
use crate::locale::phrases::offer_page as phrases;
use crate::state::studio::drawer::Drawer;
use crate::surfaces::studio::drawers::drawn;
use crate::surfaces::studio::proposals::desk_only;
use crate::surfaces::studio::proposals::drawers::recommended;
use crate::surfaces::studio::proposals::editor::Editor;

/// The drawer; nothing where no tier's earnings are known.
pub fn drawer(editor: &Editor) -> Html {
    let known: Vec<(&TierFigures, Vec<Fall>)> =
        editor.draft.tiers.iter().filter_map(|tier| Some((tier.as_ref(), fall(tier)?))).collect();
    if known.is_empty() {
        return Html::default();
    }
    let state = editor.view.say(phrases::FALL_STATE);
    drawn(editor.view, Drawer::Fall, "drawer-fall", phrases::FALL, state, || {
        html! {
            <>
                <div class="falls">{ for known.iter().map(|(tier, steps)| table(editor, tier, steps)) }</div>
                { recommended::recommended(editor) }
            </>
        }
    })
}

fn table(editor: &Editor, tier: &TierFigures, steps: &[Fall]) -> Html {
    let view = editor.home;
    let nothing = Fraction::zero();
    let places = || steps.iter().flat_map(|step| [&step.from, &step.to]).chain([&nothing]);
    let (low, high) = (places().min().unwrap_or(&nothing), places().max().unwrap_or(&nothing));
    let scale = Scale::new(low, high, 0, 100);
    let last = steps.len().saturating_sub(1);
    let rows = steps.iter().enumerate().map(|(place, step)| {
        let class = match place {
            0 => "whole",
            place if place < last => "off",
            _ if step.to.is_negative() => "loss",
            _ => "left",
        };
        let text = view.text(&step.figure);
        let amount = if class == "off" { format!("− {text}") } else { text };
        html! {
            <tr class={class}>
                <th scope="row">{ labels::label(&step.figure.label, &view.desk.workbook, view.language()) }</th>
                <td class="figure">{ amount }</td>
                <td class="drawn">{ bar(&[Piece { class, from: scale.at(&step.from), to: scale.at(&step.to) }], &[scale.at(&nothing)]) }</td>
            </tr>
        }
    });
    html! {
        <table class="fall">
            <caption>{ editor.name(tier.tier) }{ " · " }{ desk_only::share(view, &tier.margin) }</caption>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
