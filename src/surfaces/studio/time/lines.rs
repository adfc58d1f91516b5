//! What each line took against what was estimated, and the offer to remember it for its service.

use yew::{Html, html};

use crate::components::figure::why;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::proposal::{Pricing, Proposal};
use crate::domain::rounding;
use crate::domain::spent::{LineSpent, Spent};
use crate::domain::typed::Typed;
use crate::locale::phrases::{rates, time as phrases};
use crate::locale::{figures, names};
use crate::state::studio::edit::Edit;
use crate::state::studio::figure_at::FigureAt;
use crate::state::studio::time_edit::TimeChange;
use crate::state::studio::time_figure::TimeFigure;
use crate::surfaces::studio::drawers;
use crate::surfaces::studio::view::View;

/// The section; nothing where no time is for a line.
pub fn lines(view: &View, id: Id, spent: &Spent) -> Html {
    let Some(proposal) = view.desk.workbook.proposal(id).filter(|_| !spent.lines.is_empty()) else {
        return Html::default();
    };
    let heads = [phrases::HOURS_ESTIMATED, phrases::HOURS_ACTUAL];
    html! {
        <section aria-labelledby="by-line">
            <h2 id="by-line">{ view.say(phrases::BY_LINE) }</h2>
            <table class="grid sales-table">
                <caption class="unseen">{ view.say(phrases::BY_LINE) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ view.say(phrases::LINE_OF) }</th>
                        { for heads.map(|head| html! { <th scope="col" class="figure">{ view.say(head) }</th> }) }
                        <td></td>
                    </tr>
                </thead>
                <tbody>{ for spent.lines.iter().map(|one| row(view, proposal, spent, one)) }</tbody>
            </table>
        </section>
    }
}

fn row(view: &View, proposal: &Proposal, spent: &Spent, one: &LineSpent) -> Html {
    let language = view.language();
    let name = names::line(proposal, one.line, language);
    let time =
        |value: &Option<Fraction>| value.as_ref().map(|value| figures::hours(value, language)).unwrap_or_default();
    let sign = one.estimated.as_ref().map(|figure| {
        let figure_at = FigureAt::Time(proposal.id, TimeFigure::Estimated(one.line));
        let label = view.fill(rates::SHOW_WORKING, [&view.say(phrases::HOURS_ESTIMATED), &view.text(figure)]);
        html! { <span class="worked">{ why(label, view.is_open(figure_at), view.ask(figure_at)) }</span> }
    });
    html! {
        <tr key={one.line.to_string()}>
            <th scope="row">{ &name }</th>
            <td class="figure" data-column={view.say(phrases::HOURS_ESTIMATED)}>
                { sign.unwrap_or_default() }{ " " }{ one.estimated.as_ref().map(|figure| time(&figure.value)).unwrap_or_default() }
            </td>
            <td class="figure" data-column={view.say(phrases::HOURS_ACTUAL)}>{ time(&one.actual.value) }</td>
            <td class="acts-cell">{ learn(view, proposal, spent, one, &name) }</td>
        </tr>
    }
}

/// The button that remembers what one of a service took; that it is remembered, where it is.
fn learn(view: &View, proposal: &Proposal, spent: &Spent, one: &LineSpent, name: &str) -> Html {
    let Some((service, hours)) = of_service(proposal, spent, one) else { return Html::default() };
    let Some(known) = view.studio().service(service) else { return Html::default() };
    let job_name = names::proposal(proposal, view.language());
    let is_known = |hours: Typed| {
        let same = |known: Typed| known.fraction() == hours.fraction();
        known.jobs.iter().any(|job| job.name == job_name && job.hours.is_some_and(same))
    };
    if is_known(hours) {
        return html! { <span class="note">{ view.say(phrases::LEARNT) }</span> };
    }
    let id = proposal.id;
    let pressed = view.on(move || {
        let change = TimeChange::Learnt { service, job: View::new_id(), name: job_name.as_str().into(), hours };
        Edit::ChangedTime(id, change)
    });
    drawers::button(view.say(phrases::LEARN), Some(view.fill(phrases::LEARN_FROM, [name])), pressed)
}

/// The service that a line follows, and the hours that one of it took, to two digits.
fn of_service(proposal: &Proposal, spent: &Spent, one: &LineSpent) -> Option<(Id, Typed)> {
    let line = proposal.line(one.line)?;
    let Pricing::Service { service } = line.pricing else { return None };
    let count = line.quantities.get(&spent.tier).map(|count| count.fraction()).filter(Fraction::is_positive)?;
    let of_one = one.actual.value.as_ref()?.over(&count)?;
    let near = rounding::half_away_from_zero(&of_one, 2)?;
    Some((service, Typed::from_plain(&near.plain()).ok()?))
}
