//! What is kept to be used again: lines and passages, copied out of proposals and into others. Pure.

use std::rc::Rc;

use crate::domain::id::Id;
use crate::domain::option_group::Part;
use crate::domain::passage::Passage;
use crate::domain::proposal::DraftLine;
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;
use crate::state::studio::notice::Notice;
use crate::state::studio::offer_edit::LibraryChange;

/// Makes a change; what is to be told of it.
pub fn library(workbook: &mut Workbook, change: &LibraryChange) -> Option<Notice> {
    match *change {
        LibraryChange::KeptLine(proposal, line, copy) => {
            let line = kept(workbook.proposal(proposal)?.line(line)?, copy);
            Rc::make_mut(&mut workbook.studio).library.lines.push(Rc::new(line));
            Some(Notice::KeptInLibrary)
        }
        LibraryChange::KeptPassage(proposal, passage, copy) => {
            let known = workbook.proposal(proposal)?.passages.iter().find(|known| known.id == passage)?;
            let passage = Passage { id: copy, ..known.clone() };
            Rc::make_mut(&mut workbook.studio).library.passages.push(passage);
            Some(Notice::KeptInLibrary)
        }
        LibraryChange::AddedLine(proposal, line, copy) => {
            let line = workbook.studio.library.lines.iter().find(|known| known.id == line)?.as_ref().clone();
            let proposal = workbook.proposal_mut(proposal)?;
            let quantity = line.quantities.iter().next().map_or(Typed::whole(1), |(_, quantity)| *quantity);
            let quantities = proposal.tiers.iter().map(|tier| (tier.id, quantity)).collect();
            let taxes = Rc::clone(&proposal.conditions.line_taxes);
            proposal.lines.push(Rc::new(DraftLine { id: copy, quantities, taxes, ..line }));
            None
        }
        LibraryChange::AddedPassage(proposal, passage, copy) => {
            let passage = workbook.studio.library.passages.iter().find(|known| known.id == passage)?.clone();
            workbook.proposal_mut(proposal)?.passages.push(Passage { id: copy, ..passage });
            None
        }
        LibraryChange::RemovedLine(id) => {
            Rc::make_mut(&mut workbook.studio).library.lines.retain(|line| line.id != id);
            None
        }
        LibraryChange::RemovedPassage(id) => {
            Rc::make_mut(&mut workbook.studio).library.passages.retain(|passage| passage.id != id);
            None
        }
    }
}

/// A line without what belongs to its proposal alone: section, group, taxes, and all quantities but the first.
fn kept(line: &DraftLine, id: Id) -> DraftLine {
    let part = match line.part {
        Part::Option { is_preselected, .. } => Part::Extra { is_preselected },
        part => part,
    };
    let quantities = line.quantities.iter().take(1).map(|(tier, quantity)| (*tier, *quantity)).collect();
    DraftLine { id, section: None, taxes: Rc::new([]), part, quantities, ..line.clone() }
}
