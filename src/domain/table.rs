//! A table in the order of its keys, and a set: looked up by halves, and filled quickly where keys come in their order, in a
//! tenth of the bytes of a tree.

/// Values by key, in the order of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<K, V> {
    rows: Vec<(K, V)>,
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Table<K, V> {
        Table { rows: Vec::new() }
    }
}

impl<K: Ord, V> Table<K, V> {
    /// An empty table.
    pub fn new() -> Table<K, V> {
        Table::default()
    }

    /// Where a key stands, or would stand.
    fn place(&self, key: &K) -> Result<usize, usize> {
        self.rows.binary_search_by(|(known, _)| known.cmp(key))
    }

    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.rows.get(self.place(key).ok()?).map(|(_, value)| value)
    }

    /// The value of a key, to change.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let place = self.place(key).ok()?;
        self.rows.get_mut(place).map(|(_, value)| value)
    }

    /// The value of a key, to change; made where there was none.
    pub fn get_or_default(&mut self, key: K) -> Option<&mut V>
    where
        V: Default,
    {
        let place = match self.place(&key) {
            Ok(place) => place,
            Err(place) => {
                self.rows.insert(place, (key, V::default()));
                place
            }
        };
        self.rows.get_mut(place).map(|(_, value)| value)
    }

    /// Whether there is a value for a key.
    pub fn contains_key(&self, key: &K) -> bool {
        self.get(key).is_some()
    }

    /// Puts a value at a key; the one that stood there before.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(place) => self.rows.get_mut(place).map(|row| std::mem::replace(&mut row.1, value)),
            Err(place) => {
                self.rows.insert(place, (key, value));
                None
            }
        }
    }

    /// Takes the value of a key out.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        let place = self.place(key).ok()?;
        Some(self.rows.remove(place).1)
    }

    /// Keeps the rows that fit.
    pub fn retain(&mut self, fits: impl Fn(&K, &V) -> bool) {
        self.rows.retain(|(key, value)| fits(key, value));
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.rows.clear();
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Keys and values, in the order of the keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.rows.iter().map(|(key, value)| (key, value))
    }

    /// The keys, in their order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.rows.iter().map(|(key, _)| key)
    }

    /// The values, in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.rows.iter().map(|(_, value)| value)
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Table<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(rows: I) -> Table<K, V> {
        let mut rows: Vec<(K, V)> = rows.into_iter().collect();
        // Of two with one key the later stands: the earlier comes after it once they are turned round.
        rows.reverse();
        rows.sort_by(|(one, _), (other, _)| one.cmp(other));
        rows.dedup_by(|(later, _), (first, _)| later == first);
        Table { rows }
    }
}

/// A set, in the order of its members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<K> {
    members: Table<K, ()>,
}

impl<K> Default for Set<K> {
    fn default() -> Set<K> {
        Set { members: Table::default() }
    }
}

impl<K: Ord> Set<K> {
    /// An empty set.
    pub fn new() -> Set<K> {
        Set::default()
    }

    /// Whether something is in it.
    pub fn contains(&self, member: &K) -> bool {
        self.members.contains_key(member)
    }

    /// Puts something in; whether it was not in before.
    pub fn insert(&mut self, member: K) -> bool {
        self.members.insert(member, ()).is_none()
    }

    /// Its members, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &K> {
        self.members.keys()
    }

    /// Takes something out; whether it was in.
    pub fn remove(&mut self, member: &K) -> bool {
        self.members.remove(member).is_some()
    }
}

impl<K: Ord> FromIterator<K> for Set<K> {
    fn from_iter<I: IntoIterator<Item = K>>(members: I) -> Set<K> {
        Set { members: members.into_iter().map(|member| (member, ())).collect() }
    }
}
