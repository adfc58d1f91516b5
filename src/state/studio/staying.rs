//! Whether a browser keeps what it keeps: when it is asked for a promise, and which ones erase what was not visited. Knows no
//! browser.

/// How many savings that lasted come before the browser is asked by itself.
const SAVINGS: u32 = 10;

/// Whether the browser was asked to keep what is here, or how many savings came so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    After(u32),
    Asked,
    /// And somebody has read what it answered.
    Answered,
}

impl Asking {
    /// From what was kept of it; whatever can't be read is a beginning.
    pub fn from_text(text: Option<&str>) -> Asking {
        match text {
            Some("asked") => Asking::Asked,
            Some("answered") => Asking::Answered,
            Some(text) => Asking::After(text.parse().unwrap_or(0)),
            None => Asking::After(0),
        }
    }

    /// What is kept of it.
    pub fn text(self) -> String {
        match self {
            Asking::Asked => "asked".to_owned(),
            Asking::Answered => "answered".to_owned(),
            Asking::After(count) => count.to_string(),
        }
    }

    /// After one more saving that lasted, perhaps of a quote that was issued: it is asked then, or when there is enough to lose.
    /// Never on a first visit, and only once.
    pub fn saved(self, is_issued: bool) -> Asking {
        match self {
            Asking::After(count) if !is_issued && count.saturating_add(1) < SAVINGS => {
                Asking::After(count.saturating_add(1))
            }
            Asking::After(_) | Asking::Asked => Asking::Asked,
            Asking::Answered => Asking::Answered,
        }
    }
}

/// What can be told of the engine under the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Engine {
    /// What `navigator.vendor` says.
    pub vendor: String,
    /// Whether pinching is told by events of their own, which only Apple's build of the engine does.
    pub has_gestures: bool,
    /// Whether the page was installed and has a window of its own.
    pub is_installed: bool,
}

/// Whether the browser erases what a page keeps after seven days of use without a visit. WebKit on Apple's systems does, in
/// every browser of a phone or tablet, unless the page is installed. A browser does not say so itself, and the name that it gives
/// itself is often another's: so two marks that belong to that engine have to agree. Where it was turned off in the settings, this
/// warns once too often, which costs less than once too few.
pub fn erases_unvisited(engine: &Engine) -> bool {
    engine.vendor.starts_with("Apple") && engine.has_gestures && !engine.is_installed
}
