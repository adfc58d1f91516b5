//! What is wrong with a table, in sentences that say where it is and what to do.

use std::rc::Rc;

use yew::{Html, html};

use crate::locale::figures;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::tables as phrases;
use crate::surfaces::studio::tables::taking::Refused;
use crate::wire::csv::trouble::{Trouble, TroubleKind, Troubles, Unusable};

/// So many are shown.
const MOST: usize = 20;
/// So many rows are named.
const MOST_ROWS: usize = 12;

/// Why a file was not opened.
pub fn refused(why: &Refused, language: Language) -> String {
    let whole = |number: u32| figures::whole(number.into(), language);
    match why {
        Refused::NotRead => phrases::NOT_OPENED.say(language),
        Refused::Unusable(why) => match why {
            Unusable::Empty => phrases::EMPTY.say(language),
            Unusable::Utf16 => phrases::UTF16.say(language),
            Unusable::NotUtf8 => phrases::HEAD_NOT_UTF8.say(language),
            Unusable::NotText => phrases::NOT_TEXT.say(language),
            Unusable::UnknownColumns(names) if names.is_empty() => {
                phrases::UNKNOWN_COLUMNS.fill(language, [&phrases::NO_COLUMN_NAMES.say(language)])
            }
            Unusable::UnknownColumns(names) => phrases::UNKNOWN_COLUMNS.fill(language, [&some(names, language)]),
            Unusable::MissingColumn(_, name) => phrases::MISSING_COLUMN.fill(language, [name]),
            Unusable::TooManyRows(most) => phrases::TOO_MANY_ROWS.fill(language, [&whole(*most)]),
            Unusable::NoEnd(row) => phrases::NO_END.fill(language, [&whole(*row)]),
        },
    }
}

/// The rows of which something is wrong.
pub fn list(troubles: &Troubles, language: Language) -> Html {
    if troubles.count == 0 {
        return Html::default();
    }
    let more = troubles.count.saturating_sub(MOST.min(troubles.first.len()));
    let row = |trouble: &Trouble| html! { <li>{ sentence(trouble, language) }</li> };
    html! {
        <>
            <h4>{ phrases::TROUBLES.fill(language, [&count(troubles.count, language)]) }</h4>
            <ul class="troubles">{ for troubles.first.iter().take(MOST).map(row) }</ul>
            if more > 0 { <p>{ phrases::MORE_TROUBLES.fill(language, [&count(more, language)]) }</p> }
        </>
    }
}

/// "Row 4, column “Hours”: write how long it took. There stands “soon”."
pub fn sentence(trouble: &Trouble, language: Language) -> String {
    let row = figures::whole(trouble.row.into(), language);
    let text = phrases::TROUBLE.fill(language, [&row, &trouble.column, &reason(trouble.kind).say(language)]);
    match trouble.cell.is_empty() {
        true => text,
        false => phrases::WITH_CELL.fill(language, [&text, &trouble.cell]),
    }
}

fn reason(kind: TroubleKind) -> Phrase<0> {
    match kind {
        TroubleKind::Missing => phrases::MISSING,
        TroubleKind::NotANumber => phrases::NOT_A_NUMBER,
        TroubleKind::UnclearNumber => phrases::UNCLEAR_NUMBER,
        TroubleKind::Negative => phrases::NEGATIVE,
        TroubleKind::NotADay => phrases::NOT_A_DAY,
        TroubleKind::NotATime => phrases::NOT_A_TIME,
        TroubleKind::NotALength => phrases::NOT_A_LENGTH,
        TroubleKind::LongerThanADay => phrases::LONGER_THAN_A_DAY,
        TroubleKind::NotACurrency => phrases::NOT_A_CURRENCY,
        TroubleKind::UnknownWord => phrases::UNKNOWN_WORD,
        TroubleKind::TooLong => phrases::TOO_LONG,
        TroubleKind::NotUtf8 => phrases::NOT_UTF8,
        TroubleKind::NoName => phrases::NO_NAME,
    }
}

/// The names of some things, and how many more there are.
pub fn some(names: &[Rc<str>], language: Language) -> String {
    let first = names.iter().take(MOST_ROWS).map(AsRef::as_ref).collect::<Vec<&str>>().join(", ");
    match names.len().saturating_sub(MOST_ROWS) {
        0 => first,
        more => phrases::AND_MORE.fill(language, [&first, &count(more, language)]),
    }
}

/// The numbers of some rows, and how many more there are.
pub fn rows(rows: &[u32], language: Language) -> String {
    let names: Vec<Rc<str>> = rows.iter().map(|row| figures::whole((*row).into(), language).into()).collect();
    some(&names, language)
}

pub fn count(number: usize, language: Language) -> String {
    figures::whole(i64::try_from(number).unwrap_or(i64::MAX), language)
}
