//! What the element around an estimator gives to it, version 1: the members of a JSON object, as texts. Read leniently: a host's
//! nonsense is as if it were not there.

/// What the host page gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// The text of the published rates; empty where there are none.
    pub rates: String,
    /// Whether they could not be fetched.
    pub is_unreachable: bool,
    /// The fingerprint of the key that they have to be sealed with; any where it is empty.
    pub signer: String,
    /// The language of the page around, by its tag.
    pub language: String,
    /// What is chosen at first, as JSON.
    pub choice: String,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub note: String,
    /// The address of the desk that opens requests.
    pub desk: String,
}

/// Reads the members, each under its name.
pub fn read(members: Vec<(String, String)>) -> Given {
    let mut given = Given::default();
    for (name, text) in members {
        let place = match name.as_str() {
            "rates" => &mut given.rates,
            "signer" => &mut given.signer,
            "language" => &mut given.language,
            "choice" => &mut given.choice,
            "name" => &mut given.name,
            "email" => &mut given.email,
            "phone" => &mut given.phone,
            "note" => &mut given.note,
            "desk" => &mut given.desk,
            "trouble" => {
                given.is_unreachable = text == "network";
                continue;
            }
            _ => continue,
        };
        *place = text;
    }
    given
}
