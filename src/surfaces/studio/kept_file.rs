//! A backup in a file that a person chose, kept up to date: written some seconds after changes, and told where it is not.

use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use yew::Callback;

use crate::browser::chosen_file::{self, ChosenFile};
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::state::studio::Desk;
use crate::state::studio::edit::Edit;
use crate::state::studio::notice::Notice;
use crate::surfaces::studio::{backup, reminding, start};

/// How long changes settle before the file is written, in milliseconds.
const SETTLED: u32 = 3_000;

/// How the file stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Standing {
    /// Nobody has looked yet.
    #[default]
    Unknown,
    /// None was chosen.
    None,
    /// It is written.
    Written(String),
    /// The browser wants to ask again first.
    Asks(String),
    /// It could not be written.
    Failed(String),
}

#[derive(Default)]
struct Here {
    file: Option<ChosenFile>,
    standing: Standing,
    timer: Option<Timeout>,
    shows: Option<Callback<Standing>>,
}

thread_local! {
    static HERE: RefCell<Here> = RefCell::default();
}

/// How it stands now, and who is told when that changes.
pub async fn standing(shows: Option<Callback<Standing>>) -> Standing {
    HERE.with_borrow_mut(|here| here.shows = shows);
    look().await;
    HERE.with_borrow(|here| here.standing.clone())
}

/// Looks once whether a file was chosen before.
async fn look() {
    if !chosen_file::is_possible() {
        return stands(Standing::None);
    }
    if HERE.with_borrow(|here| here.standing != Standing::Unknown) {
        return;
    }
    match chosen_file::remembered().await {
        Some(file) => {
            let name = file.name();
            let may = file.may_write().await;
            HERE.with_borrow_mut(|here| here.file = Some(file));
            stands(if may { Standing::Written(name) } else { Standing::Asks(name) });
        }
        None => stands(Standing::None),
    }
}

fn stands(standing: Standing) {
    let shows = HERE.with_borrow_mut(|here| {
        here.standing = standing.clone();
        here.shows.clone()
    });
    if let Some(shows) = shows {
        shows.emit(standing);
    }
}

/// Lets a person choose the file, and writes it at once.
pub async fn choose(workbook: Workbook, language: Language) {
    let name = format!("ratewright-backup-{}.json", start::today());
    let Some(file) = chosen_file::choose(&name).await else { return };
    chosen_file::remember(Some(&file)).await;
    HERE.with_borrow_mut(|here| here.file = Some(file));
    write(workbook, language).await;
}

/// Asks again whether the file may be written, and writes it.
pub async fn ask_again(workbook: Workbook, language: Language) {
    let Some(file) = HERE.with_borrow(|here| here.file.clone()) else { return };
    if file.ask().await {
        write(workbook, language).await;
    }
}

/// The file is no longer kept up to date. It stays as it is.
pub async fn forget() {
    chosen_file::remember(None).await;
    HERE.with_borrow_mut(|here| (here.file, here.timer) = (None, None));
    stands(Standing::None);
}

async fn write(workbook: Workbook, language: Language) {
    let Some(file) = HERE.with_borrow(|here| here.file.clone()) else { return };
    let text = backup::text(workbook, language).await;
    match file.write(&text).await {
        Ok(()) => {
            reminding::saved();
            stands(Standing::Written(file.name()));
        }
        Err(_) if !file.may_write().await => stands(Standing::Asks(file.name())),
        Err(_) => stands(Standing::Failed(file.name())),
    }
}

/// Something was saved in the browser: the file is written once changes have settled. Whether there is such a file, as far as is known.
pub fn changed(desk: &Desk, send: &Callback<Edit>) -> bool {
    let (workbook, language, send) = (desk.workbook.clone(), desk.language, send.clone());
    let soon = Timeout::new(SETTLED, move || {
        wasm_bindgen_futures::spawn_local(async move {
            look().await;
            if HERE.with_borrow(|here| matches!(here.standing, Standing::Written(_) | Standing::Failed(_))) {
                write(workbook, language).await;
            }
            let told = HERE.with_borrow(|here| match &here.standing {
                Standing::Asks(name) => Some(Notice::FileAsks(name.as_str().into())),
                Standing::Failed(name) => Some(Notice::FileNotWritten(name.as_str().into())),
                _ => None,
            });
            if let Some(told) = told {
                send.emit(Edit::Told(told));
            }
        });
    });
    HERE.with_borrow_mut(|here| {
        here.timer = Some(soon);
        here.file.is_some()
    })
}
