//! What a tier earns, for the desk's eyes only: never part of an offer.

use yew::{Html, html};

use crate::components::figure::{Changing, why, worked};
use crate::components::mini_ruler::mini_ruler;
use crate::domain::band::{Band, Bands};
use crate::domain::earnings::{TierFigures, hours_are_known};
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::rate_card::RateCard;
use crate::domain::rounding;
use crate::domain::working::{Figure, Label};
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{labels as label_phrases, offer_page, proposals as phrases, rates as rate_phrases};
use crate::locale::{figures, labels};
use crate::state::studio::figure_at::{FigureAt, TierFigure};
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::view::View;

/// The digits behind the point of a share.
const SHARE_DIGITS: u32 = 1;

/// The row of all tiers.
pub fn row(editor: &Editor) -> Html {
    let Editor { view, draft, .. } = editor;
    let cells = draft.tiers.iter().map(|tier| {
        html! {
            <td key={tier.tier.to_string()} role="cell" class={editor.class(tier)}>{ earnings(editor, tier) }</td>
        }
    });
    html! {
        <tr role="row" class="desk-only">
            <th scope="row" role="rowheader" class="what">
                <strong>{ view.say(phrases::DESK_ONLY) }</strong>
                <p>{ view.say(phrases::DESK_ONLY_MEANS) }</p>
            </th>
            { for cells }
        </tr>
    }
}

fn earnings(editor: &Editor, tier: &TierFigures) -> Html {
    let view = editor.home;
    let (currency, language) = (view.currency(), view.language());
    let (Some(effective), Some(distance)) = (&tier.effective.value, &tier.distance.value) else {
        return unknown(editor, tier);
    };
    let distance = labels::distance_to_base(distance, currency, language);
    let rates = rates_of(tier, &view.desk.evaluation.rates.card);
    let text = view.text(&tier.effective);
    let margin = share(view, &tier.margin);
    html! {
        <>
            { rates.map(|rates| mini_ruler(&rates, effective)) }
            <p class="earns">
                { sign(editor, tier.tier, TierFigure::Effective, phrases::EARNED_AN_HOUR, &text) }
                <b><Changing text={text} /></b><span>{ view.say(phrases::EARNS) }</span>
            </p>
            <p class="distance">
                { &distance }{ " " }
                { sign(editor, tier.tier, TierFigure::Distance, label_phrases::DISTANCE, &distance) }
            </p>
            <dl>
                { term(editor, tier.tier, TierFigure::FloorCost, phrases::FLOOR_COST, &view.text(&tier.floor_cost)) }
                if is_something(&tier.direct) {
                    { term(editor, tier.tier, TierFigure::Direct, offer_page::BOUGHT_IN_TIER, &view.text(&tier.direct)) }
                }
                if is_something(&tier.selling) {
                    { term(editor, tier.tier, TierFigure::Selling, offer_page::SELLING_IN_TIER, &view.text(&tier.selling)) }
                }
                { term(editor, tier.tier, TierFigure::LeftOver, phrases::LEFT_OVER, &view.text(&tier.left_over)) }
                { term(editor, tier.tier, TierFigure::Margin, phrases::MARGIN, &margin) }
            </dl>
            { known(editor, tier) }
        </>
    }
}

fn is_something(figure: &Figure) -> bool {
    figure.value.as_ref().is_some_and(|value| !value.is_zero())
}

/// A share in percent, nearer than which nobody needs it here; its working has it to the end.
pub fn share(view: &View, figure: &Figure) -> String {
    let near = figure.value.as_ref().and_then(|value| rounding::half_away_from_zero(value, SHARE_DIGITS));
    near.map_or_else(|| figures::UNKNOWN.to_owned(), |near| figures::percent(&near.fraction(), view.language()))
}

/// How much of the price the earnings speak of.
fn known(editor: &Editor, tier: &TierFigures) -> Html {
    let view = editor.view;
    if !tier.is_partly_unknown() {
        return html! { <p>{ view.say(phrases::KNOWN_FOR_ALL) }</p> };
    }
    let share = share(view, &tier.known_share);
    html! {
        <p class="known">
            { view.fill(phrases::KNOWN_FOR, [&share]) }{ " " }
            { sign(editor, tier.tier, TierFigure::KnownShare, phrases::KNOWN_SHARE, &share) }
        </p>
    }
}

/// Why nothing can be said of a tier's earnings, and what to do.
fn unknown(editor: &Editor, tier: &TierFigures) -> Html {
    let mut lines = editor.proposal.lines.iter().filter(|line| line.quantities.contains_key(&tier.tier));
    let why =
        match (&tier.total.value, lines.any(|line| !hours_are_known(editor.view.studio(), editor.proposal.id, line))) {
            (None, _) => phrases::NO_RATES_YET,
            (Some(_), true) => phrases::EARNINGS_UNKNOWN,
            (Some(_), false) => phrases::NOTHING_IN_TIER,
        };
    html! { <><p class="earns"><b>{ figures::UNKNOWN }</b></p><p>{ editor.view.say(why) }</p></> }
}

/// A name and its figure, with the sign that shows its working.
fn term(editor: &Editor, tier: Id, which: TierFigure, name: Phrase<0>, text: &str) -> Html {
    let view = editor.view;
    let at = FigureAt::Tier(editor.proposal.id, tier, which);
    let label = label(editor, tier, name, text);
    html! {
        <>
            <dt>{ view.say(name) }</dt>
            <dd class="figure">{ worked(label, view.is_open(at), view.ask(at), text) }</dd>
        </>
    }
}

/// The sign that shows the working of a tier's figure.
pub fn sign(editor: &Editor, tier: Id, which: TierFigure, name: Phrase<0>, text: &str) -> Html {
    let view = editor.view;
    let at = FigureAt::Tier(editor.proposal.id, tier, which);
    why(label(editor, tier, name, text), view.is_open(at), view.ask(at))
}

fn label(editor: &Editor, tier: Id, name: Phrase<0>, text: &str) -> String {
    let view = editor.view;
    let name = view.fill(phrases::OF_TIER, [&editor.name(tier), &view.say(name)]);
    view.fill(rate_phrases::SHOW_WORKING, [&name, text])
}

/// The rates of a tier's own mix of hours, as places on its ruler: base is its floor, the others are weighed by hours.
fn rates_of(tier: &TierFigures, card: &RateCard) -> Option<Bands<Fraction>> {
    let hours: Vec<(Id, &Fraction)> = match &tier.hours.label {
        Label::HoursOfRole(role) => vec![(*role, tier.hours.value.as_ref()?)],
        _ => tier
            .hours
            .step
            .operands()
            .iter()
            .filter_map(|part| Some((role_of(&part.label)?, part.value.as_ref()?)))
            .collect(),
    };
    let weighed = |band: Band| -> Option<Fraction> {
        let mut sum = Fraction::zero();
        for (role, hours) in &hours {
            sum = sum.plus(&card.role(*role)?.hour.get(band).value.as_ref()?.times(hours));
        }
        sum.over(tier.hours.value.as_ref()?)
    };
    Some(Bands { base: tier.floor.value.clone()?, target: weighed(Band::Target)?, stretch: weighed(Band::Stretch)? })
}

fn role_of(label: &Label) -> Option<Id> {
    match label {
        Label::HoursOfRole(role) => Some(*role),
        _ => None,
    }
}
