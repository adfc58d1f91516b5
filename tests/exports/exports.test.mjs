// What accepted quotes say to other programs, read by such programs: orders by the schema of their standard, calendars by a calendar's parser.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import ICAL from "ical.js";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

const folder = mkdtempSync(join(tmpdir(), "exports-"));
after(() => rmSync(folder, { recursive: true }));
execFileSync("cargo", [
  "run", "--quiet", "--locked", "--no-default-features", "--features", "schema", "--example", "exports", "--", folder,
], { stdio: ["ignore", "ignore", "inherit"] });
const names = (ending) => readdirSync(folder).filter((name) => name.endsWith(ending)).sort();
const read = (name) => readFileSync(join(folder, name), "utf8");

xmlRegisterFsInputProviders();
const schema = new URL("../fixtures/ubl-2.1/maindoc/UBL-Order-2.1.xsd", import.meta.url).pathname;
const order = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schema), { url: schema }));

const validate = (text) => {
  const document = XmlDocument.fromString(text);
  try {
    order.validate(document);
  } finally {
    document.dispose();
  }
};

test("every order is valid by the schema of UBL 2.1", () => {
  const orders = names(".xml");
  assert.equal(orders.length, 17, orders.join());
  for (const name of orders) {
    assert.doesNotThrow(() => validate(read(name)), name);
  }
});

test("the schema refuses an order that is not valid", () => {
  const text = read("inclusive.1.xml");
  const amount = /\s*<cbc:PayableAmount.*<\/cbc:PayableAmount>/;
  assert.match(text, amount);
  assert.throws(() => validate(text.replace(amount, "")), /PayableAmount/);
  assert.throws(() => validate(text.replace(/ currencyID="EUR"/, "")), /currencyID/);
  assert.throws(() => validate(text.replace("<cbc:IssueDate>", "<cbc:IssueDate>x")), /IssueDate/);
});

/** The texts of all elements of an order that a path finds. */
const at = (name, path) => {
  const document = XmlDocument.fromString(read(name));
  const prefixes = {
    o: "urn:oasis:names:specification:ubl:schema:xsd:Order-2",
    cac: "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    cbc: "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
  };
  const found = document.find(`/o:Order/${path}`, prefixes).map((node) => node.content);
  document.dispose();
  return found;
};

test("an order carries texts as they were", () => {
  assert.deepEqual(at("untaxed.1.xml", "cac:OrderLine[1]//cac:Item/cbc:Name"), [
    "<b>\"A\" & 'B'</b> ]]> <!-- --> \uFFFD\u{1F469} x\ny\tz; a, b\\n",
  ]);
});

test("an order says what was accepted, in the standard's words", () => {
  const case_ = (name, path, wanted) => assert.deepEqual(at(name, path), wanted, `${name} ${path}`);
  case_("dinars.1.xml", "cac:AnticipatedMonetaryTotal/*", ["137.535", "137.535", "144.412", "0.000", "0.000", "144.412"]);
  case_("dinars.1.xml", "cac:PaymentTerms/cbc:Amount", ["36.103", "50.005", "19.102", "19.101", "19.101", "1.000"]);
  case_("dinars.1.xml", "cac:OrderLine//cbc:Quantity/@unitCode", ["HUR", "C62"]);
  case_("dinars.1.xml", "descendant::*[@currencyID != 'KWD']", []);
  assert.ok(at("dinars.1.xml", "descendant::*[@currencyID = 'KWD']").length > 15);
  case_("yen.1.xml", "cac:AnticipatedMonetaryTotal/*", ["364690", "364690", "401159", "0", "0", "401159"]);
  case_("yen.1.xml", "cac:OrderLine[1]//cac:Item/cbc:Description", ["Visitors find what they came for"]);
  // At 19 %: 299.97, 349.97, 344.97, 379.47 and 360.50 are 252.08, 294.09, 289.89, 318.88 and 302.94 without it. So the second line is
  // 42.01 less 4.20, the charge 28.99, the discount 15.94. At 7 %: 107.00, 117.70 and 111.81 are 100.00, 110.00 and 104.50.
  case_("inclusive.1.xml", "cac:TaxTotal/cbc:TaxAmount", ["64.87"]);
  case_("inclusive.1.xml", "cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount", ["302.94", "104.50"]);
  case_("inclusive.1.xml", "cac:OrderLine//cbc:LineExtensionAmount", ["252.08", "37.81", "100.00"]);
  case_("inclusive.1.xml", "cac:OrderLine//cac:AlternativeConditionPrice/cbc:PriceAmount", ["99.99", "50.00", "107.00"]);
  case_("inclusive.1.xml", "cac:OrderLine//cac:Price/cbc:PriceAmount", ["252.08", "42.01", "100.00"]);
  case_("inclusive.1.xml", "cac:OrderLine//cac:Price/cbc:BaseQuantity", ["3", "1", "1"]);
  case_("inclusive.1.xml", "cac:OrderLine//cac:AllowanceCharge/cbc:Amount", ["4.20"]);
  case_("inclusive.1.xml", "cac:AllowanceCharge/cbc:Amount", ["28.99", "10.00", "15.94", "5.50"]);
  case_("inclusive.1.xml", "cac:AnticipatedMonetaryTotal/*", ["389.89", "407.44", "472.31", "21.44", "38.99", "472.31"]);
  case_("inclusive.1.xml", "cac:AllowanceCharge/cbc:ChargeIndicator", ["true", "true", "false", "false"]);
  case_("compound.1.xml", "cac:TaxTotal//cac:TaxScheme/cbc:ID", ["GST", "QST"]);
  case_("compound.1.xml", "cac:TaxTotal//cbc:CalculationSequenceNumeric", ["1", "2"]);
  case_("discounts.1.xml", "cac:AllowanceCharge/cbc:Amount", ["10.00", "4.00", "11.00", "0.40"]);
  case_("discounts.1.xml", "cac:TaxTotal//cac:TaxCategory/cbc:ID", ["S", "E"]);
  case_("untaxed.1.xml", "cac:TaxTotal", []);
  case_("untaxed.1.xml", "cac:OrderLine//cbc:LineExtensionAmount", ["100.00", "-15.00"]);
});

test("what is paid again is an order of its own", () => {
  const totals = [1, 2, 3].map((place) => at(`retainers.${place}.xml`, "cac:AnticipatedMonetaryTotal/cbc:PayableAmount"));
  assert.deepEqual(totals, [["600.00"], ["960.00"], ["20000.00"]]);
  const kinds = [1, 2, 3].map((place) => at(`retainers.${place}.xml`, "cbc:OrderTypeCode"));
  assert.deepEqual(kinds, [["220"], ["258"], ["220"]]);
  assert.deepEqual(at("retainers.2.xml", "cac:ValidityPeriod/cbc:DurationMeasure"), ["12"]);
  assert.deepEqual(at("retainers.3.xml", "cac:PaymentTerms/cbc:Amount"), ["6666.67", "6666.67", "6666.66"]);
  const ids = names(".xml").filter((name) => name.startsWith("retainers")).map((name) => at(name, "cbc:UUID")[0]);
  assert.equal(new Set(ids).size, 3);
  assert.deepEqual(at("only-again.1.xml", "cac:AnticipatedMonetaryTotal/cbc:PayableAmount"), ["250.00"]);
  assert.deepEqual(at("retainers.1.xml", "cac:OrderLine//cac:SubLineItem/cac:Item/cbc:Name"), ["Talks", "Sketches"]);
});

/** The entries of a calendar as another program reads them. */
const entries = (name) => {
  const calendar = new ICAL.Component(ICAL.parse(read(name)));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    assert.ok(event.startDate.isDate && event.endDate.isDate);
    assert.equal(component.getFirstPropertyValue("dtstamp").toString(), "2026-03-05T14:30:15Z");
    return { uid: event.uid, from: event.startDate.toString(), end: event.endDate.toString(), summary: event.summary, description: event.description };
  });
};

test("a calendar is read by another program, with every day in it", () => {
  const uid = (name) => `fedcba9876543210fedcba9876543210-${name}`;
  const delivered = "A map of the pages\nTwo drafts";
  const one = (name, from, end, summary, description) => ({ uid: uid(name), from, end, summary, description });
  assert.deepEqual(entries("yen.ics"), [
    one("valid-until", "2026-03-31", "2026-04-01", "Last day to accept", null),
    one("phase-1", "2026-03-16", "2026-04-01", "Design", delivered),
    one("phase-2-start", "2026-04-01", "2026-04-02", "Build begins", delivered),
    one("phase-3-end", "2026-05-29", "2026-05-30", "Launch ends", delivered),
    one("phase-5-start", "2026-06-10", "2026-06-11", "Muddled begins", delivered),
    one("phase-5-end", "2026-06-01", "2026-06-02", "Muddled ends", delivered),
  ]);
  assert.deepEqual(entries("dinars.ics"), [
    one("payment-1-1", "2026-03-05", "2026-03-06", "Advance 1: 36.103", null),
    one("payment-3-1", "2026-05-04", "2026-05-05", "Thirds 1: 19.102", null),
    one("payment-3-2", "2026-05-04", "2026-05-05", "Thirds 2: 19.101", null),
    one("payment-3-3", "2026-05-04", "2026-05-05", "Thirds 3: 19.101", null),
  ]);
});

test("the days of the reference quotes are those that their JSON says", () => {
  for (const language of ["en", "uk", "ar"]) {
    const said = JSON.parse(read(`reference-${language}.json`));
    const accepted = said.acceptance.at.slice(0, 10);
    const dated = said.payments.filter(({ due, date }) => due === "acceptance" || date);
    const wanted = [
      ...(said.terms.valid_until ? [{ from: said.terms.valid_until }] : []),
      ...dated.map(({ date }) => ({ from: date ?? accepted })),
      ...said.phases.filter(({ from, to }) => from && to).map(({ from, name }) => ({ from, summary: name })),
    ];
    const found = entries(`reference-${language}.ics`);
    assert.ok(wanted.length > 2, language);
    assert.deepEqual(found.map(({ from }) => from), wanted.map(({ from }) => from), language);
    wanted.forEach(({ summary }, place) => summary && assert.equal(found[place].summary, summary));
    const calendar = new ICAL.Component(ICAL.parse(read(`reference-${language}.ics`)));
    assert.equal(calendar.getFirstPropertyValue("x-wr-calname"), said.title);
  }
});
