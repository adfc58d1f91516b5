// How long it takes with 10,000 proposals what takes so long with 10 and with 100: medians of one run, side by side. Prints; judges nothing.
import { crowd } from "./crowd.mjs";
import { ground } from "./harness.mjs";
import { begin, price } from "./proposing.mjs";

const counts = (process.env.COUNTS ?? "10,100,10000").split(",").map(Number);
const median = (times) => times.toSorted((one, two) => one - two)[times.length >> 1];

/** What the page does by itself: milliseconds from an act until `shows` gives true. */
const time = (page, act, shows, repeats, arg) =>
  page.evaluate(
    async ([act, shows, repeats, arg]) => {
      const times = [];
      for (let turn = 0; turn < repeats; turn++) {
        const before = window.acts[shows](undefined, arg, turn);
        const start = performance.now();
        window.acts[act](arg, turn);
        await new Promise((on, off) => {
          const end = setTimeout(() => off(new Error(`${act} did not show.`)), 60000);
          const look = () => {
            if (!window.acts[shows](before, arg, turn)) return false;
            watch.disconnect();
            clearTimeout(end);
            on();
            return true;
          };
          const watch = new MutationObserver(look);
          watch.observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true });
          look();
        });
        times.push(performance.now() - start);
        await new Promise((on) => setTimeout(on, 60));
        await window.acts.settle?.();
      }
      return times;
    },
    [act, shows, repeats, arg],
  );

const acts = () => {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const type = (input, text) => (set.call(input, text), input.dispatchEvent(new InputEvent("input", { bubbles: true })));
  const text = (selector) => [...document.querySelectorAll(selector)].map((shown) => shown.textContent).join();
  window.acts = {
    toList: () => (location.hash = "#/proposals"),
    toOne: (_, turn) => (location.hash = `#/proposals/${(2 + turn).toString(16).padStart(32, "0")}`),
    list: () => document.querySelector("table.list tbody a.name") !== null,
    one: () => document.querySelector("table.matrix tr.total") !== null,
    search: (_, turn) => type(document.querySelector("#find"), ["web", "förste 03", "website 9", "person 0", "9"][turn % 5]),
    found: (before) => (before === undefined ? text(".finder [role=status], table.list a.name") : text(".finder [role=status], table.list a.name") !== before),
    key: (_, turn) => type(document.querySelector("table.matrix .amount-of input"), String(20 + (turn % 50))),
    total: (before) => (before === undefined ? text("table.matrix tr.total") : text("table.matrix tr.total") !== before),
    undo: () => document.querySelector(".history button").click(),
    saved: () => /^Saved/.test(text("p.saved")) && window.hasBegun,
  };
};

const { browser, url, close } = await ground();
const measured = [];
for (const count of counts) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  page.setDefaultTimeout(120000);
  await page.addInitScript(acts);
  await begin({ page, open: () => page.goto(url()) });
  await price(page, 1, "Hosting", "120");
  await page.locator("p.saved").filter({ hasText: /^Saved/ }).waitFor();
  await page.waitForTimeout(600);
  await crowd(page, count);
  const found = {};
  const starts = [];
  for (let turn = 0; turn < 5; turn++) {
    await page.goto("about:blank");
    const before = Date.now();
    await page.goto(`${url()}#/proposals`, { waitUntil: "commit" });
    await page.locator("table.list tbody a.name").first().waitFor({ state: "attached" });
    starts.push(Date.now() - before);
  }
  // The first of them brings local storage to what the database holds.
  found["start, first"] = starts[0];
  found.start = median(starts.slice(1));
  await page.waitForTimeout(1500);
  const opened = [];
  const listed = [];
  for (let turn = 0; turn < 9; turn++) {
    opened.push(...(await time(page, "toOne", "one", 1)));
    listed.push(...(await time(page, "toList", "list", 1)));
  }
  found.open = median(opened);
  found.list = median(listed);
  if (await page.locator("#find").count()) found.search = median(await time(page, "search", "found", 15));
  found.scroll = await page.evaluate(async () => {
    const input = document.querySelector("#find");
    if (input) Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, "");
    input?.dispatchEvent(new InputEvent("input", { bubbles: true }));
    const frame = () => new Promise((on) => requestAnimationFrame(on));
    const times = [];
    await frame();
    for (let step = 0; step < 90; step++) {
      const start = performance.now();
      scrollBy(0, step < 45 ? 300 : -300);
      await frame();
      await frame();
      times.push((performance.now() - start) / 2);
    }
    return times.toSorted((one, two) => one - two)[85];
  });
  await time(page, "toOne", "one", 1);
  const field = page.locator("table.matrix .amount-of input").first();
  await field.focus();
  found.keystroke = median(await time(page, "key", "total", 41));
  const saves = [];
  for (let turn = 0; turn < 7; turn++) {
    await page.waitForTimeout(700);
    saves.push(
      await page.evaluate(async (turn) => {
        const said = document.querySelector("p.saved");
        const start = performance.now();
        window.acts.key(null, turn);
        await new Promise((on, off) => {
          let hasBegun = false;
          setTimeout(() => off(new Error("Not saved.")), 60000);
          const watch = new MutationObserver(() => {
            hasBegun ||= /^Saving/.test(said.textContent);
            if (hasBegun && /^Saved/.test(said.textContent)) on(watch.disconnect());
          });
          watch.observe(said, { subtree: true, childList: true, characterData: true });
        });
        return performance.now() - start;
      }, turn),
    );
  }
  found["save, with 250 ms of waiting"] = median(saves);
  await field.blur();
  found.undo = median(await time(page, "undo", "total", 1));
  found.notices = await page.locator(".notices").innerText().catch(() => "");
  measured.push(found);
  await context.close();
}
await close();
console.log(`with so many proposals, in Chromium, medians, of scrolling the 95th percentile of a frame (and as ratios to the counts before)`);
for (const name of Object.keys(measured[0])) {
  if (name === "notices") continue;
  const part = (found, at) => {
    const ratios = measured.slice(0, at).map((before) => (found[name] / before[name]).toFixed(2));
    return `${counts[at]}: ${found[name].toFixed(1)} ms${at ? ` (${ratios.join(", ")})` : ""}`;
  };
  console.log(`${name.padEnd(28)} ${measured.map(part).join(", ")}`);
}
for (const [at, { notices }] of measured.entries()) if (notices) console.log(`${counts[at]}: ${notices}`);
