//! The day by which a band has paid the year's costs, when its hours are billed evenly over the year.

use crate::domain::band::{Band, Bands};
use crate::domain::civil_date::{CivilDate, days_of_year};
use crate::domain::fraction::Fraction;
use crate::domain::parameter::Unit;
use crate::domain::rate_bands::RateBands;
use crate::domain::rounding;
use crate::domain::working::{Figure, Label, difference};

/// day = ceil(days of the year x P at base / the band's revenue); nothing where the year does not reach.
pub fn paid_by(year: i32, bands: &RateBands) -> Bands<Option<CivilDate>> {
    Bands::of(|band| day(year, bands, band))
}

/// What a band's revenue is beyond the costs of the year at base.
pub fn over_costs(bands: &RateBands, band: Band) -> Figure {
    let parts = vec![bands.revenue.get(band).clone(), bands.costs.base.clone()];
    difference(Label::LeftOver, Unit::Money, parts)
}

fn day(year: i32, bands: &RateBands, band: Band) -> Option<CivilDate> {
    // Without a rate nothing is billed, whatever the goal is.
    bands.hour.get(band).value.as_ref()?;
    let costs = bands.costs.base.value.as_ref().filter(|costs| costs.is_positive())?;
    let revenue = bands.revenue.get(band).value.as_ref()?;
    let days = Fraction::whole(i128::from(days_of_year(year)));
    let day = rounding::up_to_whole(&days.times(costs).over(revenue)?)?;
    CivilDate::of_year(year, u32::try_from(day).ok()?)
}
