//! The days that matter in an accepted quote: until when it stands, what is paid when, and when each phase is. Knows no words for
//! them and no clock.

use crate::domain::civil_date::CivilDate;
use crate::domain::fixed::Fixed;
use crate::domain::payment_schedule::{Due, Instalment, payments};
use crate::domain::phase::Phase;
use crate::domain::quote::Quote;
use crate::domain::totals::Totals;

/// What a day is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event<'a> {
    /// The last day on which the quote can be accepted.
    Expiry,
    /// A payment of what is paid once: the `part`th of the instalment, counted from 1.
    Payment { of: &'a Instalment, part: usize, amount: Fixed },
    /// A phase, from its first day to its last.
    Phase(&'a Phase),
    /// The first day of a phase whose last day is not said, or lies before the first.
    PhaseStart(&'a Phase),
    /// The last day of a phase whose first day is not said, or lies behind the last.
    PhaseEnd(&'a Phase),
}

/// Something on whole days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    pub event: Event<'a>,
    pub from: CivilDate,
    /// The last day; never before the first.
    pub to: CivilDate,
}

/// The days of a quote in the order in which the quote says them. What is due on acceptance has a day where it is known on
/// which day that was, in the sender's zone.
pub fn agenda<'a>(quote: &'a Quote, totals: &Totals, accepted: Option<CivilDate>) -> Vec<Entry<'a>> {
    let offer = &quote.offer;
    let on = |event: Event<'a>, day: CivilDate| Entry { event, from: day, to: day };
    let mut entries = Vec::new();
    entries.extend(offer.terms.valid_until.map(|day| on(Event::Expiry, day)));
    let paid = payments(&offer.schedule, totals.one_off.gross).map(|paid| paid.amounts).unwrap_or_default();
    for of in &offer.schedule {
        let day = match of.due {
            Due::On(day) => day,
            Due::OnAcceptance => accepted,
            Due::Milestone(_) | Due::NetDays(_) => None,
        };
        let parts = paid.iter().filter(|(id, _)| *id == of.id);
        for (part, (_, amount)) in (1..).zip(parts) {
            entries.extend(day.map(|day| on(Event::Payment { of, part, amount: *amount }, day)));
        }
    }
    for phase in &offer.phases {
        match (phase.from, phase.to) {
            (Some(from), Some(to)) if from <= to => entries.push(Entry { event: Event::Phase(phase), from, to }),
            (from, to) => {
                entries.extend(from.map(|day| on(Event::PhaseStart(phase), day)));
                entries.extend(to.map(|day| on(Event::PhaseEnd(phase), day)));
            }
        }
    }
    entries
}
