//! A sender's colour, and what becomes of it where it could not be read. Knows no page: a ground is a colour like any other.

/// Red, green and blue.
pub type Colour = [u8; 3];

/// What a page stands on by day and by night, as its style sheet paints it.
pub const PAPERS: [Colour; 2] = [[0xff, 0xff, 0xff], [0x11, 0x16, 0x14]];

/// The least contrast of small text with its ground, in hundredths: 4.5 to 1, and one hundredth for what whole numbers cut off.
const LEAST: u64 = 451;

/// All light there is, 2^20; and the light that a screen throws back, a twentieth of it, weighed like a colour's.
const ALL_LIGHT: u128 = 1 << 20;
const GLARE: u64 = 500 << 20;

/// The colour of a text such as "#0a5f4f".
pub fn from_text(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let is_plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let bits = u32::from_str_radix(digits, 16).ok().filter(|_| is_plain)?;
    let [_, red, green, blue] = bits.to_be_bytes();
    Some([red, green, blue])
}

/// A colour as a text such as "#0a5f4f".
pub fn text([red, green, blue]: Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Whether small text of one colour can be read on another, as WCAG 2 reckons it; the same either way round.
pub fn is_readable(one: Colour, other: Colour) -> bool {
    let (one, other) = (weighed(one).saturating_add(GLARE), weighed(other).saturating_add(GLARE));
    one.max(other).saturating_mul(100) >= one.min(other).saturating_mul(LEAST)
}

/// The colour where it can be read on a ground, else the nearest to it on the way to black or white that can.
pub fn readable(colour: Colour, ground: Colour) -> Colour {
    let end = if is_readable([0; 3], ground) { 0 } else { u8::MAX };
    let nearer = (0..=u8::MAX).map(|step| colour.map(|channel| between(channel, end, step)));
    nearer.into_iter().find(|colour| is_readable(*colour, ground)).unwrap_or([end; 3])
}

/// So many of 255 steps from one channel to another.
fn between(from: u8, to: u8, step: u8) -> u8 {
    let stays = u16::from(u8::MAX.saturating_sub(step)).saturating_mul(from.into());
    let goes = u16::from(step).saturating_mul(to.into());
    u8::try_from(stays.saturating_add(goes) / 255).unwrap_or(to)
}

/// A colour's light as the eye weighs it, in ten thousandths.
fn weighed(colour: Colour) -> u64 {
    let [red, green, blue] = colour.map(light);
    [(red, 2126), (green, 7152), (blue, 722)].iter().map(|(light, weight)| light.saturating_mul(*weight)).sum()
}

/// The light of a channel: `c / 255 / 12.92` near black, else `((c / 255 + 0.055) / 1.055) ^ 2.4`, cut off to whole parts.
fn light(channel: u8) -> u64 {
    let light = match u128::from(channel) {
        dark @ 0..=10 => dark.saturating_mul(10 * ALL_LIGHT) / 32_946,
        channel => {
            // The same fraction in whole numbers, x / 10761. Its power of 2.4 is its square times the fifth root of its square.
            const WHOLE: u128 = 10_761 * 10_761;
            let x = channel.saturating_mul(40).saturating_add(561);
            let square = x.saturating_mul(x);
            let is_within = |root: u128| root.saturating_pow(5).saturating_mul(WHOLE) <= square << 100;
            let root = (0..=20)
                .rev()
                .map(|bit| 1 << bit)
                .fold(0_u128, |root, bit| if is_within(root | bit) { root | bit } else { root });
            square.saturating_mul(root) / WHOLE
        }
    };
    u64::try_from(light).unwrap_or_default()
}
