//! What could not be taken as it was found when something was read, as data. The sentences stand in `locale`.

/// What was read, and what had to be repaired on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored<T> {
    pub value: T,
    pub repairs: Vec<Repair>,
}

/// Something that could not be taken. Its default stands in its place unless the kind says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// The field, such as "studio.tax.rate".
    pub at: String,
    pub kind: RepairKind,
    /// What stood there, the beginning of it.
    pub found: String,
}

/// Why it could not be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepairKind {
    /// Not a text in quotation marks.
    NotText,
    /// Not plain decimal digits.
    NotANumber,
    /// Further from zero than 10^15, or than 10^15 minor units for money.
    TooLarge,
    /// More than eight digits behind the point.
    TooFine,
    /// Not a whole number from the first to the last.
    NotWholeWithin(i64, i64),
    /// A step of nothing, or below it.
    StepNotPositive,
    /// Neither true nor false.
    NotYesOrNo,
    /// Not a list.
    NotAList,
    /// Not an object with fields. As an item of a list it is left out.
    NotAnObject,
    /// None of the words that may stand there.
    UnknownWord,
    /// Not an active code of ISO 4217.
    UnknownCurrency,
    /// Not a day that exists, as YYYY-MM-DD.
    NotADate,
    /// Not "#" and six hexadecimal digits.
    NotAColour,
    /// Not base64 of a picture in PNG or WebP that is small enough.
    NotALogo,
    /// Not 1 to 32 hexadecimal digits.
    NotAnId,
    /// The id of an earlier item of the same list. The later one gets another.
    SameId,
    /// The id of no role. The first role stands.
    NoSuchRole,
    /// The id of no tier of the proposal. The quantity is left out.
    NoSuchTier,
    /// A reference to something that is not there.
    NoSuch,
    /// A tier after the fifth. It is left out.
    TooManyTiers,
    /// No piece of work that could be. It is left out.
    NotAnEntry,
    /// A field that nothing knows. Only the strict reading tells it.
    UnknownField,
}

impl RepairKind {
    /// Its stable name.
    pub fn name(self) -> &'static str {
        match self {
            RepairKind::NotText => "not_text",
            RepairKind::NotANumber => "not_a_number",
            RepairKind::TooLarge => "too_large",
            RepairKind::TooFine => "too_fine",
            RepairKind::NotWholeWithin(..) => "not_whole_within",
            RepairKind::StepNotPositive => "step_not_positive",
            RepairKind::NotYesOrNo => "not_yes_or_no",
            RepairKind::NotAList => "not_a_list",
            RepairKind::NotAnObject => "not_an_object",
            RepairKind::UnknownWord => "unknown_word",
            RepairKind::UnknownCurrency => "unknown_currency",
            RepairKind::NotADate => "not_a_date",
            RepairKind::NotAColour => "not_a_colour",
            RepairKind::NotALogo => "not_a_logo",
            RepairKind::NotAnId => "not_an_id",
            RepairKind::SameId => "same_id",
            RepairKind::NoSuchRole => "no_such_role",
            RepairKind::NoSuchTier => "no_such_tier",
            RepairKind::NoSuch => "no_such",
            RepairKind::TooManyTiers => "too_many_tiers",
            RepairKind::NotAnEntry => "not_an_entry",
            RepairKind::UnknownField => "unknown_field",
        }
    }
}

/// Why nothing at all could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not JSON, or cut off.
    NotJson,
    /// JSON, and nothing that this program wrote.
    NotOurs,
    /// Written by a later version of this program.
    NewerSchema(u32),
    /// Larger than anything this program writes.
    TooLarge,
}
