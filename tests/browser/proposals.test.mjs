// A first proposal, from three answers on: tiers that rest on the rates, lines, what each tier earns, clients, and the list.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";

/** The three answers of a first visit. 2,816 + 935 a month over 990 hours a year is 45.47 / 56.84 / 69.95. */
async function answer(page, living = "2816") {
  await page.locator("#month-business").waitFor();
  await page.locator('input[id^="month-"]:not(#month-business)').fill(living);
  await page.locator("#month-business").fill("935");
  await page.locator('input[id^="hours-"]').fill("990");
}

const nav = (page, place) => page.locator(".nav a").nth(place);
const line = (page, place) => page.locator("tr.line").nth(place);
const lineName = (page, place) => line(page, place).locator(".line-name input");
const quantity = (page, place, tier) => line(page, place).locator("td.tier input").nth(tier);
const amounts = (page, place) => line(page, place).locator(".amount-of > .figure, .amount-of .worked > .figure").allInnerTexts();
const totals = (page) => page.locator("tr.total .figure").allInnerTexts();
const desk = (page, tier) => page.locator("tr.desk-only td.tier").nth(tier);
const addHours = (page) => page.locator("#add-line");
const addFixed = (page) => page.locator("#add-line + button");
const addTier = (page) => page.locator("thead .what button");
/** Waits until the keyboard is at an element whose id begins so: it goes there once the page is drawn. */
const focusAt = (page, id) => page.waitForFunction((id) => document.activeElement.id.startsWith(id), id);

/** What is read becomes as expected: the page follows an address or a part that comes, in its own time. */
const becomes = (read, expected) => soon(async () => assert.deepEqual(await read(), expected));

/** What was typed has been written, and is said to be. */
const saved = (page) => page.locator("p.saved").filter({ hasText: /\d\d:\d\d/ }).waitFor();

async function newProposal(page) {
  await nav(page, 1).click();
  await page.locator(".list-head button").click();
  await page.locator("table.matrix").waitFor();
}

/** From an empty profile to an open proposal. */
async function begin({ page, open }) {
  await open();
  await answer(page);
  await newProposal(page);
}

/** 20 hours in the first tier; in the third a price of 500.00 with 20 hours behind it. */
async function twoTiers(page) {
  await lineName(page, 0).fill("Discovery and build");
  await quantity(page, 0, 0).fill("20");
  await addFixed(page).click();
  await lineName(page, 1).fill("Launch workshop");
  await line(page, 1).locator('[id^="price-"]').fill("500.00");
  await line(page, 1).locator('[id^="behind-"]').fill("20");
  await quantity(page, 1, 0).fill("");
  await quantity(page, 1, 1).fill("");
}

journey("a proposal rests on the rates, says plainly what is under base, and is there after a reload", async (j) => {
  const { page, shot, axe } = j;
  await begin(j);
  await soon(async () => assert.equal(await page.locator("tr.total .figure").count(), 3));
  await soon(async () => assert.match(await desk(page, 0).innerText(), /nothing in this tier yet/));
  await page.locator("#title").fill("A new website");
  await twoTiers(page);
  const stands = async () => {
    // 20 x 56.84 = 1,136.80.
    await becomes(() => amounts(page, 0), ["1,136.80", "–", "–"]);
    await becomes(() => amounts(page, 1), ["–", "–", "500.00"]);
    await becomes(() => totals(page), ["£1,136.80", "£0.00", "£500.00"]);
    // 56.84 - 45.4666... = 11.3733...; 20 x 45.4666... = 909.3333...; 1,136.80 - 909.3333... = 227.4666..., that is 20.009... %.
    const first = await desk(page, 0).innerText();
    for (const said of ["56.84 an hour", "11.37 above base", "909.33", "227.47", "20%", "known for all of the price"]) {
      assert.ok(first.replace(/\s+/g, " ").includes(said), `${said} in ${first}`);
    }
    // 500 / 20 = 25; 45.4666... - 25 = 20.4666...; 500 - 909.3333... = -409.3333..., that is -81.866... % of 500.
    const third = await desk(page, 2).innerText();
    for (const said of ["25.00 an hour", "20.47 under base", "−409.33", "−81.9%"]) {
      assert.ok(third.replace(/\s+/g, " ").includes(said), `${said} in ${third}`);
    }
    assert.deepEqual(await page.locator(".warning strong").allInnerTexts(), [
      "Complete: this tier earns 25.00 an hour, 20.47 under your base.",
    ]);
  };
  await stands();
  await axe();
  await shot("proposal-1280");
  await saved(page);
  await page.reload();
  await nav(page, 1).click();
  await page.getByRole("link", { name: "A new website", exact: true }).click();
  await stands();
  await soon(async () => assert.equal(await lineName(page, 1).inputValue(), "Launch workshop"));

  // Living now takes 3,000: (3,000 + 935) x 12 = 47,220; / 990 = 47.6969...; / 0.8 = 59.6212..., shown 59.63.
  await nav(page, 0).click();
  await page.locator('input[id^="month-"]:not(#month-business)').fill("3,000");
  await nav(page, 1).click();
  await page.locator(".list").waitFor();
  // 20 x 59.63 = 1,192.60.
  await becomes(() => page.locator(".list .sums dd").allInnerTexts(), ["1,192.60", "0.00", "500.00"]);
  await page.getByRole("link", { name: "A new website", exact: true }).click();
  await becomes(() => totals(page), ["£1,192.60", "£0.00", "£500.00"]);
  // 47.6969... - 25 = 22.6969...
  await soon(async () => assert.match(await page.locator(".warning").innerText(), /earns 25\.00 an hour, 22\.70 under your base\./));
});

journey("a band is chosen for each tier", async (j) => {
  const { page } = j;
  await begin(j);
  for (const tier of [0, 1, 2]) await quantity(page, 0, tier).fill("10");
  const bands = page.locator(".rests select");
  await soon(async () => assert.deepEqual(await bands.first().locator("option").allInnerTexts(), ["base 45.47", "target 56.84", "stretch 69.95"]));
  await bands.nth(0).selectOption("base 45.47");
  await bands.nth(2).selectOption("stretch 69.95");
  await becomes(() => totals(page), ["£454.70", "£568.40", "£699.50"]);
  // At base the shown rate is rounded up, and so stands 45.47 - 45.4666... = 0.0033... above the floor.
  await soon(async () => assert.match(await desk(page, 0).innerText(), /at base/));
  await soon(async () => assert.equal(await page.locator(".warning").count(), 0));
});

journey("every figure of a tier shows its working, and gives the keyboard back", async (j) => {
  const { page, axe } = j;
  await begin(j);
  await twoTiers(page);
  for (const name of [/earned an hour/, /Distance to base/, /Floor cost/, /Left over/, /Margin/, /hours 20/, /total/]) {
    const sign = page.getByRole("button", { name: new RegExp(`Essential, .*${name.source}.*show the working`) });
    await sign.click();
    await page.locator("#working").waitFor();
    await soon(async () => assert.equal(await page.locator("#working").count(), 1));
    await focusAt(page, "working");
    await soon(async () => assert.equal(await sign.getAttribute("aria-expanded"), "true"));
    if (name.source === "total") await axe();
    await page.keyboard.press("Escape");
    await page.locator("#working").waitFor({ state: "detached" });
    await page.waitForFunction((name) => document.activeElement.ariaLabel?.match(name), name.source);
  }
});

journey("the amount of a line shows its working beneath the line", async (j) => {
  const { page, axe } = j;
  await begin(j);
  await twoTiers(page);
  await page.getByRole("button", { name: "Discovery and build 1,136.80: show the working" }).click();
  const steps = () => page.locator("tr.line + tr.working-row #working").locator(".steps tr").evaluateAll((rows) =>
    rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim()).join(" ")));
  await soon(async () => assert.match((await steps()).join("; "), /20; × .*56\.84.*= .*1,136\.80/));
  await axe();
  await page.keyboard.press("Escape");
  await becomes(() => page.locator("#working").count(), 0);
  // Tab passes from quantity to quantity; the key shows the same working, and Escape leads back to the field.
  await quantity(page, 0, 0).focus();
  await page.keyboard.press("=");
  await page.locator("tr.line + tr.working-row #working").waitFor();
  await focusAt(page, "working");
  await page.keyboard.press("Escape");
  await focusAt(page, "quantity-");
  await becomes(() => quantity(page, 0, 0).inputValue(), "20");
});

journey("tiers under base are told in one place", async (j) => {
  const { page } = j;
  await begin(j);
  await addFixed(page).click();
  await line(page, 1).locator('[id^="price-"]').fill("500.00");
  await line(page, 1).locator('[id^="behind-"]').fill("20");
  // 500 / 20 = 25.00, and 45.47 is the floor as shown: 45,012 / 990 = 45.4667 is 20.47 more.
  await becomes(() => page.locator(".warning").count(), 1);
  await becomes(() => page.locator(".warning strong").count(), 3);
  // 909.33 / 20 = 45.4665, less than half a cent under 45.46666...
  await line(page, 1).locator('[id^="price-"]').fill("909.33");
  await soon(async () => assert.match(await page.locator(".warning strong").first().innerText(), /earns 45\.47 an hour, just under your base/));
});

journey("proposals are duplicated, deleted and brought back", async (j) => {
  const { page } = j;
  await begin(j);
  await page.locator("#title").fill("A new website");
  await quantity(page, 0, 0).fill("20");
  await nav(page, 1).click();
  await page.getByRole("button", { name: "Duplicate A new website" }).click();
  await page.locator("table.matrix").waitFor();
  await soon(async () => assert.equal(await page.locator("#title").inputValue(), "A new website (copy)"));
  await becomes(() => totals(page), ["£1,136.80", "£0.00", "£0.00"]);
  await quantity(page, 0, 0).fill("10");
  await nav(page, 1).click();
  await page.locator(".list").waitFor();
  const titles = page.locator(".list a.name");
  await soon(async () => assert.deepEqual(await titles.allInnerTexts(), ["A new website (copy)", "A new website"]));
  await becomes(() => page.locator(".list .sums dd").allInnerTexts(), ["568.40", "0.00", "0.00", "1,136.80", "0.00", "0.00"]);
  await page.getByRole("button", { name: "Delete A new website", exact: true }).click();
  await soon(async () => assert.deepEqual(await titles.allInnerTexts(), ["A new website (copy)"]));
  await focusAt(page, "proposals");
  await page.locator("main").getByRole("button", { name: "Undo" }).click();
  await soon(async () => assert.deepEqual(await titles.allInnerTexts(), ["A new website (copy)", "A new website"]));
});

journey("one to five tiers, added, moved and removed", async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  await quantity(page, 0, 2).fill("30");
  await addTier(page).click();
  // A new tier begins with what the last one contains.
  await becomes(() => totals(page), ["£0.00", "£0.00", "£1,705.20", "£1,705.20"]);
  await focusAt(page, "tier-name-");
  await page.keyboard.type("Longer");
  await addTier(page).click();
  await soon(async () => assert.equal(await addTier(page).count(), 0));
  await soon(async () => assert.equal(await page.getByRole("region", { name: "Tiers" }).count(), 1));
  await axe();
  await shot("proposal-five-tiers");
  const names = () => page.locator(".tier-name input").evaluateAll((all) => all.map((one) => one.value));
  const act = async (tier, words) => {
    await page.locator(".tier-name summary").nth(tier).click();
    await page.locator(".tier-name details[open]").getByRole("button", { name: words }).click();
  };
  await act(3, "Move left");
  await soon(async () => assert.deepEqual(await names(), ["Essential", "Considered", "Longer", "Complete", ""]));
  for (let left = 5; left > 1; left--) await act(left - 1, "Remove");
  await soon(async () => assert.deepEqual(await names(), ["Essential"]));
  await soon(async () => assert.equal(await page.locator(".tier-name summary").count(), 0));
  await axe();
});

journey("a fixed price without hours behind it: what it earns is unknown", async (j) => {
  const { page } = j;
  await begin(j);
  await addFixed(page).click();
  await line(page, 1).locator('[id^="price-"]').fill("284,20");
  await becomes(() => amounts(page, 1), ["284.20", "284.20", "284.20"]);
  await soon(async () => assert.match(await desk(page, 1).innerText(), /earnings unknown: type the hours behind the fixed price/));
  // 20 hours at 56.84 are 1,136.80 of 1,421.00: 80 %.
  await quantity(page, 0, 0).fill("20");
  await soon(async () => assert.match(await desk(page, 0).innerText(), /known for 80% of the price/));
  // 284.20 over 5 hours is 56.84.
  await line(page, 1).locator('[id^="behind-"]').fill("5");
  await soon(async () => assert.match(await desk(page, 1).innerText(), /56\.84\s+an hour/));
  await soon(async () => assert.match(await desk(page, 0).innerText(), /known for all of the price/));
});

journey("a client is made once and chosen again", async (j) => {
  const { page } = j;
  await begin(j);
  const client = page.locator("#client");
  await client.selectOption("A new client");
  await page.locator("#client-name").waitFor();
  await page.waitForFunction(() => document.activeElement.id === "client-name");
  await page.keyboard.type("Jo Pryce");
  await page.locator("#client-organisation").fill("Tern Bakery");
  await page.locator("#title").fill("One");
  await nav(page, 1).click();
  await soon(async () => assert.match(await page.locator(".name-cell").innerText(), /Jo Pryce, Tern Bakery/));
  await newProposal(page);
  await soon(async () => assert.equal(await page.locator("#client-name").count(), 0));
  await client.selectOption("Jo Pryce, Tern Bakery");
  await soon(async () => assert.equal(await client.locator("option").count(), 3));
  await page.getByRole("button", { name: "Change name: Jo Pryce, Tern Bakery" }).click();
  await page.locator("#client-name").fill("Joanna Pryce");
  await nav(page, 1).click();
  await page.locator(".list").waitFor();
  const notes = page.locator(".name-cell .note");
  await soon(async () => assert.deepEqual(await notes.allInnerTexts(), ["No. 2 · Joanna Pryce, Tern Bakery", "No. 1 · Joanna Pryce, Tern Bakery"]));
  await page.getByRole("link", { name: "One", exact: true }).click();
  await client.selectOption("No client yet");
  await nav(page, 1).click();
  await page.locator(".list").waitFor();
  await soon(async () => assert.deepEqual(await notes.allInnerTexts(), ["No. 2 · Joanna Pryce, Tern Bakery", "No. 1 · No client yet"]));
});

journey("clients stand by name, there too after a reload; one is deleted, and brought back by undo", async (j) => {
  const { page } = j;
  await begin(j);
  const client = page.locator("#client");
  for (const name of ["Wren", "ada", "Moth"]) {
    await client.selectOption("A new client");
    await page.locator("#client-name").fill(name);
    await client.selectOption("No client yet");
  }
  const names = () => client.locator("option").allInnerTexts();
  await becomes(names, ["No client yet", "ada", "Moth", "Wren", "A new client"]);
  await client.selectOption("Moth");
  await saved(page);
  await page.reload();
  await becomes(names, ["No client yet", "ada", "Moth", "Wren", "A new client"]);
  await page.getByRole("button", { name: "Change name: Moth" }).click();
  await page.getByRole("button", { name: "Delete this client" }).click();
  await page.getByText("Deleted “Moth”. It stays in the bin for thirty days.").waitFor();
  await becomes(names, ["No client yet", "ada", "Wren", "A new client"]);
  await becomes(() => client.inputValue(), "No client yet");
  await page.getByRole("alert").or(page.getByRole("status")).getByRole("button", { name: "Undo" }).click();
  await becomes(names, ["No client yet", "ada", "Moth", "Wren", "A new client"]);
  await becomes(() => client.inputValue(), "Moth");
});

journey("what is wrong stands beside its field, and the rest goes on working", async (j) => {
  const { page, axe, open } = j;
  // Before anything is answered there is no rate: the line says so.
  await open();
  await page.locator("#month-business").waitFor();
  await newProposal(page);
  await quantity(page, 0, 0).fill("20");
  await soon(async () => assert.match(await line(page, 0).locator(".problem").innerText(), /has no rate/));
  await soon(async () => assert.match(await desk(page, 0).innerText(), /unknown until your rates are known/));
  await nav(page, 0).click();
  await answer(page);
  await nav(page, 1).click();
  await page.locator(".list a.name").click();
  await soon(async () => assert.equal(await line(page, 0).locator(".problem").count(), 0));
  await quantity(page, 0, 1).fill("-3");
  await soon(async () => assert.match(await line(page, 0).locator("td.tier .problem").innerText(), /below zero/));
  await soon(async () => assert.equal(await quantity(page, 0, 1).getAttribute("aria-invalid"), "true"));
  await quantity(page, 0, 2).fill("1000000000000000");
  await soon(async () => assert.match(await page.locator("tr.total .problem").innerText(), /too much to stay exact/));
  await becomes(() => totals(page), ["£1,136.80", "£0.00", "–"]);
  await quantity(page, 0, 1).fill("abc");
  await soon(async () => assert.match(await line(page, 0).locator("td.tier .problem").first().innerText(), /not a number/));
  await axe();
});

journey("lines are walked through with Enter, and moved by menu and by grip", async (j) => {
  const { page } = j;
  await begin(j);
  await lineName(page, 0).fill("One");
  await lineName(page, 0).press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("tr.line").length === 2);
  await page.waitForFunction(() => document.activeElement.closest("tr.line:nth-child(2)"));
  await page.keyboard.type("Two");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.closest("tr.line:nth-child(3)"));
  await page.keyboard.type("Three");
  await quantity(page, 0, 1).focus();
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await page.keyboard.type("3");
  const column = await page.locator("tr.line td.tier:nth-child(3) input").evaluateAll((all) => all.map((one) => one.value));
  assert.deepEqual(column, ["1", "2", "3"]);
  const names = () => page.locator(".line-name input").evaluateAll((all) => all.map((one) => one.value));
  const act = async (place, words) => {
    await line(page, place).locator("summary").click();
    await line(page, place).getByRole("button", { name: words, exact: true }).click();
  };
  await act(2, "Move up");
  await soon(async () => assert.deepEqual(await names(), ["One", "Three", "Two"]));
  await line(page, 0).hover();
  const from = await line(page, 0).locator(".grip").boundingBox();
  const to = await line(page, 2).boundingBox();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + to.height / 2, { steps: 4 });
  await page.mouse.up();
  await soon(async () => assert.deepEqual(await names(), ["Three", "Two", "One"]));
  await soon(async () => assert.equal(await page.locator(".dragged").count(), 0));
  await act(0, "Remove");
  await soon(async () => assert.deepEqual(await names(), ["Two", "One"]));
});

journey("the whole way with the keyboard alone", async ({ page, open }) => {
  await open();
  const tabTo = async (selector) => {
    for (let pressed = 0; pressed < 80; pressed++) {
      if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`The Tab key never came to ${selector}.`);
  };
  await tabTo('input[id^="month-"]:not(#month-business)');
  await page.keyboard.type("2816");
  await tabTo("#month-business");
  await page.keyboard.type("935");
  await tabTo('input[id^="hours-"]');
  await page.keyboard.type("990");
  await page.keyboard.press("Tab");
  await page.evaluate(() => document.activeElement.blur());
  await tabTo(".nav li:nth-child(2) a");
  await page.keyboard.press("Enter");
  await page.locator(".empty").waitFor();
  await tabTo(".list-head button");
  await page.keyboard.press("Enter");
  await page.locator("table.matrix").waitFor();
  await tabTo("#title");
  await page.keyboard.type("By keys");
  await tabTo(".line-name input");
  await page.keyboard.type("Build");
  await tabTo('[id^="quantity-"]');
  await page.keyboard.type("19");
  await page.keyboard.press("ArrowUp");
  await becomes(() => totals(page), ["£1,136.80", "£0.00", "£0.00"]);
  await tabTo("#add-line + button");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.closest("tr.line:nth-child(2)"));
  await page.keyboard.type("Workshop");
  await tabTo('[id^="price-"]');
  await page.keyboard.type("500");
  await tabTo('[id^="behind-"]');
  await page.keyboard.type("20");
  // In the first tier, too: 1,636.80 over 40 hours is 40.92.
  await soon(async () => assert.equal(await page.locator(".warning strong").count(), 3));
  await page.locator(".earns .why").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "working");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement.matches(".why"));
});

journey("a phone shows one tier at a time", { viewport: { width: 360, height: 780 }, touch: true }, async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  const tabs = page.locator(".tier-tabs label");
  await soon(async () => assert.equal(await line(page, 0).locator("td.tier:visible").count(), 1));
  await quantity(page, 0, 0).fill("20");
  await tabs.nth(1).click();
  await soon(async () => assert.equal(await quantity(page, 0, 0).isVisible(), false));
  await quantity(page, 0, 1).fill("5");
  await soon(async () => assert.equal(await page.locator("tr.total .figure:visible").innerText(), "£284.20"));
  await page.locator(".after .narrow-only button").click();
  await page.waitForFunction(() => document.querySelectorAll(".tier-tabs label").length === 4);
  await soon(async () => assert.equal(await page.locator(".tier-tabs input").nth(3).isChecked(), true));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `The page is ${over} px too wide.`);
  await axe();
  await shot("proposal-360");
});

journey("in Ukrainian", { locale: "uk-UA" }, async (j) => {
  const { page, axe, shot } = j;
  await begin(j);
  await twoTiers(page);
  const plain = (text) => text.replaceAll("\u00a0", " ");
  await soon(async () => assert.equal(plain(await page.locator("tr.total .figure").first().innerText()), "1 136,80 ₴"));
  assert.equal(
    await page.locator(".warning strong").innerText(),
    "Усе під ключ: цей пакет приносить 25,00 за годину, це на 20,47 менше за ваш мінімум.",
  );
  await soon(async () => assert.match(await desk(page, 2).innerText(), /на 20,47 нижче за мінімум/));
  await axe();
  await shot("proposal-uk");
  await nav(page, 1).click();
  await soon(async () => assert.equal(await page.locator("#page h1").innerText(), "Пропозиції"));
  await axe();
});

journey("a proposal that is not there leaves a way back", async ({ page, open, axe }) => {
  await open();
  await answer(page);
  await page.evaluate(() => (location.hash = "/proposals/0123456789abcdef"));
  await page.getByText("This proposal is not here").waitFor();
  await axe();
  await page.getByRole("button", { name: "All proposals" }).click();
  await page.getByText("No proposals yet.").waitFor();
});

for (const width of [360, 1280]) {
  for (const scheme of ["light", "dark"]) {
    journey(`no barrier at ${width} px, ${scheme}`, { viewport: { width, height: 900 }, scheme }, async (j) => {
      const { page, open, axe, shot } = j;
      await open();
      await answer(page);
      await nav(page, 1).click();
      await page.locator(".empty").waitFor();
      await axe();
      await page.locator(".list-head button").click();
      await page.locator("table.matrix").waitFor();
      await axe();
      await page.locator(".rests select").first().selectOption({ index: 1 });
      await addFixed(page).click();
      await line(page, 1).locator('[id^="price-"]').fill("500");
      await line(page, 1).locator('[id^="behind-"]').fill("20");
      await soon(async () => assert.equal(await page.locator(".warning strong").count(), 3));
      await axe();
      await shot(`proposal-warning-${width}-${scheme}`);
      await nav(page, 1).click();
      await page.locator(".list").waitFor();
      await axe();
      await shot(`proposals-${width}-${scheme}`);
    });
  }
}
