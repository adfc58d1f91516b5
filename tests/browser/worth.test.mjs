// What a project may be worth to its client: typed, worked out beside the price, drawn, and told in the proposal by choice.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";
import { drawer, plain } from "./proposing.mjs";

const studio = {
  format: "ratewright-workbook",
  schema: 1,
  studio: { name: "Northlight", currency: "GBP", team: [{ id: "1", name: "Anna", role: "9", costs: { month: "5000" }, hours: { by: "whole", year: "1000" } }], roles: [{ id: "9", name: "Design" }] },
  proposals: [
    {
      id: "a1",
      title: "A shop",
      tiers: [{ id: "1", name: "Whole", band: "target" }],
      lines: [{ id: "b1", name: "Shop", kind: "fixed", price: "30000", hours: [{ role: "9", hours: "100" }], quantities: { 1: "1" } }],
    },
  ],
};

async function arrive({ page, open }) {
  await open();
  await page.locator("input[type=file]").first().setInputFiles({ name: "northlight.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(studio)) });
  await page.getByText("northlight.json").first().waitFor();
  await page.locator(".nav a").nth(1).click();
  await page.locator(".list a.name").click();
  await page.locator("table.matrix").waitFor();
  await drawer(page, "value");
}

const sums = async (page) =>
  (await page.locator(".worth .worth-sums dd .figure, .worth .worth-sums dd.figure > .worked > .figure").allInnerTexts()).map(plain);
const tier = async (page) => (await page.locator(".worth-tiers tbody td").allInnerTexts()).map((text) => plain(text).replace(/^=\s*/, ""));

/** 10,000 visits, 1 % ask, 20 % of them buy for 1,200: 24,000 a month; twice as many who ask are 24,000 more, 288,000 in the first year. */
async function fill(page) {
  for (const [id, text] of [["today-visits", "10000"], ["today-leads", "1"], ["today-closes", "20"], ["today-sale", "1200"], ["goal-leads", "2"]]) await page.locator(`#value-${id}`).fill(text);
  await page.locator("#value-goal-leads").blur();
}

journey("today and the goal become a gain, a return and months, each with its working", { timeout: 90000 }, async (j) => {
  const { page, axe, shot, narrow } = j;
  await arrive(j);
  await fill(page);
  await soon(async () => assert.deepEqual(await sums(page), ["24,000.00", "48,000.00", "24,000.00", "288,000.00"]));
  // 30,000 is 10.4 % of it; (288,000 - 30,000) / 30,000 is 860 %; 1.25 months, so 2.
  await soon(async () => assert.deepEqual(await tier(page), ["10.4%", "860%", "2"]));
  // Four months until all of it is there: 10.5 months' worth.
  await page.locator("#value-ramp").fill("4");
  await page.locator("#value-share").fill("10");
  await page.locator("#value-share").blur();
  await soon(async () => assert.deepEqual((await sums(page)).slice(3), ["252,000.00", "25,200.00"]));
  // 100 hours at 60.00 cost 6,000.00.
  await page.getByText("That is above what Whole costs you.").waitFor();
  await page.getByRole("button", { name: /^More in the first year 252,000\.00: show the working/ }).click();
  await page.locator("#working").getByText("10.5").first().waitFor();
  await page.getByText("Month by month").click();
  const course = page.locator(".worth-course td.figure");
  assert.deepEqual((await course.allInnerTexts()).slice(0, 4).map(plain), ["6,000.00", "18,000.00", "36,000.00", "60,000.00"]);
  // 20 % on 1,000,000 at 1,200 a purchase: 166.67 customers, so 167; at 0.2 % of the visitors 83,500 visits.
  await page.locator("#value-revenue").fill("1000000");
  await page.locator("#value-growth").fill("20");
  await page.locator("#value-growth").blur();
  await page.getByText("83,500").waitFor();
  await page.getByText("167", { exact: true }).waitFor();
  await axe();
  await shot("worth-1280");
  await narrow("worth-360");
  // Told in the proposal only when it is asked for, and as words that can be changed.
  await page.getByRole("button", { name: "Put this into the proposal" }).click();
  await page.locator("p.saved").filter({ hasText: /^Saved/ }).waitFor();
  await page.reload();
  await page.locator("table.matrix").waitFor();
  await page.getByRole("button", { name: "Read as the client" }).or(page.getByRole("link", { name: "Read as the client" })).first().click();
  await page.getByRole("heading", { name: "What it may bring" }).waitFor();
  await page.getByText("£24,000 more a month, and about £252,000 more in the first year").waitFor();
  assert.doesNotMatch(await page.locator("main#page").innerText(), /860|83,500|1,000,000|10,000/);
});

journey("a close rate of 300 % is told at its field, and nothing is lost", { timeout: 90000 }, async (j) => {
  const { page } = j;
  await arrive(j);
  await fill(page);
  await page.locator("#value-today-closes").fill("300");
  await page.locator("#value-today-closes").blur();
  await page.locator(".funnel .problem").first().waitFor();
  assert.equal(await page.locator("#value-today-closes").inputValue(), "300");
  assert.deepEqual(await sums(page), []);
  await page.locator("#value-ramp").fill("0");
  await page.locator("#value-ramp").blur();
  await page.locator(".field", { has: page.locator("#value-ramp") }).locator(".problem").waitFor();
  await page.locator("#value-today-closes").fill("20");
  await page.locator("#value-today-closes").blur();
  await soon(async () => assert.deepEqual(await sums(page), ["24,000.00", "48,000.00", "24,000.00", "288,000.00"]));
});

journey("worth in Ukrainian, in the dark, on a phone", { timeout: 90000, scheme: "dark", locale: "uk-UA", viewport: { width: 360, height: 740 } }, async (j) => {
  const { page, axe, narrow } = j;
  await arrive(j);
  await fill(page);
  await soon(async () => assert.equal((await sums(page)).length, 4));
  await axe();
  await narrow("worth-uk-360-dark");
});
