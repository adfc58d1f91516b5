//! One earlier version: what differs from now, what it came to, and a proposal as its client would have read it.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_memo, use_state};

use crate::domain::band::Band;
use crate::domain::evaluation::{Draft, Evaluation, evaluate};
use crate::domain::record::Record;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::phrases::{keeping, past as phrases};
use crate::locale::{figures, labels, names};
use crate::state::quote::Chosen;
use crate::state::studio::differences::{Difference, differences};
use crate::state::studio::edit::Edit;
use crate::surfaces::letterhead::{self, Painted};
use crate::surfaces::reading;
use crate::surfaces::studio::earlier::SHOWN;
use crate::surfaces::studio::number_field::Hand;
use crate::surfaces::studio::sides;
use crate::surfaces::studio::start;
use crate::surfaces::studio::view::View;
use crate::wire::differing;

/// How many differences are shown one by one.
const MOST: usize = 40;

/// What is needed.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub was: Record,
    /// When it was written, within a sentence.
    pub when: String,
    pub workbook: Workbook,
    pub hand: Hand,
}

/// One version beside what stands now.
#[component]
pub fn EarlierOne(props: &Props) -> Html {
    let Props { was, when, workbook, hand } = props;
    let language = hand.language;
    let then = use_memo((was.clone(), workbook.studio.clone()), |_| evaluate(&alone(was, workbook)));
    let now = workbook.record(was.key());
    let present =
        use_memo((now.clone(), workbook.studio.clone()), |_| now.as_ref().map(|now| evaluate(&alone(now, workbook))));
    let bring = {
        let was = was.clone();
        hand.send.reform(move |_: MouseEvent| Edit::BroughtBack(was.clone()))
    };
    let copy = match was {
        Record::Proposal(was) => {
            let was = Rc::clone(was);
            Some(hand.send.reform(move |_: MouseEvent| Edit::CopiedEarlier {
                was: Rc::clone(&was),
                copy: View::new_id(),
                today: start::today(),
            }))
        }
        _ => None,
    };
    let draft = match was {
        Record::Proposal(was) => then.draft(was.id),
        _ => None,
    };
    html! {
        <section class="version" id={SHOWN} tabindex="-1" aria-labelledby="version-when">
            <h2 id="version-when">{ phrases::AS_IT_WAS.fill(language, [when]) }</h2>
            <p class="mends">
                <button type="button" class="button primary" onclick={bring}>{ phrases::BRING_BACK.say(language) }</button>
                if let Some(copy) = copy {
                    <button type="button" class="button" onclick={copy}>{ phrases::COPY_IT.say(language) }</button>
                }
            </p>
            { table(workbook, was, now.as_ref(), &sums(was, &then, (*present).as_ref(), workbook, language), language) }
            if let Some(draft) = draft {
                <h3>{ phrases::AS_CLIENT.say(language) }</h3>
                <AsRead {draft} workbook={workbook.clone()} {language} />
            }
        </section>
    }
}

/// A workbook with one record in it, and what that needs.
fn alone(record: &Record, workbook: &Workbook) -> Workbook {
    let mut alone = Workbook {
        proposals: Vec::new().into(),
        issued: Vec::new().into(),
        time: Vec::new().into(),
        ..workbook.clone()
    };
    alone.put(record.clone());
    alone
}

/// What it came to and comes to: the three rates, or the totals of the tiers.
fn sums(
    was: &Record,
    then: &Evaluation,
    now: Option<&Evaluation>,
    workbook: &Workbook,
    language: Language,
) -> Vec<Difference> {
    let currency = workbook.studio.currency;
    let text = |figure: Option<String>| figure.unwrap_or_else(|| figures::UNKNOWN.to_owned());
    match was {
        Record::Studio(_) => {
            let rate = |of: Option<&Evaluation>, band: Band| {
                text(of.map(|of| figures::figure(of.rates.bands.hour.get(band), currency, language)))
            };
            let each = [Band::Base, Band::Target, Band::Stretch].into_iter().map(|band| Difference {
                label: labels::band(band, language),
                here: rate(Some(then), band),
                there: rate(now, band),
            });
            each.collect()
        }
        Record::Proposal(proposal) => {
            let currency = proposal.currency(currency);
            let present = now.and_then(|now| now.draft(proposal.id));
            let then = then.draft(proposal.id);
            let each = then.iter().flat_map(|draft| &draft.tiers).map(|tier| {
                let known = present.as_ref().and_then(|draft| draft.tiers.iter().find(|known| known.tier == tier.tier));
                Difference {
                    label: phrases::COMES_TO.fill(language, [&names::tier(proposal, tier.tier, language)]),
                    here: figures::figure(&tier.total, currency, language),
                    there: text(known.map(|known| figures::figure(&known.total, currency, language))),
                }
            });
            each.collect()
        }
        Record::Client(_) | Record::Issued(_) | Record::Time(_) => Vec::new(),
    }
}

/// What differs from now, as a table.
fn table(workbook: &Workbook, was: &Record, now: Option<&Record>, sums: &[Difference], language: Language) -> Html {
    let Some(now) = now else { return html! { <p class="note">{ keeping::GONE_HERE.say(language) }</p> } };
    let found = differences(workbook, was, now, language);
    let more = differing::count(was, now).saturating_sub(found.len().min(MOST));
    let mut rows = sums.iter().filter(|one| one.here != one.there).chain(found.iter().take(MOST)).peekable();
    let is_same = rows.peek().is_none() && more == 0;
    html! {
        <>
            <h3>{ phrases::DIFFERS.say(language) }</h3>
            if is_same {
                <p class="note">{ phrases::SAME_AS_NOW.say(language) }</p>
            }
            { sides::table(phrases::DIFFERS, [phrases::THEN, phrases::NOW], rows, more, language) }
        </>
    }
}

/// What is needed to read it.
#[derive(Clone, PartialEq, Properties)]
pub struct AsReadProps {
    pub draft: Rc<Draft>,
    pub workbook: Workbook,
    pub language: Language,
}

/// A proposal as its client reads it. What is chosen in it is chosen here only.
#[component]
pub fn AsRead(props: &AsReadProps) -> Html {
    let chosen = use_state(Chosen::default);
    let studio = &props.workbook.studio;
    let offer = &props.draft.offer;
    let logo = letterhead::logo(studio.logo.as_ref(), &offer.from);
    let tried = {
        let (chosen, draft) = (chosen.clone(), Rc::clone(&props.draft));
        Callback::from(move |edit| chosen.set((*chosen).clone().update(&draft.offer, edit)))
    };
    html! {
        <div class="as-read">
            { reading::read(offer, &chosen, props.language, tried, logo, Html::default()) }
            <Painted selector=".reading" accent={studio.accent} />
        </div>
    }
}
