//! What is said plainly of every tier that earns less than base, or leaves less than is wanted.

use yew::{Html, html};

use crate::domain::draft_offer::fixed_price;
use crate::domain::earnings::TierFigures;
use crate::domain::mend::{Mend, Mending};
use crate::domain::rounding;
use crate::domain::typed::Typed;
use crate::locale::phrases::{library, offer_page, proposals as phrases};
use crate::locale::{figures, names, numerals};
use crate::state::studio::edit::Edit;
use crate::surfaces::studio::proposals::editor::Editor;

/// The digits behind the point of a margin.
const MARGIN_DIGITS: u32 = 1;

/// The row of the warning, a sentence for each tier; nothing where every tier earns enough.
pub fn row(editor: &Editor) -> Html {
    let sentences: Vec<Html> = editor.draft.tiers.iter().filter_map(|tier| warning(editor, tier)).collect();
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

/// What is said of a tier that earns less than base, or leaves less than is wanted.
fn warning(editor: &Editor, tier: &TierFigures) -> Option<Html> {
    if tier.is_below_base() {
        return Some(sentence(editor, tier));
    }
    let wanted = editor.proposal.conditions.wanted_margin().filter(|wanted| tier.is_below_margin(*wanted))?;
    let view = editor.home;
    let near = rounding::half_away_from_zero(tier.margin.value.as_ref()?, MARGIN_DIGITS)?;
    let (now, least) =
        (figures::percent(&near.fraction(), view.language()), figures::percent(&wanted.fraction(), view.language()));
    let text = view.fill(library::UNDER_MARGIN, [&editor.name(tier.tier), &now, &least]);
    Some(
        html! { <div key={tier.tier.to_string()}><p><strong>{ text }</strong></p>{ mends(editor, tier, wanted) }</div> },
    )
}

fn sentence(editor: &Editor, tier: &TierFigures) -> Html {
    let view = editor.home;
    let (name, earned) = (editor.name(tier.tier), view.text(&tier.effective));
    let exact = tier.distance.value.as_ref();
    let under = exact.and_then(|exact| rounding::half_away_from_zero(&exact.negated(), view.hand.digits));
    let text = match under.filter(|under| under.units() > 0) {
        Some(under) => {
            view.fill(phrases::WARNING, [&name, &earned, &figures::money(under, view.currency(), view.language())])
        }
        None => view.fill(phrases::WARNING_JUST, [&name, &earned]),
    };
    html! { <div key={tier.tier.to_string()}><p><strong>{ text }</strong></p>{ mends(editor, tier, Typed::whole(0)) }</div> }
}

/// The ways out that one press takes.
fn mends(editor: &Editor, tier: &TierFigures, margin: Typed) -> Html {
    let Editor { view, proposal, .. } = editor;
    let desk = view.desk;
    let mending =
        Mending { workbook: &desk.workbook, card: &desk.evaluation.rates.card, proposal, tier: tier.tier, margin };
    let name = |mend: &Mend| names::line(proposal, mend.line, view.language());
    let price = mending.price().map(|mend| {
        let to = figures::money(fixed_price(Some(mend.to)), view.currency(), view.language());
        (view.fill(offer_page::SET_PRICE, [&name(&mend), &to]), mend)
    });
    let hours = mending.hours().and_then(|mend| {
        let now = desk.workbook.get(mend.at)?;
        let cut = Typed::from_units(now.units().checked_sub(mend.to.units())?)?;
        let cut = numerals::editable(cut.decimal(), 0, view.language());
        Some((view.fill(offer_page::CUT_HOURS, [&name(&mend), &cut]), mend))
    });
    let buttons = price.into_iter().chain(hours).map(|(words, mend)| {
        let pressed = view.on(move || Edit::Mended(mend.at, mend.to));
        html! { <button type="button" class="button" onclick={pressed}>{ words }</button> }
    });
    html! {
        <>
            if mending.can_not() { <p>{ view.say(offer_page::NO_PRICE_CAN) }</p> }
            <p class="mends">{ for buttons }</p>
        </>
    }
}
