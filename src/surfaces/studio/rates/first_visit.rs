//! A first visit: the formula is the form, and there are other ways to begin beside it.

use yew::{Callback, Html, html};

use crate::components::band_mark::with_word;
use crate::domain::band::Band;
use crate::domain::cost_base::Costs;
use crate::domain::parameter::{CostsOf, Parameter};
use crate::domain::studio::Studio;
use crate::domain::tax::TaxTreatment;
use crate::domain::typed::Typed;
use crate::locale::labels;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::rates_page as phrases;
use crate::surfaces::studio::later;
use crate::surfaces::studio::rates::questions;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};
use crate::surfaces::studio::{files, start};

/// The first visit's page. Once the answers are in, what opens on demand stands beneath the form, which stays where it is.
pub fn first_visit(view: &View) -> Html {
    // Fetched with the first answer, so that it is there with the last.
    let rest = if view.desk.untouched && view.desk.drafts.is_empty() { None } else { later::rates() };
    let below = rest.filter(|_| is_answered(view.studio())).map(|part| (part.answered)(view)).unwrap_or_default();
    html! {
        <div class="asking first">
            { working_panel::at(view, Spot::Ruler) }
            <h1>{ view.say(phrases::WHAT_MUST_AN_HOUR_EARN) }</h1>
            <p class="say">{ view.say(phrases::SAY) }</p>
            { questions::form(view, true) }
            { formula(view) }
            { below }
            { ways(view) }
        </div>
    }
}

/// Whether each question has an answer, whatever it is worth; with others here, the questions are no longer all there is.
fn is_answered(studio: &Studio) -> bool {
    let answered = |costs: &Costs| costs.month.is_some();
    let [member] = studio.team.as_slice() else { return true };
    answered(&studio.business) && answered(&member.costs) && member.hours.year.is_some()
}

/// The working of base with the blanks filling. Stands only while base has no other operands.
fn formula(view: &View) -> Html {
    let studio = view.studio();
    let Some(owner) = studio.owners().next().filter(|_| is_plain(studio)) else { return Html::default() };
    let filled = |at: Parameter| filled(view, at);
    let base = known_base(view);
    html! {
        <p class="formula">
            <span class="note">{ view.say(phrases::THE_WORKING) }</span>
            { "( 12 × " }{ filled(Parameter::CostsMonth(CostsOf::Member(owner.id))) }
            { " + 12 × " }{ filled(Parameter::CostsMonth(CostsOf::Business)) }
            { " ) ÷ " }{ filled(Parameter::MemberHours(owner.id)) }
            { " = " }{ base }{ with_word(Band::Base, &labels::band(Band::Base, view.language())) }
        </p>
    }
}

/// Base, once it is known.
fn known_base(view: &View) -> Html {
    let base = &view.desk.evaluation.rates.bands.hour.base;
    match base.value {
        Some(_) => html! { <><b class="figure">{ view.text(base) }</b>{ " " }</> },
        None => Html::default(),
    }
}

/// What stands at a number, or a blank.
fn filled(view: &View, at: Parameter) -> Html {
    match view.desk.workbook.get(at).filter(|typed| !typed.is_negative()) {
        Some(typed) => html! { <b class="figure">{ view.hand.written(at, typed) }</b> },
        None => html! { <><span class="blank"></span><span class="unseen">{ view.say(phrases::BLANK) }</span></> },
    }
}

/// Whether base is nothing but costs over hours of one person.
fn is_plain(studio: &Studio) -> bool {
    let none = |typed: Option<Typed>| typed.is_none_or(Typed::is_zero);
    let no_tax = match studio.tax.treatment {
        TaxTreatment::AsAmount => none(studio.tax.amount),
        _ => none(studio.tax.rate),
    };
    studio.team.len() == 1 && no_tax && none(studio.cushion) && none(studio.profit.base.percent)
}

/// Other ways to begin, and where everything is kept.
fn ways(view: &View) -> Html {
    html! {
        <aside aria-labelledby="ways">
            <h2 id="ways">{ view.say(phrases::ANOTHER_WAY) }</h2>
            <ul class="ways">
                { sample(view, "alone", phrases::SAMPLE_ALONE, phrases::SAMPLE_ALONE_NOTE) }
                { sample(view, "four", phrases::SAMPLE_FOUR, phrases::SAMPLE_FOUR_NOTE) }
                { sample(view, "twelve", phrases::SAMPLE_TWELVE, phrases::SAMPLE_TWELVE_NOTE) }
                <li>{ files::open_button(view, "link") }<p class="note">{ view.say(phrases::FROM_ANY_MACHINE) }</p></li>
            </ul>
            <p class="note">{ view.say(phrases::SAMPLES_ARE_MADE_UP) }</p>
            <h2>{ view.say(phrases::WHERE_KEPT) }</h2>
            <p class="note">{ view.say(phrases::KEPT_HERE) }</p>
        </aside>
    }
}

/// One sample to open.
fn sample(view: &View, which: &'static str, name: Phrase<0>, note: Phrase<0>) -> Html {
    let (send, language) = (view.hand.send.clone(), view.language());
    let opened = Callback::from(move |_| start::open_sample(send.clone(), language, which));
    html! {
        <li>
            <button type="button" class="link" onclick={opened}>{ view.say(name) }</button>
            <p class="note">{ view.say(note) }</p>
        </li>
    }
}
