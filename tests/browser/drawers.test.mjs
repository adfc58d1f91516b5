// The drawers of the rates page: what each does to the rates, by figures that were worked out elsewhere.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";

const NAMES = ["profit", "tax", "cushion", "units", "what-if", "year", "projection"];

/** Three answers: living and work costs a month, hours a year. */
async function answer(page, living, work, hours) {
  await page.locator("input[id^=month-]:not(#month-business)").fill(living);
  await page.locator("#month-business").fill(work);
  await page.locator("input[id^=hours-]").fill(hours);
}

const draw = (page, name) => page.locator(`#drawer-${name} > summary`).click();
const said = (page, name) => page.locator(`#drawer-${name} > summary .state`);

/** The three rates of the ruler. */
async function rates(page, ...expected) {
  for (const [place, band] of ["base", "target", "stretch"].entries()) {
    await page.locator(`.ruler .flag.${band} .hero .figure`).filter({ hasText: expected[place] }).waitFor();
  }
}

/** The texts of a table's rows. */
const table = async (page, name) =>
  page.locator(`#drawer-${name} table.grid tbody tr`).evaluateAll((rows) =>
    rows.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/=|\s+/g, " ").trim())));

journey("a drawer opens by its name, by the keyboard too, and closes again", async ({ page, open }) => {
  await open();
  await answer(page, "2816", "935", "990");
  for (const name of NAMES) {
    await soon(async () => assert.equal(await page.locator(`#drawer-${name} > .body`).count(), 0));
    await page.locator(`#drawer-${name} > summary`).press("Enter");
    await page.locator(`#drawer-${name} > .body`).waitFor();
    await page.locator(`#drawer-${name} > summary`).press("Enter");
    await page.locator(`#drawer-${name} > .body`).waitFor({ state: "detached" });
  }
});

journey("a cost of 70 at 20% is 87.50 as margin and 84.00 as markup", async ({ page, open }) => {
  await open();
  // 12 x 7,000 / 1,200 hours = 70
  await answer(page, "0", "7000", "1200");
  await rates(page, "70.00", "87.50", "107.70");
  await draw(page, "profit");
  await page.getByLabel("Target, worked out as").selectOption("Markup");
  await rates(page, "70.00", "84.00", "107.70");
  await page.keyboard.press("Control+z");
  await rates(page, "70.00", "87.50", "107.70");
  await soon(async () => assert.equal(await page.getByLabel("Target, worked out as").evaluate((list) => list.selectedOptions[0].text), "Margin"));
  await page.locator("#profit-base").fill("20");
  await rates(page, "87.50", "87.50", "107.70");
  await soon(async () => assert.match(await said(page, "profit").innerText(), /^20% at base, 20% at target, 35% at stretch$/));
});

journey("80,000 of income and 10,000 of expenses at 30% over 1,200 hours, by either treatment", async ({ page, open }) => {
  await open();
  // Twelfths of 80,000 and of 10,000, as near as eight digits come; no cent of a rate depends on the rest.
  await answer(page, "6666.66666667", "833.33333333", "1200");
  await draw(page, "tax");
  await soon(async () => assert.equal(await said(page, "tax").innerText(), "0% until you set it"));
  await page.locator("#tax-rate").fill("30");
  // 80,000 / 0.7 + 10,000 = 124,285.71; / 1,200 = 103.571...
  await rates(page, "103.58", "129.47", "159.35");
  await page.getByLabel("On everything").check();
  // 90,000 / 0.7 = 128,571.43; / 1,200 = 107.142...
  await rates(page, "107.15", "133.93", "164.84");
  await page.getByLabel("As an amount").check();
  await page.locator("#tax-amount").fill("6000");
  // 96,000 / 1,200 = 80
  await rates(page, "80.00", "100.00", "123.08");
  await soon(async () => assert.equal(await said(page, "tax").innerText(), "As an amount: £6,000.00 a year"));
});

journey("a tax of 200% is told beside its field, and the rest goes on", async ({ page, open }) => {
  await open();
  await answer(page, "2816", "935", "990");
  for (const name of NAMES) await draw(page, name);
  await page.locator("#tax-rate").fill("200");
  const field = page.locator("#tax-rate");
  await soon(async () => assert.equal(await field.getAttribute("aria-invalid"), "true"));
  const sentence = page.locator(`#${await field.getAttribute("aria-describedby")}`);
  await soon(async () => assert.match(await sentence.innerText(), /100/));
  await soon(async () => assert.equal(await page.locator(".ruler .hero .figure").count(), 0));
  await page.locator("#cushion").fill("10");
  await page.locator("#growth").fill("2");
  await page.locator("#tax-rate").fill("20");
  // 2,816 x 12 x 1.1 / 0.8 + 935 x 12 = 57,684; / 990 = 58.266...
  await rates(page, "58.27", "72.84", "89.65");
  await page.locator("#drawer-cushion .body").getByText("Living costs of 33,792.00 a year become 37,171.20.").waitFor();
});

journey("days, weeks and months, and steps to round up to", async ({ page, open }) => {
  await open();
  await answer(page, "2816", "935", "990");
  await draw(page, "units");
  assert.deepEqual(await table(page, "units"), [
    ["hour", "45.47", "56.84", "69.95"],
    ["day", "363.74", "454.67", "559.59"],
    ["week", "1,818.67", "2,273.34", "2,797.95"],
    ["month", "3,751.00", "4,688.75", "5,770.77"],
  ]);
  await page.locator("#day-hours").fill("6");
  await page.getByRole("button", { name: "Base a day 272.80: show the working" }).click();
  await page.locator("#drawer-units .working").waitFor();
  await page.getByLabel("Round rates up to").selectOption("5.00");
  await rates(page, "50.00", "60.00", "70.00");
  await page.getByLabel("Round rates up to").selectOption("another step");
  await page.getByLabel("Step", { exact: true }).fill("0.5");
  await rates(page, "45.50", "57.00", "70.00");
  await page.getByLabel("Step", { exact: true }).fill("0");
  await soon(async () => assert.equal(await page.getByLabel("Step", { exact: true }).getAttribute("aria-invalid"), "true"));
  await rates(page, "45.50", "57.00", "70.00");
  await page.getByLabel("Round rates up to").selectOption("0.01");
  await rates(page, "45.47", "56.84", "69.95");
});

journey("a role's rates by other units, its working beneath them", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: /studio of four/ }).click();
  await page.locator("#capacity, .capacity").first().waitFor();
  await draw(page, "units");
  const units = page.locator("#drawer-units");
  const blended = (await table(page, "units")).slice(0, 4);
  await units.getByLabel("By role").selectOption({ index: 1 });
  const role = (await table(page, "units")).slice(4);
  assert.deepEqual(role.map((row) => row[0]), ["hour", "day", "week", "month"]);
  assert.notDeepEqual(role, blended);
  await units.locator("tbody").nth(1).locator("tr").nth(1).locator(".why").first().click();
  await units.locator(".field:has(#units-role)").waitFor();
  const order = await units.evaluate((drawer) => {
    const [first, second] = drawer.querySelectorAll("table.grid");
    const working = drawer.querySelector(".working");
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    return [first.compareDocumentPosition(second) & follows, second.compareDocumentPosition(working) & follows];
  });
  assert.deepEqual(order, [4, 4]);
});

journey("what if: 850 hours, dearer costs, and the handle", async ({ page, open }) => {
  await open();
  await answer(page, "2816", "935", "990");
  await draw(page, "what-if");
  const body = page.locator("#drawer-what-if .body");
  await body.getByText("Type other hours").first().waitFor();
  await page.locator("#what-if-hours").fill("850");
  // 45,012 / 850 = 52.955...
  const sentence = "Base would be 52.96, 7.49 more an hour. Target would be 66.20, stretch 81.47.";
  await body.getByText(sentence).first().waitFor();
  const rows = await table(page, "what-if");
  assert.deepEqual(rows.slice(0, 3), [
    ["850 what if", "52.96", "66.20", "81.47"],
    ["990 now", "45.47", "56.84", "69.95"],
    ["1,000", "45.02", "56.27", "69.25"],
  ]);
  await page.locator("#what-if-costs").fill("10");
  // 49,513.20 / 850 = 58.2508...
  await body.getByText("Base would be 58.26, 12.79 more an hour.").first().waitFor();
  await page.getByRole("button", { name: /^Base, what if 58.26/ }).click();
  await body.locator(".working").getByText("Needed in a year, costs changed").waitFor();
  await page.locator("#what-if-costs").fill("");
  // The rates themselves are as they were.
  await rates(page, "45.47", "56.84", "69.95");

  const handle = body.locator(".if .reach");
  await handle.scrollIntoViewIfNeeded();
  const from = await handle.boundingBox();
  const plot = await body.locator(".plot").boundingBox();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  // From 800 to 1,600: three quarters of the way is 1,400.
  await page.mouse.move(plot.x + plot.width / 2, from.y + 4);
  await page.mouse.move(plot.x + plot.width * 0.75, from.y + 4);
  await page.mouse.up();
  await soon(async () => assert.equal(await page.locator("#what-if-hours").inputValue(), "1,400"));
  await body.getByText("Base would be 32.16, 13.31 less an hour.").first().waitFor();
  await page.keyboard.press("Control+z");
  await body.getByText(sentence).first().waitFor();
  await page.locator("#what-if-hours").fill("0");
  await soon(async () => assert.equal(await page.locator("#what-if-hours").getAttribute("aria-invalid"), "true"));
  await body.getByText("These figures give no rate.").first().waitFor();
});

journey("20 and 35% pay the costs of 2026 on 19 October and 26 August", async ({ page, open }) => {
  await page.clock.setFixedTime(new Date("2026-03-02T09:00:00"));
  await open();
  await answer(page, "2816", "935", "990");
  await draw(page, "year");
  const year = page.locator("#drawer-year");
  await soon(async () => assert.equal(await said(page, "year").innerText(), "At target the costs are paid by 19\u00a0October"));
  const labels = await year.locator(".course svg[role=img]").evaluateAll((bars) => bars.map((bar) => bar.ariaLabel));
  assert.deepEqual(labels, [
    "Costs are paid by 31\u00a0December",
    "Costs are paid by 19\u00a0October",
    "Costs are paid by 26\u00a0August",
  ]);
  // 45,012 / 0.8 = 56,265; 11,253 over.
  const target = year.locator("tbody tr").nth(1);
  await soon(async () => assert.match(await target.innerText(), /56,265\.00[^]*11,253\.00/));
  await year.getByRole("button", { name: /^Target, billed in the year 56,265.00/ }).click();
  await year.locator(".working").waitFor();
  await year.getByRole("button", { name: /^Target, over costs 11,253.00/ }).click();
  await year.locator(".working").getByText("45,012.00").first().waitFor();
});

journey("100,000 at 3% is 109,272.70 in the third year", async ({ page, open }) => {
  await page.clock.setFixedTime(new Date("2026-03-02T09:00:00"));
  await open();
  // 12 x 5,000 + 12 x 3,333.33333334, less than a millionth above 100,000.
  await answer(page, "5000", "3333.33333334", "1000");
  await draw(page, "projection");
  await page.locator("#growth").fill("3%");
  await page.locator("#years-ahead").fill("3");
  const rows = await table(page, "projection");
  assert.deepEqual(rows.map((row) => row[0]), ["2026", "2027", "2028", "2029"]);
  assert.equal(rows[0][1], "100,000.00");
  assert.equal(rows[3][1], "109,272.70");
  // 109,272.70 / 0.8, and / 1,000 hours.
  assert.equal(rows[3][2], "136,590.88");
  assert.equal(rows[3][3], "109.28");
  await page.getByRole("button", { name: /^Costs of 2029 109,272.70/ }).click();
  await page.locator("#drawer-projection .working").waitFor();
  await page.locator("#years-ahead").fill("31");
  await soon(async () => assert.equal(await page.locator("#years-ahead").getAttribute("aria-invalid"), "true"));
  await soon(async () => assert.equal((await table(page, "projection")).length, 4));
  await page.locator("#years-ahead").fill("30");
  await soon(async () => assert.equal((await table(page, "projection")).length, 31));
});

for (const width of [360, 1280]) {
  for (const scheme of ["light", "dark"]) {
    for (const locale of ["en-GB", "uk-UA"]) {
      const name = `every drawer open at ${width}, ${scheme}, ${locale}, without fault`;
      journey(name, { viewport: { width, height: 900 }, scheme, locale }, async ({ page, open, axe, shot }) => {
        await open();
        await answer(page, "2816", "935", "990");
        for (const drawer of NAMES) await draw(page, drawer);
        await page.locator("#what-if-hours").fill("850");
        await page.locator("#growth").fill("3");
        await page.locator("#growth").blur();
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(over <= 0, `${over} pixels too wide`);
        await axe();
        await shot(`drawers-${width}-${scheme}-${locale}`);
      });
    }
  }
}
