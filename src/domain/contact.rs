//! How somebody can be reached: whether a text can be an address of mail, or a number to call. Knows no way to reach anyone.

/// The fewest digits that a number of a telephone has.
const FEWEST_DIGITS: usize = 5;

/// The two halves of an address of mail, such as "hello" and "northlight.example"; nothing where it can be none.
pub fn mail(text: &str) -> Option<(&str, &str)> {
    let (name, host) = text.trim().split_once('@')?;
    let (before, after) = host.rsplit_once('.')?;
    let is_whole = ![name, before, after].iter().any(|part| part.is_empty());
    (is_whole && [name, host].iter().all(|part| part.chars().all(is_letter))).then_some((name, host))
}

/// Whether a text can be a number to call.
pub fn is_number(text: &str) -> bool {
    text.chars().filter(char::is_ascii_digit).count() >= FEWEST_DIGITS
}

/// A search for a text in a text would be a thousand bytes of the estimator's.
pub fn is_one_of(marks: &str, letter: char) -> bool {
    marks.chars().any(|mark| mark == letter)
}

/// What an address is made of, beyond ASCII of any script.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || !letter.is_ascii() || is_one_of(".!#$%&'*+/=?^_`{|}~-", letter)
}
