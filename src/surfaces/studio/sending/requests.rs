//! What a visitor of one's own site asked for, made into a draft. A stranger's words are words, and their figures are only told.

use crate::domain::id::Id;
use crate::domain::request::Request;
use crate::domain::requested::NewIds;
use crate::state::studio::edit::Edit;
use crate::state::studio::sending::NotRecorded;
use crate::surfaces::sealed::Verified;
use crate::surfaces::studio::start;
use crate::surfaces::studio::view::View;
use crate::wire::request_v1;

/// The edit that a sealed request leads to.
pub fn made(request: &Verified) -> Result<Edit, NotRecorded> {
    let request: Request = request_v1::read(request.opened.body()).map_err(|_| NotRecorded::Damaged)?;
    let [client, proposal, tier, line]: [Id; 4] = [(); 4].map(|()| View::new_id());
    Ok(Edit::Requested(request.into(), NewIds { client, proposal, tier, line }, start::today()))
}
