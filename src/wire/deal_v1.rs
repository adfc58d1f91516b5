//! How what stands behind a proposal is written down, version 1: a part of the proposal's record. Knows the shape on disk, not what
//! it means.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::domain::client_budget::{BudgetAnswer, ClientBudget, Decision};
use crate::domain::deal::Deal;
use crate::domain::factor::{Factor, FactorKind};
use crate::domain::id::Id;
use crate::domain::table::Table;
use crate::domain::typed::Typed;
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
    /// Over how many months it is paid. Left out: at once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<String>,
    /// Whether the work is wanted for its own sake. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub wanted: bool,
    /// Whether the work is needed. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub needed: bool,
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
    let (budget, wish) = (&deal.budget, &deal.wish);
    DealV1 {
        factors: deal.factors.iter().map(factor).collect(),
        budget: BudgetV1 {
            answer: said(budget.answer, words::budget_answer),
            amount: digits(budget.amount),
            currency: budget.currency.map(|currency| currency.code().to_owned()),
            months: digits(budget.months),
            wanted: budget.is_wanted,
            needed: budget.is_needed,
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

/// Numbers by id.
pub fn numbers(table: &Table<Id, Typed>) -> QuantitiesV1 {
    QuantitiesV1(table.iter().map(|(id, number)| (id.to_string(), number.plain())).collect())
}

/// A deal out of the fields of a proposal.
pub fn restore(proposal: &mut Fields<'_>, usual_role: Id, told: &mut Told) -> Rc<Deal> {
    if !proposal.has("deal") {
        return Rc::default();
    }
    let deal = within(proposal, "deal", told, |fields, told| Deal {
        factors: factors(fields, told),
        budget: within(fields, "budget", told, restored_budget),
        wish: within(fields, "wish", told, |fields, told| Wish {
            from: date(fields, "from", told),
            until: date(fields, "until", told),
            free: restored_numbers(fields, "free", told),
            extra: restored_numbers(fields, "extra", told),
        }),
        runs: run_v1::restore(fields, usual_role, told),
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

fn restored_budget(fields: &mut Fields<'_>, told: &mut Told) -> ClientBudget {
    ClientBudget {
        answer: fields.choice("answer", &BudgetAnswer::ALL, words::budget_answer, told).unwrap_or_default(),
        amount: fields.money("amount", told),
        currency: fields.currency("currency", told),
        months: fields.number("months", told),
        is_wanted: fields.flag("wanted", told).unwrap_or(false),
        is_needed: fields.flag("needed", told).unwrap_or(false),
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
