//! What a proposal says in words.

use yew::Html;

use crate::components::element::{keyed, said, together};
use crate::domain::passage::{Passage, PassageKind};
use crate::locale::phrases::offer_page as phrases;
use crate::surfaces::reading::{Reading, each};

/// The passages, in their order. An introduction needs no heading.
pub fn words(reading: &Reading) -> Html {
    let passages = reading.offer.passages.iter().filter(|passage| !passage.text.trim().is_empty());
    together(each(passages, |passage| one(reading, passage)))
}

fn one(reading: &Reading, passage: &Passage) -> Html {
    let heading = match (passage.heading.trim(), passage.kind) {
        ("", PassageKind::Intro | PassageKind::Own) => None,
        ("", PassageKind::Approach) => Some(reading.say(&phrases::APPROACH)),
        ("", PassageKind::Team) => Some(reading.say(&phrases::TEAM)),
        ("", PassageKind::Awards) => Some(reading.say(&phrases::AWARDS)),
        (heading, _) => Some(heading.to_owned()),
    };
    let mut all = vec![heading.map_or_else(Html::default, |heading| said("h2", "", heading))];
    let mut paragraph = String::new();
    // An empty line ends a paragraph; one more at the end ends the last.
    for line in passage.text.split('\n').chain([""]) {
        if !line.is_empty() {
            paragraph.push_str(if paragraph.is_empty() { "" } else { "\n" });
            paragraph.push_str(line);
            continue;
        }
        let text = std::mem::take(&mut paragraph);
        if !text.trim().is_empty() {
            all.push(said("p", "", text.trim().to_owned()));
        }
    }
    keyed(passage.id, "section", "passage", all)
}
