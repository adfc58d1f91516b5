//! A year as a bar: hatched while it pays for costs, solid after. And the months above it.

use yew::{Html, html};

use crate::components::place::percent;
use crate::domain::fraction::Fraction;
use crate::locale::calendar_words::month_initial;
use crate::locale::language::Language;

/// The letters of the months, each over its twelfth of the year. For eyes only.
pub fn months(language: Language) -> Html {
    let months = (1..=12_u8).map(|month| {
        let start = twelfths(2 * (i128::from(month) - 1));
        let middle = twelfths(2 * i128::from(month) - 1);
        html! {
            <>
                <line x1={start.clone()} x2={start} y1="0" y2="14" />
                <text x={middle} y="11">{ month_initial(language, month) }</text>
            </>
        }
    });
    html! { <svg class="months" aria-hidden="true">{ for months }</svg> }
}

/// So many halves of a twelfth.
fn twelfths(halves: i128) -> String {
    percent(&Fraction::whole(100 * halves).over(&Fraction::whole(24)).unwrap_or_else(Fraction::zero))
}

/// The bar of one band: `paid` percent of the year pays for costs, and the words stand where that ends. Where it never does,
/// the whole year is hatched. Under it a line as long as the `sold` percent of the band's revenue.
pub fn year_bar(label: String, paid: Option<&Fraction>, sold: Option<&Fraction>, words: String) -> Html {
    let whole = Fraction::whole(100);
    let place = paid.unwrap_or(&whole).clone().clamp(Fraction::zero(), whole);
    let at = percent(&place);
    let beside = percent(&place.clamp(Fraction::whole(8), Fraction::whole(92)));
    let over = paid.map(|_| {
        html! {
            <>
                <line class="over" x1={at.clone()} x2="100%" y1="19" y2="19" />
                <line class="join" x1={at.clone()} x2={at.clone()} y1="11" y2="26" />
            </>
        }
    });
    let sold = sold.map(|sold| percent(&sold.clone().clamp(Fraction::zero(), Fraction::whole(100))));
    let sold = sold.map(|to| html! { <line class="sold" x1="0" x2={to} y1="29" y2="29" /> });
    html! {
        <svg role="img" aria-label={label}>
            <rect class="paid" x="0" y="15" width={at.clone()} height="8" />
            { over }
            { sold }
            <text x={beside} y="8">{ words }</text>
        </svg>
    }
}
