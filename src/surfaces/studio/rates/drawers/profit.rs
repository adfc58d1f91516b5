//! What each band keeps over its costs, by percent and by name.

use yew::{Html, html};

use crate::components::band_mark::with_word;
use crate::components::entry::Look;
use crate::components::pick::pick;
use crate::domain::band::{Band, Bands};
use crate::domain::parameter::Parameter;
use crate::domain::profit::{ProfitKind, guess, guesses};
use crate::locale::phrases::{drawers as phrases, labels as label_phrases};
use crate::locale::{figures, labels, numerals};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::Edit;
use crate::surfaces::studio::rates::drawers::{said_below, section};
use crate::surfaces::studio::view::View;

const KINDS: [ProfitKind; 2] = [ProfitKind::Margin, ProfitKind::Markup];

/// The drawer of profit.
pub fn drawer(view: &View) -> Html {
    section(view, Drawer::Profit, "drawer-profit", phrases::PROFIT, state(view), || body(view))
}

fn state(view: &View) -> String {
    let profit = &view.studio().profit;
    let percent = Bands::of(|band| {
        figures::percent(&profit.get(band).percent.unwrap_or(guess(band)).fraction(), view.language())
    });
    let phrase = if *profit == guesses() { phrases::PROFIT_GUESS } else { phrases::PROFIT_STATE };
    view.fill(phrase, [&percent.base, &percent.target, &percent.stretch])
}

fn body(view: &View) -> Html {
    let rows = Band::ALL.into_iter().map(|band| row(view, band));
    let meanings = KINDS.map(|kind| {
        let (name, meaning) = labels::profit_kind(kind, view.language());
        html! { <p class="note">{ view.fill(label_phrases::OF, [&name, &meaning]) }</p> }
    });
    html! {
        <>
            <div class="wide-table">
                <table class="grid profit">
                    <caption class="unseen">{ view.say(phrases::PROFIT_TABLE) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ view.say(phrases::BAND) }</th>
                            <th scope="col" class="figure">{ view.say(phrases::PROFIT) }</th>
                            <th scope="col">{ view.say(phrases::RECKONED_AS) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            <div>{ for meanings }<p class="note">{ view.say(phrases::PROFIT_FLOOR) }</p></div>
        </>
    }
}

fn row(view: &View, band: Band) -> Html {
    let at = Parameter::Profit(band);
    let word = labels::band(band, view.language());
    let look = Look {
        label: Some(view.fill(phrases::PROFIT_OF, [&word])),
        placeholder: Some(numerals::editable(guess(band).decimal(), 0, view.language())),
        ..Look::default()
    };
    html! {
        <>
            <tr>
                <th scope="row">{ with_word(band, &word) }</th>
                <td class="figure">{ view.field(at, look) }</td>
                <td>{ kind(view, band, &word) }</td>
            </tr>
            { said_below(view, at, 3) }
        </>
    }
}

fn kind(view: &View, band: Band, word: &str) -> Html {
    let chosen = view.studio().profit.get(band).kind;
    let words = KINDS.map(|kind| labels::profit_kind(kind, view.language()).0);
    let place = KINDS.iter().position(|kind| *kind == chosen).unwrap_or(0);
    let told = view
        .hand
        .send
        .reform(move |place: usize| Edit::ChoseProfitKind(band, KINDS.get(place).copied().unwrap_or_default()));
    pick(Some(view.fill(phrases::RECKONED_OF, [word])), None, "", &words, place, told)
}
