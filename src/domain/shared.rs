//! A list that many hold at once: a copy of it is one more holder, and only a change makes it another. Knows nothing of its items.

use std::cell::Cell;
use std::ops::{Deref, DerefMut};
use std::rc::Rc;

/// A list of any length that is cheap to copy and to find unchanged.
#[derive(Debug)]
pub struct Shared<T> {
    items: Rc<Vec<T>>,
    /// Where something was last found: whoever asks for it asks again and again.
    last: Cell<usize>,
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Shared<T> {
        Shared { items: Rc::clone(&self.items), last: self.last.clone() }
    }
}

impl<T> Default for Shared<T> {
    fn default() -> Shared<T> {
        Shared { items: Rc::default(), last: Cell::default() }
    }
}

impl<T> From<Vec<T>> for Shared<T> {
    fn from(items: Vec<T>) -> Shared<T> {
        Shared { items: Rc::new(items), last: Cell::default() }
    }
}

impl<T> FromIterator<T> for Shared<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Shared<T> {
        items.into_iter().collect::<Vec<T>>().into()
    }
}

impl<T> Shared<T> {
    /// Whether both are one and the same list, as far as can be told at a glance.
    pub fn is_one_with(&self, other: &Shared<T>) -> bool {
        Rc::ptr_eq(&self.items, &other.items)
    }

    /// Where the one item stands that is asked for.
    pub fn place(&self, is_it: impl Fn(&T) -> bool) -> Option<usize> {
        let last = self.last.get();
        if self.items.get(last).is_some_and(&is_it) {
            return Some(last);
        }
        let place = self.items.iter().position(is_it)?;
        self.last.set(place);
        Some(place)
    }

    /// The one item that is asked for.
    pub fn find(&self, is_it: impl Fn(&T) -> bool) -> Option<&T> {
        self.items.get(self.place(is_it)?)
    }
}

impl<T: PartialEq> PartialEq for Shared<T> {
    fn eq(&self, other: &Shared<T>) -> bool {
        self.is_one_with(other) || self.items == other.items
    }
}

impl<T: Eq> Eq for Shared<T> {}

impl<T> Deref for Shared<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.items
    }
}

impl<T: Clone> DerefMut for Shared<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        Rc::make_mut(&mut self.items)
    }
}

/// What is left of two lists without what both begin and both end with: few items where little was changed.
pub fn differing<'a, T>(one: &'a [Rc<T>], two: &'a [Rc<T>]) -> (&'a [Rc<T>], &'a [Rc<T>]) {
    let is_same = |(one, two): &(&Rc<T>, &Rc<T>)| Rc::ptr_eq(one, two);
    let first = one.iter().zip(two).take_while(is_same).count();
    let (one, two) = (one.get(first..).unwrap_or_default(), two.get(first..).unwrap_or_default());
    let last = one.iter().rev().zip(two.iter().rev()).take_while(is_same).count();
    let before = |all: &'a [Rc<T>]| all.get(..all.len().saturating_sub(last)).unwrap_or_default();
    (before(one), before(two))
}
