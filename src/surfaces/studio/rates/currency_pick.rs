//! The choice of a currency: the common ones first, by name; all others by their code.

use yew::{Callback, Html, Properties, component, html};

use crate::components::pick::pick;
use crate::domain::currency::{CODES, Currency};
use crate::domain::id::Id;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::rates_page as phrases;
use crate::state::studio::deal_edit::DealChange;
use crate::state::studio::edit::Edit;
use crate::state::studio::offer_edit::OfferChange;
use crate::surfaces::studio::start;

const COMMON: [(&str, Phrase<0>); 10] = [
    ("GBP", phrases::POUND),
    ("EUR", phrases::EURO),
    ("USD", phrases::US_DOLLAR),
    ("UAH", phrases::HRYVNIA),
    ("PLN", phrases::ZLOTY),
    ("CHF", phrases::SWISS_FRANC),
    ("CZK", phrases::CZECH_KORUNA),
    ("CAD", phrases::CANADIAN_DOLLAR),
    ("AUD", phrases::AUSTRALIAN_DOLLAR),
    ("JPY", phrases::YEN),
];

/// Whose currency is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CurrencyOf {
    #[default]
    Studio,
    /// A proposal's, and what is the studio's.
    Proposal(Id, Currency),
    /// A client's budget for a proposal, and what is the proposal's.
    Budget(Id, Currency),
}

impl CurrencyOf {
    fn chose(self, currency: Currency) -> Edit {
        match self {
            CurrencyOf::Studio => Edit::ChoseCurrency(currency),
            CurrencyOf::Proposal(id, usual) => {
                let other = (currency != usual).then_some(currency);
                Edit::ChangedOffer(id, OfferChange::ChoseCurrency(other, start::today()))
            }
            CurrencyOf::Budget(id, usual) => {
                Edit::ChangedDeal(id, DealChange::ChoseBudgetCurrency((currency != usual).then_some(currency)))
            }
        }
    }
}

#[derive(PartialEq, Properties)]
pub struct CurrencyPickProps {
    /// The id of the field, by which its label finds it.
    pub id: &'static str,
    pub chosen: Currency,
    pub language: Language,
    pub send: Callback<Edit>,
    #[prop_or_default]
    pub of: CurrencyOf,
    #[prop_or_default]
    pub class: &'static str,
}

/// A component, so that a hundred and fifty options are made anew only when another is chosen.
#[component]
pub fn CurrencyPick(props: &CurrencyPickProps) -> Html {
    let offered: Vec<Currency> = offered().filter_map(Currency::from_code).collect();
    let words: Vec<String> = offered.iter().map(|currency| named(*currency, props.language)).collect();
    let chosen = offered.iter().position(|currency| *currency == props.chosen).unwrap_or_default();
    let (told, of) = (props.send.clone(), props.of);
    let told = Callback::from(move |place: usize| {
        if let Some(currency) = offered.get(place) {
            told.emit(of.chose(*currency));
        }
    });
    html! { <>{ pick(None, Some(props.id.to_owned()), props.class, &words, chosen, told) }</> }
}

/// The codes in the order in which they are offered.
fn offered() -> impl Iterator<Item = &'static str> {
    let is_common = |code: &&str| COMMON.iter().any(|(common, _)| common == code);
    COMMON.iter().map(|(code, _)| *code).chain(CODES.split(' ').filter(move |code| !is_common(code)))
}

/// "Pound sterling, GBP"; the code alone where no name is known.
fn named(currency: Currency, language: Language) -> String {
    match COMMON.iter().find(|(code, _)| *code == currency.code()) {
        Some((code, name)) => phrases::CURRENCY_AND_CODE.fill(language, [&name.say(language), code]),
        None => currency.code().to_owned(),
    }
}
