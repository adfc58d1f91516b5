//! A public key of the curve P-256 as its two coordinates. Knows how a key is written, not who holds it; whether the point lies
//! on the curve is for those who verify with it.

use crate::wire::base64url;

/// The prime of the curve's field.
const FIELD: [u8; 32] = [
    0xff, 0xff, 0xff, 0xff, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, //
    0x00, 0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
];

/// Two coordinates, each below the field's prime.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PublicKey {
    x: [u8; 32],
    y: [u8; 32],
}

impl PublicKey {
    /// From x and y, most significant byte first; nothing where either can't be a coordinate.
    pub fn new(x: [u8; 32], y: [u8; 32]) -> Option<PublicKey> {
        // Arrays of bytes compare as the numbers they write. No point of this curve has both coordinates zero.
        (x < FIELD && y < FIELD && (x, y) != ([0; 32], [0; 32])).then_some(PublicKey { x, y })
    }

    /// From x and y one after the other.
    pub fn from_bytes(bytes: &[u8; 64]) -> Option<PublicKey> {
        PublicKey::new(*bytes.first_chunk()?, *bytes.last_chunk()?)
    }

    /// x and y one after the other.
    pub fn bytes(&self) -> [u8; 64] {
        let mut bytes = [0; 64];
        bytes.iter_mut().zip(self.x.iter().chain(&self.y)).for_each(|(to, from)| *to = *from);
        bytes
    }

    /// x in letters, as key sets write it.
    pub fn x_text(&self) -> String {
        base64url::encode(&self.x)
    }

    /// y in letters.
    pub fn y_text(&self) -> String {
        base64url::encode(&self.y)
    }

    /// What the key's thumbprint is the SHA-256 of (RFC 7638): the members that make the key, in the order of their names.
    pub fn thumbprint_input(&self) -> String {
        format!(r#"{{"crv":"P-256","kty":"EC","x":"{}","y":"{}"}}"#, self.x_text(), self.y_text())
    }
}
