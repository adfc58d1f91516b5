//! An open working laid out as rows: operator, words, figure, and under each row that was asked for, its own.

use std::rc::Rc;

use crate::domain::lists;
use crate::domain::parameter::Parameter;
use crate::domain::rate_card::RateCard;
use crate::domain::table::Set;
use crate::domain::workbook::Workbook;
use crate::domain::working::{Figure, Label, Step};
use crate::state::studio::figure_at::FigureAt;

/// Which working is open, and which of its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenWorking {
    pub at: FigureAt,
    pub rows: Set<Rc<[usize]>>,
}

/// What joins a row to the one above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// The first row.
    None,
    Plus,
    Minus,
    Times,
    Over,
    /// Multiplied by itself so many times.
    Power(u32),
    Equals,
}

/// One row of a working.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// How deep it stands below the figure asked for.
    pub depth: usize,
    pub operator: Operator,
    pub figure: Figure,
    /// Its address within the working, where it can be opened.
    pub opens: Option<Rc<[usize]>>,
    pub is_open: bool,
    /// What was typed, where it was typed here.
    pub typed: Option<Parameter>,
}

/// The rows of a working.
pub fn rows(workbook: &Workbook, rates: &RateCard, figure: &Figure, open: &Set<Rc<[usize]>>) -> Vec<Row> {
    let mut layout = Layout { workbook, rates, open, rows: Vec::new() };
    layout.chain(figure, &[], 0, true);
    layout.rows
}

struct Layout<'a> {
    workbook: &'a Workbook,
    rates: &'a RateCard,
    open: &'a Set<Rc<[usize]>>,
    rows: Vec<Row>,
}

impl Layout<'_> {
    /// The operands of a figure and, under a rule, the figure itself. The first operand is worked in place, so that a sum
    /// reads from top to bottom as one would do it on paper.
    fn chain(&mut self, figure: &Figure, path: &[usize], depth: usize, is_root: bool) {
        let operands = self.operands(figure);
        for (place, operand) in operands.iter().enumerate() {
            let path = [path, &[place]].concat();
            let operator = operator(&figure.step, place);
            if place == 0 && is_worked_in_place(operand) {
                self.chain(operand, &path, depth, false);
            } else {
                self.row(operand, operator, &path, depth);
            }
        }
        if operands.is_empty() && !is_root {
            return self.row(figure, Operator::None, path, depth);
        }
        let typed = typed(figure);
        self.rows.push(Row {
            depth,
            operator: Operator::Equals,
            figure: figure.clone(),
            opens: None,
            is_open: false,
            typed,
        });
    }

    /// One operand, and its own working where it was asked for.
    fn row(&mut self, figure: &Figure, operator: Operator, path: &[usize], depth: usize) {
        let path: Rc<[usize]> = path.into();
        let opens = opens(figure).then(|| path.clone());
        let is_open = opens.as_ref().is_some_and(|path| self.open.contains(path));
        self.rows.push(Row { depth, operator, figure: figure.clone(), opens, is_open, typed: typed(figure) });
        if is_open {
            self.chain(figure, &path, depth + 1, true);
        }
    }

    fn operands(&self, figure: &Figure) -> Vec<Figure> {
        match figure.step {
            Step::SumOf(list) => lists::rows(self.workbook, self.rates, list),
            _ => figure.step.operands().to_vec(),
        }
    }
}

/// Whether a figure has a working of its own to open.
fn opens(figure: &Figure) -> bool {
    matches!(figure.step, Step::SumOf(_)) || !figure.step.operands().is_empty()
}

/// Whether a first operand is worked in place, above the figure that rests on it.
fn is_worked_in_place(figure: &Figure) -> bool {
    let is_a_step_on_the_way = matches!(
        figure.label,
        Label::BeforeTax
            | Label::WithCushion
            | Label::CostsOfYear
            | Label::BeforeTaxOnEverything
            | Label::CostsChanged
            | Label::Revenue
            | Label::ExactRate
            | Label::ExactAmount
            | Label::FeesOfYear
            | Label::RoleCostRate(_)
            | Label::KnownShare
            | Label::TierMargin
    );
    is_a_step_on_the_way && opens(figure)
}

fn typed(figure: &Figure) -> Option<Parameter> {
    match figure.step {
        Step::Typed(at) => Some(at),
        _ => None,
    }
}

fn operator(step: &Step, place: usize) -> Operator {
    match (step, place) {
        (Step::Power(_, exponent), _) => Operator::Power(*exponent),
        (_, 0) => Operator::None,
        (Step::Difference(_), _) => Operator::Minus,
        (Step::Product(_), _) => Operator::Times,
        (Step::Quotient(_), _) => Operator::Over,
        _ => Operator::Plus,
    }
}
