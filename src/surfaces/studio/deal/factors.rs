//! What scales the price beside the hours: named factors that a person sets, one charge for the client.

use yew::{Html, html};

use crate::browser::focus;
use crate::components::tick::tick;
use crate::domain::deal::MOST_FACTORS;
use crate::domain::deal_number::DealNumber;
use crate::domain::factor::{Factor, FactorKind};
use crate::domain::typed::Typed;
use crate::locale::phrases::{deal as phrases, deal_answers};
use crate::locale::{deal_labels, figures};
use crate::state::studio::deal_edit::{DealChange, DealText};
use crate::state::studio::drawer::Drawer;
use crate::surfaces::studio::deal::Case;
use crate::surfaces::studio::deal::fields;
use crate::surfaces::studio::drawers::{button, movable, remove};
use crate::surfaces::studio::view::View;

/// The question.
pub fn drawer(case: &Case) -> Html {
    fields::question(case, Drawer::DealFactors, "deal-factors", phrases::FACTORS, state(case), || body(case))
}

/// Those that count: "A corporation +10%, In a hurry +25%".
fn state(case: &Case) -> String {
    let language = case.view.language();
    let counted = case.deal().factors.iter().filter_map(|factor| {
        let percent = factor.counted()?;
        Some(format!("{} {}", deal_labels::factor(factor, language), signed(percent, case.view)))
    });
    let counted: Vec<String> = counted.collect();
    if counted.is_empty() { case.view.say(phrases::FACTORS_NONE) } else { counted.join(", ") }
}

fn signed(percent: Typed, view: &View) -> String {
    let text = figures::percent(&percent.fraction(), view.language());
    if percent.is_negative() { text } else { format!("+{text}") }
}

fn body(case: &Case) -> Html {
    let factors = &case.deal().factors;
    let edit = case.edit();
    let added = case.view.on(move || {
        let id = View::new_id();
        focus::to(&format!("deal-factor-{id}"));
        edit(DealChange::AddedFactor(id, FactorKind::Client))
    });
    html! {
        <>
            <p class="note">{ case.view.say(phrases::FACTORS_SAYS) }</p>
            { for factors.iter().enumerate().map(|(place, factor)| row(case, place, factor)) }
            { together(case) }
            if factors.len() < MOST_FACTORS { <p class="after">{ button(case.view.say(phrases::ADD_FACTOR), None, added) }</p> }
        </>
    }
}

/// What they come to, where several count.
fn together(case: &Case) -> Html {
    let counted = case.deal().factors.iter().filter(|factor| factor.counted().is_some()).count();
    match case.proposal.scale().filter(|_| counted > 1) {
        Some(sum) => html! { <p>{ case.view.fill(deal_answers::TOGETHER, [&signed(sum, case.view)]) }</p> },
        None => Html::default(),
    }
}

fn row(case: &Case, place: usize, factor: &Factor) -> Html {
    let (view, id) = (case.view, factor.id);
    let name = deal_labels::factor(factor, view.language());
    let (edit, marking, moving) = (case.edit(), case.edit(), case.edit());
    let removed = view.on(move || {
        focus::to("deal-factors");
        edit(DealChange::RemovedFactor(id))
    });
    let marked = view.hand.send.reform(move |is_on| marking(DealChange::MarkedFactor(id, is_on)));
    let kind = (format!("deal-kind-{id}"), phrases::FACTOR_KIND);
    let word = |kind: FactorKind| deal_labels::kind(kind, view.language());
    let chosen = move |kind: FactorKind| DealChange::ChoseFactorKind(id, kind);
    let counts = view.say(phrases::FACTOR_COUNTS);
    let body = html! {
        <div class="fields" role="group" aria-label={name.clone()}>
            { fields::one_of(case, kind, &FactorKind::ALL, word, factor.kind, chosen) }
            { fields::words(case, format!("deal-factor-{id}"), phrases::FACTOR_NAME, DealText::Factor(id), &factor.name) }
            { fields::number(case, phrases::FACTOR_ADDS, DealNumber::Factor(id), None) }
            <div class="deal-acts">
                { tick(&counts, Some(format!("{name}: {counts}")), factor.is_on, marked) }
                { remove(view, &name, removed) }
            </div>
        </div>
    };
    let moved = move |to: usize| moving(DealChange::MovedFactor(id, to));
    movable(view, "factors", (place, case.deal().factors.len()), (id.to_string(), &name), moved, body)
}
