//! What holds for a whole offer: of one proposal, or what new proposals begin with. Closed until somebody asks for it.

pub mod discount;
pub mod payments;
pub mod selling;
pub mod taxes;
pub mod terms;

use yew::Callback;

use crate::domain::conditions::Conditions;
use crate::domain::parameter::ConditionsOf;
use crate::state::studio::edit::Edit;
use crate::state::studio::offer_edit::ConditionsChange;
use crate::surfaces::studio::view::View;

/// Conditions as they are edited.
#[derive(Clone, Copy)]
pub struct ConditionsView<'a> {
    /// In the currency of the prices.
    pub view: &'a View<'a>,
    /// In the studio's, in which it earns.
    pub home: &'a View<'a>,
    pub of: ConditionsOf,
    pub conditions: &'a Conditions,
}

/// Sends a change of the conditions.
fn changed<T: 'static>(held: &ConditionsView, change: impl Fn(T) -> ConditionsChange + 'static) -> Callback<T> {
    let of = held.of;
    held.view.hand.send.reform(move |value: T| Edit::ChangedConditions(of, change(value)))
}
