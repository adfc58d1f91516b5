//! The sentences for what became of sealing and of answers.

use crate::domain::acceptance::Mismatch;
use crate::domain::issued::AnswerKind;
use crate::domain::quote::NotIssued;
use crate::domain::request::Request;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::sending as phrases;
use crate::locale::requested;
use crate::state::studio::sending::{NotRecorded, NotSent};
use crate::surfaces::studio::view::View;

/// Why nothing was sent.
pub fn not_sent(why: &NotSent) -> Phrase<0> {
    match why {
        NotSent::NotIssued(why) => match why {
            NotIssued::NoTiers => phrases::NO_TIERS,
            NotIssued::NothingToSell(_) => phrases::NOTHING_TO_SELL,
            NotIssued::NoPrice(..) | NotIssued::PriceOutOfBounds(_) => phrases::NO_PRICE,
            NotIssued::TooMany(..) => phrases::TOO_MANY,
            NotIssued::TextTooLong(_) => phrases::TEXT_TOO_LONG,
            NotIssued::NoSuchLanguage => phrases::NOT_MADE,
        },
        NotSent::TooLarge => phrases::TOO_MANY,
        NotSent::NoCrypto => phrases::NO_CRYPTO,
        NotSent::WrongPassphrase => phrases::WRONG_PASSPHRASE,
        NotSent::NeedsPassphrase => phrases::NEEDS_PASSPHRASE,
        NotSent::ShortPassphrase => phrases::SHORT_PASSPHRASE,
        NotSent::NotKept => phrases::NOT_KEPT,
        NotSent::NotABackup => phrases::NOT_A_BACKUP,
    }
}

/// What was recorded.
pub fn recorded(kind: AnswerKind) -> Phrase<0> {
    match kind {
        AnswerKind::Accepted => phrases::RECORDED_YES,
        AnswerKind::Declined => phrases::RECORDED_NO,
    }
}

/// Why nothing was recorded.
pub fn not_recorded(why: &NotRecorded) -> Phrase<0> {
    match why {
        NotRecorded::NoAnswer => phrases::NO_ANSWER,
        NotRecorded::Cut => phrases::CUT,
        NotRecorded::Several => phrases::SEVERAL,
        NotRecorded::Damaged => phrases::DAMAGED,
        NotRecorded::OtherKind => phrases::OTHER_KIND,
        NotRecorded::Newer => phrases::NEWER,
        NotRecorded::NoCrypto => phrases::NO_CRYPTO,
        NotRecorded::UnknownQuote => phrases::UNKNOWN_QUOTE,
        NotRecorded::QuoteDamaged => phrases::QUOTE_DAMAGED,
        NotRecorded::AnsweredOtherwise => phrases::ANSWERED_OTHERWISE,
        NotRecorded::Mismatch(why) => match why {
            Mismatch::OtherQuote(_) => phrases::UNKNOWN_QUOTE,
            Mismatch::OtherContent => phrases::OTHER_CONTENT,
            Mismatch::NoSuchChoice(_) => phrases::NOT_PERMITTED,
            Mismatch::OtherRules | Mismatch::OtherGross { .. } | Mismatch::OtherRecurring { .. } => phrases::OTHER_SUMS,
        },
    }
}

/// That a visitor's request became a draft, and what they had seen.
pub fn requested(view: &View, request: &Request, unknown: usize) -> String {
    let shown = requested::shown(request, view.desk.language);
    match unknown {
        0 => view.fill(phrases::REQUESTED, [&request.name, &shown]),
        _ => view.fill(phrases::REQUESTED_UNKNOWN, [&request.name, &shown, &unknown.to_string()]),
    }
}
