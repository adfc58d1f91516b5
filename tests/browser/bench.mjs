// How long a keystroke takes to reach the page: medians of one run, at 10, 100, 500 and 1,000 lines. Prints; judges nothing.
import { ground } from "./harness.mjs";

const strokes = 61;

const workbook = (lines) => ({
  format: "ratewright-workbook",
  schema: 1,
  studio: {
    currency: "EUR",
    business: {
      by: "items",
      items: Array.from({ length: lines }, (_, n) => ({ name: `Cost ${n + 1}`, amount: String(n + 1) })),
    },
    team: [{ costs: { month: "2816" }, hours: { year: "990" } }],
  },
  proposals: [
    {
      title: "Long",
      taxes: [{ id: "1", percent: "20" }, { id: "2", percent: "5" }],
      discount: { percent: "10" },
      schedule: [{ percent: "30" }, { percent: "30" }, { rest: true }],
      tiers: [{ id: "1" }, { id: "2" }, { id: "3" }],
      lines: Array.from({ length: lines }, (_, n) => ({ name: `Line ${n + 1}`, quantities: { 1: "1", 2: "2", 3: "3" }, taxes: n % 2 ? ["1"] : ["1", "2"] })),
    },
  ],
});

/** Types into a field again and again; resolves with the median of milliseconds until `shows` has another text. */
const type = (page, field, shows) =>
  page.evaluate(
    async ([field, shows, strokes]) => {
      const input = document.querySelector(field);
      const text = () => [...document.querySelectorAll(shows)].map((shown) => shown.textContent).join();
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
      const times = [];
      input.focus();
      for (let stroke = 0; stroke < strokes; stroke++) {
        const before = text();
        set.call(input, String(20 + (stroke % 50)));
        // The end is when the page's own text has changed, not when the browser has laid it out.
        const shown = new Promise((on, off) => {
          const watch = new MutationObserver(() => {
            if (text() === before) return;
            watch.disconnect();
            on(performance.now());
          });
          watch.observe(document.body, { subtree: true, childList: true, characterData: true });
          setTimeout(() => off(new Error("The keystroke did not show.")), 5000);
        });
        const start = performance.now();
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        times.push((await shown) - start);
        await new Promise((on) => setTimeout(on, 30));
      }
      times.sort((a, b) => a - b);
      return times[times.length >> 1];
    },
    [field, shows, strokes],
  );

const { browser, url, close } = await ground();
const rows = [];
for (const lines of [10, 100, 500, 1000]) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(url());
  await page.locator("input[type=file]").first().setInputFiles({
    name: "bench.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(workbook(lines))),
  });
  await page.locator(".ledger").first().waitFor();
  const cost = await type(page, ".ledger td.amount input", ".ruler .hero .figure");
  await page.goto(`${url()}#/proposals/00000000000000000000000000000001`);
  await page.locator("table.matrix").waitFor();
  const line = await type(page, "table.matrix .amount-of input", "table.matrix tr.total");
  rows.push({ lines, cost, line });
  await context.close();
}
await close();
console.log(`keystroke to page, in Chromium, median of ${strokes} (and as a ratio to 10 lines)`);
for (const { lines, cost, line } of rows) {
  const part = (time, first) => `${time.toFixed(2)} ms (${(time / first).toFixed(2)})`;
  console.log(`${String(lines).padStart(5)} lines: a cost ${part(cost, rows[0].cost)}, a quantity ${part(line, rows[0].line)}`);
}
