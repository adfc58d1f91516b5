//! The addresses of the figures of what was sold, as they are on a day.

use crate::domain::band::Band;
use crate::domain::civil_date::CivilDate;
use crate::domain::client_account::accounts;
use crate::domain::currency::Currency;
use crate::domain::evaluation::Evaluation;
use crate::domain::forecast::{Forecast, forecast};
use crate::domain::id::Id;
use crate::domain::pipeline::{Entry, pipeline};
use crate::domain::win_rates::{WinRates, win_rates};
use crate::domain::workbook::Workbook;
use crate::domain::working::Figure;

/// A figure of what was sold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SalesFigure {
    Sold,
    Open,
    Expected,
    Forecast,
    WinRate,
    Existing,
    Reached(Band),
    Missing(Band),
    /// A client's lifetime value in one currency.
    Lifetime(Id, Currency),
}

/// Where everything stands on a day, and what follows.
pub struct Sales {
    pub entries: Vec<Entry>,
    pub rates: WinRates,
    pub year: Forecast,
}

impl Sales {
    /// The sales of a workbook on a day.
    pub fn of(workbook: &Workbook, evaluation: &Evaluation, today: CivilDate) -> Sales {
        let studio = &workbook.studio;
        let entries = pipeline(&workbook.proposals, &workbook.issued, today);
        let rates = win_rates(&entries, |id| workbook.client(id).map(AsRef::as_ref));
        let goals = &evaluation.rates.bands.revenue;
        let year = forecast(&entries, studio.year, studio.currency, goals, rates.all);
        Sales { entries, rates, year }
    }

    /// A figure; nothing where what it belongs to is gone.
    pub fn figure(&self, which: SalesFigure) -> Option<Figure> {
        let year = &self.year;
        Some(match which {
            SalesFigure::Sold => year.sold.clone(),
            SalesFigure::Open => year.open.clone(),
            SalesFigure::Expected => year.expected.clone(),
            SalesFigure::Forecast => year.forecast.clone(),
            SalesFigure::WinRate => self.rates.all.rate(),
            SalesFigure::Existing => year.existing.clone(),
            SalesFigure::Reached(band) => year.reached.get(band).clone(),
            SalesFigure::Missing(band) => year.missing.get(band).clone(),
            SalesFigure::Lifetime(client, currency) => {
                let lifetime = accounts(&self.entries).get(&client)?.lifetime();
                lifetime.into_iter().find(|(known, _)| *known == currency)?.1
            }
        })
    }
}
