// A visitor's request, from the agency's page to a draft in the agency's desk: by the link that the page hears of and the mail carries.
import assert from "node:assert/strict";
import { journey, listen, soon } from "./ground.mjs";

const ids = (number) => `000000000000000000000000000000a${number}`;

/** The desk that has published: its services under the same ids. One owner: 60,000 over 1,000 hours, 80.00 at target. */
const studio = {
  format: "ratewright-workbook",
  schema: 1,
  studio: {
    name: "Northlight",
    currency: "GBP",
    team: [{ id: "1", name: "Owner", role: "9", costs: { month: "5000" }, hours: { by: "whole", year: "1000" } }],
    roles: [{ id: "9", name: "Design" }],
    profit: { base: { percent: "0" }, target: { percent: "25" }, stretch: { percent: "40" } },
    services: [
      { id: "a1", name: "Plan and design", hours: [{ role: "9", hours: "12" }] },
      { id: "a2", name: "Pages", unit: "page", hours: [{ role: "9", hours: "3.5" }] },
      { id: "a3", name: "Words by you", hours: [{ role: "9", hours: "1" }] },
    ],
  },
};

const saved = (page) => page.locator(".saved").filter({ hasText: /^Saved/ }).first().waitFor();

/** A desk with that studio in it. */
async function begin(page, desk) {
  await page.goto(desk("index.html"));
  await page.locator("input[type=file]").first().setInputFiles({ name: "northlight.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(studio)) });
  await page.getByText("northlight.json").first().waitFor();
  await saved(page);
}

/** What a visitor does; returns the request's link. */
async function ask(page, address, { handles }) {
  await page.goto(address);
  if (handles) await page.evaluate(() => document.addEventListener("ratewright-request", (event) => event.preventDefault()));
  const estimator = page.locator("ratewright-estimator");
  await estimator.locator("#count-a2, .stepper input").first().fill("10");
  await estimator.getByRole("button", { name: /^Ask / }).click();
  // Nothing is made while something lacks.
  await estimator.getByRole("button", { name: "Prepare the message" }).click();
  await estimator.getByRole("alert").waitFor();
  await estimator.getByLabel("Name", { exact: true }).fill("Iryna Tern");
  await estimator.getByLabel("E-mail").fill("iryna@tern.example");
  await estimator.getByLabel(/What else/).fill("Before Easter, <b>please</b>");
  const consent = estimator.getByRole("checkbox");
  if (await consent.count()) await consent.check();
  await estimator.getByRole("button", { name: "Prepare the message" }).click();
  await estimator.getByText("Your request is ready").waitFor();
  const [request] = await page.evaluate(() => window.heard.filter(({ kind }) => kind === "request"));
  return { link: request.detail.link, estimator };
}

journey("a request becomes a client and a draft in the desk, once, by today's rate card", { timeout: 120000 }, async ({ page, context, write, desk, axe, shot }) => {
  const office = await context.newPage();
  await begin(office, desk);
  await listen(page);
  const { link } = await ask(page, write("request.html", `<ratewright-estimator rates="${desk("rates.json")}"></ratewright-estimator>`), { handles: true });
  assert.ok(link.startsWith(desk("index.html#")), link);

  await office.goto("about:blank");
  await office.goto(link);
  await office.getByText(/^A request from Iryna Tern is a draft now/).waitFor();
  // They were shown 10 pages: 960 + 10 x 280 to 1,200 + 10 x 350.
  assert.match((await office.locator(".notices").innerText()).replaceAll("\u00a0", " "), /£3,760(\.00)? (to|–) £4,700(\.00)?/);
  // 12, 10 x 3.5 and 1 hours at 80.
  await soon(async () => assert.match(await office.locator("#page").innerText(), /£3,840\.00/));
  await saved(office);
  await axe(office);
  await shot("request-draft", office);
  // What was written is in the private notes, as text.
  const texts = await office.evaluate(() => Object.values(localStorage).join("\n"));
  assert.ok(texts.includes("Before Easter, <b>please</b>") && texts.includes("iryna@tern.example"));
  assert.equal(await office.locator("b", { hasText: "please" }).count(), 0);

  // The same link again shows the same draft.
  await office.goto("about:blank");
  await office.goto(link);
  await office.getByText("This request was made into a draft before: here it is.").waitFor();
  await office.getByRole("link", { name: "Proposals" }).click();
  await soon(async () => assert.equal(await office.locator(".name-cell a").count(), 1));
});

journey("where nobody takes it over, a mail with the link is offered; a changed link changes nothing in the desk", { timeout: 120000 }, async ({ page, context, write, desk }) => {
  const office = await context.newPage();
  await begin(office, desk);
  await listen(page);
  const { link, estimator } = await ask(page, write("request-mail.html", `<ratewright-estimator rates="${desk("rates.json")}"></ratewright-estimator>`), { handles: false });
  const mail = new URL(await estimator.getByRole("link", { name: "Write the e-mail" }).getAttribute("href"));
  assert.equal(mail.protocol, "mailto:");
  const body = mail.searchParams.get("body");
  assert.ok(body.includes(link) && body.includes("Before Easter") && body.includes("Pages: 10"), body);

  const token = link.slice(link.indexOf("#") + 1);
  const place = token.length - 200;
  const other = token[place] === "A" ? "B" : "A";
  const before = await office.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
  await office.goto("about:blank");
  await office.goto(desk(`index.html#${token.slice(0, place)}${other}${token.slice(place + 1)}`));
  await office.locator(".notice.bad").first().waitFor();
  assert.equal(await office.evaluate(() => JSON.stringify(Object.entries(localStorage).sort())), before);
  await office.getByRole("link", { name: "Proposals" }).click();
  assert.equal(await office.locator(".name-cell a").count(), 0);
});
