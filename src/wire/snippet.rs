//! What is pasted into a page to show an estimator there, and what that page's policy has to allow. Strings only: knows no page.

/// The script of the elements under its lasting name, where its version can't be read.
const SCRIPT: &str = "embed.js";

/// What `embed.json` beside the program says of the script that other sites load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    pub version: String,
    /// The file's name, which carries its version and hash.
    pub file: String,
    pub integrity: String,
}

impl Embed {
    /// What such a file says; nothing where it says something else.
    pub fn from_text(text: &str) -> Option<Embed> {
        let said: serde_json::Value = serde_json::from_str(text).ok()?;
        let text = |name: &str| said.get(name)?.as_str().map(str::to_owned);
        let embed = Embed { version: text("version")?, file: text("file")?, integrity: text("integrity")? };
        let is_name = |text: &str| {
            !text.is_empty() && text.chars().all(|one| one.is_ascii_alphanumeric() || "-._+/=".contains(one))
        };
        let is_sound = [&embed.version, &embed.file, &embed.integrity].into_iter().all(|text| is_name(text));
        (is_sound && !embed.file.contains('/')).then_some(embed)
    }
}

/// How an estimator stands in its page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    #[default]
    Inline,
    Dialog,
    Floating,
}

/// Whether it is light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// As the page is.
    #[default]
    Page,
    Light,
    Dark,
}

impl Form {
    /// All three.
    pub const ALL: [Form; 3] = [Form::Inline, Form::Dialog, Form::Floating];

    /// The value of its attribute.
    pub fn name(self) -> &'static str {
        match self {
            Form::Inline => "inline",
            Form::Dialog => "dialog",
            Form::Floating => "floating",
        }
    }
}

impl Scheme {
    /// All three.
    pub const ALL: [Scheme; 3] = [Scheme::Page, Scheme::Light, Scheme::Dark];

    /// The value of its attribute; none where the page decides.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Scheme::Page => None,
            Scheme::Light => Some("light"),
            Scheme::Dark => Some("dark"),
        }
    }
}

/// What was chosen for a snippet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet<'a> {
    /// The folder of the elements' files, with a slash at its end.
    pub folder: &'a str,
    pub embed: Option<&'a Embed>,
    /// Where the published rates are.
    pub rates: &'a str,
    /// The fingerprint of the key that signed them.
    pub signer: &'a str,
    pub form: Form,
    pub scheme: Scheme,
    /// The tag of a language; nothing for the page's.
    pub language: Option<&'a str>,
    /// Another accent than the rates have, as "#rrggbb".
    pub accent: Option<&'a str>,
    /// What stands there without the script, with an address to write to; nothing where that is empty.
    pub otherwise: &'a str,
    /// What opens it where it is in a dialog, and leads to the same address without the script.
    pub opener: &'a str,
    pub email: &'a str,
}

impl Snippet<'_> {
    /// The attributes of the element, in order.
    pub fn attributes(&self) -> Vec<(&'static str, &str)> {
        let mut all = vec![("rates", self.rates), ("signer", self.signer)];
        if self.form != Form::Inline {
            all.push(("mode", self.form.name()));
        }
        all.extend(self.language.map(|language| ("lang", language)));
        all.extend(self.scheme.name().map(|scheme| ("scheme", scheme)));
        all
    }

    /// The lines to paste.
    pub fn text(&self) -> String {
        let file = self.embed.map_or(SCRIPT, |embed| &embed.file);
        let address = escaped(&format!("{}{file}", self.folder));
        let integrity = match self.embed {
            Some(embed) => format!(" integrity=\"{}\" crossorigin", escaped(&embed.integrity)),
            None => String::new(),
        };
        let attributes: String =
            self.attributes().iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value))).collect();
        let otherwise = self.otherwise();
        format!(
            "<script type=\"module\" src=\"{address}\"{integrity}></script>\n<ratewright-estimator{attributes}>{otherwise}</ratewright-estimator>\n"
        )
    }

    /// The rule for the page's own style sheet; a policy may forbid a style in the page.
    pub fn rule(&self) -> Option<String> {
        self.accent.map(|accent| format!("ratewright-estimator {{ --ratewright-accent: {accent}; }}\n"))
    }

    fn otherwise(&self) -> String {
        let email = escaped(self.email.trim());
        match self.form {
            _ if email.is_empty() => String::new(),
            Form::Inline => {
                format!("\n  <p>{} <a href=\"mailto:{email}\">{email}</a></p>\n", escaped(self.otherwise))
            }
            Form::Dialog | Form::Floating => format!("<a href=\"mailto:{email}\">{}</a>", escaped(self.opener)),
        }
    }
}

/// What a page's policy has to allow, for files from a folder and rates from an address. An address without a host is the page's
/// own.
pub fn policy(folder: &str, rates: &str) -> String {
    let own = "'self'".to_owned();
    let files = origin(folder).unwrap_or_else(|| own.clone());
    let rates = origin(rates).unwrap_or(own);
    let rates = if rates == files { String::new() } else { format!(" {rates}") };
    format!("script-src {files} 'wasm-unsafe-eval'; connect-src {files}{rates}")
}

/// The lines that test a page: what it allows, and what its host sends. `otherwise` stays where the script can't run.
pub fn test(folder: &str, rates: &str, otherwise: &str) -> String {
    let [address, rates, otherwise] = [&*format!("{folder}embed-test.js"), rates, otherwise].map(escaped);
    format!(
        "<script type=\"module\" src=\"{address}\"></script>\n<ratewright-test rates=\"{rates}\">{otherwise}</ratewright-test>\n"
    )
}

/// What lets a page of another address read the files.
pub const SHARED: &str = "Access-Control-Allow-Origin: *";

/// The origin of a web address; nothing for one that has none.
pub fn origin(address: &str) -> Option<String> {
    let address = address.trim();
    let scheme = ["https://", "http://"].into_iter().find(|scheme| begins(address, scheme))?;
    let rest = address.get(scheme.len()..)?;
    let host = rest.split(['/', '?', '#', '\\']).next()?;
    let is_host = |one: char| one.is_alphanumeric() || "-.:[]_".contains(one);
    (!host.is_empty() && host.chars().all(is_host)).then(|| format!("{scheme}{}", host.to_lowercase()))
}

/// The address of a folder as it was typed, with a slash at its end; nothing where it is none.
pub fn folder(typed: &str) -> Option<String> {
    let typed = typed.trim();
    origin(typed)?;
    let is_plain = !typed.contains(|one: char| one.is_whitespace() || one.is_control() || "?#\"'<>\\".contains(one));
    is_plain.then(|| if typed.ends_with('/') { typed.to_owned() } else { format!("{typed}/") })
}

fn begins(text: &str, with: &str) -> bool {
    text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
}

/// A text as it stands in HTML, between tags and in an attribute.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for one in text.chars() {
        match one {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}
