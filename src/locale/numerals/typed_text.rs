//! A typed text, walked from its sign to its last word.

use crate::locale::currency_signs;
use crate::locale::language::Language;
use crate::locale::letters::{is_letter, small};
use crate::locale::numerals::figure::{Figure, Mark};
use crate::locale::numerals::{MINUS, NO_BREAK_SPACE, Unreadable};

/// As many of the offending characters as an explanation should quote.
const MOST_QUOTED: usize = 20;

/// The characters that count, each with its place in the text, marks and digits made uniform.
pub(super) struct TypedText<'a> {
    text: &'a str,
    characters: Vec<(usize, char)>,
    next: usize,
}

#[derive(Default)]
pub(super) struct Front {
    pub(super) negative: bool,
    pub(super) currency: bool,
}

#[derive(Default)]
pub(super) struct Back {
    /// How often the figure is to be multiplied by 1000.
    pub(super) thousands: usize,
    pub(super) percent_sign: bool,
}

impl<'a> TypedText<'a> {
    pub(super) fn new(text: &'a str) -> TypedText<'a> {
        let mut characters: Vec<(usize, char)> =
            text.chars().enumerate().filter(|(_, it)| !is_invisible(*it)).map(|(at, it)| (at, uniform(it))).collect();
        while characters.last().is_some_and(|(_, it)| it.is_whitespace()) {
            characters.pop();
        }
        let mut typed = TypedText { text, characters, next: 0 };
        while typed.peek().is_some_and(char::is_whitespace) {
            typed.step();
        }
        typed
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.ahead(0)
    }

    fn ahead(&self, by: usize) -> Option<char> {
        self.characters.get(self.next.saturating_add(by)).map(|(_, it)| *it)
    }

    fn step(&mut self) {
        self.next = self.next.saturating_add(1);
    }

    fn skip_spaces(&mut self) {
        while self.peek() == Some(' ') {
            self.step();
        }
    }

    /// Complains about the word at hand, quoted as it was typed.
    fn not_a_number(&self) -> Unreadable {
        let last = self.characters.last();
        let at = self.characters.get(self.next).or(last).map_or(0, |(at, _)| *at);
        let mut rest = self.text.chars().skip(at);
        let mut found: String = rest.next().into_iter().collect();
        found.extend(rest.take_while(|it| !it.is_whitespace()).take(MOST_QUOTED.saturating_sub(1)));
        Unreadable::NotANumber { at, found }
    }

    fn word_ahead(&self) -> String {
        let rest = self.characters.get(self.next..).unwrap_or_default();
        rest.iter().map(|(_, it)| *it).take_while(|it| is_letter(*it)).collect()
    }

    /// Steps over a word and the dot that may shorten it: "грн.", "тис." A dot with a digit right
    /// behind it belongs to words that are usually shortened, "Rs.500"; in "EUR.50" it is decimal.
    fn step_over_word(&mut self, word: &str) {
        self.next = self.next.saturating_add(word.chars().count());
        let before_digit = self.ahead(1).is_some_and(|it| it.is_ascii_digit());
        if self.peek() == Some('.') && (!before_digit || currency_signs::is_abbreviation(word)) {
            self.step();
        }
    }

    /// Steps over a currency's sign, code or word, if there is one.
    fn take_currency(&mut self) -> bool {
        if self.peek().is_some_and(currency_signs::is_sign) {
            self.step();
            return true;
        }
        let word = self.word_ahead();
        let length = word.chars().count();
        if self.ahead(length).is_some_and(currency_signs::is_sign) && currency_signs::is_prefix(&word) {
            self.next = self.next.saturating_add(length).saturating_add(1);
            return true;
        }
        let known = currency_signs::is_word(&word);
        if known {
            self.step_over_word(&word);
        }
        known
    }

    /// Steps over "k", "тис." and the like; how often they multiply by 1000.
    fn take_thousands(&mut self) -> Option<usize> {
        let word = self.word_ahead();
        let thousands = match small(&word).as_str() {
            "k" | "к" | "тис" => 1,
            "m" | "mn" | "mln" | "млн" => 2,
            "bn" | "млрд" => 3,
            _ => return None,
        };
        self.step_over_word(&word);
        Some(thousands)
    }

    /// Sign and currency, in either order.
    pub(super) fn take_front(&mut self) -> Result<Front, Unreadable> {
        let mut front = Front::default();
        let mut signed = false;
        let start = self.next;
        loop {
            match self.peek() {
                Some(' ') => self.step(),
                Some(sign @ ('-' | '+')) if !signed => {
                    signed = true;
                    front.negative = sign == '-';
                    self.step();
                }
                Some(it) if it.is_ascii_digit() || matches!(it, '.' | ',' | '٫') => {
                    return Ok(front);
                }
                Some(_) if !front.currency && self.take_currency() => front.currency = true,
                Some(_) => return Err(self.not_a_number()),
                None => {
                    self.next = start;
                    return Err(self.not_a_number());
                }
            }
        }
    }

    fn mark_ahead(&self, after_digit: bool) -> Option<Mark> {
        let before_digit = self.ahead(1).is_some_and(|it| it.is_ascii_digit());
        match self.peek()? {
            ',' => Some(Mark::Comma),
            '.' => Some(Mark::Dot),
            '٫' => Some(Mark::Decimal),
            // Elsewhere a space ends the figure.
            ' ' if after_digit && before_digit => Some(Mark::Space),
            '\'' if after_digit && before_digit => Some(Mark::Apostrophe),
            _ => None,
        }
    }

    pub(super) fn take_figure(&mut self, language: Language) -> Result<Figure, Unreadable> {
        let start = self.next;
        let mut runs = Vec::new();
        let mut marks = Vec::new();
        let mut run = String::new();
        while let Some(it) = self.peek() {
            if it.is_ascii_digit() {
                run.push(it);
            } else if let Some(mark) = self.mark_ahead(!run.is_empty()) {
                runs.push(std::mem::take(&mut run));
                marks.push(mark);
            } else {
                break;
            }
            self.step();
        }
        runs.push(run);
        if runs.iter().all(String::is_empty) {
            self.next = start;
            return Err(self.not_a_number());
        }
        Figure::new(&runs, &marks, language)
    }

    /// Multiplier, then currency or percent sign.
    pub(super) fn take_back(&mut self, currency_in_front: bool) -> Result<Back, Unreadable> {
        let mut back = Back::default();
        self.skip_spaces();
        if let Some(thousands) = self.take_thousands() {
            back.thousands = thousands;
            self.skip_spaces();
        }
        if self.peek() == Some('%') && !currency_in_front && back.thousands == 0 {
            back.percent_sign = true;
            self.step();
        } else {
            self.take_currency();
        }
        self.skip_spaces();
        match self.peek() {
            None => Ok(back),
            Some(_) => Err(self.not_a_number()),
        }
    }
}

/// Direction marks, isolates and the like come along when text is copied, and say nothing.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

/// One character for all that mean the same: digits of other scripts, spaces, dashes, full width.
fn uniform(character: char) -> char {
    let zero = match character {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '０'..='９' => '０',
        NO_BREAK_SPACE | '\u{2007}' | '\u{2009}' | '\u{202f}' => return ' ',
        '\u{2019}' | '\u{2bc}' | '٬' => return '\'',
        MINUS | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{ff0d}' => return '-',
        '\u{ff0b}' => return '+',
        '\u{ff0c}' => return ',',
        '\u{ff0e}' => return '.',
        '\u{ff05}' | '\u{66a}' => return '%',
        other => return other,
    };
    let digit = u32::from(character).saturating_sub(u32::from(zero));
    char::from_digit(digit, 10).unwrap_or(character)
}
