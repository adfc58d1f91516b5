//! Partners: what is paid for a recommendation, what recommendations brought, and when it makes no sense. Beneath it the sheet that
//! a partner may read.

use yew::{Html, html};

use crate::components::entry::Look;
use crate::components::figure::why;
use crate::domain::parameter::Parameter;
use crate::domain::partner_programme::{PartnerNumber, USUAL_WAIT};
use crate::domain::partner_sheet::{PartnerSheet, Unbearable, booked_out, partner_sheet, unbearable};
use crate::domain::working::Figure;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{partner as phrases, rates};
use crate::locale::{currency_signs, figures, labels, names, partner_labels};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::figure_at::FigureAt;
use crate::surfaces::studio::rates::drawers::{section, sheet};
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// The drawer of partners.
pub fn drawer(view: &View) -> Html {
    section(view, Drawer::Partners, "drawer-partners", phrases::PARTNERS, state(view), || body(view))
}

fn state(view: &View) -> String {
    let programme = &view.studio().partners;
    let said = |phrase: Phrase<1>, which: PartnerNumber| {
        let percent = programme.percent(which)?;
        Some(view.fill(phrase, [&partner_labels::percent(percent, view.language())]))
    };
    said(phrases::STATE_SHARE, PartnerNumber::Share)
        .or_else(|| said(phrases::STATE_DISCOUNT, PartnerNumber::Discount))
        .unwrap_or_else(|| view.say(phrases::STATE))
}

fn body(view: &View) -> Html {
    let card = &view.desk.evaluation.rates.card;
    let sheet = partner_sheet(view.studio(), card);
    html! {
        <div class="partners">
            <fieldset class="fields roomy">
                <legend class="note">{ view.say(phrases::PAYS) }</legend>
                { field(view, phrases::SHARE, PartnerNumber::Share, None) }
                { field(view, phrases::LEAST, PartnerNumber::Least, None) }
                { field(view, phrases::MONTHS, PartnerNumber::Months, Some(view.say(phrases::ALL_MONTHS))) }
                { field(view, phrases::DISCOUNT, PartnerNumber::Discount, None) }
            </fieldset>
            { steps(view) }
            <fieldset class="fields roomy">
                <legend class="note">{ view.say(phrases::LAST_YEAR) }</legend>
                { field(view, phrases::INTRODUCTIONS, PartnerNumber::Introductions, None) }
                { field(view, phrases::TALKS, PartnerNumber::Talks, None) }
                { field(view, phrases::SALES, PartnerNumber::Sales, None) }
            </fieldset>
            { brings(view, &sheet) }
            <fieldset class="fields roomy">
                <legend class="note">{ view.say(phrases::AHEAD) }</legend>
                { field(view, phrases::BOOKED, PartnerNumber::Booked, None) }
                { field(view, phrases::WAIT, PartnerNumber::Wait, Some(figures::whole(i64::from(USUAL_WAIT), view.language()))) }
            </fieldset>
            { no_sense(view, &unbearable(view.studio(), card)) }
            { working_panel::at(view, Spot::Partners) }
            <p class="note">{ view.say(phrases::PRIVATE) }</p>
            { sheet::sheet(view, &sheet) }
        </div>
    }
}

fn field(view: &View, label: Phrase<0>, number: PartnerNumber, placeholder: Option<String>) -> Html {
    let sign = || currency_signs::sign(view.currency().code()).to_owned();
    let before = (number == PartnerNumber::Least).then(sign);
    view.labelled(label, Parameter::Partner(number), Look { before, placeholder, ..Look::default() })
}

/// The shares of services; empty where that of all holds, which stands in the field's place.
fn steps(view: &View) -> Html {
    let services = &view.studio().services;
    if services.is_empty() {
        return html! { <p class="note">{ view.say(phrases::NO_SERVICES) }</p> };
    }
    let share = view.studio().partners.percent(PartnerNumber::Share);
    let usual = share.map(|share| view.hand.written(Parameter::Partner(PartnerNumber::Share), share));
    let fields = services.iter().map(|service| {
        let at = Parameter::Partner(PartnerNumber::Step(service.id));
        let look = Look { placeholder: usual.clone(), ..Look::default() };
        let name = names::service(service.id, &view.desk.workbook, view.language());
        view.hand.labelled(&name, at, view.desk.workbook.get(at), &view.notes, look)
    });
    html! {
        <fieldset class="fields roomy">
            <legend class="note">{ view.say(phrases::BY_SERVICE) }</legend>
            { for fields }
        </fieldset>
    }
}

/// What one introduction brings, with its working, where all of it was counted.
fn brings(view: &View, sheet: &PartnerSheet) -> Html {
    let brings = sheet.conversion.as_ref().and_then(|known| known.brings.as_ref());
    let Some(brings) = brings else { return Html::default() };
    let name = view.say(phrases::INTRODUCTION_BRINGS);
    html! {
        <dl class="worth-sums">
            <dt>{ &name }</dt>
            <dd class="figure">{ view.worked_as(FigureAt::IntroductionBrings, &name, brings) }</dd>
        </dl>
    }
}

/// What the owner should know before anyone reads the sheet; nothing where all is well.
fn no_sense(view: &View, unbearable: &[Unbearable]) -> Html {
    let booked = booked_out(view.studio()).map(|weeks| {
        let words = figures::whole(i64::from(weeks), view.language());
        html! { <li class="problem">{ phrases::BOOKED_OUT.fill(view.language(), weeks, &words) }</li> }
    });
    let told: Vec<Html> = unbearable.iter().map(|one| bears(view, one)).chain(booked).collect();
    if told.is_empty() {
        return Html::default();
    }
    html! {
        <section class="no-sense" aria-labelledby="no-sense-name">
            <h3 id="no-sense-name">{ view.say(phrases::NO_SENSE) }</h3>
            <ul>{ for told }</ul>
        </section>
    }
}

fn bears(view: &View, one: &Unbearable) -> Html {
    let name = names::service(one.service, &view.desk.workbook, view.language());
    let margin = view.text(&one.margin);
    // Rounded down already, so that what is written is not above what can be borne.
    let bears = one.bears.value.as_ref().map_or_else(String::new, |bears| figures::percent(bears, view.language()));
    let is_none = one.bears.value.as_ref().is_none_or(|bears| !bears.is_positive());
    let words = match is_none {
        true => view.fill(phrases::BEARS_NONE, [&name, &margin]),
        false => view.fill(phrases::BEARS, [&name, &margin, &bears]),
    };
    html! {
        <li class="problem">
            { words }{ " " }
            { sign(view, FigureAt::MarginAfterReferral(one.service), &one.margin) }
            { sign(view, FigureAt::HighestShare(one.service), &one.bears) }
        </li>
    }
}

/// The sign that shows the working of a figure that stands in a sentence.
fn sign(view: &View, at: FigureAt, figure: &Figure) -> Html {
    let name = labels::label(&figure.label, &view.desk.workbook, view.language());
    why(view.fill(rates::SHOW_WORKING, [&name, &view.text(figure)]), view.is_open(at), view.ask(at))
}
