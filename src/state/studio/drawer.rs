//! The sections of the rates page that open on demand.

use crate::domain::parameter::Parameter;

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
}

impl Drawer {
    /// The section in which a number stands; nothing where it is always in sight.
    pub fn of(at: Parameter) -> Option<Drawer> {
        match at {
            Parameter::Profit(_) => Some(Drawer::Profit),
            Parameter::TaxRate | Parameter::TaxAmount => Some(Drawer::Tax),
            Parameter::Cushion => Some(Drawer::Cushion),
            Parameter::DayHours | Parameter::WeekHours | Parameter::RateStep => Some(Drawer::Units),
            Parameter::WhatIfHours | Parameter::WhatIfCosts => Some(Drawer::WhatIf),
            Parameter::Growth | Parameter::Raises | Parameter::YearsAhead => Some(Drawer::Projection),
            _ => None,
        }
    }
}
