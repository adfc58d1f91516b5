//! The open working: a sum as one would do it on paper, with the sums it rests on inside it.

use yew::{Callback, Html, MouseEvent, classes, html};

use crate::components::band_mark::{class, mark};
use crate::domain::band::Band;
use crate::domain::id::Id;
use crate::domain::parameter::CostsOf;
use crate::domain::scope_number::ScopeItem;
use crate::domain::working::RateUnit;
use crate::locale::phrases::rates as phrases;
use crate::locale::{figures, labels};
use crate::state::studio::deal_figure::DealFigure;
use crate::state::studio::edit::Edit;
use crate::state::studio::figure_at::{self, FigureAt};
use crate::state::studio::sales_figure::SalesFigure;
use crate::state::studio::scope_figure::ScopeFigure;
use crate::state::studio::worked::{self, Operator, Row};
use crate::surfaces::studio::field_id::field_id;
use crate::surfaces::studio::later;
use crate::surfaces::studio::view::View;

/// Where on a screen a working is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    Ruler,
    Living(Id),
    LivingOfAll,
    Business,
    Capacity,
    Team,
    Units,
    WhatIf,
    Year,
    Projection,
    Services,
    Tier(Id),
    Worth(Id),
    /// A development map.
    Map(Id),
    Time(Id),
    Budget(Id),
    Run(Id, Id),
    Referral(Id),
    Partners,
    Backlog(Id),
    Favours(Id),
    /// What was sold.
    Sales,
    /// What a client is worth.
    Account(Id),
    /// What was spent of a proposal.
    Spent(Id),
}

/// Where the working of a figure is drawn.
pub fn spot(at: FigureAt, is_alone: bool) -> Spot {
    match at {
        FigureAt::Rate(_, RateUnit::Hour) => Spot::Ruler,
        FigureAt::Rate(..) => Spot::Units,
        FigureAt::Role(_, _, RateUnit::Hour) | FigureAt::RoleFloor(_) => Spot::Team,
        FigureAt::Role(..) => Spot::Units,
        FigureAt::Costs(CostsOf::Business) | FigureAt::Level(CostsOf::Business, _) => Spot::Business,
        FigureAt::Costs(CostsOf::Member(id)) | FigureAt::Level(CostsOf::Member(id), _) => Spot::Living(id),
        FigureAt::Living(_) => Spot::LivingOfAll,
        FigureAt::AllCosts(_) | FigureAt::Revenue(_) | FigureAt::OverCosts(_) => Spot::Year,
        FigureAt::Hours => Spot::Capacity,
        FigureAt::MemberHours(_) if is_alone => Spot::Capacity,
        FigureAt::MemberHours(_) => Spot::Team,
        FigureAt::WhatIf(_) => Spot::WhatIf,
        FigureAt::YearAhead(..) | FigureAt::CostsAhead(..) | FigureAt::RevenueAhead(..) => Spot::Projection,
        FigureAt::Service(..) | FigureAt::ServiceCost(_) => Spot::Services,
        FigureAt::Tier(proposal, ..) => Spot::Tier(proposal),
        FigureAt::Worth(proposal, _) => Spot::Worth(proposal),
        FigureAt::Map(proposal) => Spot::Map(proposal),
        FigureAt::Deal(proposal, _, DealFigure::Run(line, _)) => Spot::Run(proposal, line),
        FigureAt::Deal(proposal, _, DealFigure::Least | DealFigure::Gap | DealFigure::AtBudget) => {
            Spot::Budget(proposal)
        }
        FigureAt::Deal(proposal, ..) => Spot::Time(proposal),
        FigureAt::Time(proposal, _) => Spot::Spent(proposal),
        FigureAt::Scope(client, ScopeFigure::Given | ScopeFigure::Item(ScopeItem::Favour(_))) => Spot::Favours(client),
        FigureAt::Scope(client, _) => Spot::Backlog(client),
        FigureAt::Sales(_, SalesFigure::Lifetime(client, _)) => Spot::Account(client),
        FigureAt::Sales(..) => Spot::Sales,
        FigureAt::ReferralFee(proposal, _) | FigureAt::ReferralPercent(proposal, _) => Spot::Referral(proposal),
        FigureAt::IntroductionBrings | FigureAt::MarginAfterReferral(_) | FigureAt::HighestShare(_) => Spot::Partners,
    }
}

/// The open working where it belongs here; nothing where none is open, or elsewhere.
pub fn at(view: &View, here: Spot) -> Html {
    let is_alone = view.studio().team.len() <= 1;
    match &view.desk.open {
        Some(open) if spot(open.at, is_alone) == here => {
            later::rates().map(|part| (part.working)(view)).unwrap_or_default()
        }
        _ => Html::default(),
    }
}

/// The open working.
pub fn working_panel(view: &View) -> Html {
    let desk = view.desk;
    let Some(open) = &desk.open else { return Html::default() };
    let Some(figure) = figure_at::figure(&desk.workbook, &desk.evaluation, open.at) else { return Html::default() };
    let rows = worked::rows(&desk.workbook, &desk.evaluation.rates.card, &figure, &open.rows);
    let name = labels::label(&figure.label, &desk.workbook, view.language());
    let band = band(open.at);
    html! {
        <section class={classes!("working", band.map(class))} id="working" aria-labelledby="working-name" tabindex="-1">
            <header>
                <h2 id="working-name">{ band.map(mark) }{ view.fill(phrases::WORKED, [&name]) }</h2>
                <button type="button" class="link" onclick={view.on(|| Edit::ClosedWorking)}>{ view.say(phrases::CLOSE) }</button>
            </header>
            { table(view, &rows, &name) }
        </section>
    }
}

/// The band whose figure is worked, for its mark.
fn band(at: FigureAt) -> Option<Band> {
    match at {
        FigureAt::Rate(band, _)
        | FigureAt::Level(_, band)
        | FigureAt::Living(band)
        | FigureAt::Role(_, band, _)
        | FigureAt::AllCosts(band)
        | FigureAt::Revenue(band)
        | FigureAt::OverCosts(band)
        | FigureAt::WhatIf(band)
        | FigureAt::YearAhead(_, band)
        | FigureAt::CostsAhead(_, band)
        | FigureAt::RevenueAhead(_, band)
        | FigureAt::Service(_, band)
        | FigureAt::Sales(_, SalesFigure::Reached(band) | SalesFigure::Missing(band)) => Some(band),
        _ => None,
    }
}

/// A sum, and under each of its rows that is open, that row's own.
fn table(view: &View, rows: &[Row], name: &str) -> Html {
    let Some(depth) = rows.first().map(|row| row.depth) else { return Html::default() };
    let mut drawn = Vec::new();
    let mut rest = rows;
    while let Some((row, after)) = rest.split_first() {
        let inner = after.iter().take_while(|row| row.depth > depth).count();
        let (own, after) = after.split_at(inner);
        let is_last = after.is_empty();
        drawn.push(html! { <>{ self::row(view, row, is_last) }{ inner_row(view, row, own) }</> });
        rest = after;
    }
    html! {
        <table class="steps">
            <caption class="unseen">{ name }</caption>
            <colgroup><col class="op" /><col /><col class="total" /></colgroup>
            <tbody>{ for drawn }</tbody>
        </table>
    }
}

fn inner_row(view: &View, row: &Row, own: &[Row]) -> Html {
    if own.is_empty() {
        return Html::default();
    }
    let name = labels::label(&row.figure.label, &view.desk.workbook, view.language());
    html! { <tr class="inner"><td colspan="3">{ table(view, own, &name) }</td></tr> }
}

fn row(view: &View, row: &Row, is_last: bool) -> Html {
    let words = labels::row(&row.figure, &view.desk.workbook, view.language());
    let text = match row.operator {
        Operator::Equals => view.text(&row.figure),
        _ => figures::operand(&row.figure, view.currency(), view.language()),
    };
    let class = match (row.operator, is_last) {
        (Operator::Equals, true) => Some("result"),
        (Operator::Equals, false) => Some("comes"),
        _ => None,
    };
    html! {
        <tr class={class}>
            <td class="op">{ operator(row.operator) }</td>
            <th scope="row">{ source(view, row, words) }</th>
            <td class="figure">{ text }</td>
        </tr>
    }
}

/// A row's words: a way to its own working, or to the field where it was typed.
fn source(view: &View, row: &Row, words: String) -> Html {
    if let Some(path) = row.opens.clone() {
        let asked = view.on(move || Edit::AskedRow(path.clone()));
        return html! {
            <button type="button" class="source" aria-expanded={row.is_open.to_string()} onclick={asked}>{ words }</button>
        };
    }
    match row.typed {
        Some(at) => {
            let send = view.hand.send.clone();
            let sought = Callback::from(move |_: MouseEvent| {
                send.emit(Edit::Sought(at));
                crate::browser::focus::to(&field_id(at));
            });
            html! { <button type="button" class="source" onclick={sought}>{ words }</button> }
        }
        None => html! { { words } },
    }
}

fn operator(operator: Operator) -> String {
    match operator {
        Operator::None => String::new(),
        Operator::Plus => "+".to_owned(),
        Operator::Minus => "−".to_owned(),
        Operator::Times => "×".to_owned(),
        Operator::Over => "÷".to_owned(),
        Operator::Power(exponent) => format!("^{exponent}"),
        Operator::Equals => "=".to_owned(),
    }
}
