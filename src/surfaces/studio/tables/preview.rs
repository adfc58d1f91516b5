//! What a table would change, before it does.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_memo, use_state};

use crate::domain::civil_date::CivilDate;
use crate::domain::client_row::WithRows;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::tables as phrases;
use crate::locale::{card, figures};
use crate::state::studio::edit::Edit;
use crate::state::studio::notice::Notice;
use crate::surfaces::studio::number_field::Hand;
use crate::surfaces::studio::tables::choices::TimeChoices;
use crate::surfaces::studio::tables::found::{self, Found};
use crate::surfaces::studio::tables::taking::HEADING;
use crate::surfaces::studio::tables::troubles;
use crate::wire::csv::cells::DayOrder;
use crate::wire::csv::reading::Order;
use crate::wire::csv::trouble::Kind;

/// So many rows are shown as they were read.
const MOST_SHOWN: usize = 5;

#[derive(Clone, Properties)]
pub struct PreviewProps {
    pub found: Rc<Found>,
    pub workbook: Workbook,
    pub today: CivilDate,
    pub hand: Hand,
    pub close: Callback<()>,
}

impl PartialEq for PreviewProps {
    fn eq(&self, other: &PreviewProps) -> bool {
        let same_file = Rc::ptr_eq(&self.found, &other.found);
        same_file && self.workbook == other.workbook && self.today == other.today && self.hand == other.hand
    }
}

/// What was found, what is wrong with it, and the buttons that take it in or leave it.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let PreviewProps { found, workbook, today, hand, close } = props;
    let language = hand.language;
    let order = use_state(|| match found.read.order() {
        Order::Known(order) => Some(order),
        Order::Open => None,
    });
    let with = use_memo((Rc::as_ptr(found), workbook.clone(), *order), |_| {
        order.and_then(|order| found.with(workbook, order, *today))
    });
    let is_asked = found.read.order() == Order::Open;
    let choose = {
        let order = order.clone();
        Callback::from(move |chosen| order.set(Some(chosen)))
    };
    html! {
        <div class="import" role="group" aria-labelledby={HEADING}>
            <h3 id={HEADING} tabindex="-1">{ heading(found, language) }</h3>
            <p class="note">{ phrases::NOTHING_YET.say(language) }</p>
            { not_read(found, language) }
            if is_asked { { day_order(found, *order, &choose, language) } }
            { troubles::list(&found.read.troubles, language) }
            if let Some(order) = *order {
                { first_rows(found, order, *today, language) }
                if found.read.kind() == Kind::Time {
                    <TimeChoices found={Rc::clone(found)} workbook={workbook.clone()} {order} today={*today} hand={hand.clone()} close={close.clone()} />
                } else if let Some(with) = with.as_ref() {
                    { take(with, hand, close) }
                }
            } else {
                { after(None, close, language) }
            }
        </div>
    }
}

fn heading(found: &Found, language: Language) -> String {
    let words = match found.read.kind() {
        Kind::Clients => phrases::FOUND_CLIENTS,
        Kind::Proposals => phrases::FOUND_PROPOSALS,
        Kind::Time => phrases::FOUND_TIME,
    };
    words.fill(language, [&found.name, &figures::whole(found.read.count.into(), language)])
}

fn not_read(found: &Found, language: Language) -> Html {
    let names = found.not_read();
    match names.is_empty() {
        true => Html::default(),
        false => {
            html! { <p class="note">{ phrases::NOT_READ.fill(language, [&troubles::some(&names, language)]) }</p> }
        }
    }
}

/// Asks what stands first in a day, with the first day as it is written.
fn day_order(found: &Found, chosen: Option<DayOrder>, choose: &Callback<DayOrder>, language: Language) -> Html {
    let one = |order: DayOrder, words: Phrase<0>| {
        let choose = choose.clone();
        let day = found.first_unclear().and_then(|day| day.by(order));
        let day = day.map(|day| card::day(day, language)).unwrap_or_default();
        html! {
            <label class="tick">
                <input type="radio" name="day-order" checked={chosen == Some(order)} onchange={move |_| choose.emit(order)} />
                { words.say(language) }{ " (" }{ day }{ ")" }
            </label>
        }
    };
    let written = found.first_unclear().map(found::as_written).unwrap_or_default();
    html! {
        <fieldset class="day-order">
            <legend>{ phrases::ORDER.fill(language, [&written]) }</legend>
            { one(DayOrder::DayFirst, phrases::DAY_FIRST) }
            { one(DayOrder::MonthFirst, phrases::MONTH_FIRST) }
        </fieldset>
    }
}

/// The first rows as they are read, those columns left out in which nothing stands.
fn first_rows(found: &Found, order: DayOrder, today: CivilDate, language: Language) -> Html {
    let (names, rows) = found.shown(MOST_SHOWN, order, today, language);
    let is_used = |place: usize| rows.iter().any(|row| row.get(place).is_some_and(|cell| !cell.is_empty()));
    let places: Vec<usize> = (0..names.len()).filter(|place| is_used(*place)).collect();
    if rows.is_empty() {
        return Html::default();
    }
    let head = |place: &usize| html! { <th scope="col">{ names.get(*place).copied().unwrap_or_default() }</th> };
    let row = |row: &Vec<String>| {
        let cell = |place: &usize| html! { <td>{ row.get(*place).cloned().unwrap_or_default() }</td> };
        html! { <tr>{ for places.iter().map(cell) }</tr> }
    };
    html! {
        <div class="table-scroll" tabindex="0" role="region" aria-label={phrases::FIRST_ROWS.say(language)}>
            <table class="grid">
                <caption>{ phrases::FIRST_ROWS.say(language) }</caption>
                <thead><tr>{ for places.iter().map(head) }</tr></thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn take(with: &WithRows, hand: &Hand, close: &Callback<()>) -> Html {
    let language = hand.language;
    let WithRows { workbook, new, changed, same } = with;
    let counts = [new, changed, same].map(|count| troubles::count(*count, language));
    let [news, changes, sames] = &counts;
    let is_any = *new > 0 || *changed > 0;
    let pressed = {
        let (send, close, workbook) = (hand.send.clone(), close.clone(), workbook.clone());
        let notice = Notice::TookTable { new: *new, changed: *changed };
        Callback::from(move |_: MouseEvent| {
            close.emit(());
            send.emit(Edit::TookTable(Box::new(workbook.clone()), notice.clone()));
        })
    };
    html! {
        <>
            <p>{ phrases::WOULD.fill(language, [news, changes, sames]) }</p>
            if !is_any { <p>{ phrases::NONE_TO_TAKE.say(language) }</p> }
            { after(is_any.then_some(pressed), close, language) }
        </>
    }
}

/// The buttons at the end.
pub fn after(take: Option<Callback<MouseEvent>>, close: &Callback<()>, language: Language) -> Html {
    let cancel = close.reform(|_: MouseEvent| ());
    html! {
        <p class="after">
            if let Some(take) = take {
                <button type="button" class="button primary" onclick={take}>{ phrases::TAKE.say(language) }</button>
            }
            <button type="button" class="button" onclick={cancel}>{ phrases::CANCEL.say(language) }</button>
        </p>
    }
}
