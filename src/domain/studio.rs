//! The studio: its costs, time and people, from which the rates follow. One record.

use std::rc::Rc;

use crate::domain::accent::Colour;
use crate::domain::band::Bands;
use crate::domain::capacity::Calendar;
use crate::domain::conditions::Conditions;
use crate::domain::cost_base::Costs;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::hand_over::Handing;
use crate::domain::id::Id;
use crate::domain::logo::Logo;
use crate::domain::managers_card::HeldCard;
use crate::domain::offer::Contact;
use crate::domain::partner_programme::PartnerProgramme;
use crate::domain::passage::Passage;
use crate::domain::profit::{self, Profit};
use crate::domain::proposal::DraftLine;
use crate::domain::publishing::Publishing;
use crate::domain::service::Service;
use crate::domain::tax::Tax;
use crate::domain::team::{Member, Pay, Role};
use crate::domain::typed::Typed;

/// How many years after its own a new studio looks ahead.
pub const USUAL_YEARS_AHEAD: u32 = 5;

/// The year of a studio whose year was never said.
pub const USUAL_YEAR: i32 = 2026;

/// Everything from which the rates follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Studio {
    pub name: String,
    /// One of the sample studios, and so fictional.
    pub sample: bool,
    pub year: i32,
    pub currency: Currency,
    /// The step that a shown rate is rounded up to; one minor unit until it is set.
    pub rate_step: Option<Typed>,
    pub business: Costs,
    pub cushion: Option<Typed>,
    pub tax: Tax,
    pub profit: Bands<Profit>,
    pub roles: Vec<Role>,
    pub team: Vec<Rc<Member>>,
    pub calendar: Calendar,
    pub day_hours: Option<Typed>,
    pub week_hours: Option<Typed>,
    pub growth: Option<Typed>,
    pub raises: Option<Typed>,
    pub years_ahead: u32,
    pub what_if_hours: Option<Typed>,
    pub what_if_costs: Option<Typed>,
    /// Whom a client can ask.
    pub contact: Contact,
    /// The colour and the mark of what a client opens.
    pub accent: Option<Colour>,
    pub logo: Option<Logo>,
    pub services: Vec<Rc<Service>>,
    /// What each new proposal begins with.
    pub usual: Conditions,
    pub library: Library,
    /// What of it anyone may see.
    pub publishing: Rc<Publishing>,
    /// What of it somebody is given who quotes and knows no costs.
    pub handing: Rc<Handing>,
    /// What is paid for a recommendation, and what recommendations brought. Nobody else sees it.
    pub partners: Rc<PartnerProgramme>,
    /// The card that is quoted from here, where nothing else is known of costs.
    pub card: Option<Rc<HeldCard>>,
}

/// What is kept to be used again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    pub passages: Vec<Passage>,
    pub lines: Vec<Rc<DraftLine>>,
}

impl Studio {
    /// A studio of one owner, in one role, of whom nothing is known yet.
    pub fn new(year: i32, currency: Currency, member: Id, role: Id) -> Studio {
        Studio {
            name: String::new(),
            sample: false,
            year,
            currency,
            rate_step: None,
            business: Costs::default(),
            cushion: None,
            tax: Tax::default(),
            profit: profit::guesses(),
            roles: vec![Role { id: role, name: String::new() }],
            team: vec![Rc::new(Member::new(member, role, Pay::Owner))],
            calendar: Calendar::default(),
            day_hours: None,
            week_hours: None,
            growth: None,
            raises: None,
            years_ahead: USUAL_YEARS_AHEAD,
            what_if_hours: None,
            what_if_costs: None,
            contact: Contact::default(),
            accent: None,
            logo: None,
            services: Vec::new(),
            usual: Conditions::default(),
            library: Library::default(),
            publishing: Rc::default(),
            handing: Rc::default(),
            partners: Rc::default(),
            card: None,
        }
    }

    /// The step of shown rates as it stands, with at least the currency's digits.
    pub fn step(&self) -> Fixed {
        let digits = self.currency.digits();
        let Some(step) = self.rate_step.filter(|step| !step.is_negative() && !step.is_zero()) else {
            return Fixed::new(1, digits);
        };
        let (mantissa, scale) = (step.decimal().mantissa(), step.decimal().scale());
        let missing = 10_i128.saturating_pow(digits.saturating_sub(scale));
        Fixed::new(mantissa.saturating_mul(missing), scale.max(digits))
    }

    /// The member with an id.
    pub fn member(&self, id: Id) -> Option<&Rc<Member>> {
        self.team.iter().find(|member| member.id == id)
    }

    /// The member with an id, to change.
    pub fn member_mut(&mut self, id: Id) -> Option<&mut Member> {
        self.team.iter_mut().find(|member| member.id == id).map(Rc::make_mut)
    }

    /// The role with an id.
    pub fn role(&self, id: Id) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The service with an id.
    pub fn service(&self, id: Id) -> Option<&Rc<Service>> {
        self.services.iter().find(|service| service.id == id)
    }

    /// The service with an id, to change.
    pub fn service_mut(&mut self, id: Id) -> Option<&mut Service> {
        self.services.iter_mut().find(|service| service.id == id).map(Rc::make_mut)
    }

    /// The owners, in their order.
    pub fn owners(&self) -> impl Iterator<Item = &Rc<Member>> {
        self.team.iter().filter(|member| member.pay == Pay::Owner)
    }

    /// The employees, in their order.
    pub fn employees(&self) -> impl Iterator<Item = &Rc<Member>> {
        self.team.iter().filter(|member| member.pay == Pay::Employee)
    }
}
