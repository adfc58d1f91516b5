//! A visitor's request as bytes, version 1: as few as can be, read strictly. Knows no signature and no link.

use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::moment::Moment;
use crate::domain::publishing::{LEAST_PERCENT, MOST_PERCENT, MOST_QUANTITY, MOST_SERVICES};
use crate::domain::quote::MOST_TAG;
use crate::domain::request::{MOST_NAME, MOST_NOTE, Request, RequestedFactor, RequestedService, Wanted};
use crate::domain::typed::Typed;
use crate::wire::answer::FIRST_MOMENT;
use crate::wire::binary::NotOpened;
use crate::wire::reading::Reading;
use crate::wire::writing::Writing;

/// The first byte.
pub const VERSION: u8 = 1;

/// Urgency, and kind of client.
const MOST_FACTORS: usize = 2;

/// The bytes of a request.
pub fn write(request: &Request) -> Vec<u8> {
    let mut out = Writing::from_day(CivilDate::first_of(2026));
    out.id(request.id);
    out.id(request.published);
    out.signed(request.at.seconds().wrapping_sub(FIRST_MOMENT));
    for text in [&request.language, &request.name, &request.email, &request.phone, &request.note] {
        out.text(text);
    }
    out.byte(u8::from(request.has_consent));
    wanted(&mut out, &request.tier);
    out.count(request.services.len());
    for one in &request.services {
        wanted(&mut out, &one.service);
        out.whole(u128::from(one.quantity));
    }
    out.count(request.factors.len());
    for factor in &request.factors {
        out.text(&factor.name);
        out.typed(factor.percent);
    }
    out.text(request.currency.code());
    out.decimal(request.from.units(), 0);
    out.decimal(request.to.units(), 0);
    out.finish(VERSION)
}

fn wanted(out: &mut Writing, wanted: &Wanted) {
    out.id(wanted.id);
    out.text(&wanted.name);
}

/// Reads a request: whatever this program would not have written so is refused.
pub fn read(bytes: &[u8]) -> Result<Request, NotOpened> {
    let mut from = Reading::new(bytes, VERSION, CivilDate::first_of(2026));
    let id = from.id();
    let published = from.id();
    let at = Moment::from_seconds(from.signed().wrapping_add(FIRST_MOMENT));
    let [language, name, email, phone, note] =
        [MOST_TAG, MOST_NAME, MOST_NAME, MOST_NAME, MOST_NOTE].map(|most| text(&mut from, most));
    let has_consent = from.byte() == 1;
    let tier = wanted_from(&mut from);
    let services = from.list(MOST_SERVICES, |from, _| {
        let service = wanted_from(from);
        let quantity = u32::try_from(from.whole()).unwrap_or(0);
        from.must((1..=MOST_QUANTITY).contains(&i64::from(quantity)));
        RequestedService { service, quantity }
    });
    let factors = from.list(MOST_FACTORS, |from, _| {
        let name = text(from, MOST_NAME);
        let percent = from.typed();
        let bounds = Typed::whole(LEAST_PERCENT).units()..=Typed::whole(MOST_PERCENT).units();
        from.must(bounds.contains(&percent.units()));
        RequestedFactor { name, percent }
    });
    let code = from.owned();
    let currency = Currency::from_code(&code);
    from.must(currency.is_some());
    let currency = currency.unwrap_or(Currency::EUR);
    let [lower, upper] = [(), ()].map(|()| from.amount(currency.digits()));
    from.must(0 <= lower.units() && lower.units() <= upper.units());
    from.finish()?;
    let request = Request {
        id,
        published,
        at,
        language,
        name,
        email,
        phone,
        note,
        has_consent,
        tier,
        services,
        factors,
        currency,
        from: lower,
        to: upper,
    };
    if write(&request) == bytes { Ok(request) } else { Err(NotOpened::NotCanonical) }
}

fn wanted_from(from: &mut Reading<'_>) -> Wanted {
    Wanted { id: from.id(), name: text(from, MOST_NAME) }
}

fn text(from: &mut Reading<'_>, most: usize) -> String {
    let text = from.owned();
    from.must(text.chars().count() <= most);
    text
}
