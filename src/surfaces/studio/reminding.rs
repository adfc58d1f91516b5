//! When a backup is due: what is kept of the last one, how much was saved since, and asking for another, never while someone types.

use std::cell::Cell;

use yew::Callback;

use crate::browser::{focus, storage};
use crate::state::studio::Desk;
use crate::state::studio::edit::Edit;
use crate::state::studio::notice::Notice;
use crate::state::studio::reminder::Since;
use crate::surfaces::studio::{kept_file, shelf, start};

thread_local! {
    // Whether this is the visit in which work began; nothing until something was saved.
    static IS_FIRST: Cell<Option<bool>> = const { Cell::new(None) };
}

/// What happened since the last backup.
pub fn since() -> Since {
    storage::read(shelf::BACKUP).map(|text| Since::from_text(&text)).unwrap_or_default()
}

/// A backup was saved.
pub fn saved() {
    keep(since().saved(start::today()));
}

/// A person was asked, or said that it may wait.
pub fn put_off() {
    keep(since().asked(start::today()));
}

/// Something was saved in the browser: counted, written into the file that is kept up to date, and a backup asked for if one is due.
pub fn changed(desk: &Desk, send: &Callback<Edit>) {
    let today = start::today();
    let before = since();
    let is_first = IS_FIRST.get().unwrap_or(before == Since::default());
    IS_FIRST.set(Some(is_first));
    let mut now = before.changed(today);
    // The first quote is a reason of its own, on the first visit too.
    let is_first_quote = desk.workbook.issued.len() == 1 && before.backup.is_none() && before.asked.is_none();
    now.has_first_quote = before.has_first_quote || is_first_quote;
    keep(now);
    if kept_file::changed(desk, send) {
        return;
    }
    if now.is_due(today) && (!is_first || now.has_first_quote) && !focus::is_typing() {
        put_off();
        send.emit(Edit::Told(Notice::BackupDue));
    }
}

fn keep(since: Since) {
    storage::keep(shelf::BACKUP, &since.text());
}
