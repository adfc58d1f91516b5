//! From price to profit: what each thing takes of the price, as a table whose rows are drawn, and what selling costs.

use yew::{Html, html};

use crate::components::bars::{Piece, bar, scale};
use crate::components::figure::worked;
use crate::domain::fraction::Fraction;
use crate::domain::working::Figure;
use crate::locale::currency_signs;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{deal as phrases, labels, offers, proposals, rates};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::figure_at::{FigureAt, TierFigure};
use crate::surfaces::studio::deal::Case;
use crate::surfaces::studio::deal::{fields, selling};
use crate::surfaces::studio::proposals::desk_only::share;

/// The question.
pub fn drawer(case: &Case) -> Html {
    fields::question(case, Drawer::DealFall, "deal-fall", phrases::FALL, state(case), || body(case))
}

fn state(case: &Case) -> String {
    match case.tier.margin.value {
        Some(_) => case
            .home
            .fill(phrases::FALL_LEFT, [&case.home.text(&case.tier.left_over), &share(case.home, &case.tier.margin)]),
        None => case.view.say(phrases::FALL_NONE),
    }
}

fn body(case: &Case) -> Html {
    html! { <>{ table(case) }{ selling::selling(case) }</> }
}

/// What a row is of the way down.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Price,
    Off,
    Left,
}

fn table(case: &Case) -> Html {
    let tier = case.tier;
    let rows = [
        (Kind::Price, None, labels::KNOWN_TOTAL, &tier.known_total),
        (Kind::Off, Some(TierFigure::Selling), offers::SELLING, &tier.selling),
        (Kind::Off, Some(TierFigure::Direct), offers::BOUGHT_IN, &tier.direct),
        (Kind::Off, Some(TierFigure::FloorCost), proposals::FLOOR_COST, &tier.floor_cost),
        (Kind::Left, Some(TierFigure::LeftOver), proposals::LEFT_OVER, &tier.left_over),
    ];
    let (Some(price), Some(left)) = (&tier.known_total.value, &tier.left_over.value) else {
        return html! { <p class="note">{ case.view.say(phrases::NOT_KNOWN) }</p> };
    };
    let scale = scale([price, left]);
    let mut stands = price.clone();
    let drawn = rows.into_iter().filter_map(|(kind, which, name, figure)| {
        let value = figure.value.as_ref()?;
        if kind == Kind::Off && value.is_zero() {
            return None;
        }
        let piece = match kind {
            Kind::Price => Piece::between("plain", Fraction::zero(), value.clone()),
            Kind::Left if value.is_negative() => Piece::between("loss", Fraction::zero(), value.clone()),
            Kind::Left => Piece::between("left", Fraction::zero(), value.clone()),
            Kind::Off => {
                let after = stands.minus(value);
                Piece::between("hatched", std::mem::replace(&mut stands, after.clone()), after)
            }
        };
        Some(row(case, kind, name, figure, which, bar(&scale, &[piece], &[])))
    });
    let drawn: Vec<Html> = drawn.collect();
    let currency = case.home.currency();
    let sign = currency_signs::sign(currency.code());
    html! {
        <table class="grid falls">
            <caption class="note">{ case.home.fill(phrases::FALL_TABLE, [sign]) }</caption>
            <tbody>{ for drawn }</tbody>
        </table>
    }
}

fn row(case: &Case, kind: Kind, name: Phrase<0>, figure: &Figure, which: Option<TierFigure>, drawing: Html) -> Html {
    let home = case.home;
    let text = home.text(figure);
    let shown = match which {
        Some(which) => {
            let at = FigureAt::Tier(case.proposal.id, case.tier.tier, which);
            let label = home.fill(rates::SHOW_WORKING, [&home.say(name), &text]);
            worked(label, home.is_open(at), home.ask(at), &text)
        }
        None => html! { <span class="figure">{ text }</span> },
    };
    let sign = if kind == Kind::Off { "− " } else { "" };
    html! {
        <tr class={(kind == Kind::Left).then_some("sum")}>
            <th scope="row"><span aria-hidden="true">{ sign }</span>{ home.say(name) }</th>
            <td class="drawn">{ drawing }</td>
            <td class="figure">{ shown }</td>
        </tr>
    }
}
