//! Signing keys in a backup: those that are here as the file holds them, and those of a file taken over.

use crate::browser::key_backup::{self, NotRestored};
use crate::browser::key_store::{self, Held, OwnKey, bytes, digits};
use crate::surfaces::studio::start;
use crate::wire::backup_v1::KeyV1;

/// The keys that are here, as far as they may leave. Where they can't be read, none.
pub async fn here() -> Vec<KeyV1> {
    let keys = key_store::all().await.unwrap_or_default();
    keys.iter().map(written).collect()
}

fn written(key: &OwnKey) -> KeyV1 {
    KeyV1 {
        public: digits(&key.public),
        created: key.created.clone(),
        retired: key.retired.clone(),
        wrapped: key.backup.as_deref().map(digits),
    }
}

/// What the keys of a file would change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WouldChange {
    /// There is none in the file.
    Nothing,
    Same,
    /// None of them takes the place of another.
    New,
    /// Another present key is here.
    Other,
}

/// What the keys of a file would change here.
pub fn would_change(here: &[KeyV1], there: &[KeyV1]) -> WouldChange {
    let mut new = there.iter().filter(|key| here.iter().all(|known| known.public != key.public)).peekable();
    match (there.is_empty(), new.peek().is_none()) {
        (true, _) => WouldChange::Nothing,
        (false, true) => WouldChange::Same,
        (false, false) => {
            let has_present = here.iter().any(|key| key.retired.is_none());
            match has_present && new.any(|key| key.retired.is_none()) {
                true => WouldChange::Other,
                false => WouldChange::New,
            }
        }
    }
}

/// Why the keys of a file were not taken over. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    WrongPassphrase,
    NotKept,
}

/// Takes over the keys of a file. With the passphrase the present one is ready at once, else it is asked for when something is sent.
pub async fn take(keys: &[KeyV1], passphrase: &str) -> Result<(), NotTaken> {
    let mut taken = Vec::new();
    for key in keys {
        let backup = key.wrapped.as_deref().and_then(bytes);
        let Some(public) = bytes(&key.public).and_then(|public| public.try_into().ok()) else { continue };
        let mut held = if backup.is_some() { Held::NeedsPassphrase } else { Held::PublicOnly };
        if let (Some(backup), None, false) = (&backup, &key.retired, passphrase.is_empty()) {
            let pair = key_backup::restore(backup, passphrase).await.map_err(|why| match why {
                NotRestored::Trouble(_) => NotTaken::NotKept,
                _ => NotTaken::WrongPassphrase,
            })?;
            // A wrapped key says whose it is, and only that is what it signs for.
            held =
                if pair.public == public { Held::Ready(pair.private) } else { return Err(NotTaken::WrongPassphrase) };
        }
        taken.push(OwnKey { public, held, backup, created: key.created.clone(), retired: key.retired.clone() });
    }
    key_store::take(&taken, &start::today().to_string()).await.map_err(|_| NotTaken::NotKept)
}
