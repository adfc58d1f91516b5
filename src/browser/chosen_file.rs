//! A file that a person chose once and a page writes again and again, where the browser allows it (File System Access). Remembered
//! in a database of its own. Knows nothing of what is written.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::browser::crypto::object;
use crate::browser::database::Database;

const NAME: &str = "ratewright-backup";
const LIST: &str = "files";
const CHOSEN: &str = "chosen";

/// A file that was chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct ChosenFile(JsValue);

/// Why a file was not written; the name of the error, such as "NotFoundError" or "NotAllowedError".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotWritten(pub String);

/// Whether this browser lets a person choose such a file.
pub fn is_possible() -> bool {
    web_sys::window().is_some_and(|window| Reflect::has(&window, &"showSaveFilePicker".into()).unwrap_or(false))
}

/// Lets a person choose a file; nothing where they did not. Only in answer to a press.
pub async fn choose(name: &str) -> Option<ChosenFile> {
    let accept = object(&[("application/json", Array::of1(&".json".into()).into())]);
    let kind = object(&[("accept", accept.into())]);
    let options = object(&[("suggestedName", name.into()), ("types", Array::of1(&kind).into())]);
    let window: JsValue = web_sys::window()?.into();
    called(&window, "showSaveFilePicker", &options).await.ok().map(ChosenFile)
}

/// The file that was chosen before, if it is remembered.
pub async fn remembered() -> Option<ChosenFile> {
    let database = Database::open(NAME, &[LIST]).await.ok()?;
    database.all(LIST).await.ok()?.into_iter().next().map(ChosenFile)
}

/// Remembers a file, or none.
pub async fn remember(file: Option<&ChosenFile>) {
    if let Ok(database) = Database::open(NAME, &[LIST]).await {
        // A file that can't be remembered is kept up to date until the page is left.
        let _ = database.change(LIST, |_| vec![(CHOSEN.to_owned(), file.map(|file| file.0.clone()))]).await;
    }
}

impl ChosenFile {
    /// What it is called.
    pub fn name(&self) -> String {
        Reflect::get(&self.0, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// Whether it may be written without asking.
    pub async fn may_write(&self) -> bool {
        self.permission("queryPermission").await
    }

    /// Asks a person whether it may be written. Only in answer to a press.
    pub async fn ask(&self) -> bool {
        self.permission("requestPermission").await
    }

    async fn permission(&self, method: &str) -> bool {
        let mode = object(&[("mode", "readwrite".into())]);
        called(&self.0, method, &mode).await.is_ok_and(|state| state == "granted")
    }

    /// Puts a text in the place of what it holds. Until it is closed the file holds what it held.
    pub async fn write(&self, text: &str) -> Result<(), NotWritten> {
        let stream = called(&self.0, "createWritable", &JsValue::UNDEFINED).await.map_err(named)?;
        if let Err(error) = called(&stream, "write", &text.into()).await {
            let _ = called(&stream, "abort", &JsValue::UNDEFINED).await;
            return Err(named(error));
        }
        called(&stream, "close", &JsValue::UNDEFINED).await.map(drop).map_err(named)
    }
}

/// What a method comes to. web-sys knows these only behind an unstable flag.
async fn called(on: &JsValue, method: &str, with: &JsValue) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(on, &method.into())?.dyn_into()?;
    let answer = if with.is_undefined() { method.call0(on) } else { method.call1(on, with) };
    JsFuture::from(Promise::resolve(&answer?)).await
}

fn named(error: JsValue) -> NotWritten {
    NotWritten(Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default())
}
