//! A whole workbook as the text of a file, version 1: what is exported, and what an import reads.

use crate::domain::workbook::Workbook;
use crate::wire::layout;
use crate::wire::workbook_v1;

/// Indented JSON, ending in a newline.
pub fn write(workbook: &Workbook) -> String {
    let mut text = layout::text(&workbook_v1::write(workbook), true);
    text.push('\n');
    text
}
