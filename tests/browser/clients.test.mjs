// Clients, what is to be done next, and the pipeline: from a file with a year's quotes to a step that is done, a loss with its reason,
// and the year against its goals.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { journey, soon } from "./harness.mjs";
import { plain } from "./proposing.mjs";

const DAY = 86_400_000;
const day = (back) => new Date(Date.now() - back * DAY).toISOString().slice(0, 10);
const at = (back) => Math.floor((Date.now() - back * DAY) / 1000);
const year = new Date().getUTCFullYear();

/** 60,000 a year over 1,000 hours: 60.00 at the floor and 60,000.00 at base; 75,000.00 at target, 92,307.69 at stretch. */
const workbook = (language) => {
  const uk = language === "uk";
  const names = uk ? ["Крамниця", "Сайт", "Логотип", "Журнал", "Афіша", "Каталог", "Чернетка"] : ["Shop", "Site", "Logo", "Journal", "Poster", "Catalogue", "Draft"];
  const quote = (place, back, net, answer) => ({
    id: `e${place}`, proposal: `a${place}`, number: place, on: day(back), currency: "GBP", token: "t",
    offered: [{ band: "target", net }, { band: "stretch", net: String(Number(net) * 2) }],
    ...(answer ? { answer: { id: `d${place}`, at: at(back - 1), ...answer } } : {}),
  });
  const yes = (net) => ({ kind: "accepted", place: 0, net });
  return {
    format: "ratewright-workbook",
    schema: 1,
    studio: { name: "Northlight", year, currency: "GBP", team: [{ id: "1", name: "Anna", role: "9", costs: { month: "5000" }, hours: { by: "whole", year: "1000" } }], roles: [{ id: "9", name: uk ? "Дизайн" : "Design" }] },
    clients: [
      { id: "c1", name: uk ? "Олена Приклад" : "Jo Sample", organisation: uk ? "Пекарня" : "Bakery", kind: "business" },
      { id: "c2", name: uk ? "Петро Зразок" : "Sam Example" },
    ],
    proposals: names.map((title, place) => ({ id: `a${place + 1}`, number: place + 1, title, client: place < 4 ? "c1" : "c2" })).reverse(),
    issued: [
      quote(1, 9, "12000", yes("12000")), quote(2, 8, "9000", yes("9000")), quote(3, 8, "6000", yes("6000")), quote(4, 8, "3000", yes("3000")),
      quote(5, 8, "900", { kind: "declined", words: uk ? "Задорого" : "Too dear" }), quote(6, 10, "5000"),
    ],
  };
};

async function arrive({ page, open }, language = "en", address = "clients") {
  await open();
  const text = JSON.stringify(workbook(language));
  await page.locator("input[type=file]").first().setInputFiles({ name: "northlight.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByText("northlight.json").first().waitFor();
  await page.locator(".nav a").nth(1).click();
  await page.locator(`.after a[href="#/${address}"]`).click();
  await page.locator(".sales h1").waitFor();
}

const says = async (locator) => plain(await locator.innerText());
const cells = async (row) => (await row.locator("th, td").allInnerTexts()).map((text) => plain(text).trim());

journey("clients: what is due, who has bought, and a step that is noted, done and taken back", { timeout: 120000 }, async (j) => {
  const { page, axe, shot, narrow } = j;
  await arrive(j);
  // Sent ten days ago without an answer: a question was due three days ago.
  const due = page.locator(".steps li");
  await due.getByText("Ask whether they have decided").waitFor();
  assert.match(await says(due.first()), /overdue/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as a calendar (.ics)" }).click()]);
  const calendar = await readFile(await download.path(), "utf8");
  assert.match(calendar, /SUMMARY:Catalogue: Ask whether they have decided\r\n/);
  assert.match(calendar, new RegExp(`DTSTART;VALUE=DATE:${day(3).replaceAll("-", "")}\r\n`));
  // Four yeses are 12,000 + 9,000 + 6,000 + 3,000.
  const bakery = page.locator("table tbody tr", { hasText: "Jo Sample" });
  assert.deepEqual((await cells(bakery)).slice(1), ["Often", "0", "£30,000.00"]);
  await axe();
  await shot("clients-1280");
  await page.getByRole("button", { name: "Done: Catalogue: Ask whether they have decided" }).click();
  await soon(async () => assert.equal(await due.count(), 0));
  // One client.
  await page.getByRole("link", { name: "Jo Sample, Bakery" }).click();
  await page.getByText("Together £30,000.00 were agreed, without tax.").waitFor();
  await page.getByRole("button", { name: /^Lifetime value £30,000\.00: show the working/ }).click();
  await page.locator("#working").getByText("Agreed: “Shop”").waitFor();
  await page.getByLabel("Kind of client").selectOption({ label: "A corporation" });
  await page.getByRole("button", { name: "Add a person" }).click();
  await page.getByLabel("Name", { exact: true }).last().fill("Max Made-up");
  await page.getByLabel("Decides").check();
  await page.getByRole("button", { name: "Add a step" }).click();
  await page.getByLabel("What", { exact: true }).fill("Send the first drafts");
  await page.getByLabel("What", { exact: true }).blur();
  await axe();
  await shot("client-1280");
  await narrow();
  await shot("client-360");
  await page.getByRole("button", { name: "Done: Send the first drafts" }).click();
  await page.getByText("Done before").click();
  await page.getByRole("button", { name: "Not done after all" }).click();
  await page.getByRole("button", { name: "Done: Send the first drafts" }).waitFor();
  await page.locator("p.saved").filter({ hasText: /^Saved/ }).waitFor();
  await page.reload();
  await page.getByLabel("Decides").waitFor();
  assert.equal(await page.getByLabel("Decides").isChecked(), true);
  assert.equal(await page.getByLabel("Kind of client").evaluate((pick) => pick.selectedOptions[0].text), "A corporation");
});

journey("the pipeline: the year against its goals, a loss with its reason, work that is done", { timeout: 120000 }, async (j) => {
  const { page, axe, shot, narrow } = j;
  await arrive(j, "en", "pipeline");
  // 30,000 of 75,000 are 40 %; of five decided four were won; 5,000 x 80 % = 4,000.
  const all = page.locator(".sales");
  await all.getByText(`Sold in ${year}: £30,000.00, 40% of the target.`).waitFor();
  await all.getByText("Quotes that wait for an answer come to £5,000.00 at least.").waitFor();
  await all.getByText("At your win rate of 80%, £4,000.00 of that can be expected.").waitFor();
  // All but the first of the one client's: 18,000 of 30,000.
  await all.getByText("60% of it came from clients you already had.").waitFor();
  const target = page.locator(".year-table tbody tr").nth(1);
  assert.deepEqual((await cells(target)).slice(2).map((text) => text.replace(/^=\s*/, "")), ["75,000.00", "40%", "45,000.00"]);
  await page.getByRole("button", { name: /^Waiting for an answer 5,000\.00: show the working/ }).count();
  await axe();
  await shot("pipeline-1280");
  await page.getByLabel("Why: Poster").selectOption({ label: "The price" });
  await page.getByRole("button", { name: "Work is done: Shop" }).click();
  await page.getByRole("button", { name: "It is lost: Catalogue" }).click();
  await soon(async () => assert.match(await says(page.locator("table", { hasText: "Stage" }).first()), /Done\s*1[\s\S]*Declined\s*2/));
  const rates = page.locator(".wins-table").first();
  await soon(async () => assert.match(await says(rates), /All\s*4 of 6\s*66\.7%/));
  await page.locator(".wins-table").last().getByText("The price").waitFor();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await soon(async () => assert.match(await says(rates), /All\s*4 of 5\s*80%/));
  await narrow();
  await axe();
  await shot("pipeline-360");
  await page.locator(".nav a").first().click();
  await page.locator("#drawer-year summary").click();
  await page.getByText("what you have sold this year: £30,000.00").waitFor();
  await shot("year-sold-360");
});

journey("one proposal meets none of this", async ({ page, open }) => {
  await open();
  await page.locator(".nav a").nth(1).click();
  await page.locator(".list-head button").click();
  await page.locator("#title").waitFor();
  await page.locator(".nav a").nth(1).click();
  await page.locator(".list a.name").waitFor();
  assert.equal(await page.locator('a[href="#/clients"], a[href="#/pipeline"]').count(), 0);
});

journey("the pipeline in Ukrainian, in the dark", { timeout: 120000, locale: "uk-UA", colorScheme: "dark" }, async (j) => {
  const { page, axe, shot } = j;
  await arrive(j, "uk", "pipeline");
  await page.getByText(`Продано ${year} року`).waitFor();
  await axe();
  await shot("pipeline-uk-dark");
  await page.locator('.after a[href="#/clients"]').click();
  await page.getByText("Запитати, чи вирішили").waitFor();
  await axe();
  await shot("clients-uk-dark");
  await page.getByRole("link", { name: /Олена Приклад/ }).click();
  await page.getByText("Загалом погоджено").waitFor();
  await axe();
  await shot("client-uk-dark");
});
