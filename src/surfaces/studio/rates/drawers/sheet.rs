//! The partner's sheet: sentences and a small table, to copy and to print. It is given a sheet, which holds nothing private.

use gloo_timers::callback::Timeout;
use yew::{Callback, Html, MouseEvent, html};

use crate::browser::{focus, page};
use crate::domain::partner_sheet::PartnerSheet;
use crate::locale::partner_labels;
use crate::locale::phrases::partner as phrases;
use crate::surfaces::copied::Copied;
use crate::surfaces::studio::view::View;

/// What takes the focus while it is printed.
const SHEET: &str = "partner-sheet";

/// How long the focus may take to arrive, in milliseconds.
const ARRIVES: u32 = 60;

/// The sheet, or what to type for one. Paper shows only the sheet while the focus is on it.
pub fn sheet(view: &View, sheet: &PartnerSheet) -> Html {
    let (workbook, language) = (&view.desk.workbook, view.language());
    if sheet.is_empty() {
        return html! { <p class="note">{ view.say(phrases::NOTHING_YET) }</p> };
    }
    let said = partner_labels::sentences(sheet, workbook, language);
    let text = partner_labels::text(sheet, workbook, language);
    html! {
        <section class="partner-sheet" id={SHEET} tabindex="-1" aria-label={view.say(phrases::SHEET)}>
            <h3>{ partner_labels::heading(workbook, language) }</h3>
            { for said.into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
            { table(view, sheet) }
            <p class="after">
                <Copied words={view.say(phrases::COPY)} done={view.say(phrases::COPIED)} text={text} />
                <button type="button" class="button" onclick={Callback::from(|_: MouseEvent| print())}>
                    { view.say(phrases::PRINT) }
                </button>
            </p>
        </section>
    }
}

/// The button itself is not on paper, and what is not drawn has no focus.
fn print() {
    focus::to(SHEET);
    Timeout::new(ARRIVES, page::print).forget();
}

fn table(view: &View, sheet: &PartnerSheet) -> Html {
    if sheet.services.is_empty() {
        return Html::default();
    }
    let [service, price, share, get] =
        [phrases::SERVICE, phrases::PRICE, phrases::YOUR_SHARE, phrases::YOU_GET].map(|phrase| view.say(phrase));
    let rows = sheet.services.iter().map(|one| {
        let [name, cost, percent, fee] = partner_labels::row(one, &view.desk.workbook, view.language());
        let class = if one.fee.is_some() { "figure" } else { "note" };
        html! {
            <tr>
                <th scope="row">{ name }</th>
                <td class="figure" data-column={price.clone()}>{ cost }</td>
                <td class="figure" data-column={share.clone()}>{ percent }</td>
                <td {class} data-column={get.clone()}>{ fee }</td>
            </tr>
        }
    });
    html! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{ service }</th>
                    <th scope="col">{ &price }</th>
                    <th scope="col">{ &share }</th>
                    <th scope="col">{ &get }</th>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
