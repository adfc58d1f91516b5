//! How much room the vault takes, name by name, and what of it is let go. Knows names, texts and numbers, and no record.

use wasm_bindgen::JsValue;

use crate::browser::database::{Refused, Work};
use crate::browser::vault::{self, Held, RECORDS, REVISIONS, Row};

/// What a name takes, in bytes, about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weight {
    pub name: String,
    /// It was taken away.
    pub is_gone: bool,
    /// What stands, with the revision that says the same.
    pub stands: u64,
    /// The revisions before that.
    pub earlier: u64,
}

/// How many names are weighed in one go. Whoever wants to write meanwhile waits no longer than that.
const AT_ONCE: usize = 50;

/// What each name takes.
pub async fn weigh() -> Result<Vec<Weight>, Refused> {
    let rows = vault::all().await?;
    let mut weights = Vec::new();
    for some in rows.chunks(AT_ONCE) {
        let work = vault::begin("readonly").await?;
        for row in some {
            let revisions = work.within(REVISIONS, &vault::of(&row.name)?).await?;
            let mut each: Vec<u64> = revisions.iter().map(|found| of_row(&vault::read(String::new(), found))).collect();
            let latest = each.pop().unwrap_or(0);
            weights.push(Weight {
                name: row.name.clone(),
                is_gone: row.held == Held::Gone,
                stands: of_row(row).saturating_add(latest),
                earlier: each.into_iter().fold(0, u64::saturating_add),
            });
        }
    }
    Ok(weights)
}

/// Browsers keep a text in one byte for each character where they can, else in two.
fn of_row(row: &Row) -> u64 {
    let count = match &row.held {
        Held::Gone => 0,
        Held::Text(text) | Held::Other(text) if text.is_ascii() => text.len(),
        Held::Text(text) | Held::Other(text) => text.encode_utf16().count().saturating_mul(2),
    };
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// Takes away all that is left of a name, where it was taken away at a revision and still is.
pub async fn forget_gone(name: &str, revision: u64) -> Result<(), Refused> {
    let work = vault::begin("readwrite").await?;
    if vault::held(&work, name).await?.is_some_and(|row| row.held == Held::Gone && row.revision == revision) {
        forget(&work, name)?;
    }
    work.finish().await
}

/// Lets go of what was taken away before a time, with all its revisions.
pub async fn forget_taken_away(before: u64) -> Result<(), Refused> {
    let work = vault::begin("readwrite").await?;
    let_go(&work, before).await?;
    work.finish().await
}

/// Lets go of earlier revisions. The latest of each name stays, and of what was taken away the last text: it can be had back.
pub async fn forget_earlier() -> Result<(), Refused> {
    let work = vault::begin("readwrite").await?;
    for row in rows(&work).await? {
        let all = vault::of(&row.name)?;
        let mut places = work.names_within(REVISIONS, &all).await?;
        // What stays is taken out of those that go.
        let _ = places.pop();
        if row.held == Held::Gone {
            let texts = work.within(REVISIONS, &all).await?;
            let is_text = |found: &JsValue| matches!(vault::read(String::new(), found).held, Held::Text(_));
            let last = texts.iter().take(places.len()).rposition(is_text);
            last.into_iter().for_each(|last| drop(places.remove(last)));
        }
        for place in places {
            work.delete(REVISIONS, &place)?;
        }
    }
    work.finish().await
}

/// Lets go of every earlier revision, and of all that was taken away.
pub async fn forget_past() -> Result<(), Refused> {
    let work = vault::begin("readwrite").await?;
    let_go(&work, u64::MAX).await?;
    for place in work.names(REVISIONS).await? {
        work.delete(REVISIONS, &place)?;
    }
    work.finish().await
}

async fn let_go(work: &Work, before: u64) -> Result<(), Refused> {
    for row in rows(work).await?.into_iter().filter(|row| row.held == Held::Gone && row.at < before) {
        forget(work, &row.name)?;
    }
    Ok(())
}

async fn rows(work: &Work) -> Result<Vec<Row>, Refused> {
    let (names, rows) = (work.names(RECORDS).await?, work.all(RECORDS).await?);
    Ok(names.iter().zip(&rows).filter_map(|(name, row)| Some(vault::read(name.as_string()?, row))).collect())
}

fn forget(work: &Work, name: &str) -> Result<(), Refused> {
    work.delete(RECORDS, &name.into())?;
    work.delete(REVISIONS, &vault::of(name)?.into())
}
