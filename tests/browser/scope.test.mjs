// What a client may want next and what they were given; and the way from an idea through a change order to a yes that counts.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";
import { plain } from "./proposing.mjs";

const NOW = Math.floor(Date.now() / 1000) - 86_400 * 30;

/** 75.00 an hour at target. A site was sold for 4,000.00, with 20 % tax 4,800.00; `accepted` says whether it was answered so. */
const workbook = (language, answer = { id: "f1", kind: "accepted", at: NOW, name: "Jo", tier: "Whole", place: 0, gross: "4800", net: "4000", net_once: "4000" }, more = []) => {
  const uk = language === "uk";
  return {
    format: "ratewright-workbook",
    schema: 1,
    studio: {
      name: "Northlight",
      year: 2026,
      currency: "GBP",
      contact: { name: "Ada", email: "hello@example.org" },
      roles: [{ id: "a1", name: uk ? "Дизайн" : "Design" }],
      team: [{ id: "1", name: "Ada", role: "a1", costs: { month: "5000" }, hours: { by: "whole", year: "1000" } }],
    },
    clients: [{ id: "c1", name: uk ? "Олена Приклад" : "Jo Sample", organisation: uk ? "Пекарня" : "Bakery" }],
    proposals: [{
      id: "51", number: 1, title: uk ? "Сайт пекарні" : "A site for the bakery", client: "c1", made: "2026-03-02",
      taxes: [{ id: "1", name: uk ? "ПДВ" : "VAT", percent: "20" }], line_taxes: ["1"],
      phases: [{ name: "Launch", to: "2026-06-30" }],
      lines: [{ id: "71", name: "Design", kind: "fixed", price: "4000", taxes: ["1"], quantities: { 1: "1" } }],
    }],
    issued: [{ id: "91", proposal: "51", number: 7, on: "2026-03-02", currency: "GBP", token: "t", ...(answer ? { answer } : {}) }, ...more],
  };
};

const id = (short) => short.padStart(32, "0");
const SCOPE = `#/clients/${id("c1")}/scope`;

async function arrive({ page, open }, text, address = `#/clients/${id("c1")}`) {
  await open();
  await page.locator("input[type=file]").first().setInputFiles({ name: "northlight.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(text)) });
  await page.getByText("northlight.json").first().waitFor();
  await page.evaluate((address) => { location.hash = address; }, address);
}

const idea = (page, place) => page.locator('.scope-table tr[data-list="ideas"]').nth(place);
const favour = (page, place) => page.locator(".scope-table").last().locator("tbody tr").nth(place);
const cells = async (row) => (await row.locator("th, td").allInnerTexts()).map((text) => plain(text).trim());
const rows = async (table) => {
  const all = [];
  for (const row of await table.locator("tr").all()) all.push(await cells(row));
  return all;
};
const saved = (page) => page.locator("p.saved").filter({ hasText: /^Saved/ }).waitFor();

/** An idea at the end of the backlog, with its hours or its price. */
async function think(page, place, name, hours, price = "") {
  await page.getByRole("button", { name: "Add an idea" }).click();
  await idea(page, place).locator('[id^="idea-"]').fill(name);
  if (hours) await idea(page, place).getByLabel(/: hours, /).fill(hours);
  if (price) await idea(page, place).getByLabel(/: own price$/).fill(price);
}

journey("a backlog with its prices, two agreed, and a favour; undone, and there after a reload", { timeout: 120000 }, async (j) => {
  const { page, axe, shot, narrow } = j;
  await arrive(j, workbook("en"));
  await page.getByRole("link", { name: "Backlog, favours and change orders" }).click();
  await page.getByRole("heading", { name: "What comes next: Jo Sample, Bakery" }).waitFor();
  await axe();
  await think(page, 0, "Booking on the phone", "12");
  await think(page, 1, "Better photos", "", "250.50");
  // 12 x 75.00 and 250.50.
  await soon(async () => assert.match((await cells(idea(page, 0)))[3], /^=?\s*900\.00$/));
  await soon(async () => assert.match(plain(await page.locator(".scope-sums").first().innerText()), /Not ordered yet\s*=?\s*1,150\.50\s*Of that agreed\s*=?\s*0\.00/));
  const nudge = page.locator(".scope-nudge").first();
  assert.match(await nudge.innerText(), /^No idea is agreed/);
  await page.getByText("Nothing is chosen yet. Mark what the client wants as agreed.").waitFor();
  await idea(page, 0).getByRole("checkbox").check();
  await soon(async () => assert.match(await nudge.innerText(), /^One idea is agreed/));
  await idea(page, 1).getByRole("checkbox").check();
  await page.getByText("One idea is agreed").waitFor({ state: "detached" });
  assert.equal(await page.getByText("No idea is agreed").count(), 0);
  await page.getByText("It will hold what is agreed: 1,150.50.").waitFor();
  // A favour at 1.5 x 75.00.
  await page.getByRole("button", { name: "Log a favour" }).click();
  await favour(page, 0).locator('[id^="favour-"]').fill("Swapped a photo");
  await favour(page, 0).getByLabel(/: hours, /).fill("1.5");
  const given = page.locator(".scope-sums").last();
  await soon(async () => assert.match(plain(await given.innerText()), /Given so far\s*=?\s*112\.50/));
  await page.getByRole("button", { name: /^Given so far 112\.50: show the working/ }).click();
  await page.locator("#working").waitFor();
  await axe();
  await shot("scope-1280");
  await page.keyboard.press("Escape");
  await narrow("scope-360");
  await axe();
  // Below nothing is said at its place, and nothing else moves.
  await favour(page, 0).getByLabel(/: hours, /).fill("-3");
  await favour(page, 0).locator(".problem").waitFor();
  await soon(async () => assert.match(plain(await given.innerText()), /112\.50/));
  await favour(page, 0).getByLabel(/: hours, /).fill("1.5");
  await favour(page, 0).getByLabel(/: hours, /).blur();
  await page.getByRole("button", { name: "Log a favour" }).click();
  await soon(async () => assert.equal(await page.locator(".scope-table").last().locator("tbody tr").count(), 2));
  await page.getByRole("button", { name: "Undo" }).first().click();
  await soon(async () => assert.equal(await page.locator(".scope-table").last().locator("tbody tr").count(), 1));
  await saved(page);
  await page.reload();
  await soon(async () => assert.match(plain(await page.locator(".scope-sums").first().innerText()), /Of that agreed\s*=?\s*1,150\.50/));
  assert.equal(await idea(page, 0).locator('[id^="idea-"]').inputValue(), "Booking on the phone");
});

/** The change of booking and photos, with its words and days: the link of it. */
async function ordered(page) {
  await page.getByRole("button", { name: /^Make a change order to A site for the bakery/ }).click();
  await page.getByRole("heading", { name: "Change order", exact: true }).waitFor();
  await page.getByLabel("What it does for the client", { exact: true }).fill("Guests book without calling.");
  await page.getByLabel("Last day after the change").fill("2026-07-14");
  await page.getByLabel("What changes in the schedule").fill("The launch moves by two weeks.");
  await page.getByLabel("What changes in the schedule").blur();
}

async function issued(page) {
  await page.getByRole("button", { name: "Send it" }).click();
  await page.getByLabel(/passphrase/).waitFor();
  await page.getByRole("button", { name: /^Make the link/ }).click();
  await page.locator(".link-text").first().waitFor();
  return page.locator(".link-text").first().inputValue();
}

for (const [size, viewport] of [["360", { width: 360, height: 780 }], ["1280", { width: 1280, height: 900 }]]) {
  journey(`an idea becomes a change order, the client sees before and after at ${size} and accepts, and the yes counts`, { timeout: 180000 }, async (j) => {
    const { page, axe, shot, profile, narrow } = j;
    await arrive(j, workbook("en"));
    await page.getByText("Together £4,000.00 were agreed, without tax.").waitFor();
    await page.evaluate((address) => { location.hash = address; }, SCOPE);
    await think(page, 0, "Booking on the phone", "12");
    await idea(page, 0).getByLabel(/: what it does for the client$/).fill("Fewer calls at reception");
    await think(page, 1, "A shop, some day", "200");
    await idea(page, 0).getByRole("checkbox").check();
    await page.getByText("£4,800.00 accepted until now.").waitFor();
    await axe();
    await ordered(page);
    // 12 x 75.00 = 900.00, with 20 % 1,080.00; 4,000 + 900 and 4,800 + 1,080.
    const sums = page.locator(".change-order .change-sums");
    await soon(async () => assert.deepEqual((await rows(sums)).slice(1), [
      ["Accepted until now", "£4,000.00", "£4,800.00"], ["This change", "£900.00", "£1,080.00"], ["After it", "£4,900.00", "£5,880.00"],
    ]));
    await axe();
    await shot(`change-order-${size}`);
    if (size === "360") await narrow("change-order-desk-360");
    const link = await issued(page);
    const client = await profile({ viewport });
    await client.goto(link);
    await client.getByRole("heading", { name: "Change: A site for the bakery" }).waitFor();
    const change = client.locator("section.change");
    await client.getByText("This is a change order to quote no. 7 of 2 March 2026, which was accepted.").waitFor();
    await client.getByText("Guests book without calling.").waitFor();
    await client.getByText("Last day of the work: 30 June 2026 until now, 14 July 2026 after this change, 14 days later.").waitFor();
    await client.getByText("The launch moves by two weeks.").waitFor();
    await client.getByText("Fewer calls at reception").waitFor();
    const seen = [
      ["Paid once", "Without tax", "With tax"], ["Accepted until now", "£4,000.00", "£4,800.00"],
      ["This change", "£900.00", "£1,080.00"], ["After this change", "£4,900.00", "£5,880.00"],
    ];
    // There is one tier, so its price is known before it is chosen.
    await soon(async () => assert.deepEqual(await rows(change.locator("table")), seen));
    await client.getByRole("radio").first().check();
    await soon(async () => assert.deepEqual(await rows(change.locator("table")), seen));
    await axe(client);
    const over = await client.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `The page is ${over} px too wide.`);
    await shot(`change-quote-${size}`, client);
    // Nothing of what is not ordered is there, nor what was never billed.
    const text = await client.locator("body").innerText();
    assert.ok(!/A shop|some day|75\.00/.test(text));
    await client.getByRole("button", { name: "Review and accept" }).first().click();
    await client.getByLabel("Your name").fill("Jo Sample");
    await client.getByRole("checkbox").check();
    await soon(async () => assert.deepEqual(await rows(client.locator("section.change table")), seen));
    await axe(client);
    await shot(`change-review-${size}`, client);
    await client.getByRole("button", { name: "Accept", exact: true }).click();
    await client.getByRole("heading", { name: "Accepted. Now send your answer" }).waitFor();
    const answer = await client.locator("#answer-link").inputValue();
    await page.evaluate((answer) => { location.hash = answer.split("#")[1]; }, answer);
    await page.getByText("Accepted. It agrees with what you issued").waitFor();
    // It counts once, beside what was accepted before.
    await page.evaluate((address) => { location.hash = address; }, `#/clients/${id("c1")}`);
    await page.getByText("Together £4,900.00 were agreed, without tax.").waitFor();
    // The next change begins with both, and the idea is not ordered twice.
    await page.evaluate((address) => { location.hash = address; }, SCOPE);
    await page.getByText("£5,880.00 accepted until now.").waitFor();
    await page.getByRole("link", { name: "In the change order “Change: A site for the bakery”" }).waitFor();
    await page.getByText("Nothing is chosen yet.").waitFor();
    assert.equal(await page.getByRole("button", { name: /^Make a change order/ }).count(), 0);
  });
}

journey("a change order is printed with what was before and what is after", { timeout: 120000 }, async (j) => {
  const { page, shot } = j;
  await arrive(j, workbook("en"), SCOPE);
  await think(page, 0, "Booking on the phone", "12");
  await idea(page, 0).getByRole("checkbox").check();
  await ordered(page);
  await page.getByRole("button", { name: "Read as the client" }).click();
  await page.locator("section.change").waitFor();
  await page.emulateMedia({ media: "print" });
  assert.deepEqual((await rows(page.locator("section.change table"))).at(-1), ["After this change", "£4,900.00", "£5,880.00"]);
  await shot("change-print");
});

journey("a quote that was not answered, was declined or was superseded: a sentence, and nothing is lost", { timeout: 120000 }, async (j) => {
  const { page, axe, shot } = j;
  const later = { id: "92", proposal: "51", number: 7, revision: 2, supersedes: id("91"), on: "2026-04-02", currency: "GBP", token: "t" };
  const order = { id: "52", number: 2, title: "Change", client: "c1", lines: [{ id: "72", name: "Booking", kind: "fixed", price: "900", quantities: { 1: "1" } }],
    change: { quote: "91", number: 7, on: "2026-03-02", before_net: "4000", before_gross: "4800", reason: "Guests book without calling." } };
  const book = workbook("en", undefined, [later]);
  book.proposals.unshift(order);
  await arrive(j, book, `#/proposals/${id("52")}`);
  await page.getByText(/^Revision 2 of 2\sApril\s2026 took the place of this quote\./).waitFor();
  assert.equal(await page.getByLabel("What it does for the client", { exact: true }).inputValue(), "Guests book without calling.");
  await axe();
  await shot("change-superseded");
  await page.getByRole("button", { name: "Send it" }).click();
  await page.getByText("A change order like this is not sent.").waitFor();
  assert.ok(await page.getByRole("button", { name: /^Make the link/ }).isDisabled());
  await axe();
  await page.getByRole("link", { name: "See what to do" }).click();
  await page.getByRole("button", { name: "Make it a proposal of its own" }).click();
  await page.locator(".change-order").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).first().click();
  await page.getByText(/^Revision 2 of/).waitFor();
  // On the client's page the later one is not answered yet.
  await page.evaluate((address) => { location.hash = address; }, SCOPE);
  await think(page, 0, "Booking", "2");
  await idea(page, 0).getByRole("checkbox").check();
  await page.getByText(/^The quote was not answered yet/).waitFor();
  assert.equal(await page.getByRole("button", { name: /^Make a change order/ }).count(), 0);
});

journey("one proposal meets none of this unasked", async ({ page, open }) => {
  await open();
  await page.locator(".nav a").nth(1).click();
  await page.locator(".list-head button").click();
  await page.locator("#title").waitFor();
  assert.equal(await page.locator(".change-order").count(), 0);
  for (const place of [0, 1]) {
    await page.locator(".nav a").nth(place).click();
    assert.equal(await page.locator('a[href*="/scope"]').count(), 0);
  }
});

journey("what comes next in Ukrainian, in the dark", { timeout: 120000, locale: "uk-UA", scheme: "dark" }, async (j) => {
  const { page, axe, shot, profile } = j;
  const book = workbook("uk");
  book.clients[0].ideas = [{ id: "d1", name: "Запис із телефона", description: "Менше дзвінків", hours: { a1: "12" }, agreed: true }];
  book.clients[0].favours = [{ id: "e1", day: "2026-03-02", name: "Замінили фото", price: "100" }];
  await arrive(j, book, SCOPE);
  await page.getByText("Прийнято на").waitFor();
  await axe();
  await shot("scope-uk-dark");
  await page.getByRole("button", { name: /^Скласти додаткове замовлення/ }).click();
  await page.locator(".change-order").waitFor();
  await page.locator("#change-ends-after").fill("2026-07-14");
  await axe();
  await shot("change-order-uk-dark");
  await page.getByRole("button", { name: "Надіслати" }).click();
  await page.locator("#passphrase").waitFor();
  await page.locator(".button.primary").first().click();
  await page.locator(".link-text").first().waitFor();
  const client = await profile({ viewport: { width: 360, height: 780 } });
  await client.goto(await page.locator(".link-text").first().inputValue());
  await client.getByText("Це додаткове замовлення до прийнятої пропозиції № 7 від 2 березня 2026").waitFor();
  await client.getByText("на 14 днів пізніше").waitFor();
  const over = await client.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `The page is ${over} px too wide.`);
  await axe(client);
  await shot("change-quote-uk-dark", client);
});
