// Time: typed with the keyboard alone, told what can't be, sold, spent and left beside it; and a hundred thousand rows of a tracker.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { journey, soon } from "./harness.mjs";
import { plain } from "./proposing.mjs";

const folder = mkdtempSync(join(tmpdir(), "ratewright-table-"));
after(() => rmSync(folder, { recursive: true }));

const DAY = 86_400_000;
const day = (back) => new Date(Date.now() - back * DAY).toISOString().slice(0, 10);
const at = Math.floor((Date.now() - 20 * DAY) / 1000);

/** 60,000 a year over 1,000 hours: an hour of design is 60.00 at base. 40 hours and 10 pages of 2 hours each at 60.00: 3,600.00 sold. */
const workbook = {
  format: "ratewright-workbook",
  schema: 1,
  studio: {
    name: "Northlight", currency: "GBP", year: new Date().getUTCFullYear(),
    roles: [{ id: "9", name: "Design" }],
    team: [{ id: "1", name: "Anna", role: "9", costs: { month: "5000" }, hours: { by: "whole", year: "1000" } }],
    services: [{ id: "5", name: "Page", hours: [{ role: "9", hours: "2" }] }],
  },
  clients: [{ id: "c1", name: "Jo Sample" }],
  proposals: [
    { id: "a2", number: 2, title: "Journal", client: "c1" },
    { id: "a1", number: 1, title: "Site", client: "c1", tiers: [{ id: "1", name: "Good", band: "base" }],
      lines: [{ id: "1", name: "Concept", role: "9", quantities: { 1: "40" } }, { id: "2", name: "Page", kind: "service", service: "5", quantities: { 1: "10" } }] },
  ],
  issued: [{ id: "e1", proposal: "a1", number: 1, on: day(21), currency: "GBP", token: "t", answer: { id: "d1", kind: "accepted", at, tier: "Good", place: 0, net: "3600" } }],
};

const file = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const says = async (locator) => plain(await locator.innerText());

async function arrive({ page, open }) {
  await open();
  await page.locator("input[type=file]").first().setInputFiles(file("northlight.json", JSON.stringify(workbook)));
  await page.getByText("northlight.json").first().waitFor();
  await page.locator(".nav a").nth(1).click();
}

journey("time: five entries by keyboard, what can't be, what is left, and what a service learns", { timeout: 120000 }, async (j) => {
  const { page, axe, shot, narrow } = j;
  await arrive(j);
  // Whoever has sold nothing of a proposal meets none of this.
  await page.getByRole("link", { name: "Journal" }).first().click();
  await page.getByLabel("Title", { exact: true }).waitFor();
  assert.equal(await page.getByRole("link", { name: "Time spent" }).count(), 0);
  await page.locator(".nav a").nth(1).click();
  await page.getByRole("link", { name: "Site" }).first().click();
  await page.getByRole("link", { name: "Time spent" }).click();
  await page.getByRole("heading", { name: "Time spent" }).waitFor();
  const sums = page.getByRole("region", { name: "Spent" });
  // 40 hours and 10 x 2.
  assert.match(await says(sums), /£0\.00 of £3,600\.00 spent, £3,600\.00 left\./);
  assert.match(await says(sums), /0 of 60 h spent, 60 h left\./);
  const line = page.getByLabel("What you did");
  await line.focus();
  for (const text of ["2h 30 wireframes", "1:15 call with Jo", "90m wireframes", "0.5 mail", "4 visual design"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await soon(async () => assert.equal(await line.inputValue(), ""));
  }
  // 150 + 75 + 90 + 30 + 240 = 585 minutes, 9.75 hours at 60.00 = 585.00; 3,600 - 585 = 3,015.
  await soon(async () => assert.match(await says(sums), /£585\.00 of £3,600\.00 spent, £3,015\.00 left\./));
  assert.match(await says(sums), /9\.75 of 60 h spent, 50\.25 h left\./);
  await axe();
  // What can't be is told, and what was typed stays.
  for (const [text, fill, sentence] of [
    ["wireframes", () => {}, /Begin with how long it took, such as 2h 30\./],
    ["25h", () => {}, /A day has 24 hours\./],
    ["2h later", () => page.getByLabel("Day", { exact: true }).fill(day(-3)), /That day is still to come\./],
  ]) {
    await line.fill(text);
    await fill();
    await page.keyboard.press("Enter");
    await line.press("Enter");
    await soon(async () => assert.match(await says(page.locator("#time-wrong")), sentence));
    assert.equal(await line.inputValue(), text);
  }
  await page.getByLabel("Day", { exact: true }).fill(day(1));
  await page.getByLabel("Who", { exact: true }).fill("Anna");
  await page.getByLabel("From", { exact: true }).fill("9:00");
  await page.getByLabel("For which line").selectOption({ label: "Page" });
  await line.fill("24h pages");
  await line.press("Enter");
  await soon(async () => assert.equal(await line.inputValue(), ""));
  await page.getByLabel("From", { exact: true }).fill("10:00");
  await line.fill("1h mail");
  await line.press("Enter");
  await soon(async () => assert.match(await says(page.locator("#time-wrong")), /Anna was already at “pages” then\./));
  await page.getByLabel("From", { exact: true }).fill("");
  await page.getByLabel("For which line").selectOption({ label: "The whole proposal" });
  await line.fill("0:30 mail");
  await line.press("Enter");
  // 585 + 1,440 + 30 = 2,055 minutes at 1.00 a minute.
  await soon(async () => assert.match(await says(sums), /£2,055\.00 of £3,600\.00 spent, £1,545\.00 left\./));
  // A working, the picture's table, and what a page took: 24 hours for 10 are 2.4 for one.
  await sums.getByRole("button", { name: /^Budget left 1,545\.00: show the working/ }).click();
  await page.locator("#working").getByText("Budget sold, without tax").waitFor();
  await page.getByText("The same as a table").click();
  await page.getByRole("region", { name: "How the budget went, week by week" }).getByRole("table").waitFor();
  await axe();
  await shot("time-1280");
  await page.getByRole("button", { name: "Learn from it: Page" }).click();
  await page.getByText("Kept", { exact: true }).waitFor();
  // Changed, removed, undone, and there after a reload.
  await page.getByRole("button", { name: "Change “visual design”" }).click();
  assert.equal(await line.inputValue(), "4:00 visual design");
  await line.fill("5:00 visual design");
  await page.getByRole("button", { name: "Keep the change" }).click();
  await soon(async () => assert.match(await says(sums), /£2,115\.00 of/));
  await page.getByRole("button", { name: "Remove “call with Jo”" }).click();
  await soon(async () => assert.match(await says(sums), /£2,040\.00 of/));
  await page.keyboard.press("Control+z");
  await soon(async () => assert.match(await says(sums), /£2,115\.00 of/));
  await soon(async () => assert.match(await says(page.locator("header.head")), /Saved/));
  await page.reload();
  await soon(async () => assert.match(await says(sums), /£2,115\.00 of/));
  await narrow("time-360");
});

journey("time: a hundred thousand rows of a tracker come in with progress, can be stopped, and are undone", { timeout: 240000 }, async (j) => {
  const { page, axe, shot } = j;
  await arrive(j);
  await page.locator('.after a[href="#/clients"]').click();
  await page.getByRole("link", { name: "Jo Sample" }).click();
  await page.locator("#client-name").fill("Jo Renamed");
  await page.locator("#client-name").press("Tab");
  await page.locator(".sales-back a").click();
  await page.locator('.after a[href="#/tables"]').click();
  await page.locator(".tables h1").waitFor();
  const rows = ["User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags"];
  for (let row = 0; row < 100_000; row += 1) {
    // Ten minutes each, over 400 days; every fourth is the journal's.
    const project = row % 4 === 3 ? "Journal" : "Site";
    rows.push(`Person ${row % 250},p@example.com,Jo,${project},Design,Task ${row % 40},Yes,${day(1 + (row % 400))},,,,00:10:00,`);
  }
  // A file on the disk, as a person's is: one that is handed over as bytes is first unpacked in the page, for most of a second.
  const toggl = join(folder, "toggl.csv");
  writeFileSync(toggl, rows.join("\r\n"));
  const give = () => page.locator("#table-file").setInputFiles(toggl);
  const found = page.getByRole("group", { name: "toggl.csv: time, 100,000 rows" });
  // Something that happens while rows are taken in: in the same moment in which that begins.
  const taking = found.getByRole("button", { name: "Take this in" });
  // The page answers while it reads: the longest that a frame waited.
  await page.evaluate(() => {
    window.longest = 0;
    let last = performance.now();
    const beat = (now) => {
      window.longest = Math.max(window.longest, now - last);
      last = now;
      requestAnimationFrame(beat);
    };
    requestAnimationFrame(beat);
  });
  await give();
  await page.getByLabel("Reading toggl.csv").waitFor();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("Stopped. Nothing was changed.").waitFor();
  await give();
  await found.waitFor({ timeout: 60000 });
  await axe();
  await shot("time-table-1280");
  // 75,000 rows of ten minutes are 12,500 hours.
  assert.match(await says(found.locator("tbody tr", { hasText: "Site, Jo" })), /75,000\s+12,500/);
  await found.getByRole("button", { name: "Take this in" }).click();
  await page.getByText("From the table: 100,000 entries of time.").waitFor({ timeout: 60000 });
  console.log(`# longest frame ${Math.round(await page.evaluate(() => window.longest))} ms`);
  // Undone at once, and taken in again; opened once more, nothing comes twice.
  await page.getByRole("button", { name: "Undo" }).first().click();
  await soon(async () => assert.equal(await page.getByText("From the table:").count(), 0));
  assert.equal(await page.getByRole("button", { name: "Time", exact: true }).count(), 0);
  // What changes while rows are taken in is not lost: here the last step before is undone.
  await give();
  await found.waitFor({ timeout: 60000 });
  await taking.evaluate((button) => (button.click(), document.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true }))));
  await page.getByText("From the table: 100,000 entries of time.").waitFor({ timeout: 60000 });
  await page.locator(".sales-back a").click();
  await page.getByRole("link", { name: "Jo Sample" }).waitFor();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await soon(async () => assert.equal(await page.getByText("From the table:").count(), 0));
  await page.locator('.after a[href="#/tables"]').click();
  // Who leaves while rows are taken in stops it.
  await give();
  await found.waitFor({ timeout: 60000 });
  await taking.evaluate((button) => (button.click(), (location.hash = "#/clients")));
  await page.locator(".sales h1").waitFor();
  await page.locator('.after a[href="#/tables"]').click();
  await give();
  await found.waitFor({ timeout: 60000 });
  await found.getByRole("button", { name: "Take this in" }).click();
  await page.getByText("From the table: 100,000 entries of time.").waitFor({ timeout: 60000 });
  await give();
  await found.waitFor({ timeout: 60000 });
  await found.getByRole("button", { name: "Take this in" }).click();
  await page.getByText("From the table: 0 entries of time; 100,000 were here already.").waitFor({ timeout: 60000 });
  await page.locator(".nav a").nth(1).click();
  await page.getByRole("link", { name: "Site" }).first().click();
  await page.getByRole("link", { name: "Time spent" }).click();
  // 12,500 hours at 60.00 are 750,000.00.
  await soon(async () => assert.match(await says(page.getByRole("region", { name: "Spent" })), /£750,000\.00 of £3,600\.00 spent/));
  await page.getByText("More was spent than was sold.").waitFor();
  await page.getByText("The newest 50 of 75,000.").waitFor();
  await page.getByLabel("What you did").fill("1h more");
  await page.getByLabel("What you did").press("Enter");
  await soon(async () => assert.match(await says(page.getByRole("region", { name: "Spent" })), /£750,060\.00 of/));
  await soon(async () => assert.match(await says(page.locator("header.head")), /Saved/), 60000);
  await page.reload();
  await soon(async () => assert.match(await says(page.getByRole("region", { name: "Spent" })), /£750,060\.00 of/), 60000);
});
