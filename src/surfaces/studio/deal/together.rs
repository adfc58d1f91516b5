//! All retainers together: what each and all of them bring and take in a year, each with the way to how it runs. Private.

use yew::{Html, html};

use crate::domain::fraction::Fraction;
use crate::domain::proposal::Proposal;
use crate::domain::retainer::Retainer;
use crate::domain::together::{Running, Together, together};
use crate::domain::working::Figure;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{deal as phrases, deal_answers as answers, deal_figures, library, proposals};
use crate::locale::{calendar_words, figures, names};
use crate::state::studio::offer_edit::RetainerKind;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::proposals::desk_only::share;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::{rulers, start};

/// The screen.
pub fn screen(view: &View) -> Html {
    let found = together(&view.desk.workbook, &view.desk.evaluation);
    html! {
        <>
            { rulers::strip(view) }
            <div class="deal">
                <p class="deal-back"><a href={format!("#{}", Screen::Proposals.address())}>{ view.say(proposals::ALL_PROPOSALS) }</a></p>
                <h1>{ view.say(phrases::RETAINERS) }</h1>
                <p class="note">{ view.say(phrases::LEAD) }</p>
                { if found.all.is_empty() { none(view) } else { body(view, &found) } }
            </div>
        </>
    }
}

fn none(view: &View) -> Html {
    html! { <div class="empty"><p>{ view.say(phrases::RETAINERS_NONE) }</p></div> }
}

fn body(view: &View, found: &Together) -> Html {
    let (begun, others): (Vec<&Running>, Vec<&Running>) = found.all.iter().partition(|one| one.has_begun);
    let sign = |figure: &Figure| figures::figure_with_sign(figure, view.currency(), view.language());
    html! {
        <>
            if !begun.is_empty() {
                <p class="says">{ view.fill(answers::TOGETHER_SAYS, [&sign(&found.fee), &sign(&found.unbilled_worth)]) }</p>
                { table(view, answers::BEGUN, &begun, Some(found)) }
            }
            if !others.is_empty() { { table(view, answers::NOT_BEGUN, &others, None) } }
        </>
    }
}

fn table(view: &View, name: Phrase<0>, rows: &[&Running], total: Option<&Together>) -> Html {
    let heads =
        [deal_figures::FEE, answers::UNBILLED_MONTH, answers::HOUR_EARNS, deal_figures::MARGIN, answers::OVER_A_YEAR];
    html! {
        <>
            <h2>{ view.say(name) }</h2>
            <div class="wide-table">
                <table class="grid together">
                    <caption class="unseen">{ view.say(name) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ view.say(phrases::RETAINER) }</th>
                            { for heads.map(|head| html! { <th scope="col" class="figure">{ view.say(head) }</th> }) }
                            <th scope="col">{ view.say(answers::REVIEW) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows.iter().map(|one| row(view, one)) }</tbody>
                    { total.map(|total| foot(view, total)) }
                </table>
            </div>
        </>
    }
}

fn cells(view: &View, figures: [(Phrase<0>, String); 5]) -> Html {
    let cells =
        figures.into_iter().map(|(name, text)| html! { <td class="figure" data-column={view.say(name)}>{ text }</td> });
    html! { { for cells } }
}

fn over(view: &View, hours: &Figure, worth: &Figure) -> String {
    match hours.value.as_ref().filter(|hours| hours.is_positive()) {
        Some(hours) => format!("{} · {}", figures::hours(hours, view.language()), view.text(worth)),
        None => figures::hours(&Fraction::zero(), view.language()),
    }
}

fn row(view: &View, one: &Running) -> Html {
    let language = view.language();
    let Some(proposal) = view.desk.workbook.proposal(one.proposal) else { return Html::default() };
    let run = &one.figures;
    let review = run.review.map(|day| {
        let text = calendar_words::full_date(language, day.year(), day.month(), day.day());
        let class = if day <= start::today() { "warning" } else { "" };
        html! { <span {class}>{ text }</span> }
    });
    html! {
        <tr key={format!("{}-{}", proposal.id, run.line)}>
            <th scope="row">
                <a href={format!("#{}", Screen::Deal(proposal.id).address())}>{ names::line(proposal, run.line, language) }</a>
                <p class="note">{ client(view, proposal) }{ ", " }{ model_of(view, proposal, one) }</p>
            </th>
            { cells(view, [
                (deal_figures::FEE, view.text(&run.fee)),
                (answers::UNBILLED_MONTH, view.text(&run.unbilled_worth)),
                (answers::HOUR_EARNS, view.text(&run.year.effective)),
                (deal_figures::MARGIN, share(view, &run.year.margin)),
                (answers::OVER_A_YEAR, over(view, &run.year.over, &run.year.over_worth)),
            ]) }
            <td>{ review }</td>
        </tr>
    }
}

fn client(view: &View, proposal: &Proposal) -> String {
    let client = proposal.client.and_then(|id| view.desk.workbook.client(id));
    client.map_or_else(|| names::proposal(proposal, view.language()), |client| names::client(client, view.language()))
}

fn model_of(view: &View, proposal: &Proposal, one: &Running) -> String {
    let line = proposal.line(one.figures.line).and_then(|line| line.retainer.as_ref());
    line.map_or_else(String::new, |retainer| view.say(model(retainer)))
}

fn foot(view: &View, found: &Together) -> Html {
    let Some(year) = &found.year else { return Html::default() };
    html! {
        <tfoot>
            <tr>
                <th scope="row">{ view.say(answers::ALL_OF_THEM) }</th>
                { cells(view, [
                    (deal_figures::FEE, view.text(&found.fee)),
                    (answers::UNBILLED_MONTH, view.text(&found.unbilled_worth)),
                    (answers::HOUR_EARNS, view.text(&year.effective)),
                    (deal_figures::MARGIN, share(view, &year.margin)),
                    (answers::OVER_A_YEAR, over(view, &year.over, &year.over_worth)),
                ]) }
                <td></td>
            </tr>
        </tfoot>
    }
}

/// A retainer's model in words.
pub fn model(retainer: &Retainer) -> Phrase<0> {
    match RetainerKind::of(retainer) {
        RetainerKind::Hourly => library::HOURLY,
        RetainerKind::Project => library::PROJECT,
        RetainerKind::Time => library::TIME,
        RetainerKind::Value => library::VALUE,
    }
}
