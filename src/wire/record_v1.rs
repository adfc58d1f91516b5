//! One record as the text that is kept for it, version 1: `{"schema":1,"kind":"client","id":"…","revision":3,"body":{…}}`.

use serde::Serialize;

use crate::domain::record::Record;
use crate::wire::client_v1::{self, ClientV1};
use crate::wire::issued_v1::{self, IssuedV1};
use crate::wire::layout;
use crate::wire::time_v1::{self, TimeSheetV1};
use crate::wire::workbook_v1::written;
use crate::wire::workbook_v1::{ProposalV1, SCHEMA, StudioV1};

/// The word for the studio's record.
pub const STUDIO: &str = "studio";
/// The word for a client's record.
pub const CLIENT: &str = "client";
/// The word for a proposal's record.
pub const PROPOSAL: &str = "proposal";

/// The word for an issued quote's record.
pub const ISSUED: &str = "issued";
/// The word for the record of a month's time.
pub const TIME: &str = "time";

#[derive(Serialize)]
struct RecordV1 {
    schema: u32,
    kind: &'static str,
    /// The studio has none: there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    /// Counted up with each writing.
    revision: u64,
    body: BodyV1,
}

#[derive(Serialize)]
#[serde(untagged)]
enum BodyV1 {
    Studio(Box<StudioV1>),
    Client(Box<ClientV1>),
    Proposal(Box<ProposalV1>),
    Issued(Box<IssuedV1>),
    Time(Box<TimeSheetV1>),
}

/// JSON in one line.
pub fn write(record: &Record, revision: u64) -> String {
    let (kind, id, body) = match record {
        Record::Studio(studio) => (STUDIO, None, BodyV1::Studio(Box::new(written::studio(studio)))),
        Record::Client(client) => (CLIENT, Some(client.id), BodyV1::Client(Box::new(client_v1::write(client)))),
        Record::Proposal(proposal) => {
            (PROPOSAL, Some(proposal.id), BodyV1::Proposal(Box::new(written::proposal(proposal))))
        }
        Record::Issued(issued) => (ISSUED, Some(issued.id), BodyV1::Issued(Box::new(issued_v1::written(issued)))),
        Record::Time(sheet) => (TIME, Some(sheet.id), BodyV1::Time(Box::new(time_v1::written(sheet)))),
    };
    let id = id.map(|id| id.to_string());
    layout::text(&RecordV1 { schema: SCHEMA, kind, id, revision, body }, false)
}
