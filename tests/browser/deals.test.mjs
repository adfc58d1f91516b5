// What stands behind a proposal: a budget too small, a rush job, a retainer's year, and the proposal that follows a retainer.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";
import { plain } from "./proposing.mjs";

/** 5,000 a month over 1,000 hours: 60.00 an hour at the floor, 75.00 at target. */
const studio = (proposal, language) => ({
  format: "ratewright-workbook",
  schema: 1,
  studio: { name: "Northlight", currency: "GBP", team: [{ id: "1", name: "Anna", role: "9", costs: { month: "5000" }, hours: { by: "whole", year: "1000" } }], roles: [{ id: "9", name: language === "uk" ? "Дизайн" : "Design" }] },
  proposals: [{ id: "a1", title: language === "uk" ? "Крамниця" : "A shop", tiers: [{ id: "1", name: language === "uk" ? "Усе" : "Whole", band: "target" }], ...proposal }],
});

const work = (id, name, hours) => ({ id, name, role: "9", quantities: { 1: hours } });
const three = { lines: [work("b1", "Shop", "20"), work("b2", "Blog", "10"), work("b3", "Logo", "5")] };
const two = { lines: [work("b1", "Shop", "40"), work("b2", "Blog", "20")] };
const care = (retainer, price = "750") => ({
  lines: [{ id: "b1", name: "Care", kind: "fixed", price, hours: [{ role: "9", hours: "10" }], every: "month", quantities: { 1: "1" }, retainer }],
});

async function arrive({ page, open }, proposal, language = "en") {
  await open();
  const text = JSON.stringify(studio(proposal, language));
  await page.locator("input[type=file]").first().setInputFiles({ name: "northlight.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByText("northlight.json").first().waitFor();
  await page.locator(".nav a").nth(1).click();
  await page.locator(".list a.name").click();
  await page.locator("table.matrix").waitFor();
  await page.locator('.read a[href$="/deal"]').click();
  await page.locator(".verdict").waitFor();
}

const question = (page, id) => page.locator(`#deal-${id} > summary`).click();
const saved = (page) => page.locator("p.saved").filter({ hasText: /^(Saved|Збережено)/ }).waitFor();
const says = async (locator) => plain(await locator.innerText());

journey("a budget too small: what to drop, how much longer, what a yes costs; and one that nobody names", { timeout: 120000 }, async (j) => {
  const { page, axe, shot, narrow } = j;
  await arrive(j, three);
  await question(page, "budget");
  await page.getByLabel("What the client says").selectOption({ label: "Names a budget" });
  await page.getByLabel("Budget without tax").fill("1500");
  await page.getByLabel("Paid over months").fill("3");
  await page.getByLabel("Paid over months").blur();
  // 35 hours cost 2,100.00; without 10 of them 1,500.00; 500.00 a month takes 4.2, so 5 months; 1,500 / 35 is 42.86.
  const answers = page.locator(".answers");
  await answers.getByText("This is below base: £600.00 are missing").waitFor();
  await answers.getByText("Offer less: without Blog the budget is enough.").waitFor();
  await answers.getByText("it takes 5 months, 2 more").waitFor();
  await answers.getByText("it costs you £600.00, and an hour earns £42.86").waitFor();
  await page.getByRole("button", { name: /^The least price that pays for the work 2,100\.00: show the working/ }).click();
  await page.locator("#working").getByText("2,100.00").first().waitFor();
  await page.getByRole("button", { name: "Close" }).first().click();
  // Wanted, and below base: only if.
  await page.getByLabel("I want this work").check();
  await page.locator(".advice").getByText("Suggested: take it only if there is more money").waitFor();
  await page.getByLabel("Take it only if").check();
  await page.getByLabel("Why, or if what").fill("Fewer pages");
  await axe();
  await shot("deal-budget-1280");
  await narrow("deal-budget-360");
  await saved(page);
  await page.reload();
  await page.locator(".verdict").waitFor();
  assert.equal(await page.getByLabel("Why, or if what").inputValue(), "Fewer pages");
  await question(page, "budget");
  assert.equal(await page.getByLabel("Budget without tax").inputValue(), "1,500.00");
  // Bad input: said at its place, and kept.
  await page.getByLabel("Paid over months").fill("0");
  await page.getByLabel("Paid over months").blur();
  await page.locator("#deal-budget .problem").first().waitFor();
  assert.equal(await page.getByLabel("Paid over months").inputValue(), "0");
  const dollars = page.locator("#deal-currency option").filter({ hasText: "USD" });
  await page.getByLabel("Its currency").selectOption(await dollars.getAttribute("value") ?? { label: await dollars.innerText() });
  await page.getByText(/another currency/).first().waitFor();
  assert.equal(await page.locator(".ways-out").count(), 0);
  assert.equal(await page.getByLabel("Budget without tax").inputValue(), "1,500.00");
  await page.getByLabel("What the client says").selectOption({ label: "“No budget”, or “you tell us”" });
  // 35 hours at 75.00 are 2,625.00: starts at 2,700; a leading digit is 3,000.
  await page.getByText("“It starts at £2,700.”").waitFor();
  await page.getByText("“Is it £300, £3,000 or £30,000?”").waitFor();
  await page.getByText("That is about 4, 40 or 400 hours of this work.").waitFor();
  await axe();
});

journey("a rush job: what fits, the fee that pays for extra hands, and the day that needs none", { timeout: 120000 }, async (j) => {
  const { page, axe, shot, narrow } = j;
  await arrive(j, two);
  await question(page, "time");
  await page.getByText("Say from when until when").waitFor();
  await page.getByLabel("First day of the work").fill("2026-03-02");
  await page.getByLabel("Wanted by", { exact: true }).fill("2026-03-13");
  await page.getByLabel("Design: free hours a week").fill("20");
  await page.getByLabel("Design: free hours a week").blur();
  // 10 working days: 40 hours are free, 60 are needed.
  await page.getByText("There is time for: Shop.").waitFor();
  await page.getByText("There is none for: Blog.").waitFor();
  await page.getByText("Say what an hour of extra hands costs").waitFor();
  await page.getByLabel("Design: what an hour of extra hands costs").fill("90");
  await page.getByLabel("Design: what an hour of extra hands costs").blur();
  // 20 hours at 30.00 beyond the floor.
  await page.getByText("Extra hands cost £600.00 on top; a rush fee of £600.00 pays for them").waitFor();
  await page.getByText(/Without extra hands it is done by .*20\s+March\s+2026/).waitFor();
  await page.getByLabel("I need it now").check();
  await page.locator(".advice").getByText("there is too little time").waitFor();
  await page.getByRole("button", { name: /^Design: Missing 20: show the working/ }).click();
  await page.locator("#working").getByText("60").first().waitFor();
  await axe();
  await shot("deal-rush-1280");
  await narrow("deal-rush-360");
  await page.getByRole("button", { name: "Put £600.00 on the price" }).click();
  // A factor beside it: 10 % of 4,500.00.
  await question(page, "factors");
  await page.getByRole("button", { name: "Add a factor" }).click();
  await page.getByLabel("Factor", { exact: true }).fill("A corporation");
  await page.getByLabel("A corporation: adds, percent").or(page.getByLabel("Adds")).first().fill("10");
  await page.getByLabel("Factor", { exact: true }).click();
  await page.locator("#deal-factors .state").getByText("A corporation +10%").waitFor();
  await saved(page);
  await page.locator(".deal-back a").click();
  await page.locator("table.matrix").waitFor();
  const row = page.locator("tr").filter({ has: page.locator("th", { hasText: "Rush fee" }) });
  await soon(async () => assert.match(await says(row.first()), /1,050\.00/));
  // The client sees one charge and no factor.
  await page.getByRole("button", { name: "Read as the client" }).click();
  await page.getByRole("radio").first().check();
  await page.getByText("Rush fee").first().waitFor();
  assert.doesNotMatch(await page.locator("main#page").textContent(), /corporation/);
  // A day before the first one is told.
  await page.getByText("Back to the proposal").click();
  await page.locator('.read a[href$="/deal"]').click();
  await page.locator(".verdict").waitFor();
  if (!(await page.getByLabel("Wanted by", { exact: true }).isVisible())) await question(page, "time");
  await page.getByLabel("Wanted by", { exact: true }).fill("2026-03-01");
  await page.locator("#deal-time .problem").first().waitFor();
});

journey("a retainer's year: carried over, lapsed, over, what it earns, and the price review", { timeout: 180000 }, async (j) => {
  const { page, axe, shot, narrow } = j;
  await arrive(j, care({ kind: "hourly", roll_over: true, cap: "20", beyond: "80" }));
  await question(page, "runs");
  await page.getByLabel("Began on").fill("2026-01-01");
  await page.getByRole("button", { name: "Add work that comes again" }).click();
  await page.getByLabel("Work", { exact: true }).fill("Call");
  for (const [name, text] of [["People", "2"], ["Hours each time", "0.5"], ["Times a month", "2"]]) await page.getByLabel(name, { exact: true }).fill(text);
  await page.getByLabel("Times a month", { exact: true }).blur();
  // 2 hours a month that nobody pays for, 150.00 at 75.00.
  await page.getByText("Unbilled calls and reports take 2 hours a month. Sold, they would bring £150.00.").waitFor();
  const used = ["0", "0", "0", "35", "6", ...Array(7).fill("10")];
  const names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  for (const [place, hours] of used.entries()) {
    await page.getByRole("button", { name: "Add the next month" }).click();
    await page.getByLabel(`${names[place]} 2026, hours used: Design`).fill(hours);
  }
  await page.getByLabel("December 2026, hours used: Design").blur();
  const month = (place) => page.locator(".course tbody tr").nth(place).locator("td.figure");
  const figures = async (place) => (await month(place).allInnerTexts()).map(plain);
  // Carried over, used, carried on, lapsed, over, paid for.
  await soon(async () => assert.deepEqual(await figures(2), ["20", "0", "20", "10", "0", "0.00"]));
  assert.deepEqual(await figures(3), ["20", "35", "0", "0", "5", "400.00"]);
  assert.deepEqual(await figures(4), ["0", "6", "4", "0", "0", "0.00"]);
  assert.deepEqual(await figures(11), ["4", "10", "4", "0", "0", "0.00"]);
  // 12 x 750 + 400; 111 hours and 24 unbilled at 60.00; 2 hours over in April, at 75.00.
  const date = async () => (await page.locator(".spans tbody tr td:nth-of-type(3) .figure").allInnerTexts()).map(plain);
  await soon(async () => assert.deepEqual(await date(), ["9,400.00", "135", "8,100.00", "1,300.00", "13.8%", "69.63", "2", "150.00"]));
  await page.getByRole("button", { name: /^Left, To date 1,300\.00: show the working/ }).click();
  await page.locator("#working").getByText("8,100.00").first().waitFor();
  await page.getByText(/A price review is due since .*1\s+July\s+2026.*The scope has grown: 2\s+hours/).waitFor();
  await axe();
  await shot("deal-retainer-1280");
  await narrow("deal-retainer-360");
  await page.getByLabel("Reviewed last on").fill("2026-07-02");
  await page.getByText(/A price review is due from .*2\s+January\s+2027/).waitFor();
  await saved(page);
  await page.reload();
  await page.locator(".verdict").waitFor();
  await page.locator(".nav a").nth(1).click();
  await page.getByRole("link", { name: "All retainers together" }).click();
  await page.getByText("Together they bring £750.00 a month. Unbilled calls and reports would bring £150.00 if they were sold.").waitFor();
  const all = (await page.locator(".together tfoot td").allInnerTexts()).map(plain).map((text) => text.trim());
  assert.deepEqual(all.slice(0, 5), ["750.00", "150.00", "69.63", "13.8%", "2 · 150.00"]);
  await axe();
  await shot("retainers-1280");
  await narrow("retainers-360");
});

journey("a project's payments with an odd cent, and what follows a retainer for projected value", { timeout: 120000 }, async (j) => {
  const { page, axe, shot } = j;
  const project = { id: "b2", name: "Relaunch", kind: "fixed", price: "1000", every: "month", periods: 3, spread: true, quantities: { 1: "1" }, retainer: { kind: "project", results: ["Sketches"] } };
  const both = care({ kind: "value" });
  await arrive(j, { lines: [...both.lines, project], value: { today: { visits: "10000", leads: "1", closes: "20", sale: "1200" }, goal: { leads: "2" }, share: "5" } });
  await question(page, "runs");
  // 333.34 + 333.33 + 333.33.
  await page.getByText("the first payments are £0.01 larger").waitFor();
  for (const text of ["333.34", "Sketches"]) await page.locator(".run").nth(1).getByText(text).first().waitFor();
  const value = page.locator(".run").first();
  for (const text of ["Analyse month 1", "Implement month 2", "Optimise month 3"]) await value.getByText(text).waitFor();
  await value.getByRole("button", { name: "Add the next month" }).click();
  await page.getByLabel("Month 1: What was reached").fill("Twice as many asked");
  // 5 % of 288,000.00 over twelve months.
  await value.getByText("The price a month will be £1,200.00").waitFor();
  await axe();
  await shot("deal-models-1280");
  await value.getByRole("button", { name: "Propose 6 months" }).click();
  await page.locator("table.matrix").waitFor();
  await soon(async () => assert.equal(await page.locator("#title").inputValue(), "A shop: 6 months"));
  await page.getByRole("button", { name: "Read as the client" }).click();
  await page.getByText("Month 1: Twice as many asked").waitFor();
  await page.getByText("1,200.00").first().waitFor();
});

for (const [scheme, width, language] of [["dark", 360, "uk"], ["light", 1280, "uk"], ["dark", 768, "en"]]) {
  journey(`the page at ${width}, ${scheme}, in ${language}`, { scheme, viewport: { width, height: 900 }, locale: language === "uk" ? "uk-UA" : "en-GB", timeout: 120000 }, async (j) => {
    const { page, axe, shot } = j;
    const retainer = care({ kind: "hourly", roll_over: true, cap: "20", beyond: "80" });
    const deal = {
      factors: [{ kind: "client", percent: "10", on: true }, { kind: "urgency", percent: "25", on: true }],
      budget: { answer: "named", amount: "900", months: "2", wanted: true },
      wish: { from: "2026-03-02", until: "2026-03-06", free: { 9: "5" }, extra: { 9: "95" } },
      runs: [{ line: "b1", from: "2026-01-01", planned: [{ what: language === "uk" ? "Дзвінок" : "Call", role: "9", people: "2", hours: "1", times: "2" }], months: [{ used: { 9: "12" } }, { used: { 9: "4" } }] }],
    };
    await arrive(j, { lines: [...retainer.lines, work("b2", language === "uk" ? "Сторінки" : "Pages", "20"), work("b3", language === "uk" ? "Логотип" : "Logo", "5")], deal }, language);
    for (const id of ["budget", "time", "factors", "runs"]) await question(page, id);
    await page.locator(".course").waitFor();
    await axe();
    await shot(`deal-${width}-${scheme}-${language}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `the page is ${wide} pixels wider than the screen`);
  });
}
