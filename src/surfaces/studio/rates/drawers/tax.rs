//! How income tax is reckoned: on income, on everything, or as an amount. The studio's own rate, not a tax calculation.

use yew::{Html, html};

use crate::components::entry::Look;
use crate::domain::fraction::Fraction;
use crate::domain::parameter::Parameter;
use crate::domain::rounding;
use crate::domain::tax::TaxTreatment;
use crate::locale::phrases::drawers as phrases;
use crate::locale::{currency_signs, figures, labels};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::Edit;
use crate::surfaces::studio::rates::drawers::section;
use crate::surfaces::studio::view::View;

const TREATMENTS: [TaxTreatment; 3] = [TaxTreatment::OnIncome, TaxTreatment::OnEverything, TaxTreatment::AsAmount];

/// The drawer of tax.
pub fn drawer(view: &View) -> Html {
    section(view, Drawer::Tax, "drawer-tax", phrases::TAX, state(view), || body(view))
}

fn state(view: &View) -> String {
    let tax = &view.studio().tax;
    let rate = tax.rate.map(|rate| figures::percent(&rate.fraction(), view.language()));
    match (tax.treatment, rate) {
        (TaxTreatment::AsAmount, _) => amount_state(view),
        (_, None) => view.say(phrases::TAX_UNSET),
        (TaxTreatment::OnIncome, Some(rate)) => view.fill(phrases::TAX_ON_INCOME, [&rate]),
        (TaxTreatment::OnEverything, Some(rate)) => view.fill(phrases::TAX_ON_EVERYTHING, [&rate]),
    }
}

/// The amount with the costs that are marked as tax.
fn amount_state(view: &View) -> String {
    let tax = view.desk.evaluation.rates.bands.tax.base.as_ref().filter(|tax| !tax.is_zero());
    let shown = |tax: &Fraction| rounding::half_away_from_zero(tax, view.currency().digits());
    match tax.and_then(shown) {
        Some(tax) => {
            view.fill(phrases::TAX_AS_AMOUNT, [&figures::money_with_sign(tax, view.currency(), view.language())])
        }
        None => view.say(phrases::TAX_AMOUNT_UNSET),
    }
}

fn body(view: &View) -> Html {
    let is_amount = view.studio().tax.treatment == TaxTreatment::AsAmount;
    html! {
        <>
            <fieldset>
                <legend class="note">{ view.say(phrases::HOW_TAX) }</legend>
                { for TREATMENTS.map(|treatment| choice(view, treatment)) }
            </fieldset>
            <div class="fields">{ if is_amount { amount(view) } else { rate(view) } }</div>
            if is_amount { <p class="note">{ view.say(phrases::MARKED_COUNT) }</p> }
            <p class="note">{ view.say(phrases::TAX_NOTE) }</p>
        </>
    }
}

fn choice(view: &View, treatment: TaxTreatment) -> Html {
    let (name, meaning) = labels::treatment(treatment, view.language());
    let is_chosen = view.studio().tax.treatment == treatment;
    html! {
        <label class="choice">
            <input type="radio" name="tax" checked={is_chosen} onchange={view.on(move || Edit::ChoseTreatment(treatment))} />
            <span>{ name }</span>
            <span class="note">{ meaning }</span>
        </label>
    }
}

fn rate(view: &View) -> Html {
    let look = Look { placeholder: Some("0".to_owned()), ..Look::default() };
    view.labelled(phrases::TAX_RATE, Parameter::TaxRate, look)
}

fn amount(view: &View) -> Html {
    let sign = currency_signs::sign(view.currency().code()).to_owned();
    let look = Look { before: Some(sign), placeholder: Some("0".to_owned()), ..Look::default() };
    view.labelled(phrases::TAX_A_YEAR, Parameter::TaxAmount, look)
}
