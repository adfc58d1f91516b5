//! How many hours of the year can be billed: counted from the days of a calendar, or one figure.

use web_sys::Event;
use yew::{Html, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::components::figure::figure;
use crate::domain::capacity::{Calendar, CalendarField, HoursBy, USUAL_WORKDAYS};
use crate::domain::civil_date::{Weekday, working_days};
use crate::domain::parameter::{CalendarOf, Parameter};
use crate::domain::problem::Place;
use crate::domain::team::Member;
use crate::domain::typed::Typed;
use crate::locale::figures;
use crate::locale::labels::short_weekday;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{labels, rates_page as phrases};
use crate::state::studio::edit::Edit;
use crate::state::studio::figure_at::FigureAt;
use crate::surfaces::studio::field_id::field_id;
use crate::surfaces::studio::rates::cost_row::is_checked;
use crate::surfaces::studio::rates::ledger::problems;
use crate::surfaces::studio::rates::{questions, whole_figure};
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// The id of the heading.
pub const HEADING: &str = "capacity";

/// The hours as a part of the page.
pub fn section(view: &View) -> Html {
    let body = match view.studio().team.as_slice() {
        [member] if member.bills && member.hours.by == HoursBy::Whole => {
            whole_figure::of_hours(view, member.id, &view.say(labels::BILLABLE_HOURS))
        }
        [member] if member.bills => alone(view, member),
        _ => together(view),
    };
    html! {
        <section class="part capacity" aria-labelledby={HEADING}>
            <div class="part-head"><h2 id={HEADING} tabindex="-1">{ view.say(phrases::CAPACITY) }</h2></div>
            { body }
            { working_panel::at(view, Spot::Capacity) }
        </section>
    }
}

/// One person's calendar, and the way back to one figure.
fn alone(view: &View, member: &Member) -> Html {
    let id = member.id;
    let back = view.hand.send.reform(move |_| {
        focus::to(&field_id(Parameter::MemberHours(id)));
        Edit::ChoseHoursBy(id, HoursBy::Whole)
    });
    // Days of their own stand from when there were others here; they count before the studio's.
    let of = match member.hours.calendar == Calendar::default() {
        true => CalendarOf::Studio,
        false => CalendarOf::Member(id),
    };
    let name = view.say(labels::BILLABLE_HOURS);
    html! {
        <>
            { calendar(view, of, member, &name) }
            { problems(view, Place::HoursOf(id)) }
            <div class="after">
                <button type="button" class="link" aria-label={view.fill(phrases::BACK_OF, [&name])} onclick={back}>
                    { view.say(phrases::BACK_TO_ONE_FIGURE) }
                </button>
            </div>
        </>
    }
}

/// The calendar that several people share, and the hours of everyone.
fn together(view: &View) -> Html {
    let by_calendar =
        || view.studio().team.iter().filter(|member| member.bills && member.hours.by == HoursBy::Calendar);
    let sharing = by_calendar().find(|member| member.hours.calendar == Calendar::default());
    let shared = match (sharing, by_calendar().next()) {
        (Some(member), _) => html! {
            <>
                <p class="note">{ view.say(phrases::SHARED_BY) }</p>
                { calendar(view, CalendarOf::Studio, member, &view.say(phrases::HOURS_OF_ONE)) }
            </>
        },
        (None, Some(member)) => html! {
            <>
                <p class="note">{ view.say(phrases::SHARED_BY) }</p>
                <div class="count">{ fields(view, CalendarOf::Studio, member) }</div>
            </>
        },
        (None, None) => Html::default(),
    };
    html! {
        <>
            { shared }
            <div class="count">
                <div class="result rule">
                    <span class="op">{ "=" }</span>
                    <span>{ view.say(phrases::HOURS_OF_EVERYONE) }</span>
                    { view.worked(FigureAt::Hours, &view.say(phrases::HOURS_OF_EVERYONE)) }
                </div>
            </div>
            { problems(view, Place::Team) }
            <div class="after">{ questions::to_the_team(view) }</div>
        </>
    }
}

/// A calendar counted through to the hours of one member.
pub fn calendar(view: &View, of: CalendarOf, member: &Member, result: &str) -> Html {
    html! {
        <div class="count">
            { fields(view, of, member) }
            <div class="result rule">
                <span class="op">{ "=" }</span>
                <span>{ result }</span>
                { view.worked(FigureAt::MemberHours(member.id), result) }
            </div>
        </div>
    }
}

/// Weekdays less days off, times hours in a day, times the share that is billed.
fn fields(view: &View, of: CalendarOf, member: &Member) -> Html {
    let off = CalendarField::DAYS_OFF.map(|field| field_row(view, of, field, "−"));
    html! {
        <>
            <div>
                <span class="op"></span>
                <span>{ view.fill(phrases::WEEKDAYS_IN, [&view.studio().year.to_string()]) }</span>
                { figure(&weekdays(view, of)) }
            </div>
            { workdays(view, of) }
            { for off }
            <div class="rule">
                <span class="op">{ "=" }</span>
                <span>{ view.say(labels::WORKING_DAYS) }</span>
                { figure(&view.text(&view.studio().days_of(member))) }
            </div>
            { days_off_said(view, of) }
            { field_row(view, of, CalendarField::HoursADay, "×") }
            { field_row(view, of, CalendarField::BilledShare, "×") }
        </>
    }
}

/// The days of the week on which a calendar's people work.
fn chosen(view: &View, of: CalendarOf) -> Vec<Weekday> {
    let studio = view.studio();
    let own = match of {
        CalendarOf::Studio => None,
        CalendarOf::Member(id) => studio.member(id).and_then(|member| member.hours.calendar.workdays.as_deref()),
    };
    own.or(studio.calendar.workdays.as_deref()).unwrap_or(&USUAL_WORKDAYS).to_vec()
}

fn weekdays(view: &View, of: CalendarOf) -> String {
    figures::whole(i64::from(working_days(view.studio().year, &chosen(view, of))), view.language())
}

/// Monday to Sunday, each ticked or not.
fn workdays(view: &View, of: CalendarOf) -> Html {
    let chosen = chosen(view, of);
    let days = Weekday::ALL.map(|day| {
        let ticked = view.hand.send.reform(move |event: Event| Edit::ChoseWorkday(of, day, is_checked(&event)));
        html! {
            <label class="check">
                <input type="checkbox" checked={chosen.contains(&day)} onchange={ticked} />
                { short_weekday(day, view.language()) }
            </label>
        }
    });
    html! {
        <fieldset class="workdays"><legend class="unseen">{ view.say(phrases::DAYS_WORKED) }</legend>{ for days }</fieldset>
    }
}

/// A number of the calendar with its label, and what is said about it.
fn field_row(view: &View, of: CalendarOf, field: CalendarField, operator: &'static str) -> Html {
    let at = Parameter::Calendar(of, field);
    let look = Look { placeholder: Some(view.hand.written(at, otherwise(view, of, field))), ..Look::default() };
    let is_said = view.notes.iter().any(|note| note.at == at && (note.problem.is_some() || note.read.is_some()));
    html! {
        <>
            <div>
                <span class="op">{ operator }</span>
                <label for={field_id(at)}>{ view.say(word(field)) }</label>
                { view.field(at, look) }
            </div>
            if is_said { <div class="count-says">{ view.said(at) }</div> }
        </>
    }
}

/// What holds where nothing is typed: the studio's number for a member, else the default.
fn otherwise(view: &View, of: CalendarOf, field: CalendarField) -> Typed {
    let shared = view.studio().calendar.get(field).filter(|_| of != CalendarOf::Studio);
    shared.unwrap_or(field.default())
}

fn days_off_said(view: &View, of: CalendarOf) -> Html {
    let sentences = view.sentences_at(Place::DaysOff(of));
    if sentences.is_empty() {
        return Html::default();
    }
    html! { <div class="count-says">{ problems(view, Place::DaysOff(of)) }</div> }
}

fn word(field: CalendarField) -> Phrase<0> {
    match field {
        CalendarField::PublicHolidays => labels::PUBLIC_HOLIDAYS,
        CalendarField::Vacation => labels::VACATION,
        CalendarField::Sick => labels::SICK,
        CalendarField::Other => labels::OTHER_DAYS,
        CalendarField::HoursADay => labels::HOURS_A_DAY,
        CalendarField::BilledShare => phrases::SHARE_TO_BILL,
    }
}
