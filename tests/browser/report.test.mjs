// A status report: made on an accepted proposal, previewed, sealed into a link, opened by the client on a phone, printed on one page;
// a link that was tampered with says so.
import assert from "node:assert/strict";
import { generateKeyPairSync, sign } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { journey, soon } from "./harness.mjs";
import { plain } from "./proposing.mjs";

const at = Math.floor(Date.now() / 1000) - 14 * 86_400;
const day = (back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);

/** Accepted two weeks ago at 12,000.00 without tax. */
const workbook = (uk) => ({
  format: "ratewright-workbook",
  schema: 1,
  studio: { name: uk ? "Студія Північ" : "Northlight", currency: "GBP", team: [{ id: "1", name: "PLANTED-PERSON", role: "9", costs: { month: "5000" }, hours: { by: "whole", year: "1000" } }], roles: [{ id: "9", name: "PLANTED-ROLE" }] },
  clients: [{ id: "c1", name: "PLANTED-CONTACT", organisation: uk ? "Пекарня" : "Bakery", notes: "PLANTED-NOTE" }],
  proposals: [
    { id: "a2", number: 2, title: "A draft" },
    { id: "a1", number: 1, title: uk ? "Сайт пекарні" : "A site for the bakery", client: "c1", tongue: uk ? "uk" : "en", notes: "PLANTED-NOTES", phases: [{ id: "1", name: uk ? "Верстка сторінок" : "Building the pages" }] },
  ],
  issued: [{ id: "e1", proposal: "a1", number: 4, on: day(20), currency: "GBP", token: "t", offered: [{ band: "target", net: "12000" }], answer: { id: "d1", kind: "accepted", name: "PLANTED-SIGNER", at, place: 0, net: "12000" } }],
});

async function arrive({ page, open }, uk = false) {
  await open();
  const text = JSON.stringify(workbook(uk));
  await page.locator("input[type=file]").first().setInputFiles({ name: "northlight.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByText("northlight.json").first().waitFor();
}

/** Goes to the report of the accepted proposal as a person does, through its links. */
async function toReport({ page }) {
  await page.evaluate(() => { location.hash = "/proposals/000000000000000000000000000000a1/send"; });
  await page.locator('a[href$="/report"]').click();
  await page.locator("#report-done").waitFor();
}

async function linked(page, words = /^Make the link$/) {
  await page.getByRole("button", { name: words }).click();
  await page.locator("#report-link").waitFor();
  return page.locator("#report-link").inputValue();
}

const pages = async (page, name) => {
  mkdirSync("target/shots", { recursive: true });
  const pdf = await page.pdf({ path: `target/shots/${name}.pdf`, format: "A4" });
  return [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b/g)].length;
};

/** The sealed form around a body, by another implementation: with a key of its own, and the lower of the two signatures. */
function sealed(kind, body) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x, y } = publicKey.export({ format: "jwk" });
  const signed = Buffer.concat([Buffer.from([1, kind]), body, Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
  const signature = sign("sha256", Buffer.concat([Buffer.from("ratewright seal 1\0"), signed]), { key: privateKey, dsaEncoding: "ieee-p1363" });
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const s = BigInt(`0x${signature.subarray(32).toString("hex")}`);
  const low = Buffer.from((s > order / 2n ? order - s : s).toString(16).padStart(64, "0"), "hex");
  return `${signed.toString("base64url")}.${Buffer.concat([signature.subarray(0, 32), low]).toString("base64url")}`;
}

const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

journey("a report is written, previewed, sealed, read by the client on a phone and printed on one page", { timeout: 180000 }, async (j) => {
  const { page, axe, shot, profile } = j;
  await arrive(j);
  await toReport(j);
  const report = page.locator(".report");
  await soon(async () => assert.match(plain(await report.innerText()), /£0\.00 of £12,000\.00 is spent, £12,000\.00 is left/));
  await page.locator("#report-done").fill("The plan\nFirst sketches of three pages");
  await report.getByText("First sketches of three pages").waitFor();
  await page.getByRole("button", { name: "Take it from the plan" }).click();
  await report.getByText("Building the pages").waitFor();
  await page.locator("#report-expected").fill("The texts of all pages by Friday");
  await page.getByRole("button", { name: "Add something" }).click();
  await page.locator(".outside-row input").nth(0).fill("A second shop");
  await page.locator(".outside-row input").nth(1).fill("One shop was agreed; this is a project of its own");
  await report.getByText("One shop was agreed").waitFor();
  await axe();
  await shot("report-desk-1280");
  // The period in the wrong order is said, and there is nothing to send.
  await page.locator("#report-until").fill(day(30));
  await page.locator("#report-until").dispatchEvent("change");
  await page.getByText("The period ends before it begins.").waitFor();
  assert.equal(await page.locator(".report").count(), 0);
  await page.locator("#report-until").fill(day(0));
  await page.locator("#report-until").dispatchEvent("change");
  await report.waitFor();
  const link = await linked(page);
  assert.match(link, /quote\.html#[\w.-]+[AQgw]$/);
  // Another report is another link.
  const done = ["The plan", "First sketches of four pages", ...Array.from({ length: 8 }, (_, place) => `Page ${place + 1} is built, tested on phones and filled with its texts`)].join("\n");
  await page.locator("#report-done").fill(done);
  await soon(async () => assert.equal(await page.locator("#report-link").count(), 0));
  const last = await linked(page);
  assert.notEqual(last, link);
  await axe();
  assert.equal(await pages(page, "report-desk"), 1);
  // It is kept, and undone like everything else.
  await page.reload();
  await soon(async () => assert.equal(await page.locator("#report-done").inputValue(), done));

  const client = await profile({ viewport: { width: 360, height: 780 } });
  await client.goto(last);
  await client.getByRole("heading", { name: "A site for the bakery" }).waitFor();
  await client.getByText("Who sealed it is not proven").waitFor();
  const text = plain(await client.locator("main").innerText());
  for (const said of ["Northlight", "Bakery", "No. 4", "First sketches of four pages", "Building the pages", "by Friday", "A second shop", "One shop was agreed", "£12,000.00"]) assert.ok(text.includes(said), said);
  assert.doesNotMatch(await client.content(), /PLANTED/);
  assert.match(await client.title(), /^Status report · A site for the bakery/);
  assert.ok((await wide(client)) <= 0, "too wide");
  await axe(client);
  await shot("report-360", client);
  assert.equal(await pages(client, "report-client"), 1);
  await client.emulateMedia({ media: "print" });
  await shot("report-print", client);
  await client.emulateMedia({ media: null, colorScheme: "dark" });
  await axe(client);
  await shot("report-360-dark", client);
  // Whatever was changed in the link is said in a sentence.
  const [address, token] = last.split("#");
  const changed = `${token.slice(0, 60)}${token[60] === "x" ? "y" : "x"}${token.slice(61)}`;
  await client.goto("about:blank");
  await client.goto(`${address}#${changed}`);
  await client.getByText("This link is damaged: something in it was changed on its way.").waitFor();
  await axe(client);
  await client.goto("about:blank");
  await client.goto(`${address}#${token.slice(0, 90)}`);
  await client.getByRole("alert").waitFor();
});

journey("a report cannot be made before anything was accepted", { timeout: 60000 }, async (j) => {
  const { page, axe } = j;
  await arrive(j);
  await page.evaluate(() => { location.hash = "/proposals/000000000000000000000000000000a2/report"; });
  await page.getByText("A report can be made once a quote is accepted.").waitFor();
  await axe();
  await page.evaluate(() => { location.hash = "/proposals/000000000000000000000000000000a2/send"; });
  await page.getByRole("button", { name: /^Make the link/ }).waitFor();
  assert.equal(await page.locator('a[href$="/report"]').count(), 0);
});

journey("a report with hours and kinds of work shows what is burnt and a row for each kind", { timeout: 60000 }, async (j) => {
  const { page, axe, shot, url, narrow } = j;
  const body = readFileSync("tests/fixtures/report-v1.bin");
  await page.goto(`${url("quote.html")}#${sealed(8, body)}`);
  await page.getByText("£3,087.50 of £12,000.00 is spent, £8,912.50 is left, without tax.").waitFor();
  const rows = await page.locator(".report section").nth(1).locator("tr").allInnerTexts();
  assert.deepEqual(rows.map((row) => plain(row).replace(/\s+/g, " ").trim()), ["Kind of work Hours", "Design 25", "Build 16.17", "Together 41.17"]);
  assert.equal(await page.locator(".report .drawn rect").count(), 2);
  await axe();
  await shot("report-1280");
  assert.equal(await pages(page, "report-kinds"), 1);
  await narrow("report-kinds-360");
  await page.emulateMedia({ colorScheme: "dark" });
  await shot("report-kinds-dark");
  // The same bytes that say to be a quote are none.
  await page.goto("about:blank");
  await page.goto(`${url("quote.html")}#${sealed(1, body)}`);
  await page.getByRole("alert").waitFor();
  assert.equal(await page.locator(".report").count(), 0);
});

journey("a report in Ukrainian, on a narrow desk", { timeout: 120000 }, async (j) => {
  const { page, axe, shot, narrow, profile } = j;
  await arrive(j, true);
  await page.evaluate(() => { location.hash = "/settings"; });
  await page.locator("#settings-language").selectOption({ label: "Українська" });
  await toReport(j);
  await page.locator("#report-done").fill("План сайту\nЕскізи трьох сторінок");
  await page.getByRole("button", { name: "Узяти з плану" }).click();
  await page.locator("#report-expected").fill("Тексти всіх сторінок до п’ятниці");
  const link = await linked(page, /^Створити посилання$/);
  await shot("report-desk-uk");
  await narrow("report-desk-360");
  await axe();
  const client = await profile({ viewport: { width: 1280, height: 900 } });
  await client.goto(link);
  await client.getByText(/^Використано 0,00\s£ з 12\s000,00\s£/).waitFor();
  assert.equal(await client.evaluate(() => document.documentElement.lang), "uk");
  await axe(client);
  await shot("report-1280-uk", client);
});
