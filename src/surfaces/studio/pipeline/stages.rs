//! How many proposals stand at each stage: a bar beside each row.

use yew::{Html, html};

use crate::components::bar::{Piece, bar};
use crate::components::place::Scale;
use crate::domain::fraction::Fraction;
use crate::domain::pipeline::Stage;
use crate::locale::phrases::clients as phrases;
use crate::locale::{figures, sales_words};
use crate::state::studio::sales_figure::Sales;
use crate::surfaces::studio::view::View;

/// The table.
pub fn stages(view: &View, sales: &Sales) -> Html {
    let count = |stage: Stage| sales.entries.iter().filter(|entry| entry.stage == stage).count();
    let counts = Stage::ALL.map(|stage| (stage, count(stage)));
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let superseded = sales.entries.iter().fold(0_usize, |sum, entry| sum.saturating_add(entry.superseded));
    let scale = Scale::new(&Fraction::zero(), &whole(most), 0, 98);
    let number = |count: usize| figures::whole(i64::try_from(count).unwrap_or(i64::MAX), view.language());
    let row = |(stage, count): (Stage, usize)| {
        let class = if stage == Stage::Declined { "loss" } else { "left" };
        let piece = Piece { class, from: scale.at(&Fraction::zero()), to: scale.at(&whole(count)) };
        html! {
            <tr>
                <th scope="row">{ view.say(sales_words::stage(stage)) }</th>
                <td class="drawn">{ bar(&[piece], &[]) }</td>
                <td class="figure" data-column={view.say(phrases::COUNT)}>{ number(count) }</td>
            </tr>
        }
    };
    html! {
        <section aria-labelledby="stages">
            <h2 id="stages">{ view.say(phrases::STAGES) }</h2>
            <table class="grid sales-table stages-table">
                <caption class="unseen">{ view.say(phrases::STAGES) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ view.say(phrases::STAGE) }</th>
                        <td></td>
                        <th scope="col" class="figure">{ view.say(phrases::COUNT) }</th>
                    </tr>
                </thead>
                <tbody>{ for counts.into_iter().map(row) }</tbody>
            </table>
            if superseded > 0 { <p class="note">{ view.fill(phrases::SUPERSEDED, [&number(superseded)]) }</p> }
        </section>
    }
}

fn whole(count: usize) -> Fraction {
    Fraction::whole(i128::try_from(count).unwrap_or(i128::MAX))
}
