//! What was sold, spent and left, in money and hours, all together and by role; and the time by kind of work.

use yew::{Html, html};

use crate::components::figure::why;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::spent::Spent;
use crate::domain::time_entry::hours;
use crate::domain::working::Figure;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{rates, time as phrases};
use crate::locale::{figures, time_labels};
use crate::state::studio::figure_at::FigureAt;
use crate::state::studio::time_figure::TimeFigure;
use crate::surfaces::studio::view::View;

/// The sentence, and the table by role.
pub fn sums(view: &View, id: Id, spent: &Spent) -> Html {
    let language = view.language();
    let money = |figure: &Figure| figures::figure_with_sign(figure, view.currency(), language);
    let time = |figure: &Figure| figure.value.as_ref().map(|value| figures::hours(value, language)).unwrap_or_default();
    let sign = |which: TimeFigure, figure: &Figure, name: Phrase<0>| sign(view, id, which, figure, name);
    let is_known = spent.sold.value.is_some();
    let is_over = spent.left.value.as_ref().or(spent.left_hours.value.as_ref()).is_some_and(Fraction::is_negative);
    let is_some = |figure: &Figure| figure.value.as_ref().is_some_and(Fraction::is_positive);
    let of_money = view.fill(phrases::BURN_SAYS, [&money(&spent.spent), &money(&spent.sold), &money(&spent.left)]);
    let of_hours =
        view.fill(phrases::HOURS_SAYS, [&time(&spent.spent_hours), &time(&spent.sold_hours), &time(&spent.left_hours)]);
    html! {
        <section aria-label={view.say(phrases::SPENT)}>
            if is_known {
                <p class="says">{ of_money }
                    { " " }{ sign(TimeFigure::Spent, &spent.spent, phrases::BUDGET_SPENT) }
                    { " " }{ sign(TimeFigure::Left, &spent.left, phrases::BUDGET_LEFT) }</p>
            } else {
                <p class="note">{ view.say(phrases::NET_UNKNOWN) }</p>
            }
            <p>{ of_hours }
                { " " }{ sign(TimeFigure::HoursSpent, &spent.spent_hours, phrases::HOURS_SPENT) }
                { " " }{ sign(TimeFigure::HoursLeft, &spent.left_hours, phrases::HOURS_LEFT) }</p>
            if is_over { <p class="problem" role="status">{ view.say(phrases::OVER) }</p> }
            if is_some(&spent.unpriced_hours) { <p class="problem">{ view.fill(phrases::UNPRICED_SAYS, [&time(&spent.unpriced_hours)]) }</p> }
            if is_some(&spent.unbilled_hours) { <p>{ view.fill(phrases::UNBILLED_SAYS, [&time(&spent.unbilled_hours)]) }</p> }
            { by_role(view, id, spent) }
        </section>
    }
}

fn sign(view: &View, id: Id, which: TimeFigure, figure: &Figure, name: Phrase<0>) -> Html {
    let figure_at = FigureAt::Time(id, which);
    let label = view.fill(rates::SHOW_WORKING, [&view.say(name), &view.text(figure)]);
    html! {
        if figure.value.is_some() {
            <span class="worked">{ why(label, view.is_open(figure_at), view.ask(figure_at)) }</span>
        }
    }
}

fn by_role(view: &View, id: Id, spent: &Spent) -> Html {
    let language = view.language();
    let time = |figure: &Figure| figure.value.as_ref().map(|value| figures::hours(value, language)).unwrap_or_default();
    let heads = [phrases::HOURS_SOLD, phrases::HOURS_SPENT, phrases::HOURS_LEFT, phrases::BUDGET_SPENT];
    let cell = |place: usize, text: String, sign: Html| {
        let head = heads.get(place).map(|head| view.say(*head)).unwrap_or_default();
        html! { <td class="figure" data-column={head}>{ sign }{ " " }{ text }</td> }
    };
    let row = |one: &crate::domain::spent::RoleSpent| {
        let worth = one.worth.as_ref().map(|worth| figures::figure(worth, view.currency(), language));
        let none = Html::default;
        let of = |which: TimeFigure, figure: &Figure, name: Phrase<0>| sign(view, id, which, figure, name);
        let worked = one.worth.as_ref().map(|worth| of(TimeFigure::RoleWorth(one.role), worth, phrases::BUDGET_SPENT));
        html! {
            <tr key={format!("{:?}", one.role)}>
                <th scope="row">{ time_labels::role(one.role, &view.desk.workbook, language) }</th>
                { cell(0, time(&one.sold), of(TimeFigure::RoleSold(one.role), &one.sold, phrases::HOURS_SOLD)) }
                { cell(1, time(&one.spent), none()) }
                { cell(2, time(&one.left), of(TimeFigure::RoleLeft(one.role), &one.left, phrases::HOURS_LEFT)) }
                { cell(3, worth.unwrap_or_default(), worked.unwrap_or_default()) }
            </tr>
        }
    };
    if spent.roles.is_empty() {
        return Html::default();
    }
    html! {
        <table class="grid sales-table">
            <caption class="unseen">{ view.say(phrases::BY_ROLE) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ view.say(phrases::ROLE) }</th>
                    { for heads.map(|head| html! { <th scope="col" class="figure">{ view.say(head) }</th> }) }
                </tr>
            </thead>
            <tbody>{ for spent.roles.iter().map(row) }</tbody>
        </table>
    }
}

/// The time by kind of work.
pub fn by_kind(view: &View, spent: &Spent) -> Html {
    if spent.kinds.is_empty() {
        return Html::default();
    }
    let time = |minutes: u64| figures::hours(&hours(minutes), view.language());
    let heads = [phrases::HOURS_SPENT, phrases::FOR_NOTHING];
    let row = |one: &crate::domain::spent::Minutes<std::rc::Rc<str>>| {
        let name = if one.of.is_empty() { view.say(phrases::KIND_NONE) } else { one.of.to_string() };
        html! {
            <tr key={one.of.to_string()}>
                <th scope="row">{ name }</th>
                <td class="figure" data-column={view.say(phrases::HOURS_SPENT)}>{ time(one.billed) }</td>
                <td class="figure" data-column={view.say(phrases::FOR_NOTHING)}>{ time(one.unbilled) }</td>
            </tr>
        }
    };
    html! {
        <section aria-labelledby="by-kind">
            <h2 id="by-kind">{ view.say(phrases::BY_KIND) }</h2>
            <table class="grid sales-table">
                <caption class="unseen">{ view.say(phrases::BY_KIND) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ view.say(phrases::KIND) }</th>
                        { for heads.map(|head| html! { <th scope="col" class="figure">{ view.say(head) }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for spent.kinds.iter().take(40).map(row) }</tbody>
            </table>
        </section>
    }
}
