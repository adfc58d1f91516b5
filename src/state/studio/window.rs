//! Which rows of a long list are drawn, and how much room the others take. Knows heights in whole pixels, and no page.

/// Up to so many rows are all drawn: the browser's own search finds them, and they are printed.
pub const WHOLE: usize = 100;
/// So many rows beyond both edges of the view are drawn as well.
const BEYOND: usize = 8;
/// The window moves by so many rows, so that most scrolling draws nothing anew, and what it draws is little.
const STEP: usize = 4;
/// A row's height until one was measured.
const GUESS: i32 = 100;

/// A part of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Rows that are drawn, from the first to before the last.
    Rows(usize, usize),
    /// Room of so many pixels for rows that are not.
    Room(i32),
}

/// The heights of a list's rows as far as they were measured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heights {
    /// 0 where it is not known.
    known: Vec<i32>,
    /// What a row takes that was not measured: settled by the first that were, so that nothing moves for a better guess.
    usual: Option<i32>,
}

impl Heights {
    /// The heights of a list of so many rows, of which none was measured.
    pub fn of(count: usize) -> Heights {
        Heights { known: vec![0; count], usual: None }
    }

    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.known.len()
    }

    /// Takes measured heights in; whether any is news.
    pub fn measured(&mut self, rows: &[(usize, i32)]) -> bool {
        let mut is_news = false;
        for (place, height) in rows.iter().filter(|(_, height)| *height > 0) {
            if let Some(known) = self.known.get_mut(*place)
                && *known != *height
            {
                *known = *height;
                is_news = true;
            }
        }
        let sum: i32 = rows.iter().map(|(_, height)| *height).fold(0, i32::saturating_add);
        let count = i32::try_from(rows.len()).unwrap_or(i32::MAX);
        self.usual = self.usual.or(sum.checked_div(count).filter(|usual| *usual > 0));
        is_news
    }

    fn height(&self, known: i32) -> i32 {
        if known > 0 { known } else { self.usual.unwrap_or(GUESS) }
    }

    /// What the rows take from the first to before the last.
    pub fn room(&self, first: usize, last: usize) -> i32 {
        let rows = self.known.get(first..last.min(self.known.len())).unwrap_or_default();
        rows.iter().fold(0, |sum: i32, known| sum.saturating_add(self.height(*known)))
    }

    /// The rows to draw where a view of some height begins so far below the beginning of the list.
    pub fn window(&self, from: i32, view: i32) -> (usize, usize) {
        let count = self.count();
        if count <= WHOLE {
            return (0, count);
        }
        let (mut top, mut first, mut last) = (0_i32, None, count);
        for (place, known) in self.known.iter().enumerate() {
            let end = top.saturating_add(self.height(*known));
            if end > from && first.is_none() {
                first = Some(place);
            }
            if top > from.saturating_add(view) {
                last = place;
                break;
            }
            top = end;
        }
        let first = first.unwrap_or(count).saturating_sub(BEYOND);
        let first = first.saturating_sub(first.checked_rem(STEP).unwrap_or_default());
        let last = last.saturating_add(BEYOND).next_multiple_of(STEP).min(count);
        (first, last)
    }

    /// The list in parts: the window, and a row by itself where the keyboard is in it.
    pub fn parts(&self, window: (usize, usize), held: Option<usize>) -> Vec<Part> {
        let (first, last) = window;
        let held = held.filter(|held| *held < self.count() && !(first..last).contains(held));
        let held = held.map(|held| (held, held.saturating_add(1)));
        let (before, after) = match held {
            Some(held) if held.0 < first => (Some(held), None),
            other => (None, other),
        };
        let mut parts = Vec::new();
        let mut done = 0;
        for (first, last) in before.into_iter().chain([window]).chain(after) {
            if first > done {
                parts.push(Part::Room(self.room(done, first)));
            }
            if last > first {
                parts.push(Part::Rows(first, last));
            }
            done = last;
        }
        if self.count() > done {
            parts.push(Part::Room(self.room(done, self.count())));
        }
        parts
    }
}
