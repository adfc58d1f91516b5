//! What selling costs: a commission, a referral, a platform's fee.

use yew::{Html, html};

use crate::domain::deal_number::DealNumber;
use crate::domain::selling_costs::{CommissionOn, ReferralForm};
use crate::locale::names;
use crate::locale::phrases::deal as phrases;
use crate::state::studio::deal_edit::DealChange;
use crate::surfaces::studio::deal::Case;
use crate::surfaces::studio::deal::fields;

/// The fields, in three groups.
pub fn selling(case: &Case) -> Html {
    let (view, costs) = (case.view, &case.deal().selling);
    let on = (String::from("deal-commission-on"), phrases::COMMISSION_ON);
    let on_word = |on: CommissionOn| {
        view.say(match on {
            CommissionOn::Profit => phrases::ON_PROFIT,
            CommissionOn::Sale => phrases::ON_SALE,
        })
    };
    let form = (String::from("deal-referral-form"), phrases::REFERRAL_FORM);
    let form_word = |form: ReferralForm| {
        view.say(match form {
            ReferralForm::Share => phrases::TO_PARTNER,
            ReferralForm::Discount => phrases::TO_CLIENT,
        })
    };
    html! {
        <>
            <fieldset class="fields roomy">
                <legend>{ view.say(phrases::COMMISSION) }</legend>
                { fields::number(case, phrases::PERCENT, DealNumber::Commission, None) }
                { fields::one_of(case, on, &CommissionOn::ALL, on_word, costs.commission.on, DealChange::ChoseCommissionOn) }
                { fields::number(case, phrases::ASSISTANT, DealNumber::Assistant, None) }
            </fieldset>
            <fieldset class="fields roomy">
                <legend>{ view.say(phrases::REFERRAL) }</legend>
                { fields::number(case, phrases::PERCENT, DealNumber::Referral, None) }
                { fields::one_of(case, form, &ReferralForm::ALL, form_word, costs.referral.form, DealChange::ChoseReferralForm) }
                { fields::number(case, phrases::REFERRAL_MONTHS, DealNumber::ReferralMonths, Some(view.say(phrases::ALL_MONTHS))) }
                { fields::number(case, phrases::REFERRAL_MINIMUM, DealNumber::ReferralMinimum, None) }
            </fieldset>
            { steps(case) }
            <fieldset class="fields roomy">
                <legend>{ view.say(phrases::PLATFORM) }</legend>
                { fields::number(case, phrases::OF_PRICE, DealNumber::Platform, None) }
            </fieldset>
        </>
    }
}

/// Another share for a service, where there are services and a share.
fn steps(case: &Case) -> Html {
    let (view, referral) = (case.view, &case.deal().selling.referral);
    let services = &view.studio().services;
    if services.is_empty() || (referral.percent.is_none() && referral.steps.is_empty()) {
        return Html::default();
    }
    let usual = referral.percent.map(|percent| view.hand.written(case.at(DealNumber::Referral), percent));
    let rows = services.iter().map(|service| {
        let name = names::service(service.id, &view.desk.workbook, view.language());
        let label = view.fill(phrases::REFERRAL_STEP, [&name]);
        html! {
            <tr key={service.id.to_string()}>
                <th scope="row">{ name }</th>
                <td class="figure">{ fields::cell(case, label, DealNumber::ReferralStep(service.id), usual.clone()) }</td>
            </tr>
        }
    });
    html! {
        <table class="grid deal-table">
            <caption class="note">{ view.say(phrases::BY_SERVICE) }</caption>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
