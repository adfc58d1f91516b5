//! How income tax is reckoned into the costs. A studio's own estimate, not a tax calculation.

use crate::domain::typed::Typed;

/// K is living costs with cushion, X business and employees, t the rate, T the amount.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TaxTreatment {
    /// Tax on income, expenses deductible: P = K/(1-t) + X.
    #[default]
    OnIncome,
    /// Tax on everything: P = (K + X)/(1-t).
    OnEverything,
    /// Tax as an amount: P = K + X + T, equal in every band, without the cushion.
    AsAmount,
}

/// The treatment with its rate and its amount; the one it does not use is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tax {
    pub treatment: TaxTreatment,
    /// Percent. Nothing until it is set, and then counted as 0.
    pub rate: Option<Typed>,
    /// A year's amount.
    pub amount: Option<Typed>,
}
