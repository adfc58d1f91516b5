//! A quote as it travels within a seal: its bytes, packed. Knows no seal.

use crate::domain::quote::Quote;
use crate::wire::binary::NotOpened;
use crate::wire::packed;
use crate::wire::quote_v1;
use crate::wire::script::Script;

/// The body of a quote; nothing where it is so large that nobody could open it.
pub fn write(quote: &Quote) -> Option<Vec<u8>> {
    let bytes = quote_v1::write(quote);
    let script = bytes.get(1).copied().and_then(Script::from_code)?;
    packed::pack(&bytes, script)
}

/// Opens a body: unpacks at most 64 KiB and reads them strictly. Whether this program reckons as the one that wrote it is for
/// [`Quote::sums_hold`] to say.
pub fn read(body: &[u8]) -> Result<Quote, NotOpened> {
    unpacked(body, packed::unpack(body))
}

/// The same, with the words of the script in which its texts are.
pub fn read_with(body: &[u8], words: &str) -> Result<Quote, NotOpened> {
    unpacked(body, packed::unpack_with(body, words))
}

fn unpacked(body: &[u8], bytes: Option<Vec<u8>>) -> Result<Quote, NotOpened> {
    let bytes = bytes.ok_or(NotOpened::Packed)?;
    // The dictionary is that of the script in which the texts are.
    if bytes.get(1) != body.first() {
        return Err(NotOpened::NotCanonical);
    }
    quote_v1::read(&bytes)
}
