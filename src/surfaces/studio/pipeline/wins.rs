//! What wins: of all decided proposals, by tier, by band, by kind of client; and why the others were lost.

use yew::{Html, html};

use crate::domain::band::Band;
use crate::domain::win_rates::Won;
use crate::locale::phrases::{clients as phrases, labels as label_phrases};
use crate::locale::{figures, labels, sales_words};
use crate::state::studio::sales_figure::Sales;
use crate::surfaces::studio::proposals::desk_only::share;
use crate::surfaces::studio::view::View;

/// The tables; nothing where nothing is decided.
pub fn wins(view: &View, sales: &Sales) -> Html {
    let rates = &sales.rates;
    if rates.all.of == 0 {
        return Html::default();
    }
    let language = view.language();
    let mut rows = vec![(view.say(phrases::ALL_OF_THEM), rates.all)];
    let tiers = rates.tiers.iter().zip(1_u32..).filter(|(won, _)| won.of > 0);
    let tiers: Vec<(String, Won)> =
        tiers.map(|(won, place)| (view.fill(label_phrases::TIER_NUMBER, [&place.to_string()]), *won)).collect();
    if tiers.len() > 1 {
        rows.extend(tiers);
    }
    let bands = Band::ALL.iter().map(|band| (labels::band(*band, language), *rates.bands.get(*band)));
    let bands: Vec<(String, Won)> = bands.filter(|(_, won)| won.of > 0).collect();
    if bands.len() > 1 {
        rows.extend(bands);
    }
    let kinds = rates.kinds.iter().filter(|(kind, won)| kind.is_some() && won.of > 0);
    rows.extend(kinds.map(|(kind, won)| (view.say(sales_words::kind(*kind)), *won)));
    html! {
        <section aria-labelledby="wins">
            <h2 id="wins">{ view.say(phrases::WIN_RATES) }</h2>
            <p class="note">{ view.say(phrases::WIN_SAYS) }</p>
            <table class="grid sales-table wins-table">
                <caption class="unseen">{ view.say(phrases::WIN_RATES) }</caption>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col" class="figure">{ view.say(phrases::WON) }</th>
                        <th scope="col" class="figure">{ view.say(phrases::WIN_RATE) }</th>
                    </tr>
                </thead>
                <tbody>{ for rows.into_iter().map(|(name, won)| row(view, name, won)) }</tbody>
            </table>
            { lost(view, sales) }
        </section>
    }
}

fn row(view: &View, name: String, won: Won) -> Html {
    let number = |count: u32| figures::whole(i64::from(count), view.language());
    html! {
        <tr>
            <th scope="row">{ name }</th>
            <td class="figure" data-column={view.say(phrases::WON)}>{ view.fill(phrases::WIN_OF, [&number(won.won), &number(won.of)]) }</td>
            <td class="figure" data-column={view.say(phrases::WIN_RATE)}>{ share(view, &won.rate()) }</td>
        </tr>
    }
}

/// How many for each reason.
fn lost(view: &View, sales: &Sales) -> Html {
    let rows: Vec<Html> = sales
        .rates
        .reasons
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(reason, count)| {
            html! {
                <tr>
                    <th scope="row">{ view.say(sales_words::reason(*reason)) }</th>
                    <td class="figure">{ figures::whole(i64::from(*count), view.language()) }</td>
                </tr>
            }
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3 class="part">{ view.say(phrases::WHY_LOST) }</h3>
            <table class="grid sales-table wins-table">
                <caption class="unseen">{ view.say(phrases::WHY_LOST) }</caption>
                <thead><tr><th scope="col">{ view.say(phrases::REASON) }</th><th scope="col" class="figure">{ view.say(phrases::COUNT) }</th></tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </>
    }
}
