//! What is saved as a table, and the buttons that do it.

use yew::{Callback, Html, MouseEvent, html};

use crate::browser::files;
use crate::domain::pipeline::pipeline;
use crate::domain::{proposal_row, time_in};
use crate::locale::phrase::Phrase;
use crate::locale::phrases::tables as phrases;
use crate::locale::sales_words;
use crate::state::studio::Desk;
use crate::surfaces::studio::start;
use crate::surfaces::studio::tables::names;
use crate::surfaces::studio::view::View;
use crate::wire::csv::proposal_table::Written;
use crate::wire::csv::{client_table, proposal_table, time_table};

/// The section.
pub fn save(view: &View) -> Html {
    let button = |words: Phrase<0>, file: Phrase<0>, text: fn(&Desk) -> String| {
        let desk = view.desk.clone();
        let pressed = Callback::from(move |_: MouseEvent| {
            let name = format!("{}-{}.csv", file.say(desk.language), start::today());
            let _ = files::save(&name, "text/csv;charset=utf-8", &text(&desk));
        });
        html! { <button type="button" class="button" onclick={pressed}>{ view.say(words) }</button> }
    };
    html! {
        <section aria-labelledby="save-table">
            <h2 id="save-table">{ view.say(phrases::SAVE) }</h2>
            <p class="note">{ view.say(phrases::SAVE_SAYS) }</p>
            <p class="mends">
                { button(phrases::SAVE_CLIENTS, phrases::FILE_CLIENTS, clients) }
                { button(phrases::SAVE_PROPOSALS, phrases::FILE_PROPOSALS, proposals) }
                if view.desk.workbook.time.iter().next().is_some() { { button(phrases::SAVE_TIME, phrases::FILE_TIME, time) } }
            </p>
        </section>
    }
}

fn clients(desk: &Desk) -> String {
    let all = desk.workbook.clients.iter().map(AsRef::as_ref);
    client_table::write(all, &names::each(&client_table::ALL, desk.language))
}

fn proposals(desk: &Desk) -> String {
    let workbook = &desk.workbook;
    let mut rows = Vec::new();
    for entry in pipeline(&workbook.proposals, &workbook.issued, start::today()) {
        let Some(draft) = desk.evaluation.draft_of(&entry.proposal) else { continue };
        for (row, amount) in proposal_row::rows_of(workbook, &draft, &entry.proposal) {
            let stage = sales_words::stage(entry.stage).say(desk.language);
            rows.push(Written { row, stage, amount: amount.map(|amount| amount.plain()) });
        }
    }
    proposal_table::write(&rows, &names::each(&proposal_table::ALL, desk.language))
}

fn time(desk: &Desk) -> String {
    let yes_no = [phrases::YES.say(desk.language), phrases::NO.say(desk.language)];
    let [yes, no] = &yes_no;
    time_table::write(time_in::rows_of(&desk.workbook).iter(), &names::each(&time_table::ALL, desk.language), [yes, no])
}
