// What a client sees before the rest of the page's program has come: the quote at its sealed prices, and nothing is lost meanwhile.
import assert from "node:assert/strict";
import { journey } from "./harness.mjs";
import { becomes, begin, price } from "./proposing.mjs";

journey("a quote is read before the rest of its page has come, and what is chosen meanwhile counts", { timeout: 120000 }, async (j) => {
  const { page, profile, axe, shot } = j;
  await begin(j);
  await page.locator("#title").fill("A site for the bakery");
  await price(page, 1, "Photography", "500.00");
  await page.getByRole("button", { name: "Send it" }).click();
  await page.getByRole("button", { name: /^Make the link/ }).click();
  await page.locator(".link-text").first().waitFor();
  const link = await page.locator(".link-text").first().inputValue();

  const client = await profile({ viewport: { width: 360, height: 780 } });
  const held = [];
  let isHeld = true;
  await client.route(/later-answering.*wasm/, (route) => (isHeld ? held.push(route) : route.continue()));
  await client.goto(link);
  const first = client.getByRole("radio", { name: /Essential/ });
  await first.waitFor();
  assert.equal(await client.locator(".way .price").first().textContent(), "£500.00");
  await client.getByText("Finding out who sealed it", { exact: false }).waitFor();
  assert.equal(await client.getByRole("button", { name: "Review and accept" }).count(), 0);
  await axe(client);
  await shot("quote-at-first", client);
  const before = await client.locator(".way").first().boundingBox();
  await first.click();
  isHeld = false;
  for (const route of held) await route.continue();
  await client.getByRole("button", { name: "Review and accept" }).first().waitFor();
  await client.getByText("Who sealed it is not proven", { exact: false }).waitFor();
  assert.equal(await first.isChecked(), true);
  await becomes(() => client.locator(".acts-bar b").textContent(), "£500.00");
  // Nothing has moved under the finger.
  assert.equal((await client.locator(".way").first().boundingBox()).y, before.y);
});

journey("where the rest of a quote's page can't be fetched, that is said, and it comes once it can", { timeout: 120000 }, async (j) => {
  const { page, profile, allow } = j;
  allow(/ERR_FAILED|Failed to fetch|later-/);
  await begin(j);
  await page.locator("#title").fill("Сайт пекарні");
  await price(page, 1, "Фотозйомка", "500.00");
  await page.getByRole("button", { name: "Send it" }).click();
  await page.getByRole("button", { name: /^Make the link/ }).click();
  await page.locator(".link-text").first().waitFor();
  const link = await page.locator(".link-text").first().inputValue();

  const client = await profile();
  await client.route(/later-(answering|cyrillic).*wasm/, (route) => route.abort());
  await client.goto(link);
  // Without the words of its letters nothing can be unpacked.
  await client.locator(".awaited").waitFor();
  assert.equal(await client.getByRole("radio").count(), 0);
  await client.unroute(/later-(answering|cyrillic).*wasm/);
  await client.route(/later-answering.*wasm/, (route) => route.abort());
  await client.getByRole("radio").first().waitFor({ timeout: 15000 });
  await client.locator(".awaited").waitFor();
  await client.unroute(/later-answering.*wasm/);
  await client.getByRole("button", { name: "Choose a tier first" }).first().waitFor({ timeout: 15000 });
  assert.equal(await client.locator(".awaited").count(), 0);
});
