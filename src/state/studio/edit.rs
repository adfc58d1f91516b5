//! Everything that can happen at the desk, in the past tense. Carries new ids and today's date, which the desk cannot know.

use std::rc::Rc;

use crate::domain::accent::Colour;
use crate::domain::band::Band;
use crate::domain::capacity::HoursBy;
use crate::domain::change_draft::Ordered;
use crate::domain::civil_date::{CivilDate, Weekday};
use crate::domain::cost_base::{By, Period};
use crate::domain::currency::Currency;
use crate::domain::due_steps::About;
use crate::domain::id::Id;
use crate::domain::issued::{Answer, Issued};
use crate::domain::logo::Logo;
use crate::domain::parameter::{CalendarOf, ConditionsOf, CostsOf, Parameter};
use crate::domain::profit::ProfitKind;
use crate::domain::proposal::Proposal;
use crate::domain::record::{Record, RecordKey};
use crate::domain::request::Request;
use crate::domain::requested::NewIds;
use crate::domain::tax::TaxTreatment;
use crate::domain::team::Pay;
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::state::quote;
use crate::state::studio::Unfolded;
use crate::state::studio::deal_edit::{DealChange, DealText, NextProposal};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::figure_at::FigureAt;
use crate::state::studio::map_edit::{MapChange, MapText};
use crate::state::studio::notice::Notice;
use crate::state::studio::offer_edit::{ConditionsChange, LibraryChange, LineChange, OfferChange, ServiceChange};
use crate::state::studio::order_edit::{OrderChange, OrderText};
use crate::state::studio::publishing_edit::{PublishedText, PublishingChange};
use crate::state::studio::report_edit::{ReportChange, ReportText};
use crate::state::studio::sales_edit::{ClientChange, ClientText, PursuitChange, StepChange};
use crate::state::studio::scope_edit::{ScopeChange, ScopeText};
use crate::state::studio::screen::Screen;
use crate::state::studio::sending::{Keys, NotSent};
use crate::state::studio::time_edit::TimeChange;

/// A text that a person can give to a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameOf {
    Studio,
    Cost(CostsOf, Id),
    Role(Id),
    Member(Id),
    Client(Id),
    ClientOrganisation(Id),
    ClientEmail(Id),
    ClientPhone(Id),
    ClientText(Id, ClientText),
    /// What is to be done next.
    Step(About, Id),
    /// Why a project was lost.
    Loss(Id),
    /// What nobody else sees of a proposal.
    Notes(Id),
    Proposal(Id),
    Tier(Id, Id),
    Line(Id, Id),
    Service(Id),
    ServiceBenefit(Id),
    ServiceUnit(Id),
    Job(Id, Id),
    LineBenefit(Id, Id),
    LineUnit(Id, Id),
    /// What each payment of a retainer for a project is to reach, a line each.
    RetainerResults(Id, Id),
    ContactName,
    ContactEmail,
    ContactPhone,
    PassageHeading(Id, Id),
    PassageText(Id, Id),
    Phase(Id, Id),
    Deliverables(Id, Id),
    Group(Id, Id),
    Section(Id, Id),
    Charge(ConditionsOf),
    Tax(ConditionsOf, Id),
    Instalment(ConditionsOf, Id),
    /// What is reached when an instalment is due.
    Milestone(ConditionsOf, Id),
    KillFee(ConditionsOf, Id),
    Zone(ConditionsOf),
    MissedDates(ConditionsOf),
    OtherTerms(ConditionsOf),
    /// A text that anyone may see.
    Published(PublishedText),
    /// A text behind a proposal.
    Deal(Id, DealText),
    /// A text of a client's scope.
    Scope(Id, ScopeText),
    /// A text of a change order.
    Order(Id, OrderText),
    /// A text of a proposal's next report.
    Report(Id, ReportText),
    /// A text of a proposal's development map.
    Map(Id, MapText),
}

/// What kind of line was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    Work,
    Fixed,
}

/// Something that happened at the desk.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A field's text is now so.
    Typed(Parameter, Rc<str>),
    /// An arrow key was pressed in a field: so many steps up.
    Stepped(Parameter, i64),
    /// A field was left.
    Left,
    /// A name's text is now so.
    Named(NameOf, Rc<str>),

    ChoseCurrency(Currency),
    /// The colour of what a client opens; nothing for the page's own.
    ChoseAccent(Option<Colour>),
    /// The logo on it.
    ChoseLogo(Option<Logo>),
    /// The items of a list own its sum, or the one figure does. The id is for the first item of a list that is empty.
    ChoseCostsBy(CostsOf, By, Id),
    ChosePeriod(CostsOf, Id, Period),
    MarkedTax(CostsOf, Id, bool),
    AddedCost(CostsOf, Id),
    RemovedCost(CostsOf, Id),
    /// A cost now stands at a place of its list.
    MovedCost(CostsOf, Id, usize),
    ChoseTreatment(TaxTreatment),
    ChoseProfitKind(Band, ProfitKind),
    ChoseHoursBy(Id, HoursBy),
    ChoseWorkday(CalendarOf, Weekday, bool),
    AddedMember {
        id: Id,
        role: Id,
        pay: Pay,
    },
    RemovedMember(Id),
    MovedMember(Id, usize),
    ChosePay(Id, Pay),
    ChoseRole(Id, Id),
    ChoseBills(Id, bool),
    AddedRole(Id),
    RemovedRole(Id),

    AddedProposal {
        id: Id,
        tiers: [Id; 3],
        line: Id,
        today: CivilDate,
        /// The sender's time zone by its IANA name.
        zone: Rc<str>,
    },
    /// A new proposal begins as this one, which may be a template.
    BeganFrom {
        id: Id,
        copy: Id,
        today: CivilDate,
    },
    /// Others can be begun from a copy of this one.
    KeptAsTemplate {
        id: Id,
        copy: Id,
        today: CivilDate,
    },
    /// What a retainer for projected value showed becomes a proposal for more months.
    ProposedNext {
        id: Id,
        copy: Id,
        line: Id,
        next: Rc<NextProposal>,
        today: CivilDate,
    },
    DuplicatedProposal {
        id: Id,
        copy: Id,
        today: CivilDate,
    },
    RemovedProposal(Id),
    /// The language of what the client opens, by its tag.
    ChoseTongue(Id, Rc<str>),
    ChoseClient(Id, Option<Id>),
    /// A client is deleted; proposals for it are for nobody from then on.
    RemovedClient(Id),
    /// A new client was made for a proposal.
    AddedClient {
        proposal: Id,
        client: Id,
    },
    /// A new client, without a proposal yet.
    MadeClient(Id),
    ChangedClient(Id, ClientChange),
    ChangedSteps(About, StepChange),
    ChangedPursuit(Id, PursuitChange),
    ChangedReport(Id, ReportChange),
    AddedTier {
        proposal: Id,
        tier: Id,
    },
    RemovedTier(Id, Id),
    MovedTier(Id, Id, usize),
    ChoseBand(Id, Id, Band),
    AddedLine {
        proposal: Id,
        line: Id,
        kind: LineKind,
    },
    RemovedLine(Id, Id),
    MovedLine(Id, Id, usize),
    ChoseLineRole(Id, Id, Id),
    /// Hours of another role stand behind a fixed price.
    AddedLineHours(Id, Id, Id),
    RemovedLineHours(Id, Id, usize),
    ChoseLineHoursRole(Id, Id, usize, Id),

    ChangedService(Id, ServiceChange),
    /// A line that follows a service.
    AddedServiceLine {
        proposal: Id,
        line: Id,
        service: Id,
    },
    /// A line that followed a service has a price and hours of its own from then on.
    DetachedLine(Id, Id),
    /// Hours that nobody is billed for.
    AddedUnbilledLine {
        proposal: Id,
        line: Id,
    },
    /// New proposals begin with the conditions of this one.
    KeptAsUsual(Id),
    /// A number was set by a button that offered it.
    Mended(Parameter, Typed),
    ChangedLine(Id, Id, LineChange),
    ChangedConditions(ConditionsOf, ConditionsChange),
    ChangedOffer(Id, OfferChange),
    ChangedMap(Id, MapChange),
    ChangedLibrary(LibraryChange),
    ChangedPublishing(PublishingChange),
    /// A role or a service is on the manager's card, or is left out.
    ChangedHanding(Id, bool),
    ChangedDeal(Id, DealChange),
    ChangedScope(Id, ScopeChange),
    /// Ideas of a client's backlog become a change order against a quote.
    Ordered(Rc<Ordered>),
    ChangedOrder(Id, OrderChange),

    /// Something was chosen in the proposal that is read as its client would.
    Tried(quote::Edit),

    /// What there is of signing keys.
    KeysKnown(Keys),
    /// Something is being sealed, or a key made.
    SealBegan,
    NotSent(NotSent),
    /// A quote left the desk.
    Issued(Rc<Issued>),
    /// A visitor of one's own site asks for something; what is made of it gets these ids.
    Requested(Rc<Request>, NewIds, CivilDate),
    /// An answer to a quote came and agrees with it.
    Answered(Id, Answer),

    /// A record as it was takes the place of what it is now.
    BroughtBack(Record),
    /// A new proposal begins as one was.
    CopiedEarlier {
        was: Rc<Proposal>,
        copy: Id,
        today: CivilDate,
    },
    /// What was taken away at a revision is put back; as a copy where its id was taken meanwhile.
    PutBack {
        record: Record,
        revision: u64,
        copy: Id,
    },

    Undid,
    Redid,
    /// Another workbook took the place of this one: a file, a sample or a blank start.
    Opened(Box<Workbook>, Notice),
    /// Something happened to the time of a proposal.
    ChangedTime(Id, TimeChange),
    /// A table was taken in: what the workbook became with it, and what is told of that.
    TookTable(Box<Workbook>, Notice),
    /// A file could not be opened, or something else is to be told.
    Told(Notice),
    Dismissed(usize),

    WentTo(Screen),
    ChoseLanguage(Language),
    /// A figure's working was asked for, or closed where it was open already.
    Asked(FigureAt),
    /// A row of the open working was asked for its own, or closed.
    AskedRow(Rc<[usize]>),
    ClosedWorking,
    /// A section was opened or closed.
    Drew(Drawer, bool),
    /// A part was shown or hidden.
    Unfolded(Unfolded),
    /// The field of a number was asked for, from a working that rests on it.
    Sought(Parameter),

    /// A record was written and read back.
    Wrote {
        key: RecordKey,
        record: Option<Record>,
        revision: u64,
        at: Rc<str>,
        /// Only one of the two stores took it, and why.
        only: Option<OneStore>,
    },
    /// The store that lasts was behind, and has caught up with everything; when that was.
    Lasts(Rc<str>),
    /// A record could not be written.
    NotWritten(StoreTrouble),
    /// A record was found changed by another tab; nothing means that it was taken away.
    ChangedElsewhere {
        key: RecordKey,
        record: Option<Record>,
        revision: u64,
    },
    /// Another tab emptied the store. Nothing here is lost by that: it is written again.
    StoreEmptied,
    TookTheirs(RecordKey),
    KeptMine(RecordKey),
    /// The other tab's stays, and this tab's is kept beside it under a new id.
    KeptBoth(RecordKey, Id),
    /// The screen changed its width across the line where tiers stand side by side, or one tier was chosen to be shown.
    ShowedTier(Id),
}

/// What is written stands in one of the two stores only, because the other did not take it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OneStore {
    /// Not in the one that outlasts a browser that is killed.
    NotLasting(StoreTrouble),
    /// In the one that lasts, and not in the other.
    Lasting(StoreTrouble),
}

/// Why nothing could be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StoreTrouble {
    /// The browser refuses storage to this page.
    Denied,
    /// There is no room left.
    Full,
    /// What was read back is not what was written.
    NotReadBack,
    /// What writes could not be fetched.
    NotLoaded,
    /// A newer version of the program has written there.
    Newer,
    /// Anything else. It may go better the next time.
    Failed,
}
