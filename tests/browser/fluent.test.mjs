// Who types without a pause is saved meanwhile, and not only when the keys are still.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";
import { vault } from "./stores.mjs";
import { begin } from "./proposing.mjs";

journey("keys that are never still do not put saving off", async (j) => {
  const { page } = j;
  await page.clock.install();
  await begin(j);
  await soon(async () => assert.match(await page.locator("p.saved").innerText(), /^Saved/));
  // From here on the page's clock goes as far as it is told: a key each tenth of its seconds.
  await page.clock.pauseAt(new Date(await page.evaluate(() => Date.now() + 1000)));
  for (let key = 1; key <= 15; key += 1) {
    await page.locator("#title").fill("k".repeat(key));
    await page.clock.runFor(100);
  }
  await soon(async () => assert.ok(Object.values((await vault(page)).records).some((row) => row.text?.includes('"kkk'))), 4000);
});
