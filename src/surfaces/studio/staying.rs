//! Has the browser asked to keep what is here, once and when there is something to lose, and tells of browsers that erase what was
//! not visited. Introduces the browser to what is decided elsewhere.

use crate::browser::{room, storage};
use crate::state::studio::edit::Edit;
use crate::state::studio::notice::Notice;
use crate::state::studio::staying::{Asking, Engine, erases_unvisited};

/// Whether the browser was asked, or how many savings came so far.
const WISH: &str = "ratewright/wish-to-stay";
/// That somebody has read what was told of seven days.
const WARNED: &str = "ratewright/warned-of-days";

/// After a saving that lasted, perhaps of a quote that was issued.
pub fn saved(is_issued: bool) {
    // The browser may ask the person, and no saving waits for that.
    wasm_bindgen_futures::spawn_local(count(is_issued));
}

async fn count(is_issued: bool) {
    let was = asking().await;
    let now = was.saved(is_issued);
    if now == was {
        return;
    }
    storage::keep(WISH, &now.text());
    if now == Asking::Asked {
        room::ask_to_keep().await;
    }
}

/// Asked by a press. What it answers is asked of the browser, now and later.
pub async fn ask() {
    storage::keep(WISH, &Asking::Asked.text());
    room::ask_to_keep().await;
}

/// Whether it was asked before.
pub async fn was_asked() -> bool {
    !matches!(asking().await, Asking::After(_))
}

async fn asking() -> Asking {
    Asking::from_text(storage::get(WISH).await.ok().flatten().as_deref())
}

/// Whether this browser erases what was not visited for days.
pub fn erases() -> bool {
    let (vendor, has_gestures, is_installed) = (room::vendor(), room::has_gestures(), room::is_installed());
    erases_unvisited(&Engine { vendor, has_gestures, is_installed })
}

/// What is to be told at a start, until somebody has read it: that it erases, and that it did not promise to keep what is here.
pub async fn told() -> Option<Edit> {
    if erases() && storage::get(WARNED).await.ok().flatten().is_none() {
        return Some(Edit::Told(Notice::ErasesUnvisited));
    }
    let is_refused = asking().await == Asking::Asked && room::is_promised().await == Some(false);
    is_refused.then_some(Edit::Told(Notice::NotPromised))
}

/// It was read.
pub fn was_read(told: &Notice) {
    match told {
        Notice::NotPromised => storage::keep(WISH, &Asking::Answered.text()),
        _ => storage::keep(WARNED, "read"),
    }
}
