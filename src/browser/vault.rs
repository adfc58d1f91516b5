//! The store that lasts: a database in which what was said to be written outlasts a browser that is killed, with the earlier
//! revisions of every text. Knows names, texts and numbers, and no record.
//!
//! `records` holds for each name what stands there; `revisions` holds, by name, revision and time, what stood there and what does.
//! Both are written in one piece of work.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Date, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbKeyRange;

use crate::browser::crypto::object;
use crate::browser::database::{Database, Refused, Work};

/// The name of the database.
pub const NAME: &str = "ratewright-records";
pub(super) const RECORDS: &str = "records";
pub(super) const REVISIONS: &str = "revisions";

/// What is to stand under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Nothing where it is taken away.
    pub text: Option<String>,
    /// Counted up with each writing. What has none, 0, leaves no earlier revisions.
    pub revision: u64,
    pub checksum: String,
    pub schema: u32,
}

/// What stands under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub name: String,
    pub held: Held,
    pub revision: u64,
    pub checksum: String,
    /// When it was written: milliseconds since the beginning of 1970 in UTC.
    pub at: u64,
}

/// What is held there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    Text(String),
    /// It was taken away.
    Gone,
    /// Something that was never put there, as JSON as far as it goes.
    Other(String),
}

/// One of the revisions that are there of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    pub revision: u64,
    pub at: u64,
}

/// What became of an exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Swap {
    /// It stands there, on the disk.
    Done,
    /// What stands there is not as expected, and was left as it is.
    Stale(Option<Row>),
}

/// Which of the revisions of a name are let go, given all of them, the latest first, and the time.
pub type Thin = fn(&[Stamp], u64) -> Vec<Stamp>;

thread_local! {
    // Opened once. Whoever is denied it once is not asked again.
    static OPENED: RefCell<Option<Result<Rc<Database>, Refused>>> = RefCell::default();
    // What of a row is read, named once for thousands of rows.
    static MEMBERS: [JsValue; 4] = ["text", "revision", "checksum", "at"].map(JsValue::from_str);
}

/// Whether there is such a store for this page.
pub async fn open() -> Result<(), Refused> {
    database().await.map(drop)
}

/// What stands under every name.
pub async fn all() -> Result<Vec<Row>, Refused> {
    let work = begin("readonly").await?;
    let (names, rows) = (work.names(RECORDS).await?, work.all(RECORDS).await?);
    Ok(names.iter().zip(&rows).filter_map(|(name, row)| Some(read(name.as_string()?, row))).collect())
}

/// What stands under one name.
pub async fn get(name: &str) -> Result<Option<Row>, Refused> {
    held(&begin("readonly").await?, name).await
}

/// Puts an entry in the place of what stands under a name, but only where that is as expected. Done when it is on the disk.
pub async fn exchange(
    name: &str,
    expected: &dyn Fn(Option<&Row>) -> bool,
    entry: &Entry,
    thin: Thin,
) -> Result<Swap, Refused> {
    let work = begin("readwrite").await?;
    let row = held(&work, name).await?;
    let is_there = row.as_ref().is_some_and(|row| is_held(row, entry));
    if is_there {
        // Another tab put the very same there, or this one before it was told so.
        return work.finish().await.map(|()| Swap::Done);
    }
    if !expected(row.as_ref()) {
        return Ok(Swap::Stale(row));
    }
    let now = now();
    let written = written(entry, now);
    work.put(RECORDS, &name.into(), &written)?;
    if entry.revision > 0 {
        work.put(REVISIONS, &place(name, entry.revision, now), &written)?;
        let stamps = stamps(&work, name).await?;
        for stamp in thin(&stamps, now) {
            work.delete(REVISIONS, &place(name, stamp.revision, stamp.at))?;
        }
    }
    work.finish().await.map(|()| Swap::Done)
}

/// Puts an entry among the earlier revisions of a name, which stands as it is.
pub async fn remember(name: &str, entry: &Entry) -> Result<(), Refused> {
    let work = begin("readwrite").await?;
    let now = now();
    work.put(REVISIONS, &place(name, entry.revision, now), &written(entry, now))?;
    work.finish().await
}

/// Takes away what stands under a name, where it is still the same. Its earlier revisions stay.
pub async fn take_out(was: &Row) -> Result<(), Refused> {
    let work = begin("readwrite").await?;
    if held(&work, &was.name).await?.as_ref() == Some(was) {
        work.delete(RECORDS, &was.name.as_str().into())?;
    }
    work.finish().await
}

/// Takes a name away altogether, with all its revisions.
pub async fn forget(name: &str) -> Result<(), Refused> {
    let work = begin("readwrite").await?;
    work.delete(RECORDS, &name.into())?;
    work.delete(REVISIONS, &of(name)?.into())?;
    work.finish().await
}

/// The revisions that are there of a name, the latest first.
pub async fn revisions(name: &str) -> Result<Vec<Stamp>, Refused> {
    stamps(&begin("readonly").await?, name).await
}

/// One revision of a name.
pub async fn revision(name: &str, stamp: Stamp) -> Result<Option<Row>, Refused> {
    let row = begin("readonly").await?.get(REVISIONS, &place(name, stamp.revision, stamp.at)).await?;
    Ok(row.is_object().then(|| read(name.to_owned(), &row)))
}

/// What was taken away: each name with the revision and the time of that, and the last text there was.
pub async fn taken_away() -> Result<Vec<(Row, Option<Row>)>, Refused> {
    let gone: Vec<Row> = all().await?.into_iter().filter(|row| row.held == Held::Gone).collect();
    let mut taken = Vec::new();
    for row in gone {
        let earlier = begin("readonly").await?.within(REVISIONS, &of(&row.name)?).await?;
        let earlier = earlier.iter().map(|found| read(row.name.clone(), found));
        let last = earlier.rev().find(|found| matches!(found.held, Held::Text(_)));
        taken.push((row, last));
    }
    Ok(taken)
}

/// The time: milliseconds since the beginning of 1970 in UTC.
pub fn now() -> u64 {
    // A whole number far below 2^53.
    Date::now() as _
}

async fn database() -> Result<Rc<Database>, Refused> {
    let known = OPENED.with_borrow(Option::clone);
    match known {
        Some(Ok(database)) => return Ok(database),
        Some(Err(refused @ (Refused::Denied | Refused::Newer))) => return Err(refused),
        _ => {}
    }
    let opened = Database::open(NAME, &[RECORDS, REVISIONS]).await.map(Rc::new);
    OPENED.with_borrow_mut(|known| *known = Some(opened.clone()));
    opened
}

pub(super) async fn begin(mode: &str) -> Result<Work, Refused> {
    match database().await?.begin(mode) {
        Ok(work) => Ok(work),
        // The browser closed it, because the data of this page was erased or a later version came.
        Err(_) => {
            OPENED.with_borrow_mut(Option::take);
            database().await?.begin(mode)
        }
    }
}

pub(super) async fn held(work: &Work, name: &str) -> Result<Option<Row>, Refused> {
    let row = work.get(RECORDS, &name.into()).await?;
    Ok((!row.is_undefined()).then(|| read(name.to_owned(), &row)))
}

async fn stamps(work: &Work, name: &str) -> Result<Vec<Stamp>, Refused> {
    let names = work.names_within(REVISIONS, &of(name)?).await?;
    let stamp = |place: &JsValue| {
        let place: &Array = place.dyn_ref()?;
        Some(Stamp { revision: whole(&place.get(1))?, at: whole(&place.get(2))? })
    };
    let mut stamps: Vec<Stamp> = names.iter().filter_map(stamp).collect();
    stamps.reverse();
    Ok(stamps)
}

fn is_held(row: &Row, entry: &Entry) -> bool {
    let is_same = match (&row.held, &entry.text) {
        (Held::Text(held), Some(text)) => held == text,
        (Held::Gone, None) => true,
        _ => false,
    };
    is_same && row.revision == entry.revision && row.checksum == entry.checksum
}

fn place(name: &str, revision: u64, at: u64) -> JsValue {
    Array::of3(&name.into(), &number(revision), &number(at)).into()
}

/// All places of a name: a list stands behind every number.
pub(super) fn of(name: &str) -> Result<IdbKeyRange, Refused> {
    let (first, last) = (Array::of1(&name.into()), Array::of2(&name.into(), &Array::new()));
    IdbKeyRange::bound(&first, &last).map_err(|_| Refused::Failed(name.to_owned()))
}

fn written(entry: &Entry, at: u64) -> JsValue {
    let written = object(&[
        ("text", entry.text.as_deref().map_or(JsValue::NULL, JsValue::from_str)),
        ("revision", number(entry.revision)),
        ("checksum", entry.checksum.as_str().into()),
        ("schema", entry.schema.into()),
        ("at", number(at)),
    ]);
    written.into()
}

pub(super) fn read(name: String, row: &JsValue) -> Row {
    let [text, revision, checksum, at] =
        MEMBERS.with(|names| names.each_ref().map(|name| Reflect::get(row, name).unwrap_or_default()));
    let held = match text.as_string() {
        Some(text) => Held::Text(text),
        None if text.is_null() => Held::Gone,
        None => Held::Other(JSON::stringify(row).ok().map(String::from).unwrap_or_default()),
    };
    let count = |found: &JsValue| whole(found).unwrap_or_default();
    Row { name, held, revision: count(&revision), checksum: checksum.as_string().unwrap_or_default(), at: count(&at) }
}

/// Numbers stand as the browser's own, which hold whole ones up to 2^53.
fn number(number: u64) -> JsValue {
    JsValue::from_f64(number as _)
}

fn whole(number: &JsValue) -> Option<u64> {
    let number = number.as_f64().filter(|number| *number >= 0.0 && *number < 9e15)?;
    Some(number as _)
}
