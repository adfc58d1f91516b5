//! The desk: a workbook, what follows from it, what is being typed, what can be undone, and what the store holds.

pub mod bin;
pub mod carding;
pub mod changes;
pub mod deal_changes;
pub mod deal_edit;
pub mod deal_figure;
pub mod differences;
pub mod draft;
pub mod drawer;
pub mod edit;
pub mod figure_at;
pub mod finding;
pub mod history;
pub mod import;
pub mod kept;
pub mod library_changes;
pub mod map_changes;
pub mod map_edit;
pub mod notice;
pub mod offer_changes;
pub mod offer_edit;
pub mod order_changes;
pub mod order_edit;
pub mod past_changes;
pub mod publishing_changes;
pub mod publishing_edit;
pub mod reminder;
pub mod report_changes;
pub mod report_edit;
pub mod reporting;
pub mod revisions;
pub mod room;
pub mod sales_changes;
pub mod sales_edit;
pub mod sales_figure;
pub mod scope_changes;
pub mod scope_edit;
pub mod scope_figure;
pub mod screen;
pub mod sending;
pub mod staying;
pub mod time_changes;
pub mod time_edit;
pub mod time_figure;
pub mod trying;
pub mod window;
pub mod worked;

use std::rc::Rc;

use crate::domain::client::Client;
use crate::domain::deal_number::DealNumber;
use crate::domain::evaluation::{Evaluation, evaluate, evaluate_again};
use crate::domain::id::Id;
use crate::domain::issued::{Answer, Issued};
use crate::domain::parameter::{CalendarOf, ConditionNumber, CostsOf, NotTaken, Parameter};
use crate::domain::problem::{Place, Problem};
use crate::domain::proposal::Proposal;
use crate::domain::publishing::PublishedNumber;
use crate::domain::record::{Record, RecordKey};
use crate::domain::table::{Set, Table};
use crate::domain::team::Pay;
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::phrases::words;
use crate::state::quote::Chosen;
use crate::state::studio::deal_edit::DealChange;
use crate::state::studio::draft::{Draft, Outcome, Trouble, understand};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::{Edit, NameOf, OneStore, StoreTrouble};
use crate::state::studio::history::History;
use crate::state::studio::kept::{Held, Kept, Unsaved};
use crate::state::studio::notice::Notice;
use crate::state::studio::offer_edit::ConditionsChange;
use crate::state::studio::screen::Screen;
use crate::state::studio::sending::{NotRecorded, Sending};
use crate::state::studio::worked::OpenWorking;

/// A part of a list or of a person that is shown only when asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unfolded {
    /// The three levels of a list of costs.
    Levels(CostsOf),
    /// A member's own list of costs.
    Costs(Id),
    /// A member's own calendar.
    Calendar(Id),
    /// The table behind the plot.
    WhatIfTable,
    /// All that can be said about a line.
    Line(Id),
}

/// A field that is being typed in: its steps become one step of the history when it is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Number(Parameter),
    Name(NameOf),
}

/// Everything the desk shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    pub workbook: Workbook,
    pub evaluation: Evaluation,
    /// Whether the evaluation is of this workbook; not yet on a first visit.
    pub is_evaluated: bool,
    pub drafts: Table<Parameter, Draft>,
    pub history: History,
    pub screen: Screen,
    pub language: Language,
    pub open: Option<OpenWorking>,
    pub drawers: Set<Drawer>,
    /// Owners and employees whose three levels, own calendar or list of costs are shown.
    pub unfolded: Set<Unfolded>,
    pub notices: Vec<Notice>,
    pub kept: Kept,
    /// Nothing has been typed or opened since a start without anything saved.
    pub untouched: bool,
    /// The first visit's side column stands until another screen is chosen.
    pub first_visit: bool,
    /// The tier that a narrow screen shows.
    pub shown_tier: Option<Id>,
    /// Signing keys, and what became of sealing.
    pub sending: Sending,
    /// What was tried in the proposal that is read as its client would.
    pub chosen: Chosen,
    before_field: Option<(Field, Workbook)>,
}

impl Desk {
    /// A desk at a workbook: a blank one, or one that was restored.
    pub fn new(workbook: Workbook, language: Language, untouched: bool) -> Desk {
        let evaluation = evaluate(&workbook);
        Desk { evaluation, is_evaluated: true, ..Desk::first(workbook, language, untouched) }
    }

    /// A desk of a blank workbook, of which nothing is known until it is [`Desk::evaluated`].
    pub fn blank(workbook: Workbook, language: Language) -> Desk {
        Desk::first(workbook, language, true)
    }

    /// The same desk, with what follows from its workbook.
    pub fn evaluated(self) -> Desk {
        if self.is_evaluated {
            return self;
        }
        Desk { evaluation: evaluate(&self.workbook), is_evaluated: true, ..self }
    }

    fn first(workbook: Workbook, language: Language, untouched: bool) -> Desk {
        Desk {
            workbook,
            evaluation: Evaluation::nothing(),
            is_evaluated: false,
            drafts: Table::new(),
            history: History::default(),
            screen: Screen::default(),
            language,
            open: None,
            drawers: Set::new(),
            unfolded: Set::new(),
            notices: Vec::new(),
            kept: Kept::default(),
            untouched,
            first_visit: untouched,
            shown_tier: None,
            sending: Sending::default(),
            chosen: Chosen::default(),
            before_field: None,
        }
    }

    /// The same desk, knowing what the store holds.
    pub fn restored(mut self, held: Table<RecordKey, Held>, notices: Vec<Notice>) -> Desk {
        self.kept.held = Rc::new(held);
        let only = notices.iter().find_map(|notice| match notice {
            Notice::OnlyOne(only) => Some(*only),
            _ => None,
        });
        self.kept.only = only;
        self.notices = notices;
        self
    }

    /// The same desk, at the screen that the address names.
    pub fn at(mut self, screen: Screen) -> Desk {
        // Nothing is being typed yet: to leave a field takes what a first view can do without.
        if screen != self.screen {
            self.first_visit = self.first_visit && self.untouched;
            self.screen = screen;
        }
        self
    }

    /// What the store does not hold as it is now.
    pub fn unsaved(&self) -> Vec<Unsaved> {
        self.kept.unsaved(&self.workbook, self.untouched)
    }

    /// The text of a number's field: as it is being typed, else as it is written.
    pub fn text(&self, at: Parameter) -> Rc<str> {
        match self.drafts.get(&at) {
            Some(draft) => Rc::clone(&draft.text),
            None => self.workbook.get(at).map(|typed| self.written(at, typed)).unwrap_or_default().into(),
        }
    }

    /// A typed number as its field shows it while it is not being typed in.
    pub fn written(&self, at: Parameter, typed: Typed) -> String {
        draft::written(at, typed, self.workbook.studio.currency.digits(), self.language)
    }

    /// What is wrong at a number: with what is being typed, else with what was taken.
    pub fn trouble(&self, at: Parameter) -> Option<&Trouble> {
        match &self.drafts.get(&at)?.outcome {
            Outcome::Refused(trouble) => Some(trouble),
            Outcome::Taken | Outcome::TakenAs(_) => None,
        }
    }

    /// The problems at a place.
    pub fn problems_at(&self, at: Place) -> impl Iterator<Item = Problem> {
        self.evaluation.problems_with(at.proposal()).into_iter().filter(move |problem| problem.at == at)
    }

    /// The desk after something happened.
    pub fn update(mut self, edit: Edit) -> Desk {
        match edit {
            Edit::Typed(at, text) => self.typed(at, text),
            Edit::Stepped(at, steps) => self.stepped(at, steps),
            Edit::Left => self.leave_field(),
            Edit::Named(of, text) => self.named(of, &text),
            Edit::Undid => self.turn(History::undo),
            Edit::Redid => self.turn(History::redo),
            Edit::Opened(workbook, notice) => self.opened(*workbook, notice),
            Edit::TookTable(workbook, notice) => self.took_table(*workbook, notice),
            Edit::Told(Notice::OnlyOne(only)) => self.stands_in(Some(only)),
            Edit::Told(notice) => self.tell(notice),
            Edit::Dismissed(place) => {
                if place < self.notices.len() {
                    self.notices.remove(place);
                }
            }
            Edit::WentTo(screen) => self.go_to(screen),
            Edit::ChoseLanguage(language) => {
                self.leave_field();
                self.language = language;
            }
            Edit::Asked(at) => {
                let was_open = self.open.as_ref().is_some_and(|open| open.at == at);
                self.open = (!was_open).then(|| OpenWorking { at, rows: Set::new() });
            }
            Edit::AskedRow(path) => {
                if let Some(open) = &mut self.open
                    && !open.rows.remove(&path)
                {
                    open.rows.insert(path);
                }
            }
            Edit::ClosedWorking => self.open = None,
            Edit::Drew(drawer, is_open) => {
                self.drawers.remove(&drawer);
                if is_open {
                    self.drawers.insert(drawer);
                }
            }
            Edit::Unfolded(part) => {
                if !self.unfolded.remove(&part) {
                    self.unfolded.insert(part);
                }
            }
            Edit::Sought(at) => self.seek(at),
            Edit::Wrote { key, record, revision, at, only } => {
                if record.is_none() {
                    self.kept.leaving.remove(&key);
                }
                Rc::make_mut(&mut self.kept.held).insert(key, Held { record, revision });
                self.kept.saved_at = Some(at);
                match only {
                    Some(OneStore::Lasting(StoreTrouble::Full)) => self.kept.had_no_room.insert(key),
                    _ => self.kept.had_no_room.remove(&key),
                };
                self.stands_in(only);
                // One record that was written does not mend the trouble of another.
                if self.unsaved().is_empty() {
                    self.kept.trouble = None;
                    self.notices.retain(|notice| !matches!(notice, Notice::Trouble(_)));
                }
            }
            Edit::Lasts(at) => {
                if matches!(self.kept.only, Some(OneStore::NotLasting(_))) {
                    self.kept.saved_at = Some(at);
                    self.stands_in(None);
                }
            }
            Edit::NotWritten(trouble) => {
                self.kept.trouble = Some(trouble);
                self.tell(Notice::Trouble(trouble));
            }
            Edit::ChangedElsewhere { key, record, revision } => self.changed_elsewhere(key, Held { record, revision }),
            Edit::StoreEmptied => {
                self.kept.held = Rc::default();
                self.kept.conflicts.clear();
                self.kept.leaving.clear();
                self.kept.had_no_room = Set::default();
            }
            Edit::TookTheirs(key) => {
                if let Some(theirs) = self.kept.conflicts.remove(&key) {
                    self.drafts.clear();
                    self.leave_field();
                    let mine = self.workbook.clone();
                    self.adopt(key, theirs);
                    self.history.remember(mine, self.workbook.clone());
                }
            }
            Edit::KeptMine(key) => {
                if let Some(theirs) = self.kept.conflicts.remove(&key) {
                    Rc::make_mut(&mut self.kept.held).insert(key, theirs);
                }
            }
            Edit::KeptBoth(key, copy) => self.keep_both(key, copy),
            Edit::KeysKnown(keys) => {
                self.sending = Sending { keys: Some(keys), is_busy: false, trouble: None };
            }
            Edit::SealBegan => (self.sending.is_busy, self.sending.trouble) = (true, None),
            Edit::NotSent(trouble) => (self.sending.is_busy, self.sending.trouble) = (false, Some(trouble)),
            Edit::Issued(issued) => {
                (self.sending.is_busy, self.sending.trouble) = (false, None);
                self.put(Record::Issued(issued));
            }
            Edit::Answered(quote, answer) => self.answered(quote, answer),
            Edit::Tried(tried) => {
                if let Screen::Reading(id) = self.screen
                    && let Some(draft) = self.evaluation.draft(id)
                {
                    self.chosen = std::mem::take(&mut self.chosen).update(&draft.offer, tried);
                }
            }
            Edit::ShowedTier(tier) => self.shown_tier = Some(tier),
            other => self.changed(other),
        }
        self
    }

    /// What is written stands in both stores, or in one only. That is told when it changes.
    fn stands_in(&mut self, only: Option<OneStore>) {
        // A store without room takes small records and refuses others by turns, and what is written lasts either way: said once,
        // until it took all that it refused.
        let is_full = self.kept.only == Some(OneStore::Lasting(StoreTrouble::Full))
            && self.kept.had_no_room.iter().next().is_some();
        if only.is_none() && is_full {
            return;
        }
        if self.kept.only != only {
            self.kept.only = only;
            self.notices.retain(|notice| !matches!(notice, Notice::OnlyOne(_)));
            only.into_iter().for_each(|only| self.tell(Notice::OnlyOne(only)));
        }
    }

    /// A field's text is now so: taken where it can be read, kept as it is where it cannot.
    fn typed(&mut self, at: Parameter, text: Rc<str>) {
        self.enter_field(Field::Number(at));
        let outcome = match understand(at, &text, self.language) {
            Err(trouble) => Outcome::Refused(trouble),
            Ok((value, decided)) => match self.set(at, value) {
                Err(not_taken) => Outcome::Refused(Trouble::NotTaken(not_taken)),
                Ok(()) => decided.map_or(Outcome::Taken, Outcome::TakenAs),
            },
        };
        self.drafts.insert(at, Draft { text, outcome });
    }

    /// One step of an arrow key: by 1 in the last place that counts for the unit.
    fn stepped(&mut self, at: Parameter, steps: i64) {
        let now = self.workbook.get(at).unwrap_or(at.usual());
        let Some(value) = now.plus_whole(steps) else { return };
        let may_be_negative = matches!(
            at,
            Parameter::WhatIfCosts
                | Parameter::Growth
                | Parameter::Raises
                | Parameter::Published(PublishedNumber::Percent(_))
        ) || matches!(at, Parameter::Deal(_, number) if number.may_be_negative());
        if value.is_negative() && !may_be_negative {
            return;
        }
        let text = self.written(at, value);
        self.enter_field(Field::Number(at));
        if self.set(at, Some(value)).is_ok() {
            self.drafts.insert(at, Draft { text: text.into(), outcome: Outcome::Taken });
        }
    }

    fn set(&mut self, at: Parameter, value: Option<Typed>) -> Result<(), NotTaken> {
        if self.workbook.get(at) == value {
            return Ok(());
        }
        let mut workbook = self.workbook.clone();
        workbook.set(at, value)?;
        self.replace(workbook);
        Ok(())
    }

    /// A name's text is now so.
    fn named(&mut self, of: NameOf, text: &str) {
        self.enter_field(Field::Name(of));
        let mut workbook = self.workbook.clone();
        if changes::name(&mut workbook, of, text) {
            self.replace(workbook);
        }
    }

    /// A change of anything else: one step of the history.
    fn changed(&mut self, edit: Edit) {
        self.leave_field();
        if let Edit::PutBack { record, revision, .. } = &edit {
            self.knows_taken_away(record.key(), *revision);
        }
        let before = self.workbook.clone();
        let leaves = match edit {
            Edit::RemovedProposal(id) => before.record(RecordKey::Proposal(id)),
            Edit::RemovedClient(id) => before.record(RecordKey::Client(id)),
            _ => None,
        };
        if let Some(record) = leaves {
            self.kept.leaves(record);
        }
        let mut workbook = before.clone();
        let told = changes::change(&mut workbook, &edit, self.language);
        self.remember(before, &workbook);
        self.replace(workbook);
        if let Some(notice) = told {
            self.tell(notice);
        }
        if let Edit::Mended(at, _) = edit {
            self.drafts.remove(&at);
        }
        if let Edit::ChangedDeal(id, DealChange::RemovedMonth(_)) = edit {
            // A month that is told anew begins with nothing, not with what was refused before.
            self.drafts.retain(|at, _| !matches!(at, Parameter::Deal(of, DealNumber::Run(..)) if *of == id));
        }
        if let Edit::ChangedConditions(of, ConditionsChange::GaveReferralOff(_)) = edit {
            for number in [ConditionNumber::DiscountPercent, ConditionNumber::Referral] {
                self.drafts.remove(&Parameter::Condition(of, number));
            }
        }
        if let Edit::RemovedLineHours(_, removed, _) = edit {
            // Rows behind it have moved up, and what was refused in one of them would stand at another.
            self.drafts.retain(|at, _| !matches!(at, Parameter::LineHours { line, .. } if *line == removed));
        }
        match edit {
            Edit::AddedProposal { id, .. } => self.go_to(Screen::Proposal(id)),
            Edit::Requested(request, ..) => {
                if let Some(id) = self.workbook.requested(request.id) {
                    self.go_to(Screen::Proposal(id));
                }
            }
            Edit::DuplicatedProposal { copy, .. }
            | Edit::ProposedNext { copy, .. }
            | Edit::BeganFrom { copy, .. }
            | Edit::CopiedEarlier { copy, .. } => self.go_to(Screen::Proposal(copy)),
            Edit::BroughtBack(record) => {
                self.drafts.clear();
                self.go_to(match record.key() {
                    RecordKey::Proposal(id) => Screen::Proposal(id),
                    _ => Screen::Rates,
                });
            }
            Edit::RemovedProposal(id)
                if [Screen::Proposal(id), Screen::Deal(id), Screen::Time(id)].contains(&self.screen) =>
            {
                self.go_to(Screen::Proposals)
            }
            Edit::Ordered(ordered) if self.workbook.proposal(ordered.proposal).is_some() => {
                self.go_to(Screen::Proposal(ordered.proposal));
            }
            Edit::MadeClient(id) => self.go_to(Screen::Client(id)),
            Edit::RemovedClient(id) if self.screen == Screen::Client(id) => self.go_to(Screen::Clients),
            Edit::AddedTier { tier, .. } => self.shown_tier = Some(tier),
            _ => {}
        }
    }

    /// What was taken away from the store is written over from that revision on.
    fn knows_taken_away(&mut self, key: RecordKey, revision: u64) {
        let is_behind = self.kept.held.get(&key).is_none_or(|held| held.record.is_none() && held.revision < revision);
        if is_behind && self.workbook.record(key).is_none() {
            Rc::make_mut(&mut self.kept.held).insert(key, Held { record: None, revision });
        }
    }

    /// Another workbook takes the place of this one. One step of the history.
    fn opened(&mut self, workbook: Workbook, notice: Notice) {
        self.leave_field();
        self.remember(self.workbook.clone(), &workbook);
        self.kept.conflicts.clear();
        self.kept.leaving.clear();
        self.drafts.clear();
        self.open = None;
        self.first_visit = false;
        self.replace(workbook);
        self.screen = Screen::Rates;
        // By a newer card the same proposals come to something else.
        let is_card = matches!(notice, Notice::CardTaken(_));
        self.notices.retain(|told| match told {
            Notice::DraftsMoved(_) => is_card,
            told => matches!(told, Notice::Trouble(_) | Notice::SetAside(_) | Notice::OnlyOne(_)),
        });
        self.tell(notice);
    }

    fn took_table(&mut self, workbook: Workbook, notice: Notice) {
        self.leave_field();
        self.remember(self.workbook.clone(), &workbook);
        self.replace(workbook);
        self.tell(notice);
    }

    fn go_to(&mut self, screen: Screen) {
        if screen == self.screen {
            return;
        }
        self.leave_field();
        self.first_visit = self.first_visit && self.untouched;
        self.notices.retain(|notice| !matches!(notice, Notice::Opened { .. } | Notice::UndoLeftAlone));
        if screen == Screen::Settings || self.screen == Screen::Settings {
            // The usual conditions and those of a proposal are other things behind the same words.
            for drawer in Drawer::OF_CONDITIONS {
                self.drawers.remove(&drawer);
            }
        }
        self.open = None;
        self.chosen = Chosen::default();
        self.screen = screen;
    }

    /// Brings the field of a number into reach: its screen and its section.
    fn seek(&mut self, at: Parameter) {
        let alone = match at {
            Parameter::Published(_) => Screen::Site,
            Parameter::Handed(_) => Screen::Card,
            Parameter::Scope(client, _) => Screen::Scope(client),
            at if at.is_usual_condition() => Screen::Settings,
            _ => Screen::Rates,
        };
        let place = match at {
            Parameter::Deal(..) => Screen::Deal,
            _ => Screen::Proposal,
        };
        self.go_to(at.proposal().map_or(alone, place));
        if let Parameter::Line { line, .. } = at {
            self.unfolded.insert(Unfolded::Line(line));
        }
        if let Parameter::LineQuantity { tier, .. } = at {
            self.shown_tier = Some(tier);
        }
        if let Parameter::Calendar(CalendarOf::Member(id), _) = at {
            self.unfolded.insert(Unfolded::Calendar(id));
        }
        if let Parameter::CostAmount(CostsOf::Member(id), ..) | Parameter::CostsMonth(CostsOf::Member(id)) = at {
            self.unfolded.insert(Unfolded::Costs(id));
        }
        if let Some(drawer) = Drawer::of(at) {
            self.drawers.insert(drawer);
        }
        if self.stands_with_the_team(at) {
            self.drawers.insert(Drawer::Team);
        }
    }

    /// Whether a number's field stands with the team: a member's own, but for what an owner lives on.
    fn stands_with_the_team(&self, at: Parameter) -> bool {
        let studio = &self.workbook.studio;
        let is_employee = |id: Id| studio.member(id).is_some_and(|member| member.pay == Pay::Employee);
        match at {
            Parameter::MemberHours(_) | Parameter::Calendar(CalendarOf::Member(_), _) => studio.team.len() > 1,
            Parameter::CostsMonth(CostsOf::Member(id))
            | Parameter::CostAmount(CostsOf::Member(id), ..)
            | Parameter::CostYears(CostsOf::Member(id), _) => is_employee(id),
            _ => false,
        }
    }

    fn tell(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// The workbook is now another: what follows from it is computed again, as far as it changed.
    fn replace(&mut self, workbook: Workbook) {
        self.evaluation = evaluate_again(&workbook, &self.workbook, &self.evaluation);
        self.untouched = false;
        self.workbook = workbook;
    }

    /// The field that is being typed in is left behind when another is entered.
    fn enter_field(&mut self, field: Field) {
        if self.before_field.as_ref().is_some_and(|(entered, _)| *entered == field) {
            return;
        }
        self.leave_field();
        self.before_field = Some((field, self.workbook.clone()));
    }

    /// What was typed becomes one step of the history; a text that was taken is written out, one that was not stays.
    fn leave_field(&mut self) {
        self.drafts.retain(|_, draft| matches!(draft.outcome, Outcome::Refused(_)));
        if let Some((_, before)) = self.before_field.take()
            && before != self.workbook
        {
            self.remember(before, &self.workbook.clone());
        }
    }

    /// One step of the history. What could be undone from a notice is no longer the last step.
    fn remember(&mut self, before: Workbook, after: &Workbook) {
        self.forget_undoable();
        let moved = moved(&before, after);
        if !moved.is_empty() {
            self.tell(Notice::DraftsMoved(moved));
        }
        self.history.remember(before, after.clone());
    }

    /// Notices that offer to undo what they tell go when the last step is another.
    fn forget_undoable(&mut self) {
        let offers_undo = |notice: &Notice| {
            let tells_of_a_step = matches!(
                notice,
                Notice::Deleted { .. }
                    | Notice::DraftsMoved(_)
                    | Notice::KeptAsUsual
                    | Notice::KeptAsTemplate
                    | Notice::KeptInLibrary
                    | Notice::BroughtBack
                    | Notice::CardTaken(_)
                    | Notice::PutBack { .. }
                    | Notice::TookTable { .. }
                    | Notice::TookTime { .. }
            );
            tells_of_a_step || matches!(notice, Notice::Opened { .. } | Notice::StartedAfresh)
        };
        self.notices.retain(|notice| !offers_undo(notice));
    }

    /// One step back or forth.
    fn turn(&mut self, turn: fn(&mut History, &Workbook) -> Option<(Workbook, bool)>) {
        self.leave_field();
        let Some((workbook, whole)) = turn(&mut self.history, &self.workbook) else { return };
        self.drafts.clear();
        self.forget_undoable();
        self.replace(workbook);
        if !whole {
            self.tell(Notice::UndoLeftAlone);
        }
        if let Some(id) = self.screen.proposal()
            && self.workbook.proposal(id).is_none()
        {
            self.go_to(Screen::Proposals);
        }
    }

    /// Another tab wrote a record. Taken over where nothing here would be lost, else told as a conflict.
    fn changed_elsewhere(&mut self, key: RecordKey, theirs: Held) {
        let held = self.kept.held.get(&key);
        let same = |one: Option<&Record>, two: Option<&Record>| match (one, two) {
            (Some(one), Some(two)) => one.is(two),
            (one, two) => one.is_none() && two.is_none(),
        };
        // Two tabs that write in the same moment give the same revision to two different things.
        let is_known = |held: &Held| match held.revision.cmp(&theirs.revision) {
            std::cmp::Ordering::Greater => true,
            std::cmp::Ordering::Equal => same(held.record.as_ref(), theirs.record.as_ref()),
            std::cmp::Ordering::Less => false,
        };
        if held.is_some_and(is_known) {
            return;
        }
        let mine = self.workbook.record(key);
        let unchanged_here = same(held.and_then(|held| held.record.as_ref()), mine.as_ref());
        let agrees = same(theirs.record.as_ref(), mine.as_ref());
        match unchanged_here || agrees || self.untouched {
            true => self.adopt(key, theirs),
            false => {
                self.kept.conflicts.insert(key, theirs);
            }
        }
    }

    /// Takes over what another tab wrote, and keeps what is here beside it as a copy. The copy is a step of the history.
    fn keep_both(&mut self, key: RecordKey, copy: Id) {
        let mine = self.workbook.record(key);
        let Some(theirs) = self.kept.conflicts.remove(&key) else { return };
        self.drafts.clear();
        self.leave_field();
        self.adopt(key, theirs);
        let before = self.workbook.clone();
        let mut workbook = before.clone();
        match mine {
            Some(Record::Proposal(mine)) => {
                let title = words::COPY_OF.fill(self.language, [&mine.title]);
                let number = workbook.next_number();
                workbook.put(Record::Proposal(Rc::new(Proposal { title, number, ..mine.renewed(copy) })));
            }
            Some(Record::Client(mine)) => {
                workbook.put(Record::Client(Rc::new(Client { id: copy, ..mine.as_ref().clone() })));
            }
            // There is one studio, one sheet of a month, and an issued quote is what it is.
            Some(Record::Studio(_) | Record::Issued(_) | Record::Time(_)) | None => {}
        }
        self.remember(before, &workbook);
        self.replace(workbook);
    }

    /// Puts a record that no undo takes back: what left the desk has left it.
    fn put(&mut self, record: Record) {
        self.leave_field();
        let mut workbook = self.workbook.clone();
        workbook.put(record);
        self.replace(workbook);
    }

    /// An answer came, and was held against its quote. Recorded once, however often it comes.
    fn answered(&mut self, quote: Id, answer: Answer) {
        let Some(issued) = self.workbook.issued(quote) else { return };
        self.go_to(Screen::Sending(issued.proposal));
        let Some(issued) = self.workbook.issued(quote).cloned() else { return };
        match &issued.answer {
            Some(known) if known.id == answer.id => self.tell(Notice::AnswerKnown),
            Some(_) => self.tell(Notice::NotRecorded(NotRecorded::AnsweredOtherwise)),
            None => {
                let kind = answer.kind;
                self.put(Record::Issued(Rc::new(Issued { answer: Some(answer), ..issued.as_ref().clone() })));
                self.tell(Notice::AnswerRecorded(kind));
            }
        }
    }

    /// Takes over what another tab wrote. Not a step of this tab's history.
    fn adopt(&mut self, key: RecordKey, theirs: Held) {
        let mut workbook = self.workbook.clone();
        match &theirs.record {
            Some(record) => workbook.put(record.clone()),
            None => workbook.remove(key),
        }
        Rc::make_mut(&mut self.kept.held).insert(key, theirs);
        self.kept.conflicts.remove(&key);
        self.kept.leaving.remove(&key);
        // What was typed so far is a step of its own, so that taking it back leaves alone what came from elsewhere.
        let field = self.before_field.take();
        if let Some((_, before)) = &field
            && *before != self.workbook
        {
            self.remember(before.clone(), &self.workbook.clone());
        }
        self.replace(workbook);
        self.before_field = field.map(|(field, _)| (field, self.workbook.clone()));
        if let Some(id) = self.screen.proposal()
            && self.workbook.proposal(id).is_none()
        {
            self.go_to(Screen::Proposals);
        }
    }
}

/// The drafts that come to something else because the rates changed. Another workbook is no change of the rates.
fn moved(before: &Workbook, after: &Workbook) -> Vec<Id> {
    if before.studio == after.studio || before.proposals != after.proposals || before.proposals.is_empty() {
        return Vec::new();
    }
    let (was, is) = (evaluate(before), evaluate(after));
    let totals = |evaluation: &Evaluation, proposal: &Rc<Proposal>| {
        let draft = evaluation.draft_of(proposal);
        draft.iter().flat_map(|draft| &draft.tiers).map(|tier| tier.total_fixed).collect::<Vec<_>>()
    };
    let has_moved = |one: &&Rc<Proposal>| totals(&was, one) != totals(&is, one);
    after.proposals.iter().filter(has_moved).map(|one| one.id).collect()
}
