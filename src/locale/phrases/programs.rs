//! What the client's page and the estimator say until there is something to show.

crate::phrases! {
    QUOTE: 0 = "Quote", "Комерційна пропозиція";
    NO_QUOTE: 0 = "There is no quote in this link.", "У цьому посиланні немає пропозиції.";
}
