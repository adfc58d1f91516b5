//! A status report as bytes, version 1: what stands in the link that a client opens, read strictly. Knows no signature and no link.

use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::quote::MOST_TAG;
use crate::domain::report_draft::{MOST_POINT, MOST_POINTS};
use crate::domain::status_report::{Budget, KindTime, MOST_KINDS, Outside, SoldTime, StatusReport};
use crate::wire::binary::NotOpened;
use crate::wire::reading::Reading;
use crate::wire::writing::Writing;

/// The first byte.
pub const VERSION: u8 = 1;

/// The most bytes that are written or read.
pub const MOST_BYTES: usize = 65_536;

/// The bytes of a report; nothing where nobody could open so many.
pub fn write(report: &StatusReport) -> Option<Vec<u8>> {
    let bytes = written(report);
    (bytes.len() <= MOST_BYTES).then_some(bytes)
}

fn written(report: &StatusReport) -> Vec<u8> {
    let mut out = Writing::from_day(CivilDate::first_of(2026));
    for text in [&report.language, &report.from, &report.client, &report.title] {
        out.text(text);
    }
    out.whole(u128::from(report.number));
    for day in [report.since, report.until, report.day] {
        out.day(Some(day));
    }
    out.text(report.currency.code());
    out.byte(u8::from(report.budget.is_some()));
    if let Some(budget) = report.budget {
        out.decimal(budget.sold().units(), 0);
        out.decimal(budget.spent().units(), 0);
    }
    out.byte(u8::from(report.hours.is_some()));
    if let Some(hours) = report.hours {
        out.whole(u128::from(hours.sold));
        out.whole(u128::from(hours.spent));
    }
    out.count(report.kinds.len());
    for one in &report.kinds {
        out.text(&one.kind);
        out.whole(u128::from(one.minutes));
    }
    for list in [&report.done, &report.next, &report.expected] {
        out.count(list.len());
        list.iter().for_each(|point| out.text(point));
    }
    out.count(report.outside.len());
    for one in &report.outside {
        out.text(&one.what);
        out.text(&one.why);
    }
    out.finish(VERSION)
}

/// Reads a report: whatever this program would not have written so is refused.
pub fn read(bytes: &[u8]) -> Result<StatusReport, NotOpened> {
    if bytes.len() > MOST_BYTES {
        return Err(NotOpened::Long);
    }
    let mut from = Reading::new(bytes, VERSION, CivilDate::first_of(2026));
    let language = text(&mut from, MOST_TAG);
    let [sender, client, title] = [(), (), ()].map(|()| text(&mut from, MOST_POINT));
    let number = from.small();
    let [since, until, day] = [(), (), ()].map(|()| from.some_day());
    from.must(since <= until);
    let code = from.owned();
    let currency = Currency::from_code(&code);
    from.must(currency.is_some());
    let currency = currency.unwrap_or(Currency::EUR);
    let budget = is_there(&mut from).then(|| budget(&mut from, currency)).flatten();
    let hours = is_there(&mut from).then(|| SoldTime { sold: from.small(), spent: from.small() });
    let kinds = from.list(MOST_KINDS, |from, _| {
        let one = KindTime { kind: text(from, MOST_POINT), minutes: from.small() };
        from.must(one.minutes > 0);
        one
    });
    let [done, next, expected] = [(), (), ()].map(|()| from.list(MOST_POINTS, |from, _| said(from)));
    let outside = from.list(MOST_POINTS, |from, _| Outside { what: said(from), why: text(from, MOST_POINT) });
    from.finish()?;
    let report = StatusReport {
        language,
        from: sender,
        client,
        title,
        number,
        day,
        since,
        until,
        currency,
        done,
        budget,
        hours,
        kinds,
        next,
        expected,
        outside,
    };
    if written(&report) == bytes { Ok(report) } else { Err(NotOpened::NotCanonical) }
}

fn is_there(from: &mut Reading<'_>) -> bool {
    let byte = from.byte();
    from.must(byte <= 1);
    byte == 1
}

fn budget(from: &mut Reading<'_>, currency: Currency) -> Option<Budget> {
    let [sold, spent]: [Fixed; 2] = [(), ()].map(|()| from.amount(currency.digits()));
    let budget = Budget::new(sold, spent);
    from.must(budget.is_some());
    budget
}

/// A text that says something.
fn said(from: &mut Reading<'_>) -> String {
    let text = text(from, MOST_POINT);
    from.must(!text.is_empty());
    text
}

fn text(from: &mut Reading<'_>, most: usize) -> String {
    let text = from.owned();
    from.must(text.chars().count() <= most);
    text
}
