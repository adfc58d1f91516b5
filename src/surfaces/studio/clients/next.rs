//! What is to be done next, by its day, each with the button that says it is done; and the same as a calendar.

use yew::{Html, html};

use crate::browser::{clock, files};
use crate::domain::civil_date::CivilDate;
use crate::domain::due_steps::{About, Due, due_steps};
use crate::domain::moment::Moment;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::phrases::clients as phrases;
use crate::locale::{calendar_words, sales_words};
use crate::state::studio::edit::Edit;
use crate::state::studio::sales_edit::StepChange;
use crate::state::studio::sales_figure::Sales;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::view::View;
use crate::wire::calendar::{Day, Said, days};

/// So many are drawn at once; the first are the first that are due.
const MOST: usize = 60;

/// All that is to be done; nothing where nothing is.
pub fn all(view: &View, sales: &Sales, today: CivilDate) -> Html {
    let due = due_steps(&view.desk.workbook, &sales.entries);
    if due.is_empty() {
        return Html::default();
    }
    let (workbook, language) = (view.desk.workbook.clone(), view.language());
    let dated: Vec<Due> = due.iter().filter(|one| one.on.is_some()).cloned().collect();
    let has_days = !dated.is_empty();
    let saved = yew::Callback::from(move |_| save(&dated, &workbook, language));
    html! {
        <section class="next" aria-labelledby="next">
            <h2 id="next">{ view.say(phrases::NEXT) }</h2>
            <p class="note">{ view.say(phrases::NEXT_SAYS) }</p>
            <ul class="steps">{ for due.iter().take(MOST).map(|one| row(view, one, today, true)) }</ul>
            if has_days {
                <p class="after"><button type="button" class="link" onclick={saved}>{ view.say(phrases::CALENDAR) }</button></p>
            }
        </section>
    }
}

/// What is to be done and fits; nothing where nothing is.
pub fn of(view: &View, sales: &Sales, today: CivilDate, fits: impl Fn(&Due) -> bool) -> Html {
    let due = due_steps(&view.desk.workbook, &sales.entries);
    let rows: Vec<Html> = due.iter().filter(|one| fits(one)).map(|one| row(view, one, today, false)).collect();
    match rows.is_empty() {
        true => Html::default(),
        false => html! { <ul class="steps">{ for rows }</ul> },
    }
}

fn row(view: &View, due: &Due, today: CivilDate, is_linked: bool) -> Html {
    let language = view.language();
    let words = match is_linked {
        true => sales_words::step(due.kind, &due.words, language),
        false => sales_words::due(due, &view.desk.workbook, language),
    };
    let address = match due.about {
        About::Client(id) => Screen::Client(id).address(),
        About::Proposal(id) => Screen::Proposal(id).address(),
    };
    let about = sales_words::about(due.about, &view.desk.workbook, language);
    let class = if due.on.is_some_and(|day| day < today) { "day late" } else { "day" };
    let label = view.fill(phrases::DONE_OF, [&sales_words::due(due, &view.desk.workbook, language)]);
    let change = done(due, today);
    let about_it = due.about;
    let pressed = view.on(move || Edit::ChangedSteps(about_it, change()));
    html! {
        <li key={format!("{:?}-{:?}-{:?}", due.about, due.kind, due.noted)}>
            <button type="button" class="button" aria-label={label} onclick={pressed}>{ view.say(phrases::DONE) }</button>
            <span class="what">
                { words }
                if is_linked { <>{ " " }<a href={format!("#{address}")}>{ about }</a></> }
            </span>
            <span {class}>{ day_words(view, due.on, today) }</span>
        </li>
    }
}

/// What it is that makes it done today.
fn done(due: &Due, today: CivilDate) -> impl Fn() -> StepChange + 'static {
    let (noted, kind, on) = (due.noted, due.kind, due.on);
    move || match noted {
        Some(id) => StepChange::Marked(id, Some(today)),
        None => StepChange::Did { id: View::new_id(), kind, due: on, today },
    }
}

fn day_words(view: &View, day: Option<CivilDate>, today: CivilDate) -> String {
    let language = view.language();
    let Some(day) = day else { return view.say(phrases::NO_DAY) };
    if day == today {
        return view.say(phrases::TODAY);
    }
    let date = calendar_words::full_date(language, day.year(), day.month(), day.day());
    let by = view.fill(phrases::BY_DAY, [&date]);
    if day < today { format!("{by}, {}", view.say(phrases::OVERDUE)) } else { by }
}

/// Saves the steps that have a day as a calendar.
fn save(due: &[Due], workbook: &Workbook, language: Language) {
    let day = |one: &Due| {
        let on = one.on?;
        let of = match one.about {
            About::Client(id) | About::Proposal(id) => id,
        };
        let uid = match one.noted {
            Some(step) => format!("{of}-{step}"),
            None => format!("{of}-{}-{on}", crate::wire::words::step_kind(one.kind)),
        };
        let said = Said { summary: sales_words::due(one, workbook, language), description: String::new() };
        Some(Day { uid, from: on, to: on, said })
    };
    let all: Vec<Day> = due.iter().filter_map(day).collect();
    let made = Moment::from_seconds(clock::now());
    if let Some(text) = days(&phrases::CALENDAR_NAME.say(language), &all, made) {
        let _ = files::save("next-steps.ics", "text/calendar", &text);
    }
}
