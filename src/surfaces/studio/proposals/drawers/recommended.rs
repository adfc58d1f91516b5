//! Where a partner recommended the client: what each tier owes by the programme, to take as the proposal's own referral; or a
//! discount for the client in its place. Private.

use yew::{Html, html};

use crate::domain::id::Id;
use crate::domain::parameter::{ConditionNumber, ConditionsOf, Parameter};
use crate::domain::partner_programme::PartnerNumber;
use crate::domain::referral::{Referral, referral};
use crate::domain::typed::Typed;
use crate::locale::phrases::partner as phrases;
use crate::locale::{figures, partner_labels};
use crate::state::studio::edit::Edit;
use crate::state::studio::figure_at::FigureAt;
use crate::state::studio::offer_edit::ConditionsChange;
use crate::surfaces::studio::drawers::button;
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::working_panel::{self, Spot};

/// All of it; nothing where the studio has no programme.
pub fn recommended(editor: &Editor) -> Html {
    let (view, proposal) = (editor.view, editor.proposal);
    let studio = view.studio();
    let owed: Vec<(Id, Referral)> = editor
        .draft
        .drafted
        .iter()
        .filter_map(|tier| Some((tier.figures.tier, referral(studio, proposal, tier)?)))
        .collect();
    let discount = studio.partners.percent(PartnerNumber::Discount);
    if owed.is_empty() && discount.is_none() {
        return Html::default();
    }
    html! {
        <section class="recommended" aria-labelledby="recommended-name">
            <h3 id="recommended-name">{ view.say(phrases::RECOMMENDED) }</h3>
            { for owed.iter().map(|(tier, owed)| tier_owes(editor, *tier, owed)) }
            { working_panel::at(view, Spot::Referral(proposal.id)) }
            <p class="after">
                { take(editor, &owed) }
                { for discount.map(|discount| give(editor, discount)) }
            </p>
        </section>
    }
}

/// The fee of a tier, and what that is of everything.
fn tier_owes(editor: &Editor, tier: Id, owed: &Referral) -> Html {
    let view = editor.view;
    let name = editor.name(tier);
    if owed.is_below_least {
        let least = editor.home.studio().partners.least();
        let least =
            least.map(|least| figures::short_money_with_sign(least.fixed(), editor.home.currency(), view.language()));
        let words = view.fill(phrases::TOO_SMALL, [&least.unwrap_or_default()]);
        return html! { <p class="note">{ name }{ ": " }{ words }</p> };
    }
    let of = editor.proposal.id;
    let [fee, percent] = [phrases::FEE, phrases::PERCENT_UP].map(|phrase| view.say(phrase));
    let called = |words: &str| format!("{name}: {words}");
    html! {
        <dl class="worth-sums">
            <dt>{ called(&fee) }</dt>
            <dd class="figure">{ view.worked_as(FigureAt::ReferralFee(of, tier), &called(&fee), &owed.fee) }</dd>
            <dt>{ &percent }</dt>
            <dd class="figure">{ view.worked_as(FigureAt::ReferralPercent(of, tier), &called(&percent), &owed.taken) }</dd>
        </dl>
    }
}

/// Puts what is owed into the referral of the proposal: once where all tiers owe as much, else by tier.
fn take(editor: &Editor, owed: &[(Id, Referral)]) -> Html {
    let view = editor.view;
    let at = Parameter::Condition(ConditionsOf::Proposal(editor.proposal.id), ConditionNumber::Referral);
    let present = editor.proposal.conditions.shares.referral;
    let all: Vec<(Id, Typed)> = owed.iter().filter_map(|(tier, owed)| Some((*tier, owed.percent_to_take()?))).collect();
    let same = |one: Typed, other: Typed| one.units() == other.units();
    let is_one = all.first().is_some_and(|(_, first)| all.iter().all(|(_, percent)| same(*percent, *first)));
    let shown = if is_one { all.get(..1).unwrap_or_default() } else { all.as_slice() };
    let parts = shown.iter().map(|(tier, percent)| {
        let (percent, words) = (*percent, partner_labels::percent(*percent, view.language()));
        if present.is_some_and(|present| same(present, percent)) {
            return html! { <span class="note">{ view.fill(phrases::TAKEN, [&words]) }</span> };
        }
        let words = match is_one {
            true => view.fill(phrases::TAKE, [&words]),
            false => view.fill(phrases::TAKE_FOR, [&editor.name(*tier), &words]),
        };
        button(words, None, view.on(move || Edit::Mended(at, percent)))
    });
    html! { <>{ for parts }</> }
}

/// Takes so much off for the client, and pays nobody.
fn give(editor: &Editor, discount: Typed) -> Html {
    let view = editor.view;
    let conditions = &editor.proposal.conditions;
    let words = partner_labels::percent(discount, view.language());
    let is_given = conditions.discount.off.percent.is_some_and(|off| off.units() == discount.units());
    if is_given && conditions.shares.referral.is_none() {
        return html! { <span class="note">{ view.fill(phrases::GIVEN, [&words]) }</span> };
    }
    let of = ConditionsOf::Proposal(editor.proposal.id);
    let given = move || Edit::ChangedConditions(of, ConditionsChange::GaveReferralOff(discount));
    button(view.fill(phrases::GIVE, [&words]), None, view.on(given))
}
