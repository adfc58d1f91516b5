// The quote link: a proposal leaves the desk, a client opens it in a browser of their own, chooses and accepts, and the answer
// comes back and settles.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";
import { amounts, becomes, begin, drawer, focused, line, more, price, quantity, row } from "./proposing.mjs";

/** Issues the proposal that is open: the link of it. */
async function issued(page, passphrase = "") {
  await page.getByRole("button", { name: "Send it" }).click();
  await page.getByLabel(/passphrase/).waitFor();
  if (passphrase) await page.getByLabel(/passphrase/).fill(passphrase);
  await page.getByRole("button", { name: /^Make (the|a new) link/ }).click();
  await page.locator(".link-text").first().waitFor();
  return page.locator(".link-text").first().inputValue();
}

/** A proposal of 20 h at 56.84, a photography for 500.00 and an extra, with tax: 1,964.16 for the first tier. */
async function proposed(j) {
  const { page } = j;
  await begin(j);
  await page.locator("#title").fill("A site for the bakery");
  await quantity(page, 0, 0).fill("20");
  await line(page, 0).locator(".line-name input").fill("Design");
  await price(page, 1, "Photography", "500.00");
  await price(page, 2, "Care", "95.00");
  await more(page, 2);
  await page.getByLabel("In the tier").selectOption("is an extra, not chosen");
  await page.getByLabel("Paid", { exact: true }).selectOption("every month");
  await page.getByRole("button", { name: "Less about this line" }).click();
  await drawer(page, "sales-tax");
  await page.getByRole("button", { name: "Add a tax" }).click();
  await focused(page, "tax-percent-");
  await page.keyboard.type("20");
  await becomes(() => amounts(row(page, "To pay, once")), ["1,964.16", "600.00", "600.00"]);
}

journey("a proposal goes out, a client at 360 pixels accepts it, and the answer is recorded once", { timeout: 180000 }, async (j) => {
  const { page, axe, shot, profile } = j;
  await proposed(j);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByLabel("Studio name").fill("North & Daughters");
  await page.getByLabel("E-mail that a client reads").fill("hello@example.org");
  await page.goBack();
  const link = await issued(page);
  assert.match(link, /quote\.html#[\w.-]+[AQgw]$/);
  assert.ok(link.length < 1200, `${link.length} characters`);
  await page.getByText("no answer yet").waitFor();
  await axe();
  await shot("send-1280");
  // The client, on a phone and in a browser of their own.
  const client = await profile({ viewport: { width: 360, height: 780 } });
  await client.goto(link);
  await client.getByRole("heading", { name: "A site for the bakery" }).waitFor();
  await client.getByText("Nothing was changed since it was sealed. Who sealed it is not proven").waitFor();
  await axe(client);
  await shot("quote-360-unchosen", client);
  const over = await client.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `The page is ${over} px too wide.`);
  await client.getByRole("radio").first().check();
  await client.getByRole("checkbox", { name: /Care/ }).check();
  await client.locator(".acts-bar").getByText("£1,964.16").waitFor();
  await shot("quote-360-chosen", client);
  await client.locator(".acts-bar").getByRole("button", { name: "Review and accept" }).click();
  await client.getByRole("button", { name: "Accept", exact: true }).click();
  await client.getByText("Type your name, so that the sender knows who accepted.").waitFor();
  await client.getByLabel("Your name").fill("Olena Koval");
  await client.getByRole("button", { name: "Accept", exact: true }).click();
  await client.getByText("Tick the sentence above").waitFor();
  await client.getByRole("checkbox").check();
  await axe(client);
  await shot("quote-360-review", client);
  await client.getByRole("button", { name: "Accept", exact: true }).click();
  await client.getByRole("heading", { name: "Accepted. Now send your answer" }).waitFor();
  const answer = await client.locator("#answer-link").inputValue();
  assert.ok(answer.length <= 400 + 20, `${answer.length} characters`);
  await axe(client);
  await shot("quote-360-answered", client);
  // A reload loses nothing.
  await client.reload();
  await client.getByRole("heading", { name: "Accepted. Now send your answer" }).waitFor();
  assert.equal(await client.locator("#answer-link").inputValue(), answer);
  // Back at the desk: the link opens it, and settles.
  await page.evaluate((answer) => { location.hash = answer.split("#")[1]; }, answer);
  await page.getByText("Accepted. It agrees with what you issued").waitFor();
  await page.getByText(/accepted by Olena Koval: Essential, £1,964\.16/).waitFor();
  await axe();
  await shot("send-accepted");
  await page.getByLabel("The answer").fill(`Hi!\n> ${answer}\nBest, Olena`);
  await page.getByRole("button", { name: "Record it" }).click();
  await page.getByText("This answer is recorded already.").waitFor();
});
