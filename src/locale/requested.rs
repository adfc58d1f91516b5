//! What a request says beside its lines, as words for the desk: what the visitor was shown, and what changed the price.

use crate::domain::request::Request;
use crate::locale::figures;
use crate::locale::language::Language;
use crate::locale::phrases::sending as phrases;

/// What the visitor was shown for the tier.
pub fn shown(request: &Request, language: Language) -> String {
    let money = |amount| figures::short_money_with_sign(amount, request.currency, language);
    match request.from == request.to {
        true => money(request.from),
        false => format!("{} – {}", money(request.from), money(request.to)),
    }
}

/// What goes into the private notes of the draft: their words, then what they chose and were shown.
pub fn notes(request: &Request, language: Language) -> String {
    let mut notes = request.note.trim().to_owned();
    if !notes.is_empty() {
        notes.push_str("\n\n");
    }
    let shown = shown(request, language);
    notes.push_str(&match request.tier.name.trim() {
        "" => phrases::REQUEST_SHOWN.fill(language, [&shown]),
        tier => phrases::REQUEST_TIER_SHOWN.fill(language, [tier, &shown]),
    });
    for factor in &request.factors {
        let sign = if factor.percent.is_negative() { "" } else { "+" };
        let percent = figures::percent(&factor.percent.fraction(), language);
        notes.push_str(&format!("\n{}: {sign}{percent}", factor.name));
    }
    notes
}
