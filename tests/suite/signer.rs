//! Another implementation's signatures, for what the browser does in the program: p256 signs and verifies.

use p256::ecdsa::signature::{Signer, Verifier};
use p256::ecdsa::{Signature, SigningKey, VerifyingKey};
use ratewright::wire::not_opened::NotOpened;
use ratewright::wire::public_key::PublicKey;
use ratewright::wire::seal::{self, Kind, Opened, Unsigned, Unverified};
use sha2::{Digest, Sha256};

/// A pair that is the same in every run.
pub struct Pair(SigningKey);

impl Pair {
    pub fn number(number: u8) -> Pair {
        Pair(SigningKey::from_slice(&Sha256::digest([number])).unwrap())
    }

    pub fn public(&self) -> PublicKey {
        let point = self.0.verifying_key().to_sec1_point(false);
        PublicKey::from_bytes(point.as_bytes()[1..].try_into().unwrap()).unwrap()
    }

    /// r and s, as the library gives them: s high or low.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        let signature: Signature = self.0.sign(message);
        signature.to_bytes().into()
    }

    pub fn seal(&self, kind: Kind, body: &[u8]) -> String {
        let unsigned = Unsigned::new(kind, body, &self.public()).unwrap();
        unsigned.sealed(&self.sign(&unsigned.message())).unwrap()
    }
}

/// Whether a signature holds, by p256; a key that is no point of the curve holds for nothing.
pub fn holds(key: &[u8; 64], message: &[u8], signature: &[u8]) -> bool {
    let point = [&[4], key.as_slice()].concat();
    let Ok(key) = VerifyingKey::from_sec1_bytes(&point) else { return false };
    Signature::from_slice(signature).is_ok_and(|signature| key.verify(message, &signature).is_ok())
}

/// Opens as the program does, with p256 where the browser verifies.
pub fn open(token: &str, expected: &[Kind]) -> Result<Opened, NotOpened> {
    let unverified: Unverified = seal::open(token, expected)?;
    let holds = holds(&unverified.key().bytes(), &unverified.message(), &unverified.signature());
    unverified.verified(holds)
}

pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Bytes of hexadecimal digits.
pub fn bytes(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks(2).map(|two| std::str::from_utf8(two).unwrap());
    pairs.map(|two| u8::from_str_radix(two, 16).unwrap()).collect()
}
