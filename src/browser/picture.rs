//! A picture that was chosen, drawn again so small that it can travel within a link. Knows bytes and pixels, not what they mean.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlImageElement, Url};

/// The largest file that is looked at, in bytes.
const MOST_READ: u32 = 16_000_000;

/// What it may fill, in pixels, from the sharpest on: twice what a page gives it, for fine screens, then less.
const BOXES: [(u32, u32); 5] = [(320, 96), (240, 72), (160, 48), (120, 36), (80, 24)];

/// How it is written, from the truest on: kind and percent of quality. Some browsers write WebP of 100 without loss; one that writes
/// none gives PNG instead.
const WAYS: [(&str, u8); 6] = [
    ("image/webp", 100),
    ("image/png", 100),
    ("image/webp", 90),
    ("image/webp", 75),
    ("image/webp", 60),
    ("image/webp", 45),
];

/// Why a file gave no small picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPicture {
    /// It is larger than what is looked at.
    TooLarge,
    /// The browser sees no picture in it.
    NotRead,
    /// However small it was drawn, none of its writings was taken.
    NotSmall,
}

/// The picture of a file, as the first of its writings in PNG or WebP that is taken. A drawing is drawn as large as it may be, a
/// photograph never larger than it is.
pub async fn small<T>(file: &File, take: impl Fn(Vec<u8>) -> Option<T>) -> Result<T, NoPicture> {
    if file.size() > MOST_READ.into() {
        return Err(NoPicture::TooLarge);
    }
    let picture = read(file).await.map_err(|_| NoPicture::NotRead)?;
    let is_drawing = file.type_().starts_with("image/svg");
    let mut last = None;
    for room in BOXES {
        let size = within(room, (picture.natural_width(), picture.natural_height()), is_drawing);
        if last == Some(size) {
            continue;
        }
        last = Some(size);
        let canvas = drawn(&picture, size).map_err(|_| NoPicture::NotRead)?;
        for way in WAYS {
            if let Some(taken) = take(written(&canvas, way).map_err(|_| NoPicture::NotRead)?) {
                return Ok(taken);
            }
        }
    }
    Err(NoPicture::NotSmall)
}

async fn read(file: &File) -> Result<HtmlImageElement, JsValue> {
    let address = Url::create_object_url_with_blob(file)?;
    let picture = HtmlImageElement::new()?;
    picture.set_src(&address);
    let decoded = JsFuture::from(picture.decode()).await;
    Url::revoke_object_url(&address)?;
    decoded.map(|_| picture)
}

/// The size of the same shape that fits.
fn within(room: (u32, u32), size: (u32, u32), may_grow: bool) -> (u32, u32) {
    let (width, height) = (u64::from(size.0.max(1)), u64::from(size.1.max(1)));
    let (most_wide, most_high) = (u64::from(room.0), u64::from(room.1));
    let fits = width <= most_wide && height <= most_high;
    if fits && !may_grow {
        return (size.0.max(1), size.1.max(1));
    }
    let is_wide = width.saturating_mul(most_high) >= height.saturating_mul(most_wide);
    let (over, under) = if is_wide { (most_wide, width) } else { (most_high, height) };
    let scaled = |side: u64| u32::try_from(side.saturating_mul(over).div_ceil(under)).unwrap_or(1).max(1);
    (scaled(width).min(room.0), scaled(height).min(room.1))
}

fn drawn(picture: &HtmlImageElement, (width, height): (u32, u32)) -> Result<HtmlCanvasElement, JsValue> {
    let canvas: HtmlCanvasElement = gloo_utils::document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    // Much smaller than it was: without this, lines break up.
    Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into())?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(picture, 0.0, 0.0, width.into(), height.into())?;
    Ok(canvas)
}

fn written(canvas: &HtmlCanvasElement, (kind, percent): (&str, u8)) -> Result<Vec<u8>, JsValue> {
    let quality = JsValue::from(percent).as_f64().map(|percent| percent / 100.0);
    let address = canvas.to_data_url_with_type_and_encoder_options(kind, &quality.into())?;
    let letters = address.split_once(',').map(|(_, letters)| letters).unwrap_or_default();
    let bytes = gloo_utils::window().atob(letters)?;
    Ok(bytes.chars().filter_map(|byte| u8::try_from(byte).ok()).collect())
}
