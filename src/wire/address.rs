//! Addresses that a program hands to others: of mail and of telephones. What they are made of may be hostile, so that nothing but
//! letters of an address gets through as it is.

use crate::domain::contact::{self, is_one_of};

/// A mail to be written; nothing where the text is no address.
pub fn mail(to: &str, subject: &str, body: &str) -> Option<String> {
    contact::mail(to).map(|_| letter(to, subject, body))
}

/// A mail to be written, to whom the writer chooses where the text is no address.
pub fn letter(to: &str, subject: &str, body: &str) -> String {
    let mut address = "mailto:".to_owned();
    if let Some((name, host)) = contact::mail(to) {
        address.push_str(&escaped(name));
        address.push('@');
        address.push_str(&escaped(host));
    }
    let mut sign = '?';
    for (name, text) in [("subject=", subject), ("body=", body)] {
        if !text.is_empty() {
            address.push(sign);
            sign = '&';
            address.push_str(name);
            address.push_str(&escaped(text));
        }
    }
    address
}

/// A number to be called; nothing where the text is none.
pub fn call(number: &str) -> Option<String> {
    let number = number.trim();
    let is_number = |letter: char| letter.is_ascii_digit() || is_one_of("+-(). \u{a0}", letter);
    let digits: String = number.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
    let has_plus_within = digits.chars().skip(1).any(|letter| letter == '+');
    let fits = number.chars().all(is_number) && (3..=20).contains(&digits.len()) && !has_plus_within;
    fits.then(|| format!("tel:{digits}"))
}

/// Each byte that is no letter, digit or one of four marks as %XX. A line of a mail ends with two bytes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            b'\n' => out.push_str("%0D%0A"),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{call, mail};

    #[test]
    fn a_mail_is_written_to_an_address_and_to_nothing_else() {
        let case = |to: &str, wanted: Option<&str>| assert_eq!(mail(to, "Yes & no", "a\nb").as_deref(), wanted, "{to}");
        case("jo@example.org", Some("mailto:jo@example.org?subject=Yes%20%26%20no&body=a%0D%0Ab"));
        case(" jo+quotes@example.org ", Some("mailto:jo%2Bquotes@example.org?subject=Yes%20%26%20no&body=a%0D%0Ab"));
        for hostile in [
            "",
            "jo",
            "jo@",
            "@x.org",
            "a@b@c",
            "jo@example.org?cc=x@y.z",
            "javascript:alert(1)",
            "jo @example.org",
            "jo@x.org\n",
        ] {
            let wanted = if hostile == "jo@x.org\n" {
                Some("mailto:jo@x.org?subject=Yes%20%26%20no&body=a%0D%0Ab")
            } else {
                None
            };
            case(hostile, wanted);
        }
    }

    #[test]
    fn a_number_is_called_where_it_is_one() {
        let case = |number: &str, wanted: Option<&str>| assert_eq!(call(number).as_deref(), wanted, "{number}");
        case("+38 (044) 000-00-00", Some("tel:+380440000000"));
        case("020 7946 0000", Some("tel:02079460000"));
        for none in ["", "12", "1+2+3", "javascript:1", "call me", "000000000000000000000000"] {
            case(none, None);
        }
    }
}
