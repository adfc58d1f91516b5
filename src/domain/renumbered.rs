//! The same offer with small numbers in place of its ids, so that a link needs none of the desk's random ones. Knows no bounds.

use std::rc::Rc;

use crate::domain::change_order::ChangeOrder;
use crate::domain::development_map::{DevelopmentMap, MapStage};
use crate::domain::id::Id;
use crate::domain::line_item::{Content, LineItem, Measure};
use crate::domain::offer::{Charge, Contact, Offer, Taxation};
use crate::domain::option_group::{OptionGroup, Part};
use crate::domain::passage::Passage;
use crate::domain::payment_schedule::{Due, Instalment, MOST_PARTS, Portion};
use crate::domain::phase::Phase;
use crate::domain::recurrence::{MOST_PERIODS, Recurrence};
use crate::domain::retainer::Retainer;
use crate::domain::sales_tax::SalesTax;
use crate::domain::section::Section;
use crate::domain::terms::{KillFee, Terms};
use crate::domain::tier::Tier;

/// A line by its id; where a tier holds an id twice, by how many stood before it.
type Key = (Id, usize);

/// An offer whose things are numbered from 1 in their order, each kind by itself; a line keeps one number in all its tiers. References
/// to nothing are dropped, and with them options of no group; texts lose control characters. With it comes the length of its longest text
/// in characters.
pub fn renumbered(offer: &Offer) -> (Offer, usize) {
    let mut texts = Texts { longest: 0 };
    let tiers: Vec<Vec<&LineItem>> = offer.tiers.iter().map(|tier| kept(offer, tier)).collect();
    let keys: Vec<Vec<Key>> = tiers.iter().map(|lines| keys(lines)).collect();
    let order = order(&keys);
    let mut tier = |(place, tier): (usize, &Rc<Tier>)| {
        let lines = tiers.get(place).into_iter().flatten().zip(keys.get(place).into_iter().flatten());
        let line = |(line, key): (&&LineItem, &Key)| texts.line(offer, line, number_of(order.iter(), |one| one == key));
        let lines = lines.map(line).collect();
        Rc::new(Tier { id: number(place), name: texts.owned(&tier.name), lines })
    };
    let tiers = offer.tiers.iter().enumerate().map(&mut tier).collect();
    let offer = Offer {
        title: texts.owned(&offer.title),
        from: texts.owned(&offer.from),
        contact: Contact {
            name: texts.owned(&offer.contact.name),
            email: texts.owned(&offer.contact.email),
            phone: texts.owned(&offer.contact.phone),
        },
        to: texts.owned(&offer.to),
        taxation: Rc::new(texts.taxation(&offer.taxation)),
        sections: each(&offer.sections, |id, one| Section { id, name: texts.owned(&one.name), shows: one.shows }),
        groups: each(&offer.groups, |id, one| OptionGroup { id, name: texts.owned(&one.name), kind: one.kind }),
        tiers,
        charge: Charge { name: texts.owned(&offer.charge.name), on: offer.charge.on },
        schedule: each(&offer.schedule, |id, one| texts.instalment(id, one)),
        terms: texts.terms(&offer.terms),
        phases: each(&offer.phases, |id, one| Phase {
            id,
            name: texts.owned(&one.name),
            deliverables: texts.owned(&one.deliverables),
            ..one.clone()
        }),
        passages: each(&offer.passages, |id, one| Passage {
            id,
            kind: one.kind,
            heading: texts.owned(&one.heading),
            text: texts.owned(&one.text),
        }),
        change: offer.change.as_ref().map(|change| texts.change(change)),
        map: texts.map(&offer.map),
        ..offer.clone()
    };
    (offer, texts.longest)
}

/// The lines of a tier without options of no group, which nobody can choose.
fn kept<'a>(offer: &Offer, tier: &'a Tier) -> Vec<&'a LineItem> {
    let is_kept = |line: &&LineItem| match line.part {
        Part::Option { group, .. } => offer.group(group).is_some(),
        Part::Included | Part::Extra { .. } => true,
    };
    tier.lines.iter().filter(is_kept).collect()
}

fn keys(lines: &[&LineItem]) -> Vec<Key> {
    let mut keys: Vec<Key> = Vec::with_capacity(lines.len());
    for line in lines {
        let before = keys.iter().filter(|(id, _)| *id == line.id).count();
        keys.push((line.id, before));
    }
    keys
}

/// One order of the lines of all tiers that keeps each tier's own wherever that can be.
fn order(tiers: &[Vec<Key>]) -> Vec<Key> {
    let mut order: Vec<Key> = Vec::new();
    for tier in tiers {
        let mut next = 0_usize;
        for key in tier {
            match order.iter().position(|known| known == key) {
                Some(place) => next = next.max(place.saturating_add(1)),
                None => {
                    order.insert(next, *key);
                    next = next.saturating_add(1);
                }
            }
        }
    }
    order
}

/// The number of a place.
fn number(place: usize) -> Id {
    Id::from_number(place.saturating_add(1))
}

/// The number of the first that fits; the last number of all where none does.
fn number_of<'a, T: 'a>(mut all: impl Iterator<Item = &'a T>, fits: impl Fn(&T) -> bool) -> Id {
    number(all.position(fits).unwrap_or(usize::MAX))
}

fn each<T>(all: &[T], mut numbered: impl FnMut(Id, &T) -> T) -> Vec<T> {
    all.iter().enumerate().map(|(place, one)| numbered(number(place), one)).collect()
}

/// Whether a character can stand in a quote: no control character but a new line and a tab, and none that turns the direction of
/// what stands around it, by which a price could be made to read otherwise. Marks for a letter's own direction may stand.
pub fn is_text(character: char) -> bool {
    let turns = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !turns && (character >= ' ' || character == '\n' || character == '\t')
}

/// Copies texts and remembers the longest.
struct Texts {
    longest: usize,
}

impl Texts {
    fn owned(&mut self, text: &str) -> String {
        let text: String = text.chars().filter(|character| is_text(*character)).collect();
        self.longest = self.longest.max(text.chars().count());
        text
    }

    fn shared(&mut self, text: &str) -> Rc<str> {
        self.owned(text).into()
    }

    fn line(&mut self, offer: &Offer, line: &LineItem, id: Id) -> LineItem {
        let section = line.section.and_then(|id| offer.sections.iter().position(|one| one.id == id));
        let tax = |id: &Id| offer.taxation.taxes.iter().position(|one| one.id == *id);
        let part = match line.part {
            Part::Option { group, is_preselected } => {
                Part::Option { group: number_of(offer.groups.iter(), |one| one.id == group), is_preselected }
            }
            part => part,
        };
        LineItem {
            id,
            name: self.shared(&line.name),
            benefit: self.shared(&line.benefit),
            section: section.map(number),
            measure: self.measure(&line.measure),
            taxes: line.taxes.iter().filter_map(tax).map(number).collect(),
            part,
            recurrence: line
                .recurrence
                .map(|one| Recurrence { periods: one.periods.map(|periods| periods.clamp(1, MOST_PERIODS)), ..one }),
            retainer: line.retainer.as_ref().map(|one| self.retainer(one)),
            contents: line.contents.iter().map(|one| self.content(one)).collect(),
            ..line.clone()
        }
    }

    /// Most offers have none, and share it.
    fn map(&mut self, map: &Rc<DevelopmentMap>) -> Rc<DevelopmentMap> {
        if map.is_empty() {
            return Rc::clone(map);
        }
        Rc::new(DevelopmentMap {
            from: self.owned(&map.from),
            to: self.owned(&map.to),
            stages: each(&map.stages, |id, one| MapStage {
                id,
                name: self.owned(&one.name),
                tools: self.owned(&one.tools),
                ..one.clone()
            }),
        })
    }

    fn measure(&mut self, measure: &Measure) -> Measure {
        match measure {
            Measure::Hours => Measure::Hours,
            Measure::Pieces(unit) => Measure::Pieces(self.shared(unit)),
        }
    }

    fn content(&mut self, content: &Content) -> Content {
        Content {
            name: self.shared(&content.name),
            benefit: self.shared(&content.benefit),
            measure: self.measure(&content.measure),
            quantity: content.quantity,
        }
    }

    fn retainer(&mut self, retainer: &Retainer) -> Retainer {
        match retainer {
            Retainer::Project { results } => {
                Retainer::Project { results: results.iter().map(|result| self.owned(result)).collect() }
            }
            other => other.clone(),
        }
    }

    fn taxation(&mut self, taxation: &Taxation) -> Taxation {
        let taxes = each(&taxation.taxes, |id, one| SalesTax {
            id,
            name: self.shared(&one.name),
            category: self.shared(&one.category),
            ..one.clone()
        });
        Taxation { taxes, ..*taxation }
    }

    fn instalment(&mut self, id: Id, one: &Instalment) -> Instalment {
        let portion = match one.portion {
            Portion::Equal(parts) => Portion::Equal(parts.clamp(1, MOST_PARTS)),
            portion => portion,
        };
        let due = match &one.due {
            Due::Milestone(reached) => Due::Milestone(self.owned(reached)),
            due => due.clone(),
        };
        Instalment { id, name: self.owned(&one.name), portion, due }
    }

    fn change(&mut self, change: &ChangeOrder) -> Rc<ChangeOrder> {
        let (schedule, reason) = (self.owned(&change.schedule), self.owned(&change.reason));
        Rc::new(ChangeOrder { schedule, reason, ..change.clone() })
    }

    fn terms(&mut self, terms: &Terms) -> Terms {
        Terms {
            zone: self.owned(&terms.zone),
            kill_fees: each(&terms.kill_fees, |id, one| KillFee {
                id,
                stage: self.owned(&one.stage),
                percent: one.percent,
            }),
            missed_dates: self.owned(&terms.missed_dates),
            other: self.owned(&terms.other),
            ..terms.clone()
        }
    }
}
