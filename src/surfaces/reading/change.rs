//! What an offer changes: the quote that was accepted, how the days of the work move, and what is paid once before, for the change, and
//! after it.

use yew::Html;
use yew::virtual_dom::AttributeOrProperty::Static;

use crate::components::element::{element, marked, said, text};
use crate::domain::change_order::ChangeOrder;
use crate::domain::civil_date::CivilDate;
use crate::domain::fixed::Fixed;
use crate::domain::typed::Typed;
use crate::locale::figures;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::reading as phrases;
use crate::surfaces::reading::{Reading, paragraph};

/// What is paid once, without tax where that is known, and with it; nothing before anything is chosen.
pub type Once = Option<(Option<Fixed>, Fixed)>;

/// What is paid once before, for the change, and after it.
pub type Sums = [Once; 3];

/// As a quote says it, without reckoning: what was accepted until now.
pub fn written(reading: &Reading) -> Sums {
    let change = reading.offer.change.as_ref();
    let before = change.map(|change| (change.before.net.map(Typed::fixed), change.before.gross.fixed()));
    [before, None, None]
}

/// As what is chosen comes to.
pub fn reckoned(reading: &Reading) -> Sums {
    let chosen = reading.totals.as_ref().map(|totals| &totals.one_off);
    let change = chosen.map(|sums| (Some(sums.net), sums.gross));
    let after = reading.offer.change.as_ref().zip(chosen).and_then(|(change, sums)| change.after(sums));
    let [before, ..] = written(reading);
    [before, change, after]
}

/// The change; nothing for an offer that changes nothing.
#[inline(never)]
pub fn change(reading: &Reading, known: Sums) -> Html {
    let Some(change) = &reading.offer.change else { return Html::default() };
    let number = figures::whole(i64::from(change.number), reading.language);
    let all = vec![
        said("h2", "", reading.say(&phrases::WHAT_CHANGES)),
        said("p", "", reading.fill(&phrases::CHANGES_QUOTE, [&number, &reading.date(change.on)])),
        paragraph("change-words", change.reason.clone()),
        sums(reading, known),
        days(reading, change),
        paragraph("change-words", change.schedule.clone()),
    ];
    element("section", "change", all)
}

/// Before, the change, and after it.
fn sums(reading: &Reading, known: Sums) -> Html {
    let names = [&phrases::BEFORE_CHANGE, &phrases::THIS_CHANGE, &phrases::AFTER_CHANGE];
    let is_taxed = known.iter().any(|once| once.is_some_and(|(net, gross)| net.is_some_and(|net| net != gross)));
    let mut head = vec![element("td", "", Vec::new())];
    if is_taxed {
        head.push(column(reading.say(&phrases::NET)));
    }
    head.push(column(reading.say(&phrases::TO_PAY_ONCE)));
    let mut body = vec![element("tr", "", head)];
    for (name, once) in names.into_iter().zip(known) {
        body.push(row(reading, name, once, is_taxed));
    }
    element("table", "change-sums", vec![element("tbody", "", body)])
}

fn column(words: String) -> Html {
    marked("th", &[("scope", Static("col")), ("class", Static("figure"))], vec![text(words)])
}

fn row(reading: &Reading, name: &Phrase<0>, once: Once, is_taxed: bool) -> Html {
    let amount = |amount: Option<Fixed>| amount.map_or_else(|| figures::UNKNOWN.to_owned(), |one| reading.money(one));
    let mut cells = vec![marked("th", &[("scope", Static("row"))], vec![text(reading.say(name))])];
    if is_taxed {
        cells.push(said("td", "figure", amount(once.and_then(|(net, _)| net))));
    }
    cells.push(said("td", "figure", amount(once.map(|(_, gross)| gross))));
    element("tr", "", cells)
}

/// The last day of the work, as it was and as it will be.
fn days(reading: &Reading, change: &ChangeOrder) -> Html {
    let day = |phrase: &Phrase<1>, day: CivilDate| reading.fill(phrase, [&reading.date(day)]);
    let days = match (change.ends, change.ends_after) {
        (Some(before), Some(after)) => {
            let later = before.days_until(after);
            let count = u32::try_from(later.unsigned_abs()).unwrap_or(u32::MAX);
            let figure = figures::whole(i64::from(count), reading.language);
            let moved = match later {
                0 => reading.say(&phrases::SAME_DAY),
                1.. => phrases::DAYS_LATER.fill(reading.language, count, &figure),
                _ => phrases::DAYS_EARLIER.fill(reading.language, count, &figure),
            };
            reading.fill(&phrases::ENDS_MOVED, [&reading.date(before), &reading.date(after), &moved])
        }
        (None, Some(after)) => day(&phrases::ENDS_AFTER, after),
        // What was agreed stays.
        (Some(before), None) => day(&phrases::ENDS_STAYS, before),
        (None, None) => String::new(),
    };
    paragraph("", days)
}
