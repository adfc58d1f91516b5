//! A small database in the browser (IndexedDB) of one list of things by name, for what local storage can't hold. Knows nothing of
//! the things.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use crate::browser::crypto::object;

/// Why the database did not do as asked. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The browser gives this page no database.
    Denied,
    /// There is no room left.
    Full,
    /// The thing is of a sort that can't be held.
    CannotHold,
    /// Anything else; the name of the error.
    Failed(String),
}

/// One thing's name, and what is to stand there; nothing to take it away.
pub type Change = (String, Option<JsValue>);

/// An open database. Closed when it is let go.
pub struct Database {
    database: IdbDatabase,
    list: &'static str,
}

impl Drop for Database {
    fn drop(&mut self) {
        self.database.close();
    }
}

impl Database {
    /// The database of a name, with its one list; made where there is none.
    pub async fn open(name: &str, list: &'static str) -> Result<Database, Refused> {
        let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten()).ok_or(Refused::Denied)?;
        let request: IdbOpenDbRequest = factory.open_with_u32(name, 1).map_err(|_| Refused::Denied)?;
        let opening = request.clone();
        let make = Closure::once(move || {
            let database = opening.result().ok().and_then(|database| database.dyn_into::<IdbDatabase>().ok());
            // Where this fails the list is missing, which is found out when it is used.
            database.map(|database| database.create_object_store(list).is_ok());
        });
        request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
        let opened = answer(&request).await;
        request.set_onupgradeneeded(None);
        // So say browsers that have databases and none for this page, or none in this window.
        let denied = |name: &str| matches!(name, "SecurityError" | "InvalidStateError" | "NotAllowedError");
        let database = opened.map_err(|refused| match refused {
            Refused::Failed(name) if denied(&name) => Refused::Denied,
            other => other,
        })?;
        Ok(Database { database: database.unchecked_into(), list })
    }

    /// Everything in the list, in the order of the names.
    pub async fn all(&self) -> Result<Vec<JsValue>, Refused> {
        let (_, list) = self.list("readonly")?;
        all_of(&list).await
    }

    /// Changes the list as a whole or not at all: given what is in it, says what is to be changed. No other tab comes between.
    pub async fn change(&self, changes: impl FnOnce(Vec<JsValue>) -> Vec<Change>) -> Result<(), Refused> {
        let (transaction, list) = self.list("readwrite")?;
        let held = all_of(&list).await?;
        for (name, thing) in changes(held) {
            let name = JsValue::from(name);
            let asked = match &thing {
                Some(thing) => list.put_with_key(thing, &name),
                None => list.delete(&name),
            };
            if let Err(error) = asked {
                let _ = transaction.abort();
                return Err(refusal(&error));
            }
        }
        finished(&transaction).await
    }

    fn list(&self, mode: &str) -> Result<(IdbTransaction, IdbObjectStore), Refused> {
        // web-sys knows no third argument, which asks that what is said to be written be on the disk.
        let lasting = object(&[("durability", "strict".into())]);
        let begin = Reflect::get(&self.database, &"transaction".into()).map_err(|error| refusal(&error))?;
        let begun = begin.unchecked_into::<Function>().call3(&self.database, &self.list.into(), &mode.into(), &lasting);
        let transaction: IdbTransaction = begun.map_err(|error| refusal(&error))?.unchecked_into();
        let list = transaction.object_store(self.list).map_err(|error| refusal(&error))?;
        Ok((transaction, list))
    }
}

async fn all_of(list: &IdbObjectStore) -> Result<Vec<JsValue>, Refused> {
    let request = list.get_all().map_err(|error| refusal(&error))?;
    let all: Array = answer(&request).await?.unchecked_into();
    Ok(all.iter().collect())
}

/// What a request comes to. A transaction stays open while its answers are taken up at once, as awaiting them does.
async fn answer(request: &IdbRequest) -> Result<JsValue, Refused> {
    let settled = Promise::new(&mut |succeeded, failed| {
        request.set_onsuccess(Some(&succeeded));
        request.set_onerror(Some(&failed));
    });
    match JsFuture::from(settled).await {
        Ok(_) => request.result().map_err(|error| refusal(&error)),
        Err(_) => Err(named(request.error().ok().flatten().map(|error| error.name()))),
    }
}

async fn finished(transaction: &IdbTransaction) -> Result<(), Refused> {
    let settled = Promise::new(&mut |completed, aborted| {
        transaction.set_oncomplete(Some(&completed));
        transaction.set_onabort(Some(&aborted));
    });
    match JsFuture::from(settled).await {
        Ok(_) => Ok(()),
        Err(_) => Err(named(transaction.error().map(|error| error.name()))),
    }
}

fn refusal(error: &JsValue) -> Refused {
    named(Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string()))
}

fn named(name: Option<String>) -> Refused {
    match name.as_deref() {
        Some("QuotaExceededError") => Refused::Full,
        Some("DataCloneError") => Refused::CannotHold,
        Some("SecurityError") => Refused::Denied,
        _ => Refused::Failed(name.unwrap_or_default()),
    }
}
