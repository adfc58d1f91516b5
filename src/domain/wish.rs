//! By when the client wants the work, and who has time for it. Private.

use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::table::Table;
use crate::domain::typed::Typed;

/// The days, and the time there is, by role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// The first day of the work.
    pub from: Option<CivilDate>,
    /// The day by which it is wanted.
    pub until: Option<CivilDate>,
    /// Free hours a week.
    pub free: Table<Id, Typed>,
    /// What an hour of extra hands costs, in the studio's currency.
    pub extra: Table<Id, Typed>,
}
