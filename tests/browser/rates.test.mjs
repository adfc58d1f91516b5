// The rates page: three questions to three rates, their parts, and the team.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";

const NBSP = "\u00a0";

/** The three rates on the ruler, as shown. */
const rates = (page) => page.locator(".ruler .flag .figure").allTextContents();

/** Waits until the ruler shows these rates. */
async function shows(page, ...expected) {
  await page.waitForFunction(
    (expected) => [...document.querySelectorAll(".ruler .flag .figure")].map((it) => it.textContent).join() === expected,
    expected.join(),
    { timeout: 5000 },
  ).catch(async () => assert.deepEqual(await rates(page), expected));
}

const question = (page, place) => page.locator(".question input").nth(place);

async function answer(page, living = "2816", work = "935", hours = "990") {
  await question(page, 0).fill(living);
  await question(page, 1).fill(work);
  await question(page, 2).fill(hours);
}

/** What is said about a field in this moment, found by the field itself. */
const said = (field) =>
  field.evaluate((field) => {
    const ids = field.getAttribute("aria-describedby")?.split(" ") ?? [];
    return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  });

journey("three answers give three rates, and the form stays where it is", async ({ page, open, axe, shot }) => {
  await open();
  await axe();
  const before = await question(page, 2).boundingBox();
  await soon(async () => assert.equal(await page.locator(".drawer").count(), 0));
  await answer(page, "2,816");
  await shows(page, "45.47", "56.84", "69.95");
  const after = await question(page, 2).boundingBox();
  assert.equal(after.x, before.x);
  await soon(async () => assert.ok(await page.locator(".drawer").count() >= 8));
  await soon(async () => assert.match(await page.locator(".formula").textContent(), /2,816\.00.*935\.00.*990.*45\.47/));
  await axe();
  await shot("rates-answered");
});

journey("Back leaves the page from its first screen, and goes from screen to screen before that", async ({ page, open }) => {
  await page.goto("about:blank");
  await open();
  await page.getByRole("link", { name: "Proposals" }).click();
  await page.getByRole("main").getByRole("heading", { name: "Proposals" }).waitFor();
  await page.goBack();
  await question(page, 0).waitFor();
  await page.goBack();
  await page.waitForURL("about:blank");
});

journey("costs are broken into parts, named, put in order, removed, and go back to one figure", async ({ page, open, axe, shot }) => {
  await open();
  await answer(page);
  await page.getByRole("button", { name: "Living costs: break into parts" }).click();
  // The list begins with the figure it takes over.
  await shows(page, "45.47", "56.84", "69.95");
  await page.getByLabel("Name of the cost").first().waitFor();
  const names = () => page.getByLabel("Name of the cost").evaluateAll((all) => all.map((it) => it.value));
  await soon(async () => assert.deepEqual(await names(), ["All of it, to be broken up"]));
  await page.getByLabel("All of it, to be broken up, amount").fill("2,376");
  await page.getByRole("button", { name: "Living costs: add a cost" }).click();
  // The keyboard is in the new name.
  await page.waitForFunction(() => document.activeElement.id.startsWith("cost-name-"));
  await page.keyboard.type("Rent");
  await page.getByLabel("Rent, amount").fill("5280");
  await page.getByLabel("Rent, paid").selectOption({ label: "a year" });
  await shows(page, "45.47", "56.84", "69.95");
  await page.getByLabel("Rent: move or remove").click();
  await page.getByRole("button", { name: "Move up" }).click();
  await soon(async () => assert.deepEqual(await names(), ["Rent", "All of it, to be broken up"]));
  await axe();
  await shot("rates-parts");
  // The pointer takes a row by its grip.
  const grip = page.locator("tr[data-item] .grip").first();
  await grip.dragTo(page.locator("tr[data-item]").nth(1));
  await soon(async () => assert.deepEqual(await names(), ["All of it, to be broken up", "Rent"]));
  await page.getByLabel("Rent: move or remove").click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await soon(async () => assert.deepEqual(await names(), ["All of it, to be broken up"]));
  await page.getByRole("button", { name: "Undo" }).first().click();
  await soon(async () => assert.deepEqual(await names(), ["All of it, to be broken up", "Rent"]));
  await page.getByRole("button", { name: "Redo" }).first().click();
  await soon(async () => assert.deepEqual(await names(), ["All of it, to be broken up"]));
  await page.getByRole("button", { name: "Undo" }).first().click();
  // Neither side loses anything.
  await page.getByRole("button", { name: "Living costs: back to one figure" }).click();
  await soon(async () => assert.equal(await question(page, 0).inputValue(), "2,816.00"));
  await page.getByRole("button", { name: "Living costs: break into parts" }).click();
  await soon(async () => assert.deepEqual(await names(), ["All of it, to be broken up", "Rent"]));
});

journey("Enter in a list goes to the next row, and adds one after the last", async ({ page, open }) => {
  await open();
  await answer(page);
  await page.getByRole("button", { name: "Business costs: break into parts" }).click();
  const first = page.getByLabel("All of it, to be broken up, amount");
  await first.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id.startsWith("cost-name-"));
  await page.keyboard.type("Desk");
  await soon(async () => assert.equal(await page.getByLabel("Name of the cost").count(), 2));
  await first.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.getAttribute("aria-label") === "Desk, amount");
});

journey("what is paid once is spread over years, and a cost can be the tax itself", async ({ page, open, axe }) => {
  await open();
  await answer(page, "2000", "0", "1000");
  await page.getByRole("button", { name: "Business costs: break into parts" }).click();
  await page.getByLabel("All of it, to be broken up, amount").fill("3,000.00");
  await page.getByLabel("All of it, to be broken up, paid").selectOption({ label: "once" });
  await page.getByLabel("years to spread it over").fill("3");
  await shows(page, "25.00", "31.25", "38.47");
  await soon(async () => assert.match(await page.locator("tr[data-item] .yearly").textContent(), /1,000\.00/));
  await soon(async () => assert.equal(await page.getByText("this is income tax").count(), 0));
  await page.locator("details").filter({ hasText: "Tax" }).locator("summary").first().click();
  await page.getByRole("radio", { name: /As an amount/ }).click();
  await page.getByLabel("All of it, to be broken up: this is income tax").check();
  await shows(page, "25.00", "31.25", "38.47");
  // Counted once: under a rate the marked item is left out, and said to be.
  await page.getByRole("radio", { name: /On income/ }).click();
  await shows(page, "24.00", "30.00", "36.93");
  await soon(async () => assert.match(await page.locator(".below-row .problem").first().textContent(), /Left out/));
  await axe();
});

journey("three levels of living", async ({ page, open, axe }) => {
  await open();
  await answer(page, "1000", "0", "1000");
  await page.getByRole("button", { name: "Living costs: break into parts" }).click();
  await page.getByRole("button", { name: "Three levels" }).click();
  const target = page.getByLabel("All of it, to be broken up, amount at target");
  await soon(async () => assert.equal(await target.getAttribute("placeholder"), "1,000.00"));
  await target.fill("1,500");
  await shows(page, "12.00", "22.50", "27.70");
  await page.getByRole("button", { name: /^Living costs, Target 18,000\.00: show the working$/ }).click();
  await page.waitForSelector("#working");
  await axe();
  await target.fill("900");
  await soon(async () => assert.match(await said(target), /less than base/));
  await shows(page, "12.00", "13.50", "16.62");
});

journey("hours come from a calendar", async ({ page, open, axe, shot }) => {
  await open();
  await answer(page);
  await page.getByRole("button", { name: "Billable hours: break into parts" }).click();
  await page.getByLabel("Days of holiday").fill("26");
  await page.getByLabel("Public holidays").fill("8");
  await page.getByLabel("Days of illness").fill("7");
  await page.getByLabel("Hours in a day").fill("7.5");
  await page.getByLabel("Share you can bill").fill("60%");
  const year = Number((await page.locator("h1").allTextContents()).join().match(/\d{4}/)?.[0] ?? new Date().getUTCFullYear());
  if (year === 2026) await shows(page, "45.47", "56.84", "69.95");
  await page.getByRole("checkbox", { name: "Fri" }).uncheck();
  await soon(async () => assert.match(await page.locator(".capacity .count").first().textContent(), /20[89]/));
  await page.getByLabel("Days of illness").fill("400");
  await page.getByText("There are more days off than working days").waitFor();
  await page.getByText("The calendar leaves no hour to bill").waitFor();
  await axe();
  await shot("rates-calendar");
  await page.getByRole("button", { name: "Billable hours: back to one figure" }).click();
  await shows(page, "45.47", "56.84", "69.95");
});

const readings = async (page, typed) => {
  const field = question(page, 0);
  for (const [text, read, written] of typed) {
    await field.fill(text);
    await soon(async () => assert.equal((await said(field)).includes("1"), read !== null, `${text}: ${await said(field)}`));
    if (read) assert.ok((await said(field)).endsWith(read), `${text}: ${await said(field)}`);
    await question(page, 1).focus();
    await soon(async () => assert.equal(await field.inputValue(), written, text));
    await field.fill("");
  }
};

journey("amounts are read as people type them", async ({ page, open }) => {
  await open();
  await readings(page, [
    [`1${NBSP}200,50`, null, "1,200.50"],
    ["1 200,50", null, "1,200.50"],
    ["1,200.50", null, "1,200.50"],
    ["1,200", "1,200", "1,200.00"],
    ["1.2k", null, "1,200.00"],
  ]);
});

journey("and in Ukrainian", { locale: "uk-UA" }, async ({ page, open }) => {
  await open();
  await readings(page, [
    ["1 200,50", null, `1${NBSP}200,50`],
    ["1,200.50", null, `1${NBSP}200,50`],
    ["1,200", "1,200", "1,20"],
  ]);
});

journey("what makes no sense gets a sentence, and the rest goes on", async ({ page, open, axe }) => {
  await open();
  await answer(page);
  const [living, work, hours] = [0, 1, 2].map((place) => question(page, place));
  await hours.fill("0");
  await soon(async () => assert.match(await said(hours), /Nobody bills an hour/));
  await soon(async () => assert.equal((await rates(page)).length, 0));
  await hours.fill("-5");
  await soon(async () => assert.match(await said(hours), /below zero/));
  await axe();
  await hours.fill("990");
  await shows(page, "45.47", "56.84", "69.95");
  await living.fill("10000000000000000000");
  await soon(async () => assert.match(await said(living), /too (large|long)/));
  await living.fill("plenty");
  await soon(async () => assert.match(await said(living), /not a number/));
  await soon(async () => assert.equal(await living.getAttribute("aria-invalid"), "true"));
  // What was there before holds, and the others still count.
  await work.fill("1,035");
  await shows(page, "46.68", "58.35", "71.82");
  await soon(async () => assert.equal(await living.inputValue(), "plenty"));
  await living.fill("2816");
  await work.fill("-1");
  await soon(async () => assert.match(await said(work), /below zero/));
  await shows(page, "34.14", "42.67", "52.52");
});

journey("a team has a rate for each role", { timeout: 120000 }, async ({ page, open, axe, shot }) => {
  await open();
  await answer(page, "3500", "1500", "900");
  await page.locator("details#team summary").first().click();
  await page.getByLabel("Name", { exact: true }).fill("Oda");
  await page.getByRole("button", { name: "Add an employee" }).click();
  await page.waitForFunction(() => document.activeElement.id.startsWith("member-name-"));
  await page.keyboard.type("Des");
  await page.getByLabel("Des, cost a month").fill("4000");
  await page.getByLabel("Des: move or remove").click();
  await page.getByRole("button", { name: "Hours as one figure" }).click();
  await page.getByLabel("Des, billable hours a year").fill("1200");
  await page.getByLabel("Des, role").selectOption({ label: "New role…" });
  await page.waitForFunction(() => document.activeElement.id.startsWith("role-name-"));
  await page.keyboard.type("Designer");
  await page.getByRole("button", { name: "Add an employee" }).click();
  await page.waitForFunction(() => document.activeElement.id.startsWith("member-name-") && document.activeElement.value === "");
  await page.keyboard.type("Max");
  await page.getByLabel("Max, cost a month").fill("2500");
  await page.getByRole("checkbox", { name: "Max bills hours" }).uncheck();
  // The owner's living at three levels, a cushion, tax on income, no profit.
  await page.getByRole("button", { name: /^Living costs.*: break into parts$/ }).click();
  await page.getByRole("button", { name: "Three levels" }).click();
  await page.getByLabel("All of it, to be broken up, amount at target").fill("4500");
  await page.getByLabel("All of it, to be broken up, amount at stretch").fill("5500");
  for (const drawer of ["Profit", "Tax", "Cushion"]) {
    await page.locator("details.drawer > summary").filter({ has: page.getByRole("heading", { name: drawer, exact: true }) }).click();
  }
  for (const band of ["base", "target", "stretch"]) await page.locator(`#profit-${band}`).fill("0");
  await page.locator("#tax-rate").fill("30");
  await page.locator("#cushion").fill("10");
  await shows(page, "77.15", "86.13", "95.11");
  const cells = async (row) => (await page.locator(".roles tbody tr").nth(row).locator("td .figure").allTextContents()).slice(0, 4);
  await soon(async () => assert.deepEqual((await cells(0)).slice(0, 3), ["96.20", "105.18", "114.15"]));
  await soon(async () => assert.deepEqual((await cells(1)).slice(0, 3), ["62.86", "71.84", "80.82"]));
  await page.getByRole("button", { name: /^Designer, Base 62\.86/ }).click();
  await page.waitForSelector("#working");
  await axe();
  await shot("rates-team");
  // Nobody bills: said where it belongs, and taken back.
  await page.getByRole("checkbox", { name: "Oda bills hours" }).uncheck();
  await page.getByRole("checkbox", { name: "Des bills hours" }).uncheck();
  await page.getByText("Nobody in the team bills hours").first().waitFor();
  await soon(async () => assert.equal((await rates(page)).length, 0));
  await axe();
});

journey("days and hours of one's own, and an employee's cost in parts", async ({ page, open, axe }) => {
  await open();
  await answer(page, "2000", "0", "1000");
  await page.locator("details#team summary").first().click();
  await page.getByRole("button", { name: "Add an employee" }).click();
  await page.waitForFunction(() => document.activeElement.id.startsWith("member-name-"));
  await page.keyboard.type("Ann");
  await page.getByLabel("Ann, cost a month").fill("1000");
  await page.getByLabel("Ann: move or remove").click();
  await page.getByRole("button", { name: "Days and hours of their own" }).click();
  const own = page.locator(".own-part");
  await own.getByLabel("Hours in a day").fill("30");
  await soon(async () => assert.match(await said(own.getByLabel("Hours in a day")), /24 hours/));
  await own.getByLabel("Hours in a day").fill("4");
  await page.getByLabel("Ann: move or remove").click();
  await page.getByRole("button", { name: "Cost in parts" }).click();
  await soon(async () => assert.equal(await own.getByLabel("All of it, to be broken up, amount").inputValue(), "1,000.00"));
  await page.getByRole("button", { name: /Employee: Ann 12,000\.00: show the working/ }).first().click();
  await page.waitForSelector("#working");
  await axe();
});

journey("the keyboard alone", async ({ page, open }) => {
  await open();
  await question(page, 0).focus();
  await page.keyboard.type("2816");
  // Each question's field is followed by the way into its parts.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("935");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("990");
  await shows(page, "45.47", "56.84", "69.95");
  await page.keyboard.press("ArrowUp");
  await shows(page, "45.43", "56.78", "69.88");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "costs-business");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Desk");
  await soon(async () => assert.equal(await page.getByLabel("Name of the cost").inputValue(), "Desk"));
  await page.getByRole("button", { name: /^Base 45\.43: show the working$/ }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "working");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement.classList.contains("why"));
});

for (const [width, scheme, locale] of [[360, "light", "en-GB"], [360, "dark", "uk-UA"], [1280, "dark", "en-GB"], [1280, "light", "uk-UA"], [320, "light", "uk-UA"], [768, "light", "uk-UA"]]) {
  for (const which of [0, 1, 2]) {
    journey(`sample ${which + 1} at ${width}, ${scheme}, ${locale}`, { viewport: { width, height: 900 }, scheme, locale }, async ({ page, open, axe, shot }) => {
      await open();
      await page.locator(".ways button").nth(which).click();
      await page.waitForSelector(".parts");
      await page.locator("details#team summary").first().click();
      await page.waitForSelector(".people");
      await axe();
      await shot(`rates-sample-${which + 1}-${width}-${scheme}-${locale}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `the page is ${wider} px wider than the window`);
    });
  }
}
