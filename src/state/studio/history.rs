//! Undo and redo: one entry a field that was left, or a step taken. Never takes back what another tab did.

use crate::domain::record::Record;
use crate::domain::workbook::Workbook;

/// The most steps that can be undone.
const MOST: usize = 200;

/// One step: the workbook before it and after it. Records are shared, so that this is cheap.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    before: Workbook,
    after: Workbook,
}

/// The steps that can be undone and done again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl History {
    /// Remembers a step; what was undone before it cannot be done again.
    pub fn remember(&mut self, before: Workbook, after: Workbook) {
        if before == after {
            return;
        }
        self.undone.clear();
        self.done.push(Step { before, after });
        if self.done.len() > MOST {
            self.done.remove(0);
        }
    }

    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// The workbook without its last step, and whether everything of the step could be taken back.
    pub fn undo(&mut self, now: &Workbook) -> Option<(Workbook, bool)> {
        let step = self.done.pop()?;
        let answer = turned(now, &step.after, &step.before);
        self.undone.push(step);
        Some(answer)
    }

    /// The workbook with the step that was undone last, and whether everything of it could be done again.
    pub fn redo(&mut self, now: &Workbook) -> Option<(Workbook, bool)> {
        let step = self.undone.pop()?;
        let answer = turned(now, &step.before, &step.after);
        self.done.push(step);
        Some(answer)
    }
}

/// The workbook with each record that differs between `from` and `to` set to what it is in `to`, but only where it still is
/// as in `from`: what was changed by somebody else since is left alone.
fn turned(now: &Workbook, from: &Workbook, to: &Workbook) -> (Workbook, bool) {
    let mut turned = now.clone();
    let mut whole = true;
    for key in from.differing(to) {
        let (was, shall, is) = (from.record(key), to.record(key), now.record(key));
        if same(&was, &shall) {
            continue;
        }
        if !same(&was, &is) {
            whole = false;
            continue;
        }
        match shall {
            Some(record) => turned.put(record),
            None => turned.remove(key),
        }
    }
    (turned, whole)
}

fn same(one: &Option<Record>, two: &Option<Record>) -> bool {
    match (one, two) {
        (Some(one), Some(two)) => one.is(two),
        (None, None) => true,
        _ => false,
    }
}
