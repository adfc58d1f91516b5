// A week of an account manager: who wrote on Monday, a proposal that becomes a yes, the work, a change of it, and how the year stands on
// Friday. The same in both languages.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";
import { plain } from "./proposing.mjs";

const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

const WORDS = {
  en: {
    locale: "en-GB", from: "Organisation", way: "A recommendation", call: "Call them back", site: "A site for the bakery", page: "Design",
    agreed: "£2,250.00", once: /Once/, none: /Not yet/, spent: /£262\.50 of £2,250\.00 spent, £1,987\.50 left\./, idea: "Booking on the phone",
    after: ["After it", "£2,550.00", "£2,550.00"], sold: /Sold in \d+: £2,550\.00, 3\.4% of the target\./, accepted: "It agrees with what you issued",
    client: { accept: "Accept", sent: "Accepted. Now send your answer" },
  },
  uk: {
    locale: "uk-UA", from: "Організація", way: "Порада знайомих", call: "Передзвонити", site: "Сайт для пекарні", page: "Дизайн",
    agreed: "2 250,00 ₴", once: /Один раз/, none: /Ще ні/, spent: /262,50 ₴ з 2 250,00 ₴, лишилося 1 987,50 ₴/, idea: "Запис із телефона",
    after: ["Після неї", "2 550,00 ₴", "2 550,00 ₴"], sold: /Продано \d+ року: 2 550,00 ₴, це 3,4\s?% цілі/, accepted: "Усе збігається з надісланим",
  },
};

/** 60,000 a year over 1,000 hours: 75.00 an hour at target, 75,000.00 a year. */
const workbook = (currency) => ({
  format: "ratewright-workbook",
  schema: 1,
  studio: {
    name: "Northlight", year: new Date().getUTCFullYear(), currency, contact: { name: "Ada", email: "hello@example.org" },
    roles: [{ id: "a1", name: "Design" }],
    team: [{ id: "1", name: "Ada", role: "a1", costs: { month: "5000" }, hours: { by: "whole", year: "1000" } }],
  },
});

const go = (page, address) => page.evaluate((address) => { location.hash = address; }, address);
const says = async (locator) => plain(await locator.innerText());

/** Seals what is open and lets the client accept it; the answer comes back to the desk. */
async function acceptedBy({ page, profile }, choose) {
  await page.locator("button.primary:visible").first().click();
  await page.locator(".link-text").first().waitFor();
  const client = await profile({ viewport: { width: 360, height: 780 } });
  await client.goto(await page.locator(".link-text").first().inputValue());
  await client.getByRole("radio").first().check();
  await choose(client);
  await client.locator("#answer-link").waitFor();
  const answer = await client.locator("#answer-link").inputValue();
  await client.close();
  await go(page, answer.split("#")[1]);
}

for (const [language, words] of Object.entries(WORDS)) {
  journey(`a week of an account manager (${language})`, { timeout: 240000, locale: words.locale }, async (j) => {
    const { page, open, axe, shot, narrow } = j;
    await open();
    const text = JSON.stringify(workbook(language === "uk" ? "UAH" : "GBP"));
    await page.locator("input[type=file]").first().setInputFiles({ name: "week.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await page.getByText("week.json").first().waitFor();

    // Monday: somebody wrote.
    await go(page, "/clients");
    await page.locator(".sales h1").waitFor();
    await page.locator(".list-head button").click();
    await page.locator("#client-name").fill("Jo Sample");
    await page.locator("#client-organisation").fill("Bakery");
    await page.locator("#client-source").fill(words.way);
    await page.locator("section .after button").first().click();
    await page.locator('[id^="step-"]').first().fill(words.call);
    await page.locator('[id^="step-due-"]').first().fill(day(1));
    await axe();
    await go(page, "/clients");
    await page.locator(".steps li", { hasText: words.call }).locator("button").click();
    await soon(async () => assert.equal(await page.locator(".steps li", { hasText: words.call }).count(), 0));
    assert.match(await says(page.locator(".sales-table tbody tr").first()), words.none);

    // Tuesday: 30 hours are offered, 2,250.00, and accepted.
    await page.locator(".nav a").nth(1).click();
    await page.locator(".list-head button").first().click();
    await page.locator("#title").fill(words.site);
    await page.locator("select").filter({ hasText: "Jo Sample" }).first().selectOption({ label: "Jo Sample, Bakery" });
    await page.locator("tr.line").first().locator("td.what input, th.what input").first().fill(words.page);
    for (const place of [0, 1, 2]) await page.locator("tr.line").first().locator("td.tier input").nth(place).fill("30");
    await page.locator("tr.line").first().locator("td.tier input").nth(2).blur();
    const proposal = await page.evaluate(() => location.hash);
    await go(page, `${proposal.slice(1)}/send`);
    await acceptedBy(j, async (client) => {
      await client.locator(".button.primary:visible").first().click();
      await client.locator('input[autocomplete="name"]').fill("Jo Sample");
      await client.getByRole("checkbox").last().check();
      await client.locator(".button.primary:visible").last().click();
    });
    await page.getByText(words.accepted).first().waitFor();
    await go(page, "/clients");
    await soon(async () => assert.match(await says(page.locator(".sales-table tbody tr").first()), words.once));
    assert.ok((await says(page.locator(".sales-table tbody tr").first())).includes(words.agreed));

    // Wednesday: 150 + 60 minutes of work at 75.00 are 262.50.
    await go(page, `${proposal.slice(1)}/time`);
    await page.locator("#time-line").fill(language === "uk" ? "2г 30 ескізи" : "2h 30 sketches");
    await page.keyboard.press("Enter");
    await soon(async () => assert.equal(await page.locator("#time-line").inputValue(), ""));
    await page.keyboard.type(language === "uk" ? "60хв дзвінок" : "60m call");
    await page.keyboard.press("Enter");
    await soon(async () => assert.match(await says(page.locator(".spent .says").first()), words.spent));
    await axe();
    await shot(`week-time-${language}`);

    // Thursday: they ask for more. 4 hours, 300.00, become a change order.
    await go(page, "/clients");
    await page.locator(".sales-table tbody a").first().click();
    await page.locator('a[href$="/scope"]').click();
    await page.locator(".scope-table, .scope").first().waitFor();
    const add = page.locator("button", { hasText: language === "uk" ? "Додати ідею" : "Add an idea" });
    await add.click();
    const idea = page.locator('.scope-table tr[data-list="ideas"]').first();
    await idea.locator('[id^="idea-"]').fill(words.idea);
    await idea.locator("input[inputmode], input.figure, .entry.short input").first().fill("4");
    await idea.getByRole("checkbox").check();
    await page.getByRole("button", { name: language === "uk" ? /^Скласти додаткове замовлення/ : /^Make a change order/ }).click();
    await page.locator(".change-order").waitFor();
    await soon(async () => assert.deepEqual((await page.locator(".change-order .change-sums tr").last().locator("th, td").allInnerTexts()).map(plain), words.after));
    await page.locator(".brief .button.primary").click();
    await acceptedBy(j, async (client) => {
      await client.locator(".button.primary:visible").first().click();
      await client.locator('input[autocomplete="name"]').fill("Jo Sample");
      await client.getByRole("checkbox").last().check();
      await client.locator(".button.primary:visible").last().click();
    });
    await page.getByText(words.accepted).first().waitFor();

    // Friday: how the year stands. 2,250 + 300 of 75,000 are 3.4 %.
    await go(page, "/pipeline");
    await soon(async () => assert.match(await says(page.locator(".sales .says").first()), words.sold));
    await axe();
    await shot(`week-pipeline-${language}`);
    await narrow(`week-pipeline-${language}-360`);
  });
}
