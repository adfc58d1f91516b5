//! Writes XML, indented: elements within elements, texts in which nothing can be mistaken for markup. Knows no document.

use std::fmt::Write;

/// An XML document that is being written.
#[derive(Debug, Default)]
pub struct Xml {
    text: String,
    depth: usize,
}

impl Xml {
    /// A document: its outermost element with its attributes, and what stands in it.
    pub fn document(name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Xml)) -> String {
        let mut xml = Xml { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_string(), depth: 0 };
        xml.open(name, attributes);
        xml.close(name, inside);
        xml.text.push('\n');
        xml.text
    }

    /// An element with others in it, which is there even where there are none.
    pub fn within(&mut self, name: &str, inside: impl FnOnce(&mut Xml)) {
        self.open(name, &[]);
        self.close(name, inside);
    }

    /// An element with others in it, left out where there are none.
    pub fn within_if_any(&mut self, name: &str, inside: impl FnOnce(&mut Xml)) {
        let before = self.text.len();
        self.open(name, &[]);
        let opened = self.text.len();
        self.depth = self.depth.saturating_add(1);
        inside(self);
        self.depth = self.depth.saturating_sub(1);
        if self.text.len() == opened {
            self.text.truncate(before);
        } else {
            self.end(name);
        }
    }

    /// An element with a text, left out where nothing can be seen of the text.
    pub fn text(&mut self, name: &str, text: &str) {
        self.told(name, &[], text);
    }

    /// The same with attributes.
    pub fn told(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.open(name, attributes);
        escape(text, &mut self.text);
        // A text writer cannot fail.
        let _ = write!(self.text, "</{name}>");
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.new_line();
        let _ = write!(self.text, "<{name}");
        for (attribute, value) in attributes {
            let _ = write!(self.text, " {attribute}=\"");
            escape(value, &mut self.text);
            self.text.push('"');
        }
        self.text.push('>');
    }

    fn close(&mut self, name: &str, inside: impl FnOnce(&mut Xml)) {
        self.depth = self.depth.saturating_add(1);
        inside(self);
        self.depth = self.depth.saturating_sub(1);
        self.end(name);
    }

    fn end(&mut self, name: &str) {
        self.new_line();
        let _ = write!(self.text, "</{name}>");
    }

    fn new_line(&mut self) {
        self.text.push('\n');
        (0..self.depth).for_each(|_| self.text.push_str("  "));
    }
}

/// Adds a text in which what means something in XML is escaped, and what XML 1.0 can't hold is replaced.
fn escape(text: &str, to: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '"' => to.push_str("&quot;"),
            '\'' => to.push_str("&apos;"),
            // A reader would make a new line of it.
            '\r' => to.push_str("&#13;"),
            '\t' | '\n' => to.push(letter),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => to.push('\u{FFFD}'),
            letter => to.push(letter),
        }
    }
}
