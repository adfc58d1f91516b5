//! JSON written in one way only, as RFC 8785 asks for: no space, and members where they are expected. A reader and a writer that need
//! no tree of values, for programs whose bytes are counted. Knows no shape.

use std::fmt::Write;

/// Reads what stands where it is expected. After the first thing that doesn't, nothing more is read.
pub struct Canonical<'a> {
    rest: &'a str,
    /// The member that is read, to tell where something is wrong.
    name: &'static str,
    broken: Option<&'static str>,
    /// Whether nothing stands yet in what was opened last.
    is_first: bool,
}

impl<'a> Canonical<'a> {
    /// A text from its beginning.
    pub fn new(text: &'a str) -> Canonical<'a> {
        Canonical { rest: text, name: "", broken: None, is_first: true }
    }

    /// What was not read yet.
    pub fn rest(&self) -> &'a str {
        self.rest
    }

    /// The end of everything, or the member at which something was wrong.
    pub fn finish(mut self) -> Result<(), &'static str> {
        self.must(self.rest.is_empty());
        match self.broken {
            None => Ok(()),
            Some(name) => Err(name),
        }
    }

    /// Tells that the member that is read can't be so.
    #[inline(never)]
    pub fn must(&mut self, is_so: bool) {
        if !is_so {
            self.broken = self.broken.or(Some(self.name));
            self.rest = "";
        }
    }

    /// Goes past a text that has to stand here.
    #[inline(never)]
    pub fn literal(&mut self, text: &str) {
        match self.rest.strip_prefix(text) {
            Some(rest) => self.rest = rest,
            None => self.must(false),
        }
    }

    /// Whether a text stands here; if so, goes past it.
    #[inline(never)]
    pub fn takes(&mut self, text: &str) -> bool {
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Opens an object.
    pub fn open(&mut self) {
        self.literal("{");
        self.is_first = true;
    }

    /// Closes it.
    pub fn close(&mut self) {
        self.literal("}");
        self.is_first = false;
    }

    /// A member that has to come next.
    #[inline(never)]
    pub fn member(&mut self, name: &'static str) {
        self.name = name;
        if !self.is_first {
            self.literal(",");
        }
        self.is_first = false;
        self.literal("\"");
        self.literal(name);
        self.literal("\":");
    }

    /// A member that may be left out; whether it is there.
    pub fn has(&mut self, name: &'static str) -> bool {
        let after = if self.is_first { self.rest } else { self.rest.strip_prefix(',').unwrap_or_default() };
        let stands = after.strip_prefix('"').and_then(|after| after.strip_prefix(name));
        let is_there = stands.is_some_and(|after| after.starts_with("\":"));
        if is_there {
            self.member(name);
        }
        is_there
    }

    /// The text of a member.
    pub fn text(&mut self, name: &'static str) -> String {
        self.member(name);
        self.quoted()
    }

    /// A text.
    #[inline(never)]
    pub fn quoted(&mut self) -> String {
        self.literal("\"");
        let mut text = String::new();
        let mut letters = self.rest.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '"' => {
                    self.rest = letters.as_str();
                    return text;
                }
                '\\' => match escaped(&mut letters) {
                    Some(letter) => text.push(letter),
                    None => break,
                },
                letter => text.push(letter),
            }
        }
        self.must(false);
        text
    }

    /// The whole number of a member.
    #[inline(never)]
    pub fn whole(&mut self, name: &'static str) -> u32 {
        self.member(name);
        let end = self.rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        let is_plain = digits == "0" || !digits.starts_with('0');
        match digits.parse() {
            Ok(number) if is_plain => {
                self.rest = rest;
                number
            }
            _ => {
                self.must(false);
                0
            }
        }
    }

    /// Whether a member is true.
    pub fn flag(&mut self, name: &'static str) -> bool {
        self.member(name);
        let is_true = self.takes("true");
        if !is_true {
            self.literal("false");
        }
        is_true
    }

    /// The items of a list, of which there may be so many.
    #[inline(never)]
    pub fn list(&mut self, name: &'static str, most: usize, one: &mut dyn FnMut(&mut Canonical<'a>)) {
        self.member(name);
        self.literal("[");
        let mut count = 0_usize;
        while self.broken.is_none() && !self.takes("]") {
            if count > 0 {
                self.literal(",");
            }
            count = count.saturating_add(1);
            self.must(count <= most);
            one(self);
            self.name = name;
        }
        self.is_first = false;
    }
}

/// The letter behind a backslash.
fn escaped(letters: &mut std::str::Chars<'_>) -> Option<char> {
    Some(match letters.next()? {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'u' => {
            let digits = letters.as_str().get(..4)?;
            let code = u32::from_str_radix(digits, 16).ok()?;
            *letters = letters.as_str().get(4..)?.chars();
            char::from_u32(code)?
        }
        plain @ ('"' | '\\') => plain,
        _ => return None,
    })
}

/// Writes members one after another.
#[derive(Default)]
pub struct Writer {
    text: String,
    is_behind: bool,
}

impl Writer {
    /// What was written.
    pub fn finish(self) -> String {
        self.text
    }

    /// Something that opens: an object or a list, as a member or as an item where it has no name.
    #[inline(never)]
    pub fn open(&mut self, name: &str, bracket: char) {
        self.begin(name);
        self.text.push(bracket);
        self.is_behind = false;
    }

    /// Something that closes.
    pub fn close(&mut self, bracket: char) {
        self.text.push(bracket);
        self.is_behind = true;
    }

    /// A text.
    #[inline(never)]
    pub fn text(&mut self, name: &str, text: &str) {
        self.begin(name);
        self.quoted(text);
    }

    /// A number, true, false or null, in plain letters.
    #[inline(never)]
    pub fn plain(&mut self, name: &str, letters: &str) {
        self.begin(name);
        self.text.push_str(letters);
    }

    fn begin(&mut self, name: &str) {
        if self.is_behind {
            self.text.push(',');
        }
        self.is_behind = true;
        if !name.is_empty() {
            self.quoted(name);
            self.text.push(':');
        }
    }

    fn quoted(&mut self, text: &str) {
        self.text.push('"');
        for letter in text.chars() {
            match letter {
                '"' | '\\' => {
                    self.text.push('\\');
                    self.text.push(letter);
                }
                '\n' => self.text.push_str("\\n"),
                '\t' => self.text.push_str("\\t"),
                '\r' => self.text.push_str("\\r"),
                '\u{8}' => self.text.push_str("\\b"),
                '\u{c}' => self.text.push_str("\\f"),
                letter if letter < ' ' => {
                    let _ = write!(self.text, "\\u{:04x}", u32::from(letter));
                }
                letter => self.text.push(letter),
            }
        }
        self.text.push('"');
    }
}
