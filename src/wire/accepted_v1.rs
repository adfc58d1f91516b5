//! How an accepted quote is written down for other programs, version 1. Written only, never read back. Knows the shape, not what it
//! means; tiers that were not chosen and passages are not in it.

use serde::Serialize;

use crate::domain::accepted::Accepted;
use crate::wire::evaluation_v1::{RecurringV1, TaxTotalV1};
use crate::wire::layout;
use crate::wire::offer_v1::{PhaseV1, RetainerV1, TermsV1};

pub mod written;

/// The version of this shape.
pub const SCHEMA: u32 = 1;

/// The text of an accepted quote, indented.
pub fn text(accepted: &Accepted) -> String {
    layout::text(&written::accepted(accepted), true)
}

/// A quote that was accepted, and what it comes to. Amounts are plain digits with the currency's digits behind the point; quantities and percentages are plain digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AcceptedV1 {
    /// The version of this shape: 1.
    pub schema: u32,
    /// The quote that was accepted.
    pub quote: QuoteHeadV1,
    /// The client's yes.
    pub acceptance: AcceptanceHeadV1,
    /// What the quote is called.
    pub title: String,
    /// Who offers.
    pub from: SellerV1,
    /// To whom it is offered.
    pub to: String,
    /// ISO 4217 code of every amount.
    pub currency: String,
    /// How amounts are rounded: "half_away" (0.005 is 0.01), "half_even", "up" (away from zero), "down" (toward zero).
    pub rounding: String,
    /// Whether unit prices, discounts, charges and the amounts of lines hold the taxes.
    pub prices_include_tax: bool,
    /// Whether tax is rounded on each line, instead of once on all lines of a rate.
    pub tax_by_line: bool,
    /// The name of the tier that was chosen.
    pub tier: String,
    /// The lines that were chosen, in the quote's order.
    pub lines: Vec<AcceptedLineV1>,
    /// What is paid once.
    pub once: OnceV1,
    /// What is paid again and again, never added to what is paid once.
    pub recurring: Vec<RecurringV1>,
    /// When what is paid once is paid. Empty where nothing is agreed.
    pub payments: Vec<AcceptedPaymentV1>,
    /// The stretches of the work.
    pub phases: Vec<PhaseV1>,
    /// What is agreed beside price and work.
    pub terms: TermsV1,
}

/// What names a quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuoteHeadV1 {
    /// Its own id, 32 hexadecimal digits.
    pub id: String,
    /// The sender's number for it.
    pub number: u32,
    /// Which revision of that number, counted from 1.
    pub revision: u32,
    /// The id of the quote whose place it took; null where there was none.
    pub supersedes: Option<String>,
    /// The day on which it was issued, YYYY-MM-DD.
    pub issued: String,
    /// The version of the rules by which its amounts were reckoned.
    pub rules: u32,
    /// The tag of the language of its texts, such as "uk".
    pub language: String,
}

/// A client's yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AcceptanceHeadV1 {
    /// Its own id, 32 hexadecimal digits: the same acceptance twice has one id.
    pub id: String,
    /// Who accepted, as they typed it.
    pub name: String,
    /// When, by the client's own clock, in UTC: YYYY-MM-DDTHH:MM:SSZ.
    pub at: String,
    /// Whether the client was told that the quote had expired by then.
    pub after_expiry: bool,
    /// What the client wrote with it; empty where nothing.
    pub note: String,
    /// The SHA-256 of the sealed quote that the client saw, 64 hexadecimal digits.
    pub content: String,
}

/// Who offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SellerV1 {
    /// Its name.
    pub name: String,
    /// Whom a client can ask; empty where nobody is named.
    pub contact: String,
    /// Their address for mail; empty where none is said.
    pub email: String,
    /// Their telephone number; empty where none is said.
    pub phone: String,
}

/// A line that was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AcceptedLineV1 {
    /// Its number within the quote.
    pub line: u64,
    /// Its name.
    pub name: String,
    /// What it does for the client; empty where nothing is said.
    pub benefit: String,
    /// The name of its section; empty where it has none.
    pub section: String,
    /// "included" in its tier, an "extra" or an "option" that the client chose.
    pub part: String,
    /// What its quantity counts: "hour" or "piece".
    pub unit: String,
    /// What a piece is called, such as "page"; empty where it has no name.
    pub unit_name: String,
    /// How many: the client's, where they changed it.
    pub quantity: String,
    /// The price of one, which may have more digits than the currency.
    pub unit_price: String,
    /// What its discount took off.
    pub discount: String,
    /// What it comes to after its discount.
    pub amount: String,
    /// The taxes on it, in the order in which they apply.
    pub taxes: Vec<LineTaxV1>,
    /// The place in `recurring` of what it is added up in, counted from 0; null where it is paid once.
    pub recurring: Option<usize>,
    /// What is agreed about it as a retainer; null where it is none.
    pub retainer: Option<RetainerV1>,
    /// What it is made of, where these parts have no prices of their own.
    pub contents: Vec<ContentV1>,
}

/// A tax that a line carries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LineTaxV1 {
    /// Its name.
    pub name: String,
    /// Its category, such as the codes "S", "Z", "E" of EN 16931.
    pub category: String,
    /// Percent.
    pub percent: String,
    /// Whether it is taken on the taxes before it too.
    pub compound: bool,
}

/// A part of a line that has no price of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContentV1 {
    /// Its name.
    pub name: String,
    /// What it does for the client; empty where nothing is said.
    pub benefit: String,
    /// What its quantity counts: "hour" or "piece".
    pub unit: String,
    /// What a piece is called; empty where it has no name.
    pub unit_name: String,
    /// How many.
    pub quantity: String,
}

/// What is paid once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OnceV1 {
    /// The lines as priced.
    pub sum: String,
    /// What the charge on the whole is for; empty where it has no name.
    pub charge_name: String,
    /// The charge on the whole.
    pub charge: String,
    /// The discount on the whole.
    pub discount: String,
    /// Without tax.
    pub net: String,
    /// Each tax on what is taxed alike.
    pub taxes: Vec<TaxTotalV1>,
    /// All taxes.
    pub tax: String,
    /// With tax.
    pub gross: String,
}

/// A payment of what is paid once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AcceptedPaymentV1 {
    /// The name of the instalment that it is, or is an equal part of.
    pub name: String,
    /// Its amount, tax included.
    pub amount: String,
    /// When it is due: on "acceptance", on a "date", at a "milestone", or so many "days" after the invoice.
    pub due: String,
    /// The day on which it is due, YYYY-MM-DD; null where it is due otherwise, or no day is said.
    pub date: Option<String>,
    /// What is reached when it is due; null where it is due otherwise.
    pub milestone: Option<String>,
    /// So many days after the invoice; null where it is due otherwise, or no number is said.
    pub days: Option<String>,
}
