//! Whether a proposal is worth it: first the verdict, then the questions behind it, each opened on demand. Private.

pub mod budget;
pub mod budget_answers;
pub mod factors;
pub mod fields;
pub mod run_course;
pub mod run_earns;
pub mod run_model;
pub mod runs;
pub mod time;
pub mod together;
pub mod verdict;

use yew::{Html, html};

use crate::components::pick::pick;
use crate::domain::deal::Deal;
use crate::domain::deal_number::DealNumber;
use crate::domain::earnings::TierFigures;
use crate::domain::evaluation::Draft;
use crate::domain::id::Id;
use crate::domain::parameter::Parameter;
use crate::domain::proposal::Proposal;
use crate::locale::names;
use crate::locale::phrases::{deal as phrases, proposals};
use crate::state::studio::deal_edit::DealChange;
use crate::state::studio::edit::Edit;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::rulers;
use crate::surfaces::studio::view::View;

/// A proposal whose worth is reckoned, for one of its tiers.
pub struct Case<'a> {
    /// In the proposal's currency.
    pub view: &'a View<'a>,
    /// In the studio's.
    pub home: &'a View<'a>,
    pub proposal: &'a Proposal,
    pub draft: &'a Draft,
    pub tier: &'a TierFigures,
}

impl Case<'_> {
    pub fn deal(&self) -> &Deal {
        &self.proposal.deal
    }

    /// The address of a number.
    pub fn at(&self, number: DealNumber) -> Parameter {
        Parameter::Deal(self.proposal.id, number)
    }

    /// The edit that a change is.
    pub fn edit(&self) -> impl Fn(DealChange) -> Edit + 'static {
        let id = self.proposal.id;
        move |change| Edit::ChangedDeal(id, change)
    }
}

/// The screen, or a way back where the proposal is gone.
pub fn screen(view: &View, id: Id) -> Html {
    let desk = view.desk;
    let (Some(proposal), Some(draft)) = (desk.workbook.proposal(id), desk.evaluation.draft(id)) else {
        return gone(view);
    };
    let chosen = desk.shown_tier.and_then(|tier| draft.tier(tier));
    let Some(tier) = chosen.or_else(|| draft.tiers.first().map(AsRef::as_ref)) else { return gone(view) };
    let own = view.in_currency(proposal.currency(view.studio().currency));
    open(&Case { view: &own, home: view, proposal, draft: &draft, tier })
}

fn open(case: &Case) -> Html {
    let Case { view, home, proposal, .. } = case;
    let back = format!("#{}", Screen::Proposal(proposal.id).address());
    html! {
        <>
            { rulers::strip(home) }
            <div class="deal">
                <p class="deal-back"><a href={back}>{ view.fill(phrases::BACK_TO, [&names::proposal(proposal, view.language())]) }</a></p>
                <div class="deal-head">
                    <h1>{ view.say(phrases::WORTH_IT) }</h1>
                    { tiers(case) }
                </div>
                <p class="note">{ view.say(phrases::LEAD) }</p>
                { verdict::verdict(case) }
                <div class="drawers">
                    { budget::drawer(case) }
                    { time::drawer(case) }
                    { factors::drawer(case) }
                    { runs::drawer(case) }
                </div>
            </div>
        </>
    }
}

/// Of which tier is spoken, where there are several.
fn tiers(case: &Case) -> Html {
    let Case { view, proposal, tier, .. } = case;
    if proposal.tiers.len() < 2 {
        return Html::default();
    }
    let ids: Vec<Id> = proposal.tiers.iter().map(|tier| tier.id).collect();
    let words: Vec<String> = ids.iter().map(|id| names::tier(proposal, *id, view.language())).collect();
    let chosen = ids.iter().position(|id| *id == tier.tier).unwrap_or(0);
    let told = view.hand.send.reform(move |place: usize| Edit::ShowedTier(ids.get(place).copied().unwrap_or(ids[0])));
    html! {
        <div class="field">
            <label for="deal-tier">{ view.say(phrases::RECKONED_FOR) }</label>
            { pick(None, Some("deal-tier".to_owned()), "ruled", &words, chosen, told) }
        </div>
    }
}

fn gone(view: &View) -> Html {
    let back = format!("#{}", Screen::Proposals.address());
    html! {
        <div class="deal">
            <h1>{ view.say(phrases::WORTH_IT) }</h1>
            <div class="empty">
                <p>{ view.say(phrases::GONE) }</p>
                <p class="note"><a href={back}>{ view.say(proposals::ALL_PROPOSALS) }</a></p>
            </div>
        </div>
    }
}
