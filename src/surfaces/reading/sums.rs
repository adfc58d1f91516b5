//! What a choice comes to, and when it is paid.

use yew::Html;

use crate::components::element::{element, said, text, together};
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::payment_schedule::{self, Due, Instalment};
use crate::domain::pool::Sums;
use crate::domain::recurrence::{Interval, Recurrence};
use crate::domain::totals::{Recurring, Totals};
use crate::locale::figures;
use crate::locale::phrases::offer_page;
use crate::locale::phrases::reading as phrases;
use crate::surfaces::reading::{Reading, each, paragraph};

/// How often something is paid.
#[inline(never)]
pub fn often(reading: &Reading, again: Recurrence) -> String {
    let every = reading.say(match again.every {
        Interval::Week => &offer_page::EVERY_WEEK,
        Interval::Month => &offer_page::EVERY_MONTH,
        Interval::Quarter => &offer_page::EVERY_QUARTER,
        Interval::Year => &offer_page::EVERY_YEAR,
    });
    match again.periods {
        Some(periods) => {
            let count = figures::whole(i64::from(periods), reading.language);
            let times = offer_page::TIMES.fill(reading.language, periods, &count);
            reading.fill(&offer_page::OFTEN_TIMES, [&every, &times])
        }
        None => every,
    }
}

/// What the choice beside the offer comes to, always in sight.
pub fn chosen(reading: &Reading) -> Html {
    match &reading.totals {
        Some(totals) => sums(reading, totals),
        None => said("p", "note", reading.say(&phrases::CHOOSE_FIRST)),
    }
}

/// What a choice comes to, once and again.
pub fn all(reading: &Reading) -> Html {
    let sums = reading.totals.as_ref().map_or_else(Html::default, |totals| sums(reading, totals));
    element("div", "all-sums", vec![sums])
}

#[inline(never)]
fn row(rows: &mut Vec<Html>, name: String, amount: String) {
    rows.push(element("div", "", vec![said("dt", "", name), said("dd", "figure", amount)]));
}

/// What there is to pay, and how much.
#[inline(never)]
fn to_pay(words: String, amount: String) -> Html {
    element("p", "to-pay", vec![said("span", "", words), said("b", "figure", amount)])
}

#[inline(never)]
fn sums(reading: &Reading, totals: &Totals) -> Html {
    let tier = reading.chosen.choice.as_ref().and_then(|choice| reading.offer.tier(choice.tier));
    let mut all = vec![
        said("p", "chosen-name", tier.map(|tier| tier.name.clone()).unwrap_or_default()),
        parts(reading, &totals.one_off),
        to_pay(reading.say(&phrases::TO_PAY_ONCE), reading.money(totals.one_off.gross)),
    ];
    for one in &totals.recurring {
        all.push(again(reading, one));
    }
    together(all)
}

/// From the lines to what is paid.
#[inline(never)]
fn parts(reading: &Reading, sums: &Sums) -> Html {
    let mut rows = Vec::new();
    let (has_charge, has_discount) = (sums.charge.units() != 0, sums.discount.units() != 0);
    if has_charge || has_discount {
        row(&mut rows, reading.say(&phrases::SUM), reading.amount(sums.sum));
    }
    if has_charge {
        let name = match reading.offer.charge.name.trim() {
            "" => reading.say(&phrases::CHARGE),
            name => name.to_owned(),
        };
        row(&mut rows, name, reading.amount(sums.charge));
    }
    if has_discount {
        let negative = Fixed::new(sums.discount.units().saturating_neg(), sums.discount.digits());
        row(&mut rows, reading.say(&phrases::DISCOUNT), reading.amount(negative));
    }
    row(&mut rows, reading.say(&phrases::NET), reading.amount(sums.net));
    let phrase = if reading.offer.taxation.is_inclusive { &phrases::INCLUDING } else { &phrases::TAX_AT };
    for tax in &sums.taxes {
        let name = reading.fill(phrase, [&tax.name, &reading.percent(tax.percent)]);
        row(&mut rows, name, reading.amount(tax.amount));
    }
    element("dl", "", rows)
}

fn again(reading: &Reading, one: &Recurring) -> Html {
    let often = reading.fill(&phrases::THEN, [&often(reading, one.recurrence)]);
    let each = reading.money(one.each());
    let term = one.term.map(|term| reading.fill(&phrases::TERM, [&reading.money(term)]));
    let all = vec![parts(reading, &one.sums), to_pay(often, each), paragraph("note", term.unwrap_or_default())];
    element("div", "again", all)
}

/// When what is paid, once a choice was made.
pub fn payments(reading: &Reading) -> Html {
    let Some(totals) = &reading.totals else { return Html::default() };
    let Some(paid) = payment_schedule::payments(&reading.offer.schedule, totals.one_off.gross) else {
        return Html::default();
    };
    let all = each(paid.amounts, |(id, amount)| payment(reading, id, amount));
    element("section", "", vec![said("h2", "", reading.say(&phrases::PAYMENTS)), element("ul", "payments", all)])
}

fn payment(reading: &Reading, id: Id, amount: Fixed) -> Html {
    let of = reading.offer.schedule.iter().find(|one| one.id == id);
    let name = of.map(|one| one.name.clone()).unwrap_or_default();
    let due = of.map(|one| due(reading, one)).unwrap_or_default();
    let words = vec![text(name), text(" ".to_owned()), said("span", "note", due)];
    element("li", "", vec![element("span", "", words), said("span", "figure", reading.amount(amount))])
}

fn due(reading: &Reading, one: &Instalment) -> String {
    match &one.due {
        Due::OnAcceptance => reading.say(&phrases::ON_ACCEPTANCE),
        Due::On(Some(day)) => reading.date(*day),
        Due::On(None) | Due::NetDays(None) => String::new(),
        Due::Milestone(name) => reading.fill(&phrases::WHEN, [name]),
        Due::NetDays(Some(days)) => phrases::NET_DAYS.fill(reading.language, days.decimal(), &reading.count(*days)),
    }
}
