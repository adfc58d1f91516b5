// Two tabs that edit at once, different things and the same: every edit that was said to be saved is in the record, among its earlier
// revisions or in a copy that is shown, and whoever is asked to choose chooses.
import assert from "node:assert/strict";
import { journey, soon } from "../browser/harness.mjs";
import { vault } from "../browser/stores.mjs";
import { Dice, long, progress, question, rest, saved, seed, times } from "./ground.mjs";

const edits = times(60, 1000);
const isCopy = (name) => name.startsWith("ratewright-copy/");

/** All texts that the lasting store holds, with those of copies apart. */
async function held(page) {
  const { records, revisions } = await vault(page);
  const texts = (rows) => rows.map((row) => row.text ?? "");
  const copies = Object.entries(records).filter(([name]) => isCopy(name));
  return { all: [...texts(Object.values(records)), ...texts(revisions)].join("\n"), copies: texts(copies.map(([, row]) => row)) };
}

/** In the page: tells what a field shows, each time that it is said to be saved. */
const listen = (name) => {
  let told;
  const look = () => {
    const text = document.querySelector("p.saved")?.textContent ?? "";
    const value = document.activeElement?.matches("input") ? document.activeElement.value : undefined;
    if (!/^Saved/.test(text)) return (told = undefined);
    if (value !== told) window.said(name, (told = value));
  };
  new MutationObserver(look).observe(document.body, { characterData: true, childList: true, subtree: true });
};

journey("two tabs: every edit that was said to be saved is somewhere", { timeout: 3_600_000 }, async ({ page, context, open, url, newPage }) => {
  const dice = new Dice(seed("tabs"));
  const counts = { edits: 0, "said to be saved": 0, conflicts: 0, lost: 0 };
  const losses = [];
  const waiting = new Set();
  await open();
  for (const [place, text] of ["2816", "935", "990"].entries()) await question(page, place).fill(text);
  const addresses = [];
  for (const title of ["The first", "The second"]) {
    await page.getByRole("link", { name: "Proposals" }).click();
    await page.locator(".list-head button").click();
    await page.locator("#title").fill(title);
    addresses.push(page.url());
  }
  await saved(page).filter({ hasText: /^Saved/ }).waitFor();
  const tabs = [page, await newPage()];

  // A third eye, that edits nothing, looks for every value in the moment in which it is said to be saved.
  const eye = await newPage();
  await open("quote.html", eye);
  let begun = new Map();
  let latest = {};
  await context.exposeBinding("said", (_, name, value) => {
    const typed = value?.replaceAll(",", "");
    if (!begun.has(typed)) return;
    begun.delete(typed);
    latest[name] = typed;
    counts["said to be saved"] += 1;
    const look = soon(async () => assert.ok((await held(eye)).all.includes(JSON.stringify(typed).slice(1, -1))), 1500).catch(() => {
      counts.lost += 1;
      losses.push(`"${typed}" was said to be saved, and is nowhere`);
    });
    waiting.add(look);
    look.finally(() => waiting.delete(look));
  });

  /** A person who is asked to choose does, after a look at what would be lost: what is here must stand in a copy. */
  const choose = async (tab, mine) => {
    const conflict = tab.locator(".conflict").first();
    if (!(await conflict.count())) return;
    counts.conflicts += 1;
    const here = (await tab.locator(".conflict tbody tr").evaluateAll((rows) => rows.map((row) => row.children[1].innerText))).join("\n");
    if (mine && here.replaceAll(",", "").includes(mine)) {
      const isKept = async () => {
        const { all } = await held(eye);
        assert.ok(all.includes(mine) || !(await conflict.count()));
      };
      await soon(isKept, 5000).catch(() => {
        counts.lost += 1;
        losses.push(`"${mine}" is shown beside another tab's, and stands in no copy`);
      });
    }
    const choices = conflict.getByRole("button", { name: /Take the other|Keep mine|Keep both/ });
    const count = await choices.count();
    if (count) await choices.nth(dice.below(count)).click({ timeout: 2000 }).catch(() => {});
  };

  const box = { a: (tab) => question(tab, 0), b: (tab) => question(tab, 1), title: (tab) => tab.locator("#title") };
  const rates = url("index.html");
  const forms = [
    ["the same question", [rates, rates], ["a", "a"]],
    ["two questions", [rates, rates], ["a", "b"]],
    ["two proposals", addresses, ["title", "title"]],
    ["the same proposal", [addresses[0], addresses[0]], ["title", "title"]],
    ["rates and a proposal", [rates, addresses[1]], ["a", "title"]],
  ];
  const all = 2 * edits;
  const told = progress("tabs", all);
  let serial = 0;
  for (const [form, at, what] of forms) {
    latest = {};
    for (const [place, tab] of tabs.entries()) {
      await tab.goto("about:blank");
      await tab.goto(at[place]);
      // Both begin while what the other wrote last may still be on its way to a slow disk.
      await box[what[place]](tab).waitFor({ timeout: 120_000 });
      await tab.evaluate(listen, String(place));
    }
    const edit = async (place) => {
      const tab = tabs[place];
      const field = box[what[place]](tab);
      for (let n = 0; n < edits / forms.length; n += 1) {
        serial += 1;
        counts.edits += 1;
        const value = what[place] === "title" ? `Edit ${1000000 + serial}` : String(1000000 + serial);
        begun.set(value, place);
        await field.fill(value);
        // Most wait until they are told; some go on at once.
        if (dice.below(4) > 0) {
          await tab
            .waitForFunction(() => /^(Saved|Not)/.test(document.querySelector("p.saved").textContent) || document.querySelector(".conflict"), undefined, { timeout: 3000 })
            .catch(() => {});
        } else {
          await rest(dice.below(300));
        }
        await choose(tab, value);
        told(counts.edits, counts);
      }
    };
    await Promise.all([edit(0), edit(1)]);
    // All is decided, and both show and hold the same.
    await soon(async () => {
      for (const tab of tabs) await choose(tab);
      for (const tab of tabs) {
        assert.equal(await tab.locator(".conflict").count(), 0);
        assert.match(await saved(tab).innerText(), /^Saved/);
      }
    }, 30000);
    await Promise.all(waiting);
    if (at[0] === at[1]) {
      // A field that is being typed in shows what was typed until it is left.
      for (const [place, tab] of tabs.entries()) await box[what[place]](tab).evaluate((field) => field.blur());
      for (const name of new Set(what)) {
        await soon(async () => assert.equal(await box[name](tabs[0]).inputValue(), await box[name](tabs[1]).inputValue()), 10000).catch((problem) => {
          throw new Error(`After ${form} the tabs show different things: ${problem.message}`);
        });
      }
    }
    // Where nobody was asked about it, what was last said to be saved stands.
    if (form === "two proposals" || form === "rates and a proposal") {
      const { records } = await vault(eye);
      const texts = Object.values(records).map((row) => row.text ?? "");
      for (const [place, value] of Object.entries(latest)) {
        const shown = (await box[what[place]](tabs[place]).inputValue()).replaceAll(",", "");
        if (!texts.some((text) => text.includes(shown))) losses.push(`${form}: ${shown} is shown and not kept`);
        if (Number(shown.replace(/\D/g, "")) < Number(value.replace(/\D/g, ""))) losses.push(`${form}: ${value} gave way to ${shown} unasked`);
      }
    }
    told(counts.edits, counts);
  }
  // What a tab kept of the other that was closed in the middle of a saving waits for a start, and of several one for each start.
  for (let starts = 0; (await held(eye)).copies.length > 0 && starts < 10; starts += 1) {
    counts["asked at a start"] = (counts["asked at a start"] ?? 0) + 1;
    await page.reload();
    await saved(page).waitFor({ timeout: 120_000 });
    await soon(async () => {
      await choose(page);
      assert.equal(await page.locator(".conflict").count(), 0);
    }, 30000);
    await rest(1000);
  }
  await soon(async () => assert.deepEqual((await held(eye)).copies, []), 30000);
  told(all, counts);
  console.log(`tabs: ${JSON.stringify(counts)}`);
  assert.equal(counts.lost, 0, losses.join("\n"));
  assert.deepEqual(losses, []);
  assert.ok(counts["said to be saved"] > counts.edits / 5, "hardly anything was said to be saved");
});
