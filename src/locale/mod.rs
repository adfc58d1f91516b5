//! How things are said and typed in a language; pure, and ignorant of browser and screen.

pub mod bytes;
pub mod calendar_words;
pub mod card;
pub mod change_words;
pub mod currency_signs;
pub mod day_words;
pub mod deal_labels;
pub mod figures;
pub mod labels;
pub mod language;
pub mod letters;
pub mod map_labels;
pub mod names;
pub mod numerals;
pub mod offer_labels;
pub mod partner_labels;
pub mod phrase;
pub mod phrases;
pub mod plural;
pub mod problems;
pub mod pseudo;
pub mod publishing;
pub mod refusals;
pub mod requested;
pub mod sales_labels;
pub mod sales_words;
pub mod scope_labels;
pub mod time_labels;
pub mod time_typed;
pub mod value_labels;
pub mod wording;

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, clippy::indexing_slicing)]
mod numerals_test;
#[cfg(test)]
mod said_test;
