//! A small database in the browser (IndexedDB) of lists of things by name, for what local storage can't hold or can't hold for
//! sure. Knows nothing of the things.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use crate::browser::crypto::{object, texts};

/// Why the database did not do as asked. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The browser gives this page no database.
    Denied,
    /// There is no room left.
    Full,
    /// The thing is of a sort that can't be held.
    CannotHold,
    /// A later version of the program has made it another database.
    Newer,
    /// Anything else; the name of the error.
    Failed(String),
}

/// Whether there may be a database of a name, without the means to open one. A browser that can't say is taken to have it.
pub async fn may_exist(name: &str) -> Result<bool, Refused> {
    // A frame without an origin of its own has no database, and is not asked: Chromium answers twice there, once to nobody.
    let window = web_sys::window().filter(|window| window.origin() != "null").ok_or(Refused::Denied)?;
    let factory = window.indexed_db().ok().flatten().ok_or(Refused::Denied)?;
    let list = Reflect::get(&factory, &"databases".into()).ok().and_then(|list| list.dyn_into::<Function>().ok());
    let Some(list) = list else { return Ok(true) };
    let asked = list.call0(&factory).map_err(|_| Refused::Denied)?;
    let found = JsFuture::from(Promise::resolve(&asked)).await.map_err(|_| Refused::Denied)?;
    let is_it = |found: JsValue| Reflect::get(&found, &"name".into()).is_ok_and(|found| found == name);
    Ok(found.unchecked_into::<Array>().iter().any(is_it))
}

/// One thing's name, and what is to stand there; nothing to take it away.
pub type Change = (String, Option<JsValue>);

/// How long a browser may take to open a database, in milliseconds. Some never answer.
const PATIENCE: i32 = 5_000;

/// An open database. Closed when it is let go, or when a later version of the program wants to change it.
pub struct Database {
    database: IdbDatabase,
    lists: JsValue,
}

impl Drop for Database {
    fn drop(&mut self) {
        self.database.close();
    }
}

impl Database {
    /// The database of a name, with its lists; made where there is none.
    pub async fn open(name: &str, lists: &'static [&'static str]) -> Result<Database, Refused> {
        let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten()).ok_or(Refused::Denied)?;
        let request: IdbOpenDbRequest = factory.open_with_u32(name, 1).map_err(|_| Refused::Denied)?;
        let opening = request.clone();
        let make = Closure::once(move || {
            let database = opening.result().ok().and_then(|database| database.dyn_into::<IdbDatabase>().ok());
            for list in lists {
                // Where this fails the list is missing, which is found out when it is used.
                let _ = database.as_ref().map(|database| database.create_object_store(list));
            }
        });
        request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
        let settled = Promise::new(&mut |succeeded, failed| {
            request.set_onsuccess(Some(&succeeded));
            request.set_onerror(Some(&failed));
            if let Some(window) = web_sys::window() {
                let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&failed, PATIENCE);
            }
        });
        let opened = answer(&request, settled.into()).await;
        request.set_onupgradeneeded(None);
        // So say browsers that have databases and none for this page, or none in this window.
        let denied = |name: &str| matches!(name, "SecurityError" | "InvalidStateError" | "NotAllowedError");
        let database: IdbDatabase = match opened {
            Ok(database) => database.unchecked_into(),
            Err(Refused::Failed(name)) if denied(&name) => return Err(Refused::Denied),
            Err(refused) => return Err(refused),
        };
        let to_close = database.clone();
        let close = Closure::once_into_js(move || to_close.close());
        database.set_onversionchange(Some(close.unchecked_ref()));
        Ok(Database { database, lists: texts(lists) })
    }

    /// Everything in a list, in the order of the names.
    pub async fn all(&self, list: &str) -> Result<Vec<JsValue>, Refused> {
        self.begin("readonly")?.all(list).await
    }

    /// Changes a list as a whole or not at all: given what is in it, says what is to be changed. No other tab comes between.
    pub async fn change(&self, list: &str, changes: impl FnOnce(Vec<JsValue>) -> Vec<Change>) -> Result<(), Refused> {
        let work = self.begin("readwrite")?;
        for (name, thing) in changes(work.all(list).await?) {
            match &thing {
                Some(thing) => work.put(list, &name.into(), thing)?,
                None => work.delete(list, &name.into())?,
            }
        }
        work.finish().await
    }

    /// Begins a piece of work that is done as a whole or not at all, and is said to be done once it is on the disk.
    pub fn begin(&self, mode: &str) -> Result<Work, Refused> {
        // web-sys knows no third argument without an unstable flag, and so none of the libraries above it can pass it: neither idb
        // nor rexie nor indexed_db_futures. It asks that what is said to be written be on the disk.
        let lasting = object(&[("durability", "strict".into())]);
        let begin = Reflect::get(&self.database, &"transaction".into()).map_err(|error| refusal(&error))?;
        let begun = begin.unchecked_into::<Function>().call3(&self.database, &self.lists, &mode.into(), &lasting);
        let transaction: IdbTransaction = begun.map_err(|error| refusal(&error))?.unchecked_into();
        // Listened to from the beginning: work without another request ends by itself.
        let end = Promise::new(&mut |completed, aborted| {
            transaction.set_oncomplete(Some(&completed));
            transaction.set_onabort(Some(&aborted));
        });
        Ok(Work { transaction, end: end.into() })
    }
}

/// A piece of work. It stays open while its answers are taken up at once, as awaiting them does. What fails undoes all of it.
pub struct Work {
    transaction: IdbTransaction,
    end: JsFuture,
}

impl Work {
    /// Everything in a list, in the order of the names.
    pub async fn all(&self, list: &str) -> Result<Vec<JsValue>, Refused> {
        several(self.list(list)?.get_all()).await
    }

    /// The names of all that, in the same order.
    pub async fn names(&self, list: &str) -> Result<Vec<JsValue>, Refused> {
        several(self.list(list)?.get_all_keys()).await
    }

    /// What stands under the names of a range, in their order.
    pub async fn within(&self, list: &str, range: &IdbKeyRange) -> Result<Vec<JsValue>, Refused> {
        several(self.list(list)?.get_all_with_key(range)).await
    }

    /// The names of a range, in their order.
    pub async fn names_within(&self, list: &str, range: &IdbKeyRange) -> Result<Vec<JsValue>, Refused> {
        several(self.list(list)?.get_all_keys_with_key(range)).await
    }

    /// One thing; undefined where there is none.
    pub async fn get(&self, list: &str, name: &JsValue) -> Result<JsValue, Refused> {
        asked(self.list(list)?.get(name)).await
    }

    /// Puts a thing where another may stand.
    pub fn put(&self, list: &str, name: &JsValue, thing: &JsValue) -> Result<(), Refused> {
        self.or_abort(self.list(list)?.put_with_key(thing, name))
    }

    /// Takes a thing away; or all of a range.
    pub fn delete(&self, list: &str, name: &JsValue) -> Result<(), Refused> {
        self.or_abort(self.list(list)?.delete(name))
    }

    /// Waits until all of it is on the disk.
    pub async fn finish(self) -> Result<(), Refused> {
        let transaction = self.transaction;
        match self.end.await {
            Ok(_) => Ok(()),
            Err(_) => Err(named(transaction.error().map(|error| error.name()))),
        }
    }

    fn list(&self, list: &str) -> Result<IdbObjectStore, Refused> {
        self.transaction.object_store(list).map_err(|error| refusal(&error))
    }

    fn or_abort(&self, asked: Result<IdbRequest, JsValue>) -> Result<(), Refused> {
        asked.map(drop).map_err(|error| {
            let _ = self.transaction.abort();
            refusal(&error)
        })
    }
}

async fn several(request: Result<IdbRequest, JsValue>) -> Result<Vec<JsValue>, Refused> {
    let all: Array = asked(request).await?.unchecked_into();
    Ok(all.iter().collect())
}

async fn asked(request: Result<IdbRequest, JsValue>) -> Result<JsValue, Refused> {
    let request = request.map_err(|error| refusal(&error))?;
    let settled = Promise::new(&mut |succeeded, failed| {
        request.set_onsuccess(Some(&succeeded));
        request.set_onerror(Some(&failed));
    });
    answer(&request, settled.into()).await
}

/// What a request comes to.
async fn answer(request: &IdbRequest, settled: JsFuture) -> Result<JsValue, Refused> {
    match settled.await {
        Ok(_) => request.result().map_err(|error| refusal(&error)),
        Err(_) => Err(named(request.error().ok().flatten().map(|error| error.name()))),
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
        Some("VersionError") => Refused::Newer,
        _ => Refused::Failed(name.unwrap_or_default()),
    }
}
