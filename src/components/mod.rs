//! Pieces: props in, callbacks out. No context, storage or state machine.

pub mod announced;
pub mod axis;
pub mod band_mark;
pub mod bar;
pub mod day;
pub mod drawer;
pub mod element;
pub mod entry;
pub mod figure;
pub mod grip;
pub mod mini_ruler;
pub mod one_of;
pub mod pick;
pub mod place;
pub mod plot;
pub mod plot_frame;
pub mod prose;
pub mod qr;
pub mod row_menu;
pub mod tick;
pub mod ticks;
pub mod year_bar;
