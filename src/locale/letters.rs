//! Letters of the Latin and Cyrillic alphabets. The tables for every alphabet there is would weigh more than all that is
//! done with them here.

/// Whether a character is a Latin or Cyrillic letter.
pub fn is_letter(character: char) -> bool {
    character.is_ascii_alphabetic()
        || ('\u{c0}'..='\u{52f}').contains(&character) && !matches!(character, '\u{d7}' | '\u{f7}')
}

/// A word in small letters.
pub fn small(word: &str) -> String {
    word.chars().map(small_letter).collect()
}

fn small_letter(letter: char) -> char {
    let shifted = |by: u32| char::from_u32(u32::from(letter).saturating_add(by)).unwrap_or(letter);
    match letter {
        'А'..='Я' => shifted(32),
        'Ѐ'..='Џ' => shifted(80),
        'À'..='Þ' if letter != '×' => shifted(32),
        // In these stretches capital and small letters take turns.
        'Ÿ' => 'ÿ',
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ґ'..='ґ' if u32::from(letter) % 2 == 0 => shifted(1),
        'Ĺ'..='ň' | 'Ź'..='ž' if u32::from(letter) % 2 == 1 => shifted(1),
        _ => letter.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::letters::{is_letter, small};

    #[test]
    fn words_of_two_alphabets_become_small() {
        for (word, expected) in
            [("GRN Kč ZŁ", "grn kč zł"), ("ТИС Їжак Ґанок Євро", "тис їжак ґанок євро"), ("ŽÉÀ×", "žéà×")]
        {
            assert_eq!(small(word), expected);
        }
    }

    #[test]
    fn they_agree_with_the_tables_for_every_alphabet() {
        for letter in ('\u{0}'..='\u{17f}').chain('\u{400}'..='\u{45f}').filter(|letter| is_letter(*letter)) {
            let small_one = small(&letter.to_string());
            // The Turkish dotted capital has no single small letter.
            if letter != 'İ' {
                assert_eq!(small_one, letter.to_lowercase().to_string(), "{letter}");
            }
        }
    }
}
