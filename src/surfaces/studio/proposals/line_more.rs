//! All that can be said about a line, beneath it, for whoever asks.

use std::rc::Rc;

use yew::{Callback, Html, html};

use crate::components::entry::Look;
use crate::components::tick::tick;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::option_group::{OptionGroup, Part};
use crate::domain::parameter::{ConditionsOf, LineNumber, Parameter};
use crate::domain::problem::Place;
use crate::domain::proposal::{DraftLine, Pricing};
use crate::domain::recurrence::{Interval, Recurrence};
use crate::domain::typed::Typed;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::offer_page as phrases;
use crate::locale::{currency_signs, figures, names, offer_labels};
use crate::state::studio::Unfolded;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::offer_edit::LineChange;
use crate::surfaces::studio::drawers::{choice, wrong};
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::proposals::line_retainer;
use crate::surfaces::studio::view::View;

/// The id of what is said about a line.
pub fn id(line: Id) -> String {
    format!("line-more-{line}")
}

/// Whether it was asked for.
pub fn is_open(editor: &Editor, line: Id) -> bool {
    editor.view.desk.unfolded.contains(&Unfolded::Line(line))
}

/// The words for how often something is paid.
pub fn every(interval: Interval) -> Phrase<0> {
    match interval {
        Interval::Week => phrases::EVERY_WEEK,
        Interval::Month => phrases::EVERY_MONTH,
        Interval::Quarter => phrases::EVERY_QUARTER,
        Interval::Year => phrases::EVERY_YEAR,
    }
}

/// How often something is paid, and how many times where that is agreed.
pub fn recurrence(recurrence: Recurrence, language: Language) -> String {
    let often = every(recurrence.every).say(language);
    match recurrence.periods {
        Some(periods) => {
            let times = phrases::TIMES.fill(language, periods, &figures::whole(i64::from(periods), language));
            phrases::OFTEN_TIMES.fill(language, [&often, &times])
        }
        None => often,
    }
}

/// What holds for a line beside its name and price, in a few words.
pub fn marks(line: &DraftLine, currency: Currency, language: Language) -> Vec<String> {
    let part = match line.part {
        Part::Included => None,
        Part::Extra { .. } => Some(phrases::MARK_EXTRA.say(language)),
        Part::Option { .. } => Some(phrases::MARK_OPTION.say(language)),
    };
    let percent = line.discount.percent_off().map(|percent| figures::percent(&percent.fraction(), language));
    let amount = line.discount.amount_off().map(|amount| {
        let amount = Fixed::new(amount.decimal().mantissa(), amount.decimal().scale());
        figures::money(amount, currency, language)
    });
    let off = [percent, amount].into_iter().flatten().map(|off| phrases::OFF.fill(language, [&off]));
    let again = line.recurrence.map(|again| recurrence(again, language));
    part.into_iter().chain(off).chain(again).collect()
}

/// What is said about a line, as a row beneath it.
pub fn row(editor: &Editor, line: &Rc<DraftLine>) -> Html {
    let Editor { view, proposal, draft, .. } = editor;
    let of = proposal.id;
    let name = names::line(proposal, line.id, view.language());
    let closed = view.hand.send.reform({
        let line = line.id;
        move |_: yew::MouseEvent| Edit::Unfolded(Unfolded::Line(line))
    });
    let is_offered = line.is_offered();
    html! {
        <tr role="row" class="more-row">
            <td role="cell" colspan={(draft.tiers.len() + 1).to_string()}>
                <section class="more" id={id(line.id)} tabindex="-1" aria-label={view.fill(phrases::MORE_OF, [&name])}>
                    if is_offered {
                        { words(view, NameOf::LineBenefit(of, line.id), phrases::BENEFIT, &line.benefit, "benefit", line.id, None) }
                    }
                    <div class="fields">
                        if matches!(line.pricing, Pricing::Fixed { .. }) {
                            { words(view, NameOf::LineUnit(of, line.id), phrases::UNIT, &line.unit, "unit", line.id,
                                Some(view.say(phrases::UNIT_SUCH_AS))) }
                        }
                        { number(editor, line, phrases::BOUGHT_IN, LineNumber::Direct) }
                        if is_offered {
                            { number(editor, line, phrases::DISCOUNT_PERCENT, LineNumber::DiscountPercent) }
                            { number(editor, line, phrases::DISCOUNT_AMOUNT, LineNumber::DiscountAmount) }
                        }
                    </div>
                    { wrong(view, Place::LineDiscount { proposal: of, line: line.id }) }
                    if is_offered {
                        { choices(editor, line, &name) }
                        { taxes(editor, line, &name) }
                        { bounds(editor, line, &name) }
                    }
                    <p class="after">
                        <button type="button" class="link" onclick={closed}>{ view.say(phrases::LESS) }</button>
                    </p>
                </section>
            </td>
        </tr>
    }
}

fn words(
    view: &View,
    of: NameOf,
    label: Phrase<0>,
    text: &str,
    kind: &str,
    line: Id,
    placeholder: Option<String>,
) -> Html {
    let id = format!("line-{kind}-{line}");
    let look = Look { id: Some(id.clone()), placeholder, class: "wide", ..Look::default() };
    html! { <div class="field"><label for={id}>{ view.say(label) }</label>{ view.name(of, text, look) }</div> }
}

fn number(editor: &Editor, line: &DraftLine, label: Phrase<0>, number: LineNumber) -> Html {
    let view = if number == LineNumber::Direct { editor.home } else { editor.view };
    let at = Parameter::Line { proposal: editor.proposal.id, line: line.id, number };
    let is_money = matches!(number, LineNumber::Direct | LineNumber::DiscountAmount);
    let sign = is_money.then(|| currency_signs::sign(view.currency().code()).to_owned());
    view.labelled(label, at, Look { before: sign, ..Look::default() })
}

/// What the line is in its tier, and how often it is paid.
fn choices(editor: &Editor, line: &DraftLine, name: &str) -> Html {
    let view = editor.view;
    html! {
        <>
        <div class="fields">
            { part(editor, line) }
            { section(editor, line) }
            { paid(editor, line) }
            if line.recurrence.is_some() {
                { term(editor, line) }
                { spread(editor, line, name) }
            }
            { wrong(view, Place::LineTaxes { proposal: editor.proposal.id, line: line.id }) }
        </div>
        if line.recurrence.is_some() { { line_retainer::retainer(editor, line, name) } }
        </>
    }
}

/// Sends a change of a line.
pub fn changed<T: 'static>(editor: &Editor, line: Id, change: impl Fn(T) -> LineChange + 'static) -> Callback<T> {
    let proposal = editor.proposal.id;
    editor.view.hand.send.reform(move |value: T| Edit::ChangedLine(proposal, line, change(value)))
}

/// Included, an extra, or an option of one of the groups.
fn part(editor: &Editor, line: &DraftLine) -> Html {
    let Editor { view, proposal, .. } = editor;
    let extra = |is_preselected| Part::Extra { is_preselected };
    let mut parts = vec![Part::Included, extra(false), extra(true)];
    let mut words = vec![view.say(phrases::INCLUDED), view.say(phrases::EXTRA), view.say(phrases::EXTRA_CHOSEN)];
    for (place, group) in proposal.groups.iter().enumerate() {
        let name = group_name(group, place, view.language());
        for (is_preselected, phrase) in [(false, phrases::OPTION_OF), (true, phrases::OPTION_OF_CHOSEN)] {
            parts.push(Part::Option { group: group.id, is_preselected });
            words.push(view.fill(phrase, [&name]));
        }
    }
    let chosen = parts.iter().position(|part| *part == line.part).unwrap_or(0);
    let told = changed(editor, line.id, move |place: usize| {
        LineChange::ChosePart(parts.get(place).copied().unwrap_or_default())
    });
    choice(view, phrases::PART, format!("part-{}", line.id), &words, chosen, told)
}

/// A group's name, else its place.
pub fn group_name(group: &OptionGroup, place: usize, language: Language) -> String {
    names::name_or_number(Some(&group.name), Some(place), phrases::GROUP_NUMBER, language)
}

/// The section it stands in, where there are any.
fn section(editor: &Editor, line: &DraftLine) -> Html {
    let Editor { view, proposal, .. } = editor;
    if proposal.sections.is_empty() {
        return Html::default();
    }
    let ids: Vec<Id> = proposal.sections.iter().map(|section| section.id).collect();
    let mut words = vec![view.say(phrases::NO_SECTION)];
    words.extend(proposal.sections.iter().enumerate().map(|(place, section)| {
        names::name_or_number(Some(&section.name), Some(place), phrases::SECTION_NUMBER, view.language())
    }));
    let place = ids.iter().position(|id| Some(*id) == line.section).map_or(0, |place| place + 1);
    let told = changed(editor, line.id, move |place: usize| {
        LineChange::ChoseSection(place.checked_sub(1).and_then(|place| ids.get(place).copied()))
    });
    choice(view, phrases::IN_SECTION, format!("section-{}", line.id), &words, place, told)
}

fn paid(editor: &Editor, line: &DraftLine) -> Html {
    let view = editor.view;
    let mut words = vec![view.say(phrases::ONCE)];
    words.extend(Interval::ALL.map(|interval| view.say(every(interval))));
    let chosen = line.recurrence.and_then(|known| Interval::ALL.iter().position(|one| *one == known.every));
    let told = changed(editor, line.id, |place: usize| {
        LineChange::ChoseInterval(place.checked_sub(1).and_then(|place| Interval::ALL.get(place).copied()))
    });
    choice(view, phrases::PAID, format!("paid-{}", line.id), &words, chosen.map_or(0, |place| place + 1), told)
}

fn term(editor: &Editor, line: &DraftLine) -> Html {
    let view = editor.view;
    let at = Parameter::Line { proposal: editor.proposal.id, line: line.id, number: LineNumber::Periods };
    view.labelled(phrases::TERM, at, Look { placeholder: Some(view.say(phrases::NO_TERM)), ..Look::default() })
}

fn spread(editor: &Editor, line: &DraftLine, name: &str) -> Html {
    let view = editor.view;
    let words = view.say(phrases::SPREAD);
    let is_spread = line.recurrence.is_some_and(|known| known.is_spread);
    tick(&words, Some(format!("{name}: {words}")), is_spread, changed(editor, line.id, LineChange::MarkedSpread))
}

/// The taxes on the line, where the proposal has any.
fn taxes(editor: &Editor, line: &DraftLine, name: &str) -> Html {
    let Editor { view, proposal, .. } = editor;
    let taxes = &proposal.conditions.taxation.taxes;
    if taxes.is_empty() {
        return Html::default();
    }
    let of = ConditionsOf::Proposal(proposal.id);
    let boxes = taxes.iter().map(|tax| {
        let id = tax.id;
        let words = offer_labels::tax(of, id, &view.desk.workbook, view.language());
        let words = format!("{words} {}", figures::percent(&tax.rate().fraction(), view.language()));
        let told = changed(editor, line.id, move |is_taxed| LineChange::MarkedTaxed(id, is_taxed));
        tick(&words, Some(format!("{name}: {words}")), line.taxes.contains(&id), told)
    });
    html! { <fieldset class="ticks"><legend class="note">{ view.say(phrases::TAXES) }</legend>{ for boxes }</fieldset> }
}

/// Within what the client may change the quantity.
fn bounds(editor: &Editor, line: &DraftLine, name: &str) -> Html {
    let view = editor.view;
    let words = view.say(phrases::FLEXIBLE);
    let told = changed(editor, line.id, LineChange::MarkedFlexible);
    html! {
        <>
            <div>{ tick(&words, Some(format!("{name}: {words}")), line.bounds.is_some(), told) }</div>
            if line.bounds.is_some() {
                <div class="fields">
                    { number(editor, line, phrases::LEAST, LineNumber::Least) }
                    { number(editor, line, phrases::MOST, LineNumber::Most) }
                    { step(editor, line) }
                </div>
            }
        </>
    }
}

fn step(editor: &Editor, line: &DraftLine) -> Html {
    let at = Parameter::Line { proposal: editor.proposal.id, line: line.id, number: LineNumber::Step };
    let usual = figures::whole(1, editor.view.language());
    debug_assert_eq!(at.usual(), Typed::whole(1));
    editor.view.labelled(phrases::STEP, at, Look { placeholder: Some(usual), ..Look::default() })
}
