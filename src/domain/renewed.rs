//! A copy of a proposal in which every part has an id of its own, so that a name or a field can never be taken for that of the
//! proposal it was copied from.

use std::rc::Rc;

use crate::domain::conditions::Conditions;
use crate::domain::deal::Deal;
use crate::domain::development_map::{DevelopmentMap, MapStage};
use crate::domain::factor::Factor;
use crate::domain::id::Id;
use crate::domain::option_group::{OptionGroup, Part};
use crate::domain::passage::Passage;
use crate::domain::payment_schedule::Instalment;
use crate::domain::phase::Phase;
use crate::domain::proposal::{DraftLine, DraftTier, Proposal};
use crate::domain::run::{Effort, Run};
use crate::domain::sales_tax::SalesTax;
use crate::domain::section::Section;
use crate::domain::terms::{KillFee, Terms};

impl Proposal {
    /// The same under another id. Its parts take ids made of theirs and the new one, so that no more randomness is needed.
    pub fn renewed(&self, id: Id) -> Proposal {
        let new = |old: Id| old.mixed(id);
        Proposal {
            id,
            tiers: self.tiers.iter().map(|tier| DraftTier { id: new(tier.id), ..tier.clone() }).collect(),
            sections: self.sections.iter().map(|one| Section { id: new(one.id), ..one.clone() }).collect(),
            groups: self.groups.iter().map(|one| OptionGroup { id: new(one.id), ..one.clone() }).collect(),
            lines: self.lines.iter().map(|one| Rc::new(line(one, &new))).collect(),
            conditions: conditions(&self.conditions, &new),
            phases: self.phases.iter().map(|one| Phase { id: new(one.id), ..one.clone() }).collect(),
            passages: self.passages.iter().map(|one| Passage { id: new(one.id), ..one.clone() }).collect(),
            map: map(&self.map, &new),
            deal: deal(&self.deal, &new),
            ..self.clone()
        }
    }
}

fn map(known: &Rc<DevelopmentMap>, new: &dyn Fn(Id) -> Id) -> Rc<DevelopmentMap> {
    if known.stages.is_empty() {
        return Rc::clone(known);
    }
    let stages = known.stages.iter().map(|one| MapStage { id: new(one.id), ..one.clone() }).collect();
    Rc::new(DevelopmentMap { stages, ..known.as_ref().clone() })
}

/// What a deal refers to outside its proposal, such as a role or a service, stays.
fn deal(known: &Rc<Deal>, new: &dyn Fn(Id) -> Id) -> Rc<Deal> {
    if known.is_empty() {
        return Rc::clone(known);
    }
    let run = |run: &Run| Run {
        planned: run.planned.iter().map(|one| Effort { id: new(one.id), ..one.clone() }).collect(),
        ..run.clone()
    };
    Rc::new(Deal {
        factors: known.factors.iter().map(|one| Factor { id: new(one.id), ..one.clone() }).collect(),
        runs: known.runs.iter().map(|(line, one)| (new(*line), run(one))).collect(),
        ..known.as_ref().clone()
    })
}

/// What a line refers to outside its proposal, such as a role or a service, stays.
fn line(line: &DraftLine, new: &dyn Fn(Id) -> Id) -> DraftLine {
    let part = match line.part {
        Part::Option { group, is_preselected } => Part::Option { group: new(group), is_preselected },
        part => part,
    };
    DraftLine {
        id: new(line.id),
        section: line.section.map(new),
        quantities: line.quantities.iter().map(|(tier, quantity)| (new(*tier), *quantity)).collect(),
        taxes: line.taxes.iter().map(|tax| new(*tax)).collect(),
        part,
        ..line.clone()
    }
}

fn conditions(known: &Conditions, new: &dyn Fn(Id) -> Id) -> Conditions {
    let mut taxation = known.taxation.as_ref().clone();
    taxation.taxes = taxation.taxes.into_iter().map(|tax| SalesTax { id: new(tax.id), ..tax }).collect();
    let fees = known.terms.kill_fees.iter().map(|fee| KillFee { id: new(fee.id), ..fee.clone() });
    Conditions {
        taxation: Rc::new(taxation),
        line_taxes: known.line_taxes.iter().map(|tax| new(*tax)).collect(),
        schedule: known.schedule.iter().map(|one| Instalment { id: new(one.id), ..one.clone() }).collect(),
        terms: Terms { kill_fees: fees.collect(), ..known.terms.clone() },
        ..known.clone()
    }
}
