//! A small ruler: where an hour's earnings stand beside base, target and stretch. For eyes only; words stand beside it.

use yew::{Html, html};

use crate::components::place::{Scale, percent};
use crate::domain::band::Bands;
use crate::domain::fraction::Fraction;

/// The ruler of three rates, with a pointer at what is earned.
pub fn mini_ruler(rates: &Bands<Fraction>, earned: &Fraction) -> Html {
    let each = [&rates.base, &rates.target, &rates.stretch];
    let low = each.into_iter().min().unwrap_or(&rates.base);
    let high = each.into_iter().max().unwrap_or(&rates.base);
    let scale = Scale::new(low, high, 38, 80);
    let base = percent(&scale.at(&rates.base));
    let target = percent(&scale.at(&rates.target));
    let stretch = percent(&scale.at(&rates.stretch));
    // The pointer stays whole at either end.
    let pointer = percent(&scale.at(earned).clamp(Fraction::whole(2), Fraction::whole(98)));
    html! {
        <svg class="mini" aria-hidden="true">
            <rect class="ground" x="0" y="16" width={base.clone()} height="7" />
            <line class="base" x1={base.clone()} y1="18" x2={target.clone()} y2="18" />
            <line class="plain" x1={target.clone()} y1="18" x2={stretch.clone()} y2="18" />
            <line class="stretch" x1={stretch.clone()} y1="18" x2="100%" y2="18" />
            <line class="base" x1={base.clone()} y1="14" x2={base} y2="24" />
            <circle class="disc" cx={target} cy="18" r="4" />
            <circle class="ring" cx={stretch} cy="18" r="4" />
            <svg x={pointer} y="2"><path class="pointer" d="M-5 0H5L0 8z" /></svg>
        </svg>
    }
}
