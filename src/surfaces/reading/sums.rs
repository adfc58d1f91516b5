//! What a choice comes to, and when it is paid.

use yew::{Html, html};

use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::payment_schedule::{self, Due, Instalment};
use crate::domain::pool::Sums;
use crate::domain::recurrence::{Interval, Recurrence};
use crate::domain::totals::{Recurring, Totals};
use crate::locale::phrases::offer_page;
use crate::locale::phrases::reading as phrases;
use crate::locale::{calendar_words, figures, numerals};
use crate::surfaces::reading::Reading;

/// How often something is paid.
pub fn often(reading: &Reading, again: Recurrence) -> String {
    let every = reading.say(match again.every {
        Interval::Week => offer_page::EVERY_WEEK,
        Interval::Month => offer_page::EVERY_MONTH,
        Interval::Quarter => offer_page::EVERY_QUARTER,
        Interval::Year => offer_page::EVERY_YEAR,
    });
    match again.periods {
        Some(periods) => {
            let count = figures::whole(i64::from(periods), reading.language);
            let times = offer_page::TIMES.fill(reading.language, periods, &count);
            reading.fill(offer_page::OFTEN_TIMES, [&every, &times])
        }
        None => every,
    }
}

/// The choice beside the offer, always in sight.
pub fn aside(reading: &Reading, beneath: Html) -> Html {
    html! {
        <aside class="reading-sums" aria-live="polite">
            <h2>{ reading.say(phrases::YOUR_CHOICE) }</h2>
            {
                match &reading.totals {
                    Some(totals) => sums(reading, totals),
                    None => html! { <p class="note">{ reading.say(phrases::CHOOSE_FIRST) }</p> },
                }
            }
            { beneath }
        </aside>
    }
}

/// What a choice comes to, once and again.
pub fn all(reading: &Reading) -> Html {
    html! {
        <div class="all-sums">{ reading.totals.as_ref().map(|totals| sums(reading, totals)) }</div>
    }
}

fn row(name: String, amount: String) -> Html {
    html! { <div><dt>{ name }</dt><dd class="figure">{ amount }</dd></div> }
}

fn sums(reading: &Reading, totals: &Totals) -> Html {
    let tier = reading.chosen.choice.as_ref().and_then(|choice| reading.offer.tier(choice.tier));
    let name = tier.map(|tier| tier.name.clone()).unwrap_or_default();
    html! {
        <>
            <p class="chosen-name">{ name }</p>
            <dl>{ parts(reading, &totals.one_off) }</dl>
            <p class="to-pay">
                <span>{ reading.say(phrases::TO_PAY_ONCE) }</span>
                <b class="figure">{ reading.money(totals.one_off.gross) }</b>
            </p>
            { for totals.recurring.iter().map(|one| again(reading, one)) }
        </>
    }
}

/// From the lines to what is paid.
fn parts(reading: &Reading, sums: &Sums) -> Html {
    let is_changed = sums.charge.units() != 0 || sums.discount.units() != 0;
    let negative = Fixed::new(sums.discount.units().saturating_neg(), sums.discount.digits());
    let is_inclusive = reading.offer.taxation.is_inclusive;
    let charge = match reading.offer.charge.name.trim() {
        "" => reading.say(phrases::CHARGE),
        name => name.to_owned(),
    };
    let taxes = sums.taxes.iter().map(|tax| {
        let percent = figures::percent(&tax.percent.fraction(), reading.language);
        let phrase = if is_inclusive { phrases::INCLUDING } else { phrases::TAX_AT };
        row(reading.fill(phrase, [&tax.name, &percent]), reading.amount(tax.amount))
    });
    html! {
        <>
            if is_changed { { row(reading.say(phrases::SUM), reading.amount(sums.sum)) } }
            if sums.charge.units() != 0 { { row(charge, reading.amount(sums.charge)) } }
            if sums.discount.units() != 0 { { row(reading.say(phrases::DISCOUNT), reading.amount(negative)) } }
            { row(reading.say(phrases::NET), reading.amount(sums.net)) }
            { for taxes }
        </>
    }
}

fn again(reading: &Reading, one: &Recurring) -> Html {
    let each = one.parts.first().copied().unwrap_or(one.sums.gross);
    let term = one.term.map(|term| reading.fill(phrases::TERM, [&reading.money(term)]));
    html! {
        <div class="again">
            <dl>{ parts(reading, &one.sums) }</dl>
            <p class="to-pay">
                <span>{ reading.fill(phrases::THEN, [&often(reading, one.recurrence)]) }</span>
                <b class="figure">{ reading.money(each) }</b>
            </p>
            if let Some(term) = term { <p class="note">{ term }</p> }
        </div>
    }
}

/// When what is paid, once a choice was made.
pub fn payments(reading: &Reading) -> Html {
    let Some(totals) = &reading.totals else { return Html::default() };
    let Some(paid) = payment_schedule::payments(&reading.offer.schedule, totals.one_off.gross) else {
        return Html::default();
    };
    html! {
        <section>
            <h2>{ reading.say(phrases::PAYMENTS) }</h2>
            <ul class="payments">{ for paid.amounts.iter().map(|(id, amount)| payment(reading, *id, *amount)) }</ul>
        </section>
    }
}

fn payment(reading: &Reading, id: Id, amount: Fixed) -> Html {
    let of = reading.offer.schedule.iter().find(|one| one.id == id);
    let name = of.map(|one| one.name.clone()).unwrap_or_default();
    html! {
        <li>
            <span>{ name }{ " " }<span class="note">{ of.map(|one| due(reading, one)) }</span></span>
            <span class="figure">{ reading.amount(amount) }</span>
        </li>
    }
}

fn due(reading: &Reading, one: &Instalment) -> String {
    match &one.due {
        Due::OnAcceptance => reading.say(phrases::ON_ACCEPTANCE),
        Due::On(Some(day)) => calendar_words::full_date(reading.language, day.year(), day.month(), day.day()),
        Due::On(None) => String::new(),
        Due::Milestone(name) => reading.fill(phrases::WHEN, [name]),
        Due::NetDays(days) => days.map_or_else(String::new, |days| {
            let count = numerals::editable(days.decimal(), 0, reading.language);
            phrases::NET_DAYS.fill(reading.language, days.decimal(), &count)
        }),
    }
}
