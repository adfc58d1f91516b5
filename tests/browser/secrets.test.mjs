// Nothing private leaves: marks stand in every private text and number of a workbook, and are looked for in everything that leaves
// the desk: the link, the client's page and its print, what pages tell each other, and each file that is made for others.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { journey, soon } from "./harness.mjs";

/** What the client of the first proposal may see; everything else must stay. */
const PUBLIC = [
  /^\/studio\/(name|contact|accent|logo)/,
  /^\/studio\/services\/0\/unit$/,
  /^\/clients\/0\/organisation$/,
  /^\/proposals\/0\/(title|tiers|sections|groups|taxes|charge|discount|schedule|terms|phases|passages)(\/|$)/,
  /^\/proposals\/0\/lines\/[013456]\//,
];
const PRIVATE = [/\/hours(\/|$)/, /\/direct$/];
/** Fields that take any text. */
const TEXTS = new Set(["name", "benefit", "unit", "heading", "text", "stage", "milestone", "missed_dates", "other", "title", "organisation", "email", "phone", "deliverables", "source", "notes", "duty", "words"]);

const isPublic = (place) => PUBLIC.some((one) => one.test(place)) && !PRIVATE.some((one) => one.test(place));

/** Puts a mark into every private text and number: {place, mark}. Numbers stay near to what they were, so that all goes on. */
function plant(value, place = "", marks = []) {
  for (const [name, one] of Object.entries(value)) {
    const here = `${place}/${name}`;
    if (one && typeof one === "object") plant(one, here, marks);
    else if (typeof one === "string" && !isPublic(here)) {
      const count = marks.length;
      if (TEXTS.has(name) || place.endsWith("/words")) value[name] = `Hidden${String(count).padStart(4, "0")}Mark`;
      else if (/^\d+(\.\d+)?$/.test(one) && one.length < 20) value[name] = `${one.split(".")[0]}.0${3910007 + count * 1013}`;
      else continue;
      marks.push({ place: here, mark: value[name] });
    }
  }
  return marks;
}

/** A workbook with something in every private place that takes a text or a number. */
function workbook() {
  const all = JSON.parse(readFileSync(new URL("../fixtures/workbook-v1-offers.json", import.meta.url)));
  const id = (number) => number.toString(16).padStart(32, "0");
  const cost = (number) => ({ id: id(number), name: "x", amount: "120", target: "130" });
  const step = (number) => ({ id: id(number), kind: "other", words: "x", due: "2026-02-01" });
  const contact = { id: id(0xc8), name: "x", duty: "x", email: "x", phone: "x", decides: true };
  all.clients = [{ id: id(0xc1), name: "x", organisation: "Harbour Ltd", source: "x", notes: "x", contacts: [contact], steps: [step(0xc9)] }, { id: id(0xc2), name: "x", organisation: "x" }];
  const { studio } = all;
  studio.business = { by: "items", month: "77", items: [cost(1), cost(2)] };
  studio.team[0].name = "x";
  studio.team[0].costs.items = [cost(3)];
  studio.team[0].hours.calendar = { vacation: "21" };
  Object.assign(studio.tax, { rate: "18", amount: "900" });
  for (const band of ["base", "target", "stretch"]) studio.profit[band].percent = "12";
  studio.calendar = { public_holidays: "9", vacation: "20" };
  studio.projection = { growth: "3", raises: "2", years: 5 };
  studio.what_if = { costs: "7" };
  const [first] = all.proposals;
  all.proposals.push({ ...structuredClone(first), id: id(0xf2), number: 2 });
  Object.assign(first, { language: "en", client: id(0xc1), selling: { percent: "4", amount: "30" }, valid_days: "21" });
  first.lines[0].direct = "15";
  first.pursuit = { reason: "price", words: "x", steps: [step(0xca)] };
  all.time = [{ id: id(0xd1), proposal: first.id, month: "2026-01", words: ["x", "y"], rows: ["1 5 150 1 2"] }];
  return all;
}

/** How a mark may stand in a text: as it is, with a decimal comma, or a number's digits behind the point. */
function spellings(mark) {
  const digits = /^\d+\.(\d{8})$/.exec(mark)?.[1];
  return digits ? [digits.slice(1), mark, mark.replace(".", ",")] : [mark];
}

/** Which marks stand in which of the texts. */
function found(marks, texts) {
  const held = [];
  for (const [where, text] of Object.entries(texts)) {
    for (const { place, mark } of marks) {
      if (spellings(mark).some((one) => text.includes(one))) held.push(`${where}: ${place} (${mark})`);
    }
  }
  return held;
}

/** All that pages tell: messages, events with a detail, what is kept and what is asked of the network. */
function listening() {
  window.__told = [];
  const note = (kind, what) => {
    try {
      window.__told.push(`${kind} ${typeof what === "string" ? what : JSON.stringify(what)}`);
    } catch {
      window.__told.push(`${kind} ${String(what)}`);
    }
  };
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if ("detail" in event) note(`event ${event.type}`, event.detail);
    return dispatch.call(this, event);
  };
  for (const target of [window.Window?.prototype, window.MessagePort?.prototype, window.BroadcastChannel?.prototype, window.Worker?.prototype, window]) {
    const post = target && Object.getOwnPropertyDescriptor(target, "postMessage")?.value;
    if (!post) continue;
    Object.defineProperty(target, "postMessage", {
      configurable: true,
      writable: true,
      value(message, ...rest) {
        note("message", message);
        return post.call(this, message, ...rest);
      },
    });
  }
  const beacon = navigator.sendBeacon;
  navigator.sendBeacon = function (address, body) {
    note("beacon", `${address} ${body}`);
    return beacon.call(this, address, body);
  };
}

/** Texts of a page: its markup, what is read, what stands in fields, on paper, in its stores, and what it told. */
async function told(page) {
  const read = () => page.evaluate(() => document.body.innerText);
  await page.emulateMedia({ media: "print" });
  const print = await read();
  await page.emulateMedia({ media: "screen" });
  return {
    markup: await page.content(),
    text: await read(),
    print,
    fields: await page.evaluate(() => [...document.querySelectorAll("input, textarea, select")].map((one) => one.value).join("\n")),
    stores: await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, document.title, history.state])),
    told: await page.evaluate(() => window.__told.join("\n")),
  };
}

/** What a button saves. */
async function file(page, name) {
  return pressed(page, page.getByRole("button", { name }).first());
}

async function pressed(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return `${download.suggestedFilename()}\n${await readFile(await download.path(), "utf8")}`;
}

journey("marks in everything private of a workbook are found in nothing that leaves the desk", { timeout: 180000, before: listening }, async (j) => {
  const { page, open, profile } = j;
  const all = workbook();
  const marks = plant(all);
  // A text and a number in public fields: whatever looks for the others finds these.
  const seen = [{ place: "title", mark: "Seen0001Mark" }, { place: "price", mark: "1391.07" }];
  all.proposals[0].title = seen[0].mark;
  all.proposals[0].lines[1].price = seen[1].mark;
  assert.ok(marks.length > 100, `${marks.length} marks`);
  for (const part of ["/team/0/name", "/business/items/0/name", "/business/items/1/amount", "/team/0/costs/", "/tax/rate", "/profit/target/percent", "/clients/0/name", "/proposals/0/selling/amount", "/proposals/0/lines/0/direct", "/proposals/0/lines/1/hours/0/hours", "/proposals/1/title", "/library/", "/services/0/jobs/0/name"]) {
    assert.ok(marks.some(({ place }) => place.includes(part)), `nothing was planted in ${part}`);
  }
  await open();
  await page.getByRole("button", { name: "Open a file" }).first().waitFor();
  await page.locator("input[type=file]").first().setInputFiles({ name: "all.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(all)) });
  await page.getByText(/^Opened all/).waitFor();
  // The desk has them all: what is saved for oneself holds every mark, so they were taken over as planted.
  const own = await file(page, "Save a file");
  const lost = marks.filter(({ mark }) => !own.includes(mark));
  assert.deepEqual(lost, [], "the desk did not take these over");
  await page.locator(".nav a").nth(1).click();
  await page.getByRole("link", { name: seen[0].mark }).or(page.getByRole("button", { name: seen[0].mark })).first().click();
  await page.locator("table.matrix").waitFor();
  await page.getByRole("button", { name: "Send it" }).click();
  const newest = () => page.locator(".link-text").first().inputValue();
  await page.locator(".link-text").first().waitFor();
  const before = await newest();
  await page.getByRole("button", { name: /^Make (the|a new) link/ }).click();
  await soon(async () => assert.notEqual(await newest(), before));
  const link = await newest();
  // The client's page asks for nothing that says more than the file's name, and the link travels to nobody.
  const client = await profile();
  await client.addInitScript(listening);
  const asked = [];
  client.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
  await client.goto(link);
  await client.locator(".acts-around").waitFor();
  // What the packed link holds is searched in tests/suite/secrets.rs; here it is read by the page, which shows all that it holds.
  const texts = { link, decoded: Buffer.from(link.split("#")[1].split(".")[0], "base64url").toString("latin1") };
  const add = (where, more) => Object.entries(more).forEach(([name, text]) => { texts[`${where}, ${name}`] = text; });
  add("unchosen", await told(client));
  const tiers = await client.getByRole("radio").count();
  for (let tier = 0; tier < tiers && tier < all.proposals[0].tiers.length; tier++) {
    await client.locator(".way input").nth(tier).check();
    add(`tier ${tier + 1}`, await told(client));
  }
  await client.locator(".way input").first().check();
  await client.locator(".acts-beside button").click();
  await client.getByLabel("Your name").fill("Olena Koval");
  await client.locator(".sure input").check();
  add("review", await told(client));
  await client.getByRole("button", { name: "Accept", exact: true }).click();
  await client.locator("#answer-link").waitFor();
  add("answered", await told(client));
  const answer = await client.locator("#answer-link").inputValue();
  texts["answer as a file"] = await file(client, "Save as a file");
  texts["what the client's page asked for"] = asked.join("\n");
  // Back at the desk: each file that is made for others.
  await page.getByLabel("The answer").fill(answer);
  await page.getByRole("button", { name: "Record it" }).click();
  await page.getByText("Accepted. It agrees with what you issued").waitFor();
  const savers = page.getByRole("button", { name: /^Save (?!a file|as a template)/ });
  // Those of the quote that was just issued come first; the fixture's own are of another.
  const names = await savers.allInnerTexts();
  const exports = [...new Set(names)];
  assert.deepEqual(exports, names.slice(0, exports.length));
  assert.ok(exports.length >= 4, exports.join());
  for (const [place, name] of exports.entries()) texts[name] = await pressed(page, savers.nth(place));
  texts["what the desk told"] = await page.evaluate(() => window.__told.join("\n"));
  await page.getByRole("link", { name: "Settings" }).click();
  texts["published key"] = await file(page, "Save jwks.json");

  // The search finds what may be seen, in the page and in the files, by the same way.
  const public_ = found(seen, texts);
  for (const where of ["unchosen, markup", "unchosen, text", "tier 1, print", "review, text", "answered, print"]) {
    assert.ok(public_.some((one) => one.startsWith(`${where}: title`)), `the title is not found in ${where}`);
  }
  assert.ok(exports.some((name) => public_.some((one) => one.startsWith(`${name}: title`))), "the title is in no file");
  // And a mark that was private is found once it stands in a public field.
  assert.equal(found([{ place: "x", mark: marks[0].mark }], { one: `… ${marks[0].mark} …` }).length, 1);
  assert.deepEqual(found(marks, texts), []);
  await soon(() => assert.ok(Object.keys(texts).length > 25));
});
