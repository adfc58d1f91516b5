//! How what stands behind a proposal is written down, version 1: a part of the proposal's record. Knows the shape on disk, not what
//! it means.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::domain::client_budget::{BudgetAnswer, ClientBudget, Decision};
use crate::domain::deal::Deal;
use crate::domain::factor::{Factor, FactorKind};
use crate::domain::id::Id;
use crate::domain::selling_costs::{Commission, CommissionOn, Referral, ReferralForm, SellingCosts};
use crate::domain::table::Table;
use crate::domain::typed::Typed;
use crate::domain::value_case::{Funnel, ValueCase};
use crate::domain::wish::Wish;
use crate::wire::fields::{self, Fields, Told};
use crate::wire::repair::RepairKind;
use crate::wire::restore::each;
use crate::wire::restore_offer::{date, within};
use crate::wire::run_v1::{self, RunV1};
use crate::wire::words;
use crate::wire::workbook_v1::QuantitiesV1;
use crate::wire::workbook_v1::written::digits;

/// What stands behind a proposal beside its offer. Private.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct DealV1 {
    /// What scales the price. Left out: nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub factors: Vec<PriceFactorV1>,
    /// What selling costs. Left out: nothing.
    #[serde(skip_serializing_if = "DealSellingV1::is_empty")]
    pub selling: DealSellingV1,
    /// What it is worth to the client. Left out: nothing is known.
    #[serde(skip_serializing_if = "ValueV1::is_empty")]
    pub value: ValueV1,
    /// What the client can pay, and what was decided. Left out: not asked.
    #[serde(skip_serializing_if = "BudgetV1::is_empty")]
    pub budget: BudgetV1,
    /// By when it is wanted, and who has time for it. Left out: no day is wanted.
    #[serde(skip_serializing_if = "WishV1::is_empty")]
    pub wish: WishV1,
    /// How each retainer runs. Left out: none is told.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub runs: Vec<RunV1>,
}

impl DealV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == DealV1::default()
    }
}

/// Something that scales a price.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct PriceFactorV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// "client", "urgency", "effect", "wish", "market" or "alternative". Left out: "client".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What it adds, in percent of the net before discounts. Left out: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<String>,
    /// Whether it counts. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub on: bool,
}

/// What selling costs beside the plain costs of selling.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct DealSellingV1 {
    /// Of what the sales commission is a share: "profit" or "sale". Left out: "profit".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commission_on: Option<String>,
    /// The commission in percent. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commission: Option<String>,
    /// The assistant's share of the commission, in percent. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assistant: Option<String>,
    /// What whoever referred the client gets: "share" of the fee, or a "discount" for the client instead. Left out: "share".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referral_form: Option<String>,
    /// In percent. Left out: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referral: Option<String>,
    /// Another percentage for a service, by its id. Left out: the same for all.
    #[serde(skip_serializing_if = "QuantitiesV1::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub referral_steps: QuantitiesV1,
    /// For how many months, of what is paid again. Left out: for all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referral_months: Option<String>,
    /// The least project for which it is paid, in the proposal's currency. Left out: any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referral_minimum: Option<String>,
    /// What a platform takes, in percent of the gross. Left out: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
}

impl DealSellingV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == DealSellingV1::default()
    }
}

/// The way from a visit to a sale, a month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct FunnelV1 {
    /// Visits a month. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visits: Option<String>,
    /// Percent of the visits that become an enquiry. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead_rate: Option<String>,
    /// Percent of the enquiries that become a sale. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub close_rate: Option<String>,
    /// What a sale, or a customer over a lifetime, is worth, in the proposal's currency. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sale: Option<String>,
}

impl FunnelV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == FunnelV1::default()
    }
}

/// What it is worth to the client.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ValueV1 {
    /// As it is. Left out: unknown.
    #[serde(skip_serializing_if = "FunnelV1::is_empty")]
    pub today: FunnelV1,
    /// As it is to be. Left out: as today.
    #[serde(skip_serializing_if = "FunnelV1::is_empty")]
    pub goal: FunnelV1,
    /// Over how many months the goal is reached. Left out: at once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ramp: Option<String>,
    /// The price as a share of what it is worth, in percent. Left out: none is wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<String>,
    /// By how much the client wants to grow, in percent. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub growth: Option<String>,
    /// The client's revenue a year, in the proposal's currency. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue: Option<String>,
    /// What a purchase is worth, in the proposal's currency. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purchase: Option<String>,
    /// Whether it is to be shown in the proposal. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub shown: bool,
}

impl ValueV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == ValueV1::default()
    }
}

/// What the client can pay, and what was decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct BudgetV1 {
    /// What the client said: "named", or "none_named". Left out: not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// The budget. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// ISO 4217 code of its currency. Left out: the proposal's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// "take", "take_only_if" or "decline". Left out: not decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
    /// Why, or if what. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl BudgetV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == BudgetV1::default()
    }
}

/// By when it is wanted, and who has time for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct WishV1 {
    /// The first day of the work, YYYY-MM-DD. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The day by which it is wanted, YYYY-MM-DD. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Free hours a week, by the role's id. Left out: unknown.
    #[serde(skip_serializing_if = "QuantitiesV1::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub free: QuantitiesV1,
    /// What an hour of extra hands costs, by the role's id, in the studio's currency. Left out: unknown.
    #[serde(skip_serializing_if = "QuantitiesV1::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub extra: QuantitiesV1,
}

impl WishV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == WishV1::default()
    }
}

/// The shape of a deal.
pub fn write(deal: &Deal) -> DealV1 {
    let factor = |factor: &Factor| PriceFactorV1 {
        id: Some(factor.id.to_string()),
        kind: Some(words::factor_kind(factor.kind).to_owned()),
        name: factor.name.to_string(),
        percent: digits(factor.percent),
        on: factor.is_on,
    };
    let (value, budget, wish) = (&deal.value, &deal.budget, &deal.wish);
    DealV1 {
        factors: deal.factors.iter().map(factor).collect(),
        selling: selling(&deal.selling),
        value: ValueV1 {
            today: funnel(&value.today),
            goal: funnel(&value.goal),
            ramp: digits(value.ramp),
            share: digits(value.share),
            growth: digits(value.growth),
            revenue: digits(value.revenue),
            purchase: digits(value.purchase),
            shown: value.is_shown,
        },
        budget: BudgetV1 {
            answer: said(budget.answer, words::budget_answer),
            amount: digits(budget.amount),
            currency: budget.currency.map(|currency| currency.code().to_owned()),
            decision: budget.decision.map(|decision| words::decision(decision).to_owned()),
            reason: budget.reason.to_string(),
        },
        wish: WishV1 {
            from: wish.from.map(|day| day.to_string()),
            until: wish.until.map(|day| day.to_string()),
            free: numbers(&wish.free),
            extra: numbers(&wish.extra),
        },
        runs: deal.runs.iter().map(|(line, run)| run_v1::write(*line, run)).collect(),
    }
}

/// A word; nothing for what holds where nothing is said.
fn said<T: Copy + Default + PartialEq>(choice: T, word: fn(T) -> &'static str) -> Option<String> {
    (choice != T::default()).then(|| word(choice).to_owned())
}

fn selling(costs: &SellingCosts) -> DealSellingV1 {
    let (commission, referral) = (&costs.commission, &costs.referral);
    DealSellingV1 {
        commission_on: said(commission.on, words::commission_on),
        commission: digits(commission.percent),
        assistant: digits(commission.assistant),
        referral_form: said(referral.form, words::referral_form),
        referral: digits(referral.percent),
        referral_steps: numbers(&referral.steps),
        referral_months: digits(referral.months),
        referral_minimum: digits(referral.minimum),
        platform: digits(costs.platform),
    }
}

fn funnel(funnel: &Funnel) -> FunnelV1 {
    FunnelV1 {
        visits: digits(funnel.visits),
        lead_rate: digits(funnel.lead_rate),
        close_rate: digits(funnel.close_rate),
        sale: digits(funnel.sale),
    }
}

/// Numbers by id.
pub fn numbers(table: &Table<Id, Typed>) -> QuantitiesV1 {
    QuantitiesV1(table.iter().map(|(id, number)| (id.to_string(), number.plain())).collect())
}

/// A deal out of the fields of a proposal.
pub fn restore(proposal: &mut Fields<'_>, told: &mut Told) -> Rc<Deal> {
    if !proposal.has("deal") {
        return Rc::default();
    }
    let deal = within(proposal, "deal", told, |fields, told| Deal {
        factors: factors(fields, told),
        selling: within(fields, "selling", told, restored_selling),
        value: within(fields, "value", told, restored_value),
        budget: within(fields, "budget", told, restored_budget),
        wish: within(fields, "wish", told, |fields, told| Wish {
            from: date(fields, "from", told),
            until: date(fields, "until", told),
            free: restored_numbers(fields, "free", told),
            extra: restored_numbers(fields, "extra", told),
        }),
        runs: run_v1::restore(fields, told),
    });
    Rc::new(deal)
}

fn factors(fields: &mut Fields<'_>, told: &mut Told) -> Vec<Factor> {
    let mut factors = Vec::new();
    each(fields, "factors", told, &mut |_, id, mut fields, told| {
        factors.push(Factor {
            id,
            kind: fields.choice("kind", &FactorKind::ALL, words::factor_kind, told).unwrap_or_default(),
            name: fields.words("name", told).into(),
            percent: fields.number("percent", told),
            is_on: fields.flag("on", told).unwrap_or(false),
        });
        fields.end(told);
    });
    factors
}

fn restored_selling(fields: &mut Fields<'_>, told: &mut Told) -> SellingCosts {
    let commission = Commission {
        on: fields.choice("commission_on", &CommissionOn::ALL, words::commission_on, told).unwrap_or_default(),
        percent: fields.number("commission", told),
        assistant: fields.number("assistant", told),
    };
    let referral = Referral {
        form: fields.choice("referral_form", &ReferralForm::ALL, words::referral_form, told).unwrap_or_default(),
        percent: fields.number("referral", told),
        steps: restored_numbers(fields, "referral_steps", told),
        months: fields.number("referral_months", told),
        minimum: fields.money("referral_minimum", told),
    };
    SellingCosts { commission, referral, platform: fields.number("platform", told) }
}

fn restored_value(fields: &mut Fields<'_>, told: &mut Told) -> ValueCase {
    ValueCase {
        today: within(fields, "today", told, restored_funnel),
        goal: within(fields, "goal", told, restored_funnel),
        ramp: fields.number("ramp", told),
        share: fields.number("share", told),
        growth: fields.number("growth", told),
        revenue: fields.money("revenue", told),
        purchase: fields.money("purchase", told),
        is_shown: fields.flag("shown", told).unwrap_or(false),
    }
}

fn restored_funnel(fields: &mut Fields<'_>, told: &mut Told) -> Funnel {
    Funnel {
        visits: fields.number("visits", told),
        lead_rate: fields.number("lead_rate", told),
        close_rate: fields.number("close_rate", told),
        sale: fields.money("sale", told),
    }
}

fn restored_budget(fields: &mut Fields<'_>, told: &mut Told) -> ClientBudget {
    ClientBudget {
        answer: fields.choice("answer", &BudgetAnswer::ALL, words::budget_answer, told).unwrap_or_default(),
        amount: fields.money("amount", told),
        currency: fields.currency("currency", told),
        decision: fields.choice("decision", &Decision::ALL, words::decision, told),
        reason: fields.words("reason", told).into(),
    }
}

/// Numbers by id. What they belong to may be gone, as a role or a service can; they wait for it.
pub fn restored_numbers(fields: &mut Fields<'_>, name: &str, told: &mut Told) -> Table<Id, Typed> {
    let at = fields.at().on(name);
    let mut known = Table::new();
    for (key, value) in Fields::of(fields.take(name), &at, told).split() {
        let at = at.on(&key);
        let (Some(id), Some(text)) = (Id::from_text(&key), value.as_str()) else {
            let kind = if value.is_string() { RepairKind::NotAnId } else { RepairKind::NotText };
            told.tell(&at, kind, &fields::beginning(&value));
            continue;
        };
        if let Some(typed) = fields::number(text, &at, told)
            && known.insert(id, typed).is_some()
        {
            told.tell(&at, RepairKind::SameId, &typed.plain());
        }
    }
    known
}
