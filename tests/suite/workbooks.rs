//! Workbooks made at random: a row of numbers is drawn by proptest, and each choice takes the next one, so that a failing
//! workbook shrinks to the simplest that still fails.

use std::rc::Rc;

use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use ratewright::domain::band::Band;
use ratewright::domain::capacity::{Calendar, CalendarField, Hours};
use ratewright::domain::change_order::{ChangeOf, ChangeOrder, Once};
use ratewright::domain::civil_date::{CivilDate, Weekday};
use ratewright::domain::client::{Client, ClientKind};
use ratewright::domain::client_budget::{BudgetAnswer, ClientBudget, Decision};
use ratewright::domain::client_contact::ClientContact;
use ratewright::domain::cost_base::{Cost, Costs, Period};
use ratewright::domain::currency::Currency;
use ratewright::domain::deal::Deal;
use ratewright::domain::development_map::{DevelopmentMap, MapStage, StagePrice};
use ratewright::domain::factor::{Factor, FactorKind};
use ratewright::domain::favour::Favour;
use ratewright::domain::id::Id;
use ratewright::domain::idea::Idea;
use ratewright::domain::issued::{Answer, AnswerKind, Issued, Offered};
use ratewright::domain::logo::Logo;
use ratewright::domain::moment::Moment;
use ratewright::domain::month::Month;
use ratewright::domain::next_step::{NextStep, StepKind};
use ratewright::domain::priority::Priority;
use ratewright::domain::proposal::{DraftLine, DraftTier, Pricing, Proposal, RoleHours};
use ratewright::domain::pursuit::{LossReason, Pursuit};
use ratewright::domain::record::Record;
use ratewright::domain::report_draft::{OutsideDraft, ReportDraft};
use ratewright::domain::run::{Effort, Run, RunMonth};
use ratewright::domain::studio::Studio;
use ratewright::domain::table::Table;
use ratewright::domain::team::{Member, Role};
use ratewright::domain::time_entry::TimeEntry;
use ratewright::domain::time_sheet::TimeSheet;
use ratewright::domain::typed::Typed;
use ratewright::domain::wish::Wish;
use ratewright::domain::workbook::Workbook;
use ratewright::wire::words;

/// Which numbers may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// As people type them: nothing below 0, percents that can be borne.
    Plain,
    /// Whatever a field takes: 10^15, eight decimals, below 0, 0.
    Extreme,
}

/// Workbooks of a kind.
pub fn workbooks(kind: Kind) -> impl Strategy<Value = Workbook> {
    vec(any::<u32>(), 0..600).prop_map(move |numbers| Draw { numbers, next: 0, kind, last_id: 0 }.workbook())
}

/// A workbook of a hundred costs in each list, of extreme numbers.
pub fn crowded() -> impl Strategy<Value = Workbook> {
    vec(any::<u32>(), 2000..2500).prop_map(|numbers| {
        let mut draw = Draw { numbers, next: 0, kind: Kind::Extreme, last_id: 0 };
        let mut workbook = draw.workbook();
        let studio = Rc::make_mut(&mut workbook.studio);
        studio.business.by = words::BYS[1];
        studio.business.items = (0..100).map(|_| Rc::new(draw.cost())).collect();
        workbook
    })
}

struct Draw {
    numbers: Vec<u32>,
    next: usize,
    kind: Kind,
    last_id: u128,
}

impl Draw {
    fn number(&mut self) -> u32 {
        self.next += 1;
        self.numbers.get(self.next - 1).copied().unwrap_or(0)
    }

    fn below(&mut self, bound: u32) -> u32 {
        self.number() % bound
    }

    fn among<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(u32::try_from(all.len()).unwrap()) as usize]
    }

    fn yes(&mut self) -> bool {
        self.number() % 2 == 1
    }

    fn id(&mut self) -> Id {
        self.last_id += 1;
        Id::from_bits((u128::from(self.number()) << 90) | self.last_id)
    }

    fn text(&mut self) -> String {
        self.among(&["", "Rent", "Оренда", "\"quoted\" \\ and\nbroken", "0", "النصّ", "a\u{0}b"]).to_string()
    }

    /// A number up to a bound in everyday use.
    fn typed(&mut self, everyday: u32) -> Typed {
        if self.kind == Kind::Extreme && self.yes() {
            let text = self.among(&[
                "1000000000000000",
                "-1000000000000000",
                "999999999999999.99999999",
                "0.00000001",
                "-0.00000001",
                "-1",
                "0",
                "100",
                "-100",
                "0.00",
                "99.99999999",
                "8784",
                "24",
                "-0",
            ]);
            return Typed::from_plain(text).unwrap();
        }
        let (whole, decimals) = (self.below(everyday + 1), self.below(4));
        let text = match decimals {
            0 => whole.to_string(),
            1 => format!("{whole}.{:02}", self.below(100)),
            2 => format!("{whole}.{:08}", self.below(100_000_000)),
            _ => format!("{whole}.0"),
        };
        // One more than everyday at the most, since the decimals come on top.
        Typed::from_plain(&text).unwrap()
    }

    fn maybe(&mut self, everyday: u32) -> Option<Typed> {
        self.yes().then(|| self.typed(everyday))
    }

    fn signed(&mut self, everyday: u32) -> Option<Typed> {
        let typed = self.maybe(everyday)?;
        Some(if self.yes() && !typed.is_negative() { Typed::new(-typed.decimal()).unwrap() } else { typed })
    }

    fn cost(&mut self) -> Cost {
        let mut cost = Cost::new(self.id());
        cost.name = self.text();
        cost.amount = self.maybe(5000);
        cost.target = if self.below(3) == 1 { self.maybe(9000) } else { None };
        cost.stretch = if self.below(3) == 1 { self.maybe(12000) } else { None };
        cost.period = match self.among(&words::PERIODS) {
            // Mostly few years, so that some end within the projection.
            Period::Once { .. } => {
                let most = self.among(&[4, 4, 100]);
                Period::Once { years: 1 + self.below(most) }
            }
            period => period,
        };
        cost.is_tax = self.below(8) == 7;
        cost
    }

    fn costs(&mut self) -> Costs {
        let by = self.among(&words::BYS);
        let month = self.maybe(9000);
        let items = (0..self.below(5)).map(|_| Rc::new(self.cost())).collect();
        Costs { by, month, items }
    }

    fn calendar(&mut self) -> Calendar {
        let mut calendar = Calendar::default();
        if self.below(4) == 3 {
            let chosen: Vec<_> = Weekday::ALL.into_iter().filter(|_| self.yes()).collect();
            calendar.workdays = Some(chosen);
        }
        for field in CalendarField::ALL {
            if self.below(3) == 2 {
                let everyday = match field {
                    CalendarField::HoursADay => 11,
                    CalendarField::BilledShare => 99,
                    _ => 30,
                };
                *calendar.get_mut(field) = Some(self.typed(everyday));
            }
        }
        calendar
    }

    fn member(&mut self, roles: &[Role]) -> Member {
        Member {
            id: self.id(),
            name: self.text(),
            role: roles[self.below(u32::try_from(roles.len()).unwrap()) as usize].id,
            pay: self.among(&words::PAYS),
            costs: self.costs(),
            bills: self.below(4) != 3,
            hours: Hours { by: self.among(&words::HOURS_BYS), year: self.maybe(2000), calendar: self.calendar() },
        }
    }

    fn studio(&mut self) -> Studio {
        let currency = self.among(&["EUR", "UAH", "JPY", "KWD", "CLF"]);
        let mut studio =
            Studio::new(1900 + i32::try_from(self.below(1100)).unwrap(), currency_of(currency), self.id(), self.id());
        studio.name = self.text();
        studio.sample = self.yes();
        studio.rate_step =
            self.yes().then(|| Typed::from_plain(self.among(&["0.01", "1", "5", "0.25", "10.00"])).unwrap());
        studio.business = self.costs();
        studio.cushion = self.maybe(40);
        studio.tax.treatment = self.among(&words::TREATMENTS);
        studio.tax.rate = self.maybe(60);
        studio.tax.amount = self.maybe(20000);
        for band in Band::ALL {
            let profit = studio.profit.get_mut(band);
            profit.percent = self.maybe(60);
            profit.kind = self.among(&words::PROFIT_KINDS);
        }
        studio.roles.extend((0..self.below(3)).map(|_| Role { id: self.id(), name: self.text() }));
        let roles = studio.roles.clone();
        if self.below(8) != 0 {
            studio.team = (0..1 + self.below(4)).map(|_| Rc::new(self.member(&roles))).collect();
        }
        studio.calendar = self.calendar();
        studio.day_hours = self.maybe(11);
        studio.week_hours = self.maybe(50);
        studio.growth = self.signed(50);
        studio.raises = self.signed(50);
        studio.years_ahead = self.below(7);
        studio.what_if_hours = self.maybe(3000);
        studio.what_if_costs = self.signed(90);
        studio.accent = self.yes().then(|| [(); 3].map(|()| u8::try_from(self.below(256)).unwrap()));
        studio.logo = self.yes().then(|| self.logo());
        studio
    }

    /// What begins like a picture, of a length that leaves none, one or two letters of base64 to fill up.
    fn logo(&mut self) -> Logo {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x10\0\0\0\x10".as_slice();
        let begins = self.among(&[png, b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x0f\0\0\x0f\0\0"]);
        let rest = (0..self.below(9)).map(|_| u8::try_from(self.below(256)).unwrap());
        Logo::new(begins.iter().copied().chain(rest).collect()).unwrap()
    }

    fn line(&mut self, tiers: &[DraftTier], roles: &[Role]) -> DraftLine {
        let role = |draw: &mut Draw| roles[draw.below(u32::try_from(roles.len()).unwrap()) as usize].id;
        let pricing = match self.yes() {
            false => Pricing::Work { role: role(self) },
            true => Pricing::Fixed {
                price: self.signed(3000),
                hours: (0..self.below(3)).map(|_| RoleHours { role: role(self), hours: self.maybe(40) }).collect(),
            },
        };
        let mut quantities = Table::new();
        for tier in tiers {
            if let Some(quantity) = self.maybe(60) {
                quantities.insert(tier.id, quantity);
            }
        }
        DraftLine { name: Rc::from(self.text()), quantities, ..DraftLine::new(self.id(), pricing) }
    }

    fn day(&mut self) -> Option<CivilDate> {
        self.yes().then(|| CivilDate::of_year(2026, 1 + self.below(365)).unwrap())
    }

    fn by_role(&mut self, roles: &[Role], everyday: u32) -> Table<Id, Typed> {
        roles.iter().filter_map(|role| Some((role.id, self.maybe(everyday)?))).collect()
    }

    fn run(&mut self, roles: &[Role]) -> Run {
        let planned = (0..self.below(3)).map(|_| Effort {
            id: self.id(),
            role: roles[0].id,
            what: self.text().into(),
            people: self.maybe(4),
            hours: self.maybe(8),
            times: self.maybe(9),
            is_billed: self.yes(),
        });
        let planned = planned.collect();
        let months = (0..self.below(4))
            .map(|_| RunMonth { used: self.by_role(roles, 40), unbilled: self.maybe(9), results: self.text().into() })
            .collect();
        Run { from: self.day(), reviewed: self.day(), included: self.maybe(40), planned, months }
    }

    fn deal(&mut self, lines: &[Rc<DraftLine>], roles: &[Role]) -> Deal {
        let factors = (0..self.below(4)).map(|_| Factor {
            id: self.id(),
            kind: self.among(&FactorKind::ALL),
            name: self.text().into(),
            percent: self.signed(50),
            is_on: self.yes(),
        });
        let factors = factors.collect();
        let runs = lines.iter().take(2).filter(|_| self.yes()).map(|line| line.id).collect::<Vec<_>>();
        Deal {
            factors,
            budget: ClientBudget {
                answer: self.among(&BudgetAnswer::ALL),
                amount: self.maybe(50_000),
                currency: self.yes().then(|| currency_of("USD")),
                months: self.maybe(12),
                is_wanted: self.yes(),
                is_needed: self.yes(),
                decision: self.yes().then(|| self.among(&Decision::ALL)),
                reason: self.text().into(),
            },
            wish: Wish {
                from: self.day(),
                until: self.day(),
                free: self.by_role(roles, 30),
                extra: self.by_role(roles, 90),
            },
            runs: runs.into_iter().map(|line| (line, self.run(roles))).collect(),
        }
    }

    fn map(&mut self) -> DevelopmentMap {
        let stages = (0..self.below(5)).map(|_| MapStage {
            id: self.id(),
            name: self.text(),
            tools: self.text(),
            weeks: self.maybe(9),
            price: if self.below(3) == 2 { StagePrice::Offered } else { StagePrice::Own(self.maybe(3000)) },
        });
        let stages = stages.collect();
        DevelopmentMap { from: self.text(), to: self.text(), stages }
    }

    fn proposal(&mut self, number: u32, clients: &[Rc<Client>], roles: &[Role]) -> Proposal {
        let tiers: Vec<_> = (0..1 + self.below(5))
            .map(|_| DraftTier { id: self.id(), name: self.text(), band: self.among(&Band::ALL) })
            .collect();
        let lines: Vec<_> = (0..self.below(6)).map(|_| Rc::new(self.line(&tiers, roles))).collect();
        let pursuit = self.pursuit();
        let report = self.report();
        let deal = if self.below(3) == 2 { Rc::new(self.deal(&lines, roles)) } else { Rc::default() };
        let map = if self.below(3) == 2 { Rc::new(self.map()) } else { Rc::default() };
        let made = CivilDate::of_year(2000 + i32::try_from(self.below(100)).unwrap(), 1 + self.below(365)).unwrap();
        let change = if self.below(3) == 2 { Some(self.change()) } else { None };
        Proposal {
            change,
            title: self.text(),
            client: if self.yes() { clients.first().map(|client| client.id) } else { None },
            tiers,
            lines,
            deal,
            pursuit,
            report,
            map,
            ..Proposal::new(self.id(), number, made)
        }
    }

    fn change(&mut self) -> ChangeOf {
        let order = ChangeOrder {
            number: self.below(40),
            on: CivilDate::of_year(2026, 1 + self.below(365)).unwrap(),
            before: Once { net: self.maybe(9_000), gross: Typed::whole(i64::from(self.below(9_000))) },
            ends: self.day(),
            ends_after: self.day(),
            schedule: self.text(),
            reason: self.text(),
        };
        ChangeOf { quote: self.id(), order: Rc::new(order) }
    }

    fn idea(&mut self, roles: &[Role]) -> Idea {
        Idea {
            name: self.text().into(),
            description: self.text().into(),
            hours: self.by_role(roles, 30),
            price: self.maybe(90),
            priority: self.among(&Priority::ALL),
            is_agreed: self.yes(),
            proposal: if self.yes() { Some(self.id()) } else { None },
            ordered: if self.below(3) == 2 { Some(self.id()) } else { None },
            ..Idea::new(self.id())
        }
    }

    fn favour(&mut self, roles: &[Role]) -> Favour {
        let day = self.day();
        let (name, hours, price) = (self.text().into(), self.by_role(roles, 9), self.maybe(90));
        Favour { name, hours, price, ..Favour::new(self.id(), day) }
    }

    fn workbook(&mut self) -> Workbook {
        let mut workbook = Workbook::new(self.studio());
        workbook.clients = (0..self.below(3))
            .map(|_| {
                Rc::new(Client {
                    id: self.id(),
                    name: self.text(),
                    organisation: self.text(),
                    email: self.text(),
                    phone: self.text(),
                    kind: self.maybe_among(&ClientKind::ALL),
                    source: self.text().into(),
                    notes: self.text().into(),
                    contacts: (0..self.below(3)).map(|_| self.contact()).collect(),
                    steps: (0..self.below(3)).map(|_| self.step()).collect(),
                    ideas: (0..self.below(4)).map(|_| self.idea(&workbook.studio.roles)).collect(),
                    favours: (0..self.below(4)).map(|_| self.favour(&workbook.studio.roles)).collect(),
                })
            })
            .collect();
        workbook.clients.sort_by_key(|client| client.id);
        let roles = workbook.studio.roles.clone();
        let count = self.below(4);
        for number in (1..=count).rev() {
            let proposal = self.proposal(number * 3, &workbook.clients, &roles);
            workbook.proposals.push(Rc::new(proposal));
        }
        for number in 1..=self.below(3) {
            let known = workbook.proposals.iter().map(|proposal| proposal.id).collect::<Vec<_>>();
            let of = if known.is_empty() || self.below(4) == 0 { self.id() } else { self.among(&known) };
            workbook.issued.push(Rc::new(self.issued(number, of)));
        }
        let mut months = 0;
        for proposal in workbook.proposals.clone().iter().rev() {
            for _ in 0..self.below(3) {
                months += 1;
                workbook.put(Record::Time(Rc::new(self.sheet(proposal.id, months))));
            }
        }
        workbook
    }

    fn maybe_among<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        if self.yes() { Some(self.among(all)) } else { None }
    }

    fn some_day(&mut self) -> Option<CivilDate> {
        if self.yes() { CivilDate::of_year(2024 + self.below(4) as i32, 1 + self.below(365)) } else { None }
    }

    fn contact(&mut self) -> ClientContact {
        ClientContact {
            id: self.id(),
            name: self.text().into(),
            duty: self.text().into(),
            email: self.text().into(),
            phone: self.text().into(),
            decides: self.yes(),
            approves: self.yes(),
        }
    }

    fn step(&mut self) -> NextStep {
        NextStep {
            id: self.id(),
            kind: self.among(&StepKind::ALL),
            words: self.text().into(),
            due: self.some_day(),
            done: self.some_day(),
        }
    }

    fn report(&mut self) -> Rc<ReportDraft> {
        if self.below(3) > 0 {
            return Rc::default();
        }
        Rc::new(ReportDraft {
            since: self.some_day(),
            until: self.some_day(),
            done: self.text().into(),
            next: self.text().into(),
            expected: self.text().into(),
            outside: (0..self.below(3))
                .map(|_| OutsideDraft { id: self.id(), what: self.text().into(), why: self.text().into() })
                .collect(),
        })
    }

    fn pursuit(&mut self) -> Rc<Pursuit> {
        if self.below(3) > 0 {
            return Rc::default();
        }
        Rc::new(Pursuit {
            lost: self.some_day(),
            reason: self.maybe_among(&LossReason::ALL),
            words: self.text().into(),
            done: self.some_day(),
            steps: (0..self.below(3)).map(|_| self.step()).collect(),
        })
    }

    fn sheet(&mut self, proposal: Id, place: u32) -> TimeSheet {
        let month = Month::of(CivilDate::of_year(2025, 1 + 30 * (place % 12)).unwrap());
        let mut sheet = TimeSheet::new(proposal, month);
        for number in 1..=self.below(6) {
            let entry = TimeEntry {
                number: number * 7,
                day: month.day(1 + u8::try_from(self.below(u32::from(month.days()))).unwrap()).unwrap(),
                start: self.yes().then(|| u16::try_from(self.below(1440)).unwrap()),
                minutes: 1 + self.below(1440),
                role: if self.yes() { Some(self.id()) } else { None },
                line: if self.yes() { Some(self.id()) } else { None },
                kind: self.text().into(),
                what: self.text().into(),
                who: self.text().into(),
                is_billed: self.yes(),
            };
            sheet.entries.push(Rc::new(entry));
        }
        sheet.sort();
        sheet
    }

    fn issued(&mut self, number: u32, proposal: Id) -> Issued {
        let on = CivilDate::of_year(2026, 1 + self.below(365)).unwrap();
        let answer = self.yes().then(|| Answer {
            id: self.id(),
            kind: self.among(&AnswerKind::ALL),
            token: self.text().into(),
            name: self.text(),
            words: self.text(),
            at: Moment::from_seconds(i64::from(self.below(2_000_000_000))),
            after_expiry: self.yes(),
            tier: self.text(),
            place: if self.yes() { Some(self.below(4) as usize) } else { None },
            gross: self.maybe(50),
            net: self.maybe(50),
            net_once: self.maybe(50),
        });
        let offered =
            (0..self.below(4)).map(|_| Offered { band: self.among(&Band::ALL), net: self.maybe(50) }).collect();
        Issued {
            id: self.id(),
            proposal,
            number,
            revision: 1 + self.below(3),
            supersedes: if self.yes() { Some(self.id()) } else { None },
            on,
            currency: currency_of("KWD"),
            rate: self.maybe(50),
            until: self.some_day(),
            offered,
            token: self.text().into(),
            answer,
        }
    }
}

fn currency_of(code: &str) -> Currency {
    Currency::from_code(code).unwrap()
}
