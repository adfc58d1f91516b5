// Tables as CSV: what would change is shown before it does, what is wrong is told with its place, and all of it can be undone.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { journey, soon } from "./harness.mjs";
import { plain } from "./proposing.mjs";

const workbook = {
  format: "ratewright-workbook",
  schema: 1,
  studio: { name: "Northlight", currency: "GBP", team: [{ id: "1", name: "Anna", role: "9", costs: { month: "5000" }, hours: { by: "whole", year: "1000" } }], roles: [{ id: "9", name: "Design" }] },
  clients: [{ id: "c1", name: "Jo Sample", organisation: "Bakery", email: "jo@example.com", notes: "=1+1" }, { id: "c2", name: "Sam Example" }],
  proposals: [
    { id: "a2", number: 2, title: "Logo", client: "c2" },
    { id: "a1", number: 1, title: "Shop", client: "c1", tiers: [{ id: "1", name: "Good" }], lines: [{ id: "1", name: "Page", unit: "page", price: "250", quantities: { 1: "4" } }] },
  ],
};

const file = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const says = async (locator) => plain(await locator.innerText());

/** From a desk with two clients to the screen of tables. */
async function arrive({ page, open }) {
  await open();
  await page.locator("input[type=file]").first().setInputFiles(file("northlight.json", JSON.stringify(workbook)));
  await page.getByText("northlight.json").first().waitFor();
  await page.locator(".nav a").nth(1).click();
  await page.locator('.after a[href="#/clients"]').click();
  await page.locator('.after a[href="#/tables"]').click();
  await page.locator(".tables h1").waitFor();
}

const give = (page, name, text) => page.locator("#table-file").setInputFiles(file(name, text));

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
  return [download.suggestedFilename(), await readFile(await download.path(), "utf8")];
}

journey("tables: clients go out without a formula and come in with a preview, troubles and an undo", { timeout: 120000 }, async (j) => {
  const { page, axe, shot, narrow } = j;
  await arrive(j);
  await axe();
  const [name, text] = await saved(page, "Clients");
  assert.match(name, /^clients-\d{4}-\d\d-\d\d\.csv$/);
  assert.equal(text, "\u{feff}Name,Organisation,E-mail,Phone,Kind,Source,Notes\r\nJo Sample,Bakery,jo@example.com,,,,'=1+1\r\nSam Example,,,,,,\r\n");
  // What went out comes back as it is.
  await give(page, name, text);
  await page.getByText("New: 0. Changed: 0. Here already: 2.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Take this in" }).count(), 0);
  await page.getByRole("button", { name: "Cancel" }).click();
  // A spreadsheet's own: semicolons, a byte-order mark, a formula, a wrong kind and nobody.
  await give(page, "from-a-sheet.csv", "\u{feff}Name;Company;Email;Phone;Type;Fax\r\nJo Sample;Bakery;jo@example.com;+44 20 7946 0000;business;1\r\n=HYPERLINK(\"http://example.com\");Mill;;;;\r\nCid Made-up;;;;duke;\r\n;;x@example.com;;;\r\n");
  const found = page.getByRole("group", { name: "from-a-sheet.csv: clients, 4 rows" });
  await found.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "table-found");
  assert.match(await says(found), /New: 1\. Changed: 1\. Here already: 0\./);
  assert.match(await says(found), /Not read: Fax\./);
  assert.match(await says(found), /Row 4, column “Type”: this word is not known here\. There stands “duke”\./);
  assert.match(await says(found), /Row 5, column “Name”: write the name of a person or an organisation\./);
  await axe();
  await shot("tables-1280");
  await narrow("tables-360");
  await found.getByRole("button", { name: "Take this in" }).click();
  await page.getByText("From the table: 1 new, 1 changed.").waitFor();
  await page.getByRole("link", { name: "All clients" }).click();
  await page.getByRole("link", { name: '=HYPERLINK("http://example.com"), Mill' }).waitFor();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await soon(async () => assert.equal(await page.locator("table tbody tr").count(), 2));
});

journey("tables: proposals go out by line and tier, and come in as drafts", { timeout: 120000 }, async (j) => {
  const { page, axe } = j;
  await arrive(j);
  const [, text] = await saved(page, "Proposals");
  const [head, ...rows] = text.replace("\u{feff}", "").trim().split("\r\n");
  assert.equal(head, "Number,Title,Client,Organisation,Date,Stage,Currency,Tier,Line,Unit,Quantity,Price,Amount");
  // 4 pages at 250.00 are 1,000.00.
  assert.match(rows.find((row) => row.startsWith("1,")), /^1,Shop,Jo Sample,Bakery,[-\d]+,Draft,GBP,Good,Page,page,4,250,1000\.00$/);
  await give(page, "again.csv", text);
  await page.getByText("New: 0. Changed: 0. Here already: 2.").waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  // Every day can be read in two ways; nothing is taken before it is said which is meant.
  await give(page, "old.csv", "Title,Client,Date,Price\nJournal,New Someone,03/04/2026,900\n");
  const found = page.getByRole("group", { name: "old.csv: proposals, 1 rows" });
  await found.waitFor();
  assert.equal(await found.getByRole("button", { name: "Take this in" }).count(), 0);
  await axe();
  await found.getByLabel("The day stands first").check();
  await found.getByRole("button", { name: "Take this in" }).click();
  await page.getByText("From the table: 1 new, 0 changed.").waitFor();
  await page.locator(".nav a").nth(1).click();
  await page.getByRole("link", { name: "Journal" }).first().waitFor();
});

journey("tables: a file that is no table says why and what to do, and changes nothing", { timeout: 120000 }, async (j) => {
  const { page, axe } = j;
  await arrive(j);
  const told = page.locator(".tables [role=alert]");
  for (const [name, text, sentence] of [
    ["colours.csv", "Colour,Size\nred,1\n", /Its columns are Colour, Size\. A table of clients needs “Name” or “Organisation”/],
    ["empty.csv", "", /There are no rows in it\./],
    ["book.csv", "PK\u0003\u0004rest\n", /It is no CSV\./],
    ["open.csv", `Name\nAda\n"Bea\n${"Cid\n".repeat(100000)}`, /A quotation mark in row 3 has no end/],
    ["hours.csv", "Hours,Project\n1,Site\n", /the column “Date” is missing/],
  ]) {
    await give(page, name, text);
    await soon(async () => assert.match(await says(told), sentence));
    assert.match(await says(told), new RegExp(`${name} was not opened, and nothing was changed\\.`));
  }
  await axe();
  await page.getByRole("link", { name: "All clients" }).click();
  await soon(async () => assert.equal(await page.locator("table tbody tr").count(), 2));
});
