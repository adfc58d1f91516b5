//! The sections of the desk that open on demand.

use crate::domain::deal_number::DealNumber;
use crate::domain::parameter::{ConditionNumber, Parameter};

/// A section that is closed until somebody asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Drawer {
    Profit,
    Tax,
    Cushion,
    Team,
    Units,
    WhatIf,
    Year,
    Projection,
    Services,
    Partners,
    Words,
    Phases,
    Map,
    Options,
    Sections,
    Discount,
    SalesTax,
    Payments,
    Terms,
    Currency,
    Selling,
    Fall,
    Value,
    Notes,
    /// The questions behind whether a proposal is worth it.
    DealBudget,
    DealTime,
    DealFactors,
    DealRuns,
}

impl Drawer {
    /// Those that hold conditions: of a proposal, or what new ones begin with.
    pub const OF_CONDITIONS: [Drawer; 5] =
        [Drawer::Discount, Drawer::SalesTax, Drawer::Payments, Drawer::Terms, Drawer::Selling];

    /// The section in which a number stands; nothing where it is always in sight.
    pub fn of(at: Parameter) -> Option<Drawer> {
        match at {
            Parameter::Profit(_) => Some(Drawer::Profit),
            Parameter::TaxRate | Parameter::TaxAmount => Some(Drawer::Tax),
            Parameter::Cushion => Some(Drawer::Cushion),
            Parameter::DayHours | Parameter::WeekHours | Parameter::RateStep => Some(Drawer::Units),
            Parameter::WhatIfHours | Parameter::WhatIfCosts => Some(Drawer::WhatIf),
            Parameter::ServiceHours { .. } | Parameter::ServiceDirect(_) | Parameter::JobHours { .. } => {
                Some(Drawer::Services)
            }
            Parameter::Partner(_) => Some(Drawer::Partners),
            Parameter::TaxPercent(..) => Some(Drawer::SalesTax),
            Parameter::Instalment(..) | Parameter::InstalmentDays(..) => Some(Drawer::Payments),
            Parameter::KillFee(..) => Some(Drawer::Terms),
            Parameter::ExchangeRate(_) => Some(Drawer::Currency),
            Parameter::Value(..) => Some(Drawer::Value),
            Parameter::Map(..) => Some(Drawer::Map),
            Parameter::Condition(_, number) => Some(match number {
                ConditionNumber::ChargePercent
                | ConditionNumber::ChargeAmount
                | ConditionNumber::DiscountPercent
                | ConditionNumber::DiscountAmount => Drawer::Discount,
                ConditionNumber::SellingPercent
                | ConditionNumber::SellingAmount
                | ConditionNumber::Commission
                | ConditionNumber::Assistant
                | ConditionNumber::Referral
                | ConditionNumber::Platform
                | ConditionNumber::Margin => Drawer::Selling,
                _ => Drawer::Terms,
            }),
            Parameter::Deal(_, number) => Some(match number {
                DealNumber::Budget | DealNumber::BudgetMonths => Drawer::DealBudget,
                DealNumber::Free(_) | DealNumber::Extra(_) => Drawer::DealTime,
                DealNumber::Factor(_) => Drawer::DealFactors,
                DealNumber::Run(..) => Drawer::DealRuns,
            }),
            Parameter::Growth | Parameter::Raises | Parameter::YearsAhead => Some(Drawer::Projection),
            _ => None,
        }
    }
}
