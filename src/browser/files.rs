//! Files in and out, and the texts that were shipped beside the program.

use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Response, Url};

/// Gives a text to the person as a file with a name.
pub fn save(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsString::from(text)), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = gloo_utils::document();
    let anchor: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    // The browser has taken the address by the next turn; freeing it at once would lose the file in some.
    gloo_timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

/// Why a file that was chosen gave no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoText {
    TooLarge,
    /// The browser could not read it: it was moved, or is not the person's to read.
    NotRead,
}

/// The text of a file that was chosen, unless it is larger than `most` bytes.
pub async fn text_of(file: &File, most: u32) -> Result<String, NoText> {
    if file.size() > most.into() {
        return Err(NoText::TooLarge);
    }
    let text = JsFuture::from(file.text()).await.map_err(|_| NoText::NotRead)?;
    text.as_string().ok_or(NoText::NotRead)
}

/// A text that was shipped beside the program.
pub async fn shipped(path: &str) -> Option<String> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(path)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}
