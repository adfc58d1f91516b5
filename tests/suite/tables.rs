//! Tables as CSV: what people's spreadsheets and trackers write is read, or told with its place; what is written is read back.

use proptest::prelude::*;

use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::client::{Client, ClientKind};
use ratewright::domain::client_row::with_clients;
use ratewright::domain::id::Id;
use ratewright::domain::proposal::Pricing;
use ratewright::domain::proposal_row::with_proposals;
use ratewright::domain::time_in::{TakingTime, TimePlan, WithTime, rows_of};
use ratewright::domain::time_row::{TimeRow, overlapping};
use ratewright::domain::typed::Typed;
use ratewright::domain::workbook::Workbook;
use ratewright::wire::csv::cells::{self, DayCell, DayOrder};
use ratewright::wire::csv::reading::{Order, Read, Reading, Table};
use ratewright::wire::csv::time_table::TimeRows;
use ratewright::wire::csv::trouble::{Kind, TroubleKind, Troubles, Unusable};
use ratewright::wire::csv::writing::Writing;
use ratewright::wire::csv::{MOST_TIME, client_table, proposal_table, time_table};
use ratewright::wire::strict;

fn read(bytes: &[u8]) -> Result<Read, Unusable> {
    let mut reading = Reading::default();
    reading.push(bytes)?;
    reading.end()
}

fn told(read: &Read) -> Vec<(u32, String, TroubleKind)> {
    read.troubles.first.iter().map(|one| (one.row, one.column.to_string(), one.kind)).collect()
}

fn day(year: i32, month: u8, day: u8) -> CivilDate {
    CivilDate::new(year, month, day).unwrap()
}

fn times(text: &str) -> TimeRows {
    let read = read(text.as_bytes()).unwrap();
    assert_eq!(told(&read), Vec::new());
    let (Table::Time(table), Order::Known(order)) = (&read.table, read.order()) else { panic!("{read:?}") };
    table.rows(order, day(2026, 12, 31), &mut Troubles::default())
}

fn clients(text: &str) -> Read {
    let read = read(text.as_bytes()).unwrap();
    assert_eq!(read.kind(), Kind::Clients);
    read
}

fn names(all: &[ratewright::wire::csv::columns::Name]) -> Vec<&'static str> {
    all.iter().map(|name| name.english).collect()
}

#[test]
fn toggl_is_read() {
    let found = times(
        "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags\r\n\
         Ada,ada@example.com,Harbour,Site,Design,\"Nav, footer\",Yes,2026-03-04,09:00:00,2026-03-04,11:30:00,02:30:00,\r\n\
         Ada,ada@example.com,Harbour,Site,,Call,No,2026-03-05,13:15:20,2026-03-05,13:16:00,00:00:40,call\r\n",
    );
    let one = &found.rows[0];
    assert_eq!((one.row, one.day, one.start, one.minutes), (2, day(2026, 3, 4), Some(540), 150));
    assert_eq!((&*one.project, &*one.client, &*one.who), ("Site", "Harbour", "Ada"));
    assert_eq!((&*one.kind, &*one.what, one.is_billed), ("Design", "Nav, footer", true));
    // 40 seconds are more than half a minute: one minute. 13:15:20 is 13 x 60 + 15.
    let two = &found.rows[1];
    assert_eq!((two.row, two.start, two.minutes, two.is_billed), (3, Some(795), 1, false));
}

#[test]
fn clockify_is_read() {
    // 13/01 can only be a 13th of January, so that 05/01 is a 5th.
    let found = times(
        "Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)\n\
         Site,Harbour,Mock-up,Design,Ada,,a@example.com,,Yes,05/01/2026,9:00:00 AM,05/01/2026,11:30:00 AM,02:30:00,2.50\n\
         Site,Harbour,Mock-up,Design,Ada,,a@example.com,,No,13/01/2026,12:10:00 PM,13/01/2026,12:55:00 PM,00:45:00,0.75\n",
    );
    let seen: Vec<_> = found.rows.iter().map(|row| (row.day, row.start, row.minutes, row.is_billed)).collect();
    assert_eq!(seen, [(day(2026, 1, 5), Some(540), 150, true), (day(2026, 1, 13), Some(730), 45, false)]);
}

#[test]
fn harvest_with_decimal_commas_is_read() {
    // 7,5 hours are 450 minutes; 0,33 are 19.8, so 20.
    let found = times(
        "Date;Client;Project;Project Code;Task;Notes;Hours;Billable?;Invoiced?;First Name;Last Name;Roles\n\
         26.01.2026;Harbour;Site;;Development;Search;7,5;Yes;No;Ada;Long;Developer\n\
         27.01.2026;Harbour;Site;;Development;;\"0,33\";No;No;Ada;Long;Developer\n",
    );
    let seen: Vec<_> = found.rows.iter().map(|row| (row.day, row.minutes, &*row.who, &*row.role)).collect();
    assert_eq!(
        seen,
        [(day(2026, 1, 26), 450, "Ada Long", "Developer"), (day(2026, 1, 27), 20, "Ada Long", "Developer")]
    );
}

#[test]
fn days_that_can_be_read_in_two_ways_are_not_guessed() {
    let read = read(b"Date,Hours,Project\n03/04/2026,1,Site\n").unwrap();
    assert_eq!(read.order(), Order::Open);
    let Table::Time(table) = &read.table else { panic!() };
    let of = |order| table.rows(order, day(2026, 12, 31), &mut Troubles::default()).rows[0].day;
    assert_eq!((of(DayOrder::DayFirst), of(DayOrder::MonthFirst)), (day(2026, 4, 3), day(2026, 3, 4)));
}

#[test]
fn time_that_is_still_to_come_is_told() {
    let read = read(b"Date,Hours,Project\n2026-01-01,1,Site\n2026-01-02,1,Site\n").unwrap();
    let Table::Time(table) = &read.table else { panic!() };
    let found = table.rows(DayOrder::DayFirst, day(2026, 1, 1), &mut Troubles::default());
    assert_eq!((found.rows.len(), found.future), (1, vec![3]));
}

#[test]
fn what_overlaps_is_told_by_its_row() {
    // Ada works from 9:00 to 11:00, from 10:30 to 10:45 within that, from 10:50 to 12:00 too, and from 12:00 on again; Bea at the
    // same time does not matter, nor does somebody without a name.
    let found = times(
        "Date,Start,Hours,Person\n2026-01-05,09:00,2:00,Ada\n2026-01-05,10:30,0:15,Ada\n2026-01-05,10:50,1:10,Ada\n\
         2026-01-05,12:00,1:00,Ada\n2026-01-05,09:00,8:00,Bea\n2026-01-05,09:00,1:00,\n2026-01-05,09:00,1:00,\n\
         2026-01-06,09:00,1:00,Ada\n",
    );
    assert_eq!(overlapping(&found.rows), [3, 4]);
}

#[test]
fn a_mark_semicolons_and_tabs_are_found() {
    for text in [
        "\u{feff}Name;Organisation\nAda;Harbour\n",
        "Name\tOrganisation\nAda\tHarbour\n",
        "sep=;\nName;Organisation\r\nAda;Harbour\r\n",
        "\"Name\",\"Organisation\"\r\"Ada\",\"Harbour\"",
    ] {
        let read = clients(text);
        let Table::Clients(table) = &read.table else { panic!() };
        assert_eq!(table.rows.len(), 1, "{text:?}");
        assert_eq!((&*table.rows[0].name, &*table.rows[0].organisation), ("Ada", "Harbour"), "{text:?}");
    }
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts() {
    // The notes of row 2 stand on two lines; row 3 is empty; rows 4 and 5 have nobody.
    for line in ["\n", "\r\n"] {
        let text = ["Name,Notes", "Ada,\"one\ntwo\"", "", ",nobody", ",\"no\nbody\"", "Bea,"].join(line);
        let read = clients(&text);
        let rows: Vec<u32> = read.troubles.first.iter().map(|one| one.row).collect();
        assert_eq!(rows, [4, 5], "{line:?}");
        assert_eq!(read.count, 4);
    }
}

#[test]
fn a_formula_is_only_words() {
    let read = clients("Name,Notes\n\"=HYPERLINK(\"\"http://example.com\"\",\"\"Ada\"\")\",'+1-cmd\n");
    let Table::Clients(table) = &read.table else { panic!() };
    assert_eq!(table.rows[0].name, "=HYPERLINK(\"http://example.com\",\"Ada\")");
    // What a table marked as no formula loses the mark, which the writer puts there again.
    assert_eq!(table.rows[0].notes, "+1-cmd");
    let mut writing = Writing::new(&["Name"]);
    for name in ["=1+1", "@SUM(A1)", "+380 (44) 123-45-67", "-5", "-cmd", "'=x", "plain"] {
        writing.row(&[name]);
    }
    assert_eq!(
        writing.text(),
        "\u{feff}Name\r\n'=1+1\r\n'@SUM(A1)\r\n+380 (44) 123-45-67\r\n-5\r\n'-cmd\r\n''=x\r\nplain\r\n"
    );
}

#[test]
fn each_trouble_has_its_place_and_the_other_rows_are_taken() {
    let read = read(
        b"Date,Start,Hours,Project,Billable\n2026-02-30,9:00,1,Site,yes\n2026-02-03,25:00,1,Site,yes\n2026-02-03,,0,Site,yes\n\
          2026-02-03,,24.1,Site,yes\n,,1,Site,yes\n2026-02-03,,\"1,234\",Site,yes\n2026-02-03,,1,Site,perhaps\n2026-02-03,,1,\xff,yes\n\
          2026-02-03,,-1,Site,yes\n2026-02-03,,24,Site,yes\n",
    )
    .unwrap();
    let row = |number, column: &str, kind| (number, column.to_owned(), kind);
    assert_eq!(
        told(&read),
        [
            row(2, "Date", TroubleKind::NotADay),
            row(3, "Start", TroubleKind::NotATime),
            row(4, "Hours", TroubleKind::NotALength),
            row(5, "Hours", TroubleKind::LongerThanADay),
            row(6, "Date", TroubleKind::Missing),
            row(7, "Hours", TroubleKind::UnclearNumber),
            row(8, "Billable", TroubleKind::UnknownWord),
            row(9, "Project", TroubleKind::NotUtf8),
            row(10, "Hours", TroubleKind::NotALength),
        ]
    );
    let Table::Time(table) = &read.table else { panic!() };
    assert_eq!((table.count(), read.count), (1, 10));
}

#[test]
fn files_that_are_no_table_are_refused_with_their_reason() {
    assert_eq!(read(b"").unwrap_err(), Unusable::Empty);
    assert_eq!(read(b"Name,Phone\n").unwrap_err(), Unusable::Empty);
    assert_eq!(read(b"\xff\xfeN\0a\0").unwrap_err(), Unusable::Utf16);
    assert_eq!(read(b"PK\x03\x04rest\n").unwrap_err(), Unusable::NotText);
    assert_eq!(read(b"N\xe2me\nAda\n").unwrap_err(), Unusable::NotUtf8);
    let unknown = Unusable::UnknownColumns(vec!["Colour".into(), "Size".into()]);
    assert_eq!(read(b"Colour,Size\nred,1\n").unwrap_err(), unknown);
    assert_eq!(read(b"Hours,Project\n1,Site\n").unwrap_err(), Unusable::MissingColumn(Kind::Time, "Date".into()));
}

#[test]
fn a_quotation_mark_without_its_end_is_told_by_its_row() {
    let mut text = b"Name\nAda\n\"Bea\n".to_vec();
    text.extend(std::iter::repeat_n(b"Cid\n", 200_000).flatten());
    assert_eq!(read(&text).unwrap_err(), Unusable::NoEnd(3));
}

#[test]
fn a_million_rows_are_refused_and_not_held() {
    let mut reading = Reading::default();
    reading.push(b"Date,Hours\n").unwrap();
    let piece = b"2026-01-05,1\n".repeat(1_000);
    let refused = (0..1_000).find_map(|_| reading.push(&piece).err());
    assert_eq!(refused, Some(Unusable::TooManyRows(MOST_TIME)));
}

#[test]
fn numbers_are_read_as_people_write_them() {
    let number = |text: &str, sign: char| cells::number(text, sign).map(|number| number.plain());
    for (text, sign, plain) in [
        ("1234", ',', "1234"),
        ("1,5", ',', "1.5"),
        ("1.234", ',', "1.234"),
        ("1,234", ';', "1.234"),
        ("1 234,50", ',', "1234.50"),
        ("1\u{a0}234.5", ';', "1234.5"),
        ("1,234.50", ',', "1234.50"),
        ("1.234,50", ';', "1234.50"),
        ("1,234,567", ',', "1234567"),
        ("1.234.567", ';', "1234567"),
        ("-3", ',', "-3"),
        ("\u{2212}3", ',', "-3"),
        (".5", ',', "0.5"),
    ] {
        assert_eq!(number(text, sign), Ok(plain.to_owned()), "{text}");
    }
    for (text, sign, kind) in [
        ("1,234", ',', TroubleKind::UnclearNumber),
        ("1.234", ';', TroubleKind::UnclearNumber),
        ("12 hours", ',', TroubleKind::NotANumber),
        ("=1+1", ',', TroubleKind::NotANumber),
        ("1,2.3,4", ',', TroubleKind::NotANumber),
    ] {
        assert_eq!(number(text, sign), Err(kind), "{text}");
    }
    assert_eq!(cells::day("2026-03-04T09:00:00Z"), Ok(DayCell::Known(day(2026, 3, 4))));
    assert_eq!(cells::day("31.12.2026"), Ok(DayCell::Known(day(2026, 12, 31))));
    for text in ["", "yesterday", "31.13.2026", "1/1/26", "99/99/2026", "2026-1"] {
        assert_eq!(cells::day(text), Err(TroubleKind::NotADay), "{text}");
    }
}

fn desk() -> Workbook {
    strict::workbook(
        r#"{ "clients": [ { "id": "1", "name": "Ada", "organisation": "Harbour", "email": "ada@example.com", "phone": "1", "notes": "kept" },
            { "id": "2", "name": "Bea", "organisation": "" } ] }"#,
    )
    .unwrap()
}

fn ids() -> impl Fn() -> Id {
    let next = std::cell::Cell::new(1_000);
    move || {
        next.set(next.get() + 1);
        Id::from_number(next.get())
    }
}

#[test]
fn clients_of_a_table_join_those_that_are_here() {
    // The first is Ada by her address, with a new telephone number; the second is Bea as she stands; the third is new, twice.
    let read = clients(
        "Name,Organisation,E-mail,Phone,Kind\nAda Long,,ADA@example.com,2,\nBEA,,,,\nCid,Mill,,,corporation\nCid,mill,,3,\n,,,,\n,,x@example.com,,\nDan,,,,duke\n",
    );
    assert_eq!(
        told(&read),
        [(7, "Name".to_owned(), TroubleKind::NoName), (8, "Kind".to_owned(), TroubleKind::UnknownWord)]
    );
    let Table::Clients(table) = &read.table else { panic!() };
    let found = with_clients(&desk(), &table.rows, &ids());
    assert_eq!((found.new, found.changed, found.same), (1, 3, 0));
    let seen: Vec<_> = found
        .workbook
        .clients
        .iter()
        .map(|client| {
            (client.name.as_str(), client.organisation.as_str(), client.phone.as_str(), &*client.notes, client.kind)
        })
        .collect();
    assert!(seen.contains(&("Ada Long", "Harbour", "2", "kept", None)), "{seen:?}");
    assert!(seen.contains(&("BEA", "", "", "", None)), "{seen:?}");
    assert!(seen.contains(&("Cid", "mill", "3", "", Some(ClientKind::Corporation))), "{seen:?}");
    assert_eq!(seen.len(), 3);
    let again = with_clients(&found.workbook, &table.rows[..2], &ids());
    assert_eq!((again.new, again.changed, again.same), (0, 0, 2));
}

#[test]
fn proposals_of_a_table_become_drafts() {
    let text = "Number,Title,Client,Organisation,Date,Currency,Tier,Line,Unit,Quantity,Price\n\
        7,Site,Ada,Harbour,2026-02-01,,Good,Page,page,4,100\n7,Site,Ada,Harbour,2026-02-01,,Best,Page,page,8,100\n\
        7,Site,Ada,Harbour,2026-02-01,,Best,Film,,1,500.50\n8,Site,Cid,,2026-02-02,USD,,,,,900\n9,,Cid,,,,,,,,1\n";
    let read = read(text.as_bytes()).unwrap();
    assert_eq!(told(&read), [(6, "Title".to_owned(), TroubleKind::Missing)]);
    let Table::Proposals(table) = &read.table else { panic!() };
    let rows = table.rows(DayOrder::DayFirst);
    let found = with_proposals(&desk(), &rows, day(2026, 3, 1), &ids());
    assert_eq!((found.new, found.same, found.workbook.proposals.len(), found.workbook.clients.len()), (2, 0, 2, 3));
    let site = found.workbook.proposals.iter().find(|one| one.tiers.len() == 2).unwrap();
    assert_eq!((site.title.as_str(), site.client, site.made), ("Site", Some(Id::from_number(1)), day(2026, 2, 1)));
    // Pages stand in both tiers, 4 and 8 of them; the film in the second alone.
    let lines: Vec<_> = site
        .lines
        .iter()
        .map(|line| {
            let Pricing::Fixed { price, .. } = &line.pricing else { panic!() };
            let quantity = |tier: usize| line.quantities.get(&site.tiers[tier].id).map(|one| one.plain());
            (&*line.name, price.unwrap().plain(), quantity(0), quantity(1))
        })
        .collect();
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(
        lines,
        [("Page", "100".to_owned(), text("4"), text("8")), ("Film", "500.50".to_owned(), None, text("1"))]
    );
    let other = found.workbook.proposals.iter().find(|one| one.tiers.len() == 1).unwrap();
    assert_eq!((other.currency.unwrap().code(), &*other.lines[0].name), ("USD", "Site"));
    let again = with_proposals(&found.workbook, &rows, day(2026, 3, 1), &ids());
    assert_eq!((again.new, again.same), (0, 2));
    assert_eq!(again.workbook, found.workbook);
}

proptest! {
    /// Whatever the file and wherever its pieces are cut, the same is read of it.
    #[test]
    fn pieces_do_not_matter(text in "[a-c,;\"\n\r=' ]{0,60}", cut in 0_usize..60) {
        let text = format!("Name,Notes\n{text}");
        let cut = cut.min(text.len());
        let mut reading = Reading::default();
        let pieces = reading.push(&text.as_bytes()[..cut]).and_then(|()| reading.push(&text.as_bytes()[cut..]));
        let pieces = pieces.and_then(|()| reading.end());
        let show = |read: Result<Read, Unusable>| format!("{read:?}");
        prop_assert_eq!(show(pieces), show(read(text.as_bytes())));
    }

    /// What is written of clients is read back as it was.
    #[test]
    fn clients_are_read_back(texts in prop::collection::vec("\\PC{0,12}", 6)) {
        let [name, organisation, email, phone, source, notes] = texts.iter().map(|text| text.trim().to_owned()).collect::<Vec<_>>().try_into().unwrap();
        prop_assume!(!(name.is_empty() && organisation.is_empty()));
        let client = Client { name, organisation, email, phone, source: source.as_str().into(), notes: notes.as_str().into(),
            kind: Some(ClientKind::Agency), ..Client::new(Id::from_number(1)) };
        let text = client_table::write([&client].into_iter(), &names(&client_table::ALL));
        let read = clients(&text);
        prop_assert_eq!(told(&read), Vec::new());
        let Table::Clients(table) = &read.table else { panic!() };
        let found = with_clients(&desk(), &table.rows, &ids());
        let here = found.workbook.clients.iter().find(|one| one.kind == Some(ClientKind::Agency)).unwrap();
        if found.new == 1 {
            prop_assert_eq!(&Client { id: here.id, ..client.clone() }, here.as_ref());
        }
    }

    /// What is written of time is read back as it was.
    #[test]
    fn time_is_read_back(minutes in 1_u32..=1_440, start in prop::option::of(0_u16..1_440), texts in prop::collection::vec("\\PC{0,12}", 7), billed: bool) {
        let text = |place: usize| -> std::rc::Rc<str> { texts[place].trim().into() };
        let row = ratewright::domain::time_row::TimeRow { row: 2, day: day(2026, 5, 6), start, minutes, project: text(0), client: text(1),
            role: text(2), line: text(3), kind: text(4), what: text(5), who: text(6), is_billed: billed };
        let written = time_table::write([&row].into_iter(), &names(&time_table::ALL), ["yes", "no"]);
        prop_assert_eq!(times(&written).rows, vec![row]);
    }

    /// What is written of a proposal is read back as it was.
    #[test]
    fn proposals_are_read_back(units in -99_999_i64..99_999, many in 1_i64..999, texts in prop::collection::vec("\\PC{0,12}", 6)) {
        let text = |place: usize| texts[place].trim().to_owned();
        prop_assume!(!text(0).is_empty());
        let price = Typed::from_parts(units.into(), 2).unwrap();
        let row = ratewright::domain::proposal_row::ProposalRow { number: Some(3), title: text(0), client: text(1), organisation: text(2),
            made: Some(day(2026, 5, 6)), currency: None, tier: text(3), line: text(4), unit: text(5), quantity: Some(Typed::whole(many)), price: Some(price) };
        let written = proposal_table::Written { row: row.clone(), stage: "Draft".to_owned(), amount: None };
        let written = proposal_table::write(&[written], &names(&proposal_table::ALL));
        let read = read(written.as_bytes()).unwrap();
        prop_assert_eq!(told(&read), Vec::new());
        let Table::Proposals(table) = &read.table else { panic!() };
        prop_assert_eq!(table.rows(DayOrder::DayFirst), vec![row]);
    }
}

/// A desk with two proposals and two roles.
fn timed() -> Workbook {
    strict::workbook(
        r#"{ "studio": { "roles": [ { "id": "1", "name": "Design" }, { "id": "2", "name": "Code" } ] },
            "proposals": [ { "id": "51", "title": "Site", "lines": [ { "id": "c1", "name": "Pages", "role": "1" } ] }, { "id": "52", "title": "Shop" } ] }"#,
    )
    .unwrap()
}

fn plan(projects: &[(&str, &str, u32)], people: &[(&str, u32)]) -> TimePlan {
    TimePlan {
        proposals: projects
            .iter()
            .map(|(name, client, id)| (((*name).into(), (*client).into()), Id::from_bits((*id).into())))
            .collect(),
        roles: people.iter().map(|(who, id)| ((*who).into(), Id::from_bits((*id).into()))).collect(),
    }
}

fn with_time(here: &Workbook, rows: &[TimeRow], plan: &TimePlan) -> WithTime {
    let mut taking = TakingTime::new(here, plan.clone());
    rows.chunks(2).for_each(|rows| taking.take(rows));
    taking.end()
}

#[test]
fn time_goes_to_the_proposal_of_its_project_once() {
    // Three rows of Site, of which two say the same; one of Shop; one of a project that stands for nothing. Two months, so three sheets.
    let text = "Date,Hours,Project,Client,Person,Role,Line,Description\n\
        2026-01-05,1:00,Site,Harbour,Ada,Design,Pages,Nav\n2026-01-05,1:00,Site,Harbour,Ada,Design,Pages,Nav\n\
        2026-02-01,2:00,Site,Harbour,Ada,,,\n2026-02-01,3:00,Shop,,Bea,,,Call\n2026-02-01,9:00,Other,,Bea,,,\n";
    let rows = times(text).rows;
    let plan = plan(&[("Site", "Harbour", 0x51), ("Shop", "", 0x52)], &[("Ada", 2)]);
    let found = with_time(&timed(), &rows, &plan);
    assert_eq!((found.taken, found.same, found.left_out), (4, 0, 1));
    let minutes = |workbook: &Workbook, id: u128| -> Vec<(u32, Option<Id>, Option<Id>)> {
        let sheets = workbook.time_of(Id::from_bits(id));
        sheets.flat_map(|sheet| sheet.entries.iter().map(|one| (one.minutes, one.role, one.line))).collect()
    };
    let (design, code, pages) = (Some(Id::from_bits(1)), Some(Id::from_bits(2)), Some(Id::from_bits(0xc1)));
    assert_eq!(minutes(&found.workbook, 0x51), [(60, design, pages), (60, design, pages), (120, code, None)]);
    assert_eq!(minutes(&found.workbook, 0x52), [(180, None, None)]);
    assert_eq!(found.workbook.time.iter().count(), 3);
    // The same table once more adds nothing; with one row more, that row alone.
    let again = with_time(&found.workbook, &rows, &plan);
    assert_eq!((again.taken, again.same, again.left_out), (0, 4, 1));
    assert_eq!(again.workbook, found.workbook);
    let more = times(&format!("{text}2026-01-05,1:00,Site,Harbour,Ada,Design,Pages,Nav\n")).rows;
    let more = with_time(&found.workbook, &more, &plan);
    assert_eq!((more.taken, more.same), (1, 4));
    // What goes out comes back: under its proposal's title, and without its client where it has none.
    let written = time_table::write(rows_of(&found.workbook).iter(), &names(&time_table::ALL), ["yes", "no"]);
    let back = with_time(&timed(), &times(&written).rows, &self::plan(&[("Site", "", 0x51), ("Shop", "", 0x52)], &[]));
    assert_eq!(back.workbook, found.workbook);
}
