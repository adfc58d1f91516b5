//! For which proposals time is, and at whose rates it was worked.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use crate::domain::civil_date::CivilDate;
use crate::domain::workbook::Workbook;
use crate::surfaces::studio::number_field::Hand;
use crate::surfaces::studio::tables::found::Found;
use crate::wire::csv::cells::DayOrder;

#[derive(Clone, Properties)]
pub struct TimeChoicesProps {
    pub found: Rc<Found>,
    pub workbook: Workbook,
    pub order: DayOrder,
    pub today: CivilDate,
    pub hand: Hand,
    pub close: Callback<()>,
}

impl PartialEq for TimeChoicesProps {
    fn eq(&self, other: &TimeChoicesProps) -> bool {
        let same_file = Rc::ptr_eq(&self.found, &other.found);
        same_file && self.workbook == other.workbook && self.order == other.order && self.hand == other.hand
    }
}

#[component]
pub fn TimeChoices(_props: &TimeChoicesProps) -> Html {
    html! {}
}
