//! In the editor of a desk that quotes from a card: what each tier comes to beside the card, and a sentence for all that goes beyond.

use yew::{Html, html};

use crate::domain::card_limits::{TierLimits, limits};
use crate::domain::evaluation::Draft;
use crate::domain::fixed::Fixed;
use crate::domain::proposal::Proposal;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::card as phrases;
use crate::locale::{card, figures};
use crate::surfaces::studio::card::{held, opening};
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::start;
use crate::surfaces::studio::view::View;

/// The row of all tiers, and the sentences beneath it.
pub fn rows(editor: &Editor) -> Html {
    let Editor { view, proposal, draft, .. } = editor;
    let limits = limits(view.studio(), proposal, draft);
    let cells = draft.tiers.iter().map(|tier| {
        let found = limits.iter().find(|found| found.tier == tier.tier);
        html! { <td key={tier.tier.to_string()} role="cell" class={editor.class(tier)}>{ cell(editor, found) }</td> }
    });
    let said = sentences(view, proposal, draft);
    html! {
        <>
            <tr role="row" class="desk-only">
                <th scope="row" role="rowheader" class="what">
                    <strong>{ view.say(phrases::AGAINST_CARD) }</strong>
                    <p>{ view.say(phrases::AGAINST_CARD_MEANS) }</p>
                </th>
                { for cells }
            </tr>
            if !said.is_empty() {
                <tr role="row" class="warnings">
                    <td role="cell" colspan={(draft.tiers.len() + 1).to_string()}>{ warning(&said) }</td>
                </tr>
            }
        </>
    }
}

fn cell(editor: &Editor, found: Option<&TierLimits>) -> Html {
    let view = editor.view;
    let is_priced = |found: &&TierLimits| [found.least, found.off, found.allowed].iter().any(|one| one.units() != 0);
    let Some(found) = found.filter(is_priced) else { return html! { <p>{ view.say(phrases::NO_LIMITS) }</p> } };
    let money = |amount: Fixed| figures::money(amount, view.currency(), view.language());
    let row = |name: Phrase<0>, amount: Fixed| {
        html! { <><dt>{ view.say(name) }</dt><dd class="figure">{ money(amount) }</dd></> }
    };
    let above = Fixed::new(found.net.units().saturating_sub(found.least.units()), found.net.digits());
    let below = Fixed::new(above.units().saturating_neg(), above.digits());
    html! {
        <dl>
            { row(phrases::AT_LEAST, found.least) }
            { if below.units() > 0 { row(phrases::UNDER_LEAST, below) } else { row(phrases::ABOVE_LEAST, above) } }
            { row(phrases::TAKEN_OFF, found.off) }
            { row(phrases::MAY_BE_OFF, found.allowed) }
        </dl>
    }
}

/// What of a proposal goes beyond the card; that the card is over first.
pub fn sentences(view: &View, proposal: &Proposal, draft: &Draft) -> Vec<String> {
    let Some(held) = &view.studio().card else { return Vec::new() };
    let currency = proposal.currency(view.studio().currency);
    let over = held.card.until.filter(|_| held.card.is_over(start::today()));
    let over = over.map(|until| view.fill(phrases::OVER, [&card::day(until, view.language())]));
    let limits = limits(view.studio(), proposal, draft);
    let beyond = limits.iter().flat_map(|found| card::beyond(found, proposal, currency, view.language()));
    over.into_iter().chain(beyond).collect()
}

/// The sentences, marked as a loss is.
pub fn warning(said: &[String]) -> Html {
    html! {
        <div class="warning" role="status">{ for said.iter().map(|text| html! { <p><strong>{ text }</strong></p> }) }</div>
    }
}

/// Where a quote would be sent: why this one is not, and what to do instead. Nothing where it may be.
pub fn not_to_send(view: &View, proposal: &Proposal, draft: &Draft) -> Option<Html> {
    let said = sentences(view, proposal, draft);
    let text = view.say(phrases::NOT_TO_SEND);
    (!said.is_empty()).then(|| {
        html! { <>{ warning(&said) }<p>{ text }</p><p class="after">{ held::save_button(view, "button primary") }</p></> }
    })
}

/// The strip above the proposals, in the place of rates: whose prices these are.
pub fn strip(view: &View) -> Html {
    let Some(held) = &view.studio().card else { return Html::default() };
    let language = view.language();
    let whose = view.fill(phrases::PRICES_OF, [&card::whose(&held.card, language)]);
    let until = held.card.until.filter(|_| !held.card.is_over(start::today()));
    let until = until.map(|until| view.fill(phrases::HOLD_UNTIL, [&card::day(until, language)]));
    html! {
        <>
            <div class="strip" role="region" aria-label={whose.clone()}>
                <ul><li>{ &whose }</li>if let Some(until) = until { <li>{ until }</li> }</ul>
            </div>
            { opening::over(&held.card, language) }
        </>
    }
}
