//! What the client can pay: not asked, named, or none named.

use yew::{Html, html};

use crate::domain::client_budget::BudgetAnswer;
use crate::domain::deal_number::DealNumber;
use crate::domain::problem::Place;
use crate::locale::figures;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::deal as phrases;
use crate::state::studio::deal_edit::DealChange;
use crate::state::studio::drawer::Drawer;
use crate::surfaces::studio::deal::Case;
use crate::surfaces::studio::deal::{budget_answers, fields};
use crate::surfaces::studio::drawers::wrong;
use crate::surfaces::studio::rates::currency_pick::{CurrencyOf, CurrencyPick};

const CURRENCY: &str = "deal-currency";

/// The question.
pub fn drawer(case: &Case) -> Html {
    fields::question(case, Drawer::DealBudget, "deal-budget", phrases::BUDGET, state(case), || body(case))
}

fn state(case: &Case) -> String {
    let (view, budget) = (case.view, &case.deal().budget);
    match (budget.answer, budget.amount) {
        (BudgetAnswer::Named, Some(amount)) => {
            let currency = budget.currency.unwrap_or(view.currency());
            figures::money_with_sign(amount.fixed(), currency, view.language())
        }
        (BudgetAnswer::NoneNamed, _) => view.say(phrases::BUDGET_NONE),
        _ => view.say(phrases::BUDGET_NOT_ASKED),
    }
}

fn answer(answer: BudgetAnswer) -> Phrase<0> {
    match answer {
        BudgetAnswer::NotAsked => phrases::SAID_NOTHING,
        BudgetAnswer::Named => phrases::SAID_AMOUNT,
        BudgetAnswer::NoneNamed => phrases::SAID_NONE,
    }
}

fn body(case: &Case) -> Html {
    let budget = &case.deal().budget;
    let said = (String::from("deal-answer"), phrases::BUDGET_SAID);
    let word = |one: BudgetAnswer| case.view.say(answer(one));
    html! {
        <>
            <div class="fields roomy">
                { fields::one_of(case, said, &BudgetAnswer::ALL, word, budget.answer, DealChange::ChoseBudgetAnswer) }
                if budget.answer == BudgetAnswer::Named {
                    { fields::number(case, phrases::BUDGET_AMOUNT, DealNumber::Budget, None) }
                    { currency(case) }
                    { fields::number(case, phrases::BUDGET_MONTHS, DealNumber::BudgetMonths, None) }
                }
            </div>
            { wrong(case.view, Place::BudgetCurrency(case.proposal.id)) }
            { budget_answers::answers(case) }
        </>
    }
}

/// The currency in which the client named it: the proposal's until another is chosen.
fn currency(case: &Case) -> Html {
    let (view, own) = (case.view, case.view.currency());
    let chosen = case.deal().budget.currency.unwrap_or(own);
    html! {
        <div class="field">
            <label for={CURRENCY}>{ view.say(phrases::BUDGET_CURRENCY) }</label>
            <CurrencyPick id={CURRENCY} {chosen} language={view.language()} send={view.hand.send.clone()}
                of={CurrencyOf::Budget(case.proposal.id, own)} class="ruled" />
        </div>
    }
}
