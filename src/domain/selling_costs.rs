//! What selling costs beside the plain costs of selling: a commission, a referral, a platform's fee. Private.

use crate::domain::id::Id;
use crate::domain::table::Table;
use crate::domain::typed::Typed;

/// Of what a commission is a share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CommissionOn {
    /// Of what is left: net less floor, what is bought in and the other selling costs.
    #[default]
    Profit,
    /// Of the net.
    Sale,
}

impl CommissionOn {
    /// Both.
    pub const ALL: [CommissionOn; 2] = [CommissionOn::Profit, CommissionOn::Sale];
}

/// What whoever sells gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Commission {
    pub on: CommissionOn,
    pub percent: Option<Typed>,
    /// The assistant's percent of the commission; the lead has the rest.
    pub assistant: Option<Typed>,
}

/// What becomes of a referral.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReferralForm {
    /// Whoever referred the client has a share of the fee.
    #[default]
    Share,
    /// The referred client pays so much less.
    Discount,
}

impl ReferralForm {
    /// Both.
    pub const ALL: [ReferralForm; 2] = [ReferralForm::Share, ReferralForm::Discount];
}

/// What a referral costs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Referral {
    pub form: ReferralForm,
    pub percent: Option<Typed>,
    /// Another percentage for what follows a service, by the service.
    pub steps: Table<Id, Typed>,
    /// For how many months, of what is paid again; for all where nothing is typed.
    pub months: Option<Typed>,
    /// The least project for which it is paid.
    pub minimum: Option<Typed>,
}

/// All that selling costs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SellingCosts {
    pub commission: Commission,
    pub referral: Referral,
    /// Percent of the gross.
    pub platform: Option<Typed>,
}
