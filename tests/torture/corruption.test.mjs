// Stored bytes that were flipped, cut, put in each other's place or turned into other things, in either store or both: the desk opens,
// what is whole is there to the last byte, and what is damaged is shown and can be had as a file.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { journey, soon } from "../browser/harness.mjs";
import { vault } from "../browser/stores.mjs";
import { Dice, isSaved, progress, seed, times } from "./ground.mjs";

const all = times(200, 10_000);
const local = (page) => page.evaluate(() => ({ ...localStorage }));

/** Puts both stores into a state, whatever stood there. `{bytes: 3}` becomes an ArrayBuffer. */
const put = (page, state) =>
  page.evaluate(async ({ texts, rows, past }) => {
    const settled = (request) => new Promise((done, failed) => ((request.onsuccess = () => done(request.result)), (request.onerror = failed)));
    const real = (thing) => (thing && typeof thing === "object" && "bytes" in thing ? new ArrayBuffer(thing.bytes) : thing);
    const member = (row) => (row && typeof row === "object" ? Object.fromEntries(Object.entries(real(row)).map(([name, one]) => [name, real(one)])) : row);
    localStorage.clear();
    for (const [name, text] of texts) localStorage.setItem(name, text);
    const database = await settled(indexedDB.open("ratewright-records"));
    const work = database.transaction(["records", "revisions"], "readwrite");
    const over = new Promise((done) => (work.oncomplete = done));
    for (const [list, entries] of Object.entries({ records: rows, revisions: past })) {
      const store = work.objectStore(list);
      store.clear();
      for (const [place, row] of entries) store.put(member(row), place);
    }
    await over;
    database.close();
  }, state);

/** What can be done to a text; nothing is: it is taken away. */
const textual = {
  flipped: (text, dice) => {
    const bytes = Buffer.from(text);
    bytes[dice.below(bytes.length)] ^= 1 << dice.below(7);
    return bytes.toString("utf8");
  },
  cut: (text, dice) => text.slice(0, dice.below(text.length)),
  "cut in front": (text, dice) => text.slice(1 + dice.below(text.length)),
  "with a letter more": (text, dice) => {
    const place = dice.below(text.length + 1);
    return text.slice(0, place) + dice.one([..." 0\"}{[],:\\aж\u0000"]) + text.slice(place);
  },
  "with a gap": (text, dice) => {
    const place = dice.below(text.length);
    return text.slice(0, place) + text.slice(place + 1 + dice.below(40));
  },
  emptied: () => "",
  "another's": (_, __, other) => other,
  "the word null": () => "null",
  "a number": () => "7",
  "a list": () => "[]",
  "a deep list": () => "[".repeat(5000),
  gone: () => undefined,
};

/** What else can be done to a row of the database. */
const rows = {
  "text a number": (row) => ({ ...row, text: 7 }),
  "text null": (row) => ({ ...row, text: null }),
  "text bytes": (row) => ({ ...row, text: { bytes: 12 } }),
  "text a list": (row) => ({ ...row, text: [row.text] }),
  "no text": ({ text, ...row }) => row,
  "row bytes": () => ({ bytes: 40 }),
  "row null": () => null,
  "row a number": () => 12,
  "row a text": (row) => row.text,
  "row a list": (row) => [row],
  "row empty": () => ({}),
};
/** What leaves the text whole. */
const beside = {
  "revision a text": (row) => ({ ...row, revision: "three" }),
  "revision huge": (row) => ({ ...row, revision: 1e300 }),
  "revision less than nothing": (row) => ({ ...row, revision: -4 }),
  "revision no number": (row) => ({ ...row, revision: NaN }),
  "checksum another": (row) => ({ ...row, checksum: "0123456789abcdef" }),
  "no checksum": ({ checksum, ...row }) => row,
  "time a text": (row) => ({ ...row, at: "yesterday" }),
  "no time": ({ at, ...row }) => row,
  "schema a text": (row) => ({ ...row, schema: "one" }),
};

/** Damages a row: what then stands there, or nothing. */
function spoilt(row, dice, other) {
  const kind = dice.below(3);
  if (kind === 0) return dice.one(Object.values(rows))(row);
  if (kind === 1) return dice.one(Object.values(beside))(row);
  const text = dice.one(Object.values(textual))(row.text, dice, other);
  return text === undefined ? undefined : { ...row, text };
}

const isWhole = (row, text) => row?.text === text;

journey("stored bytes damaged at random: no crash, the whole is whole, and the damaged can be had", { timeout: 3_600_000 }, async (j) => {
  const { page, open, url, trouble, allow } = j;
  // A script shown as a page has no icon of its own.
  const icon = /favicon/;
  allow(icon);
  const dice = new Dice(seed("corruption"));
  await open();
  await page.getByRole("button", { name: /four/i }).first().click();
  await page.locator(".ruler .hero .figure").first().waitFor();
  await isSaved(page);
  await page.getByRole("link", { name: "Proposals" }).click();
  await page.locator(".name-cell a").first().waitFor();
  const address = page.url();
  await page.goto(url("embed.js"));
  const held = await vault(page);
  const base = new Map(Object.entries(held.records).filter(([name, row]) => name.startsWith("ratewright/v1/") && row.text));
  const names = [...base.keys()];
  assert.ok(names.length >= 4, `only ${names.length} records`);
  for (const name of names) assert.ok(held.revisions.some((one) => one.place[0] === name && one.text === base.get(name).text));
  const title = (name) => Object.values(JSON.parse(base.get(name).text)).find((part) => part?.title).title;
  const counts = { damages: 0, starts: 0, "records left alone": 0, "found again": 0, "set aside": 0, files: 0 };
  const told = progress("corruption", all);
  while (counts.damages < all) {
    const texts = new Map(names.map((name) => [name, base.get(name).text]));
    const now = new Map(base);
    let past = held.revisions.map(({ place, ...row }) => [place, row]);
    // What must be there to the last byte, what must be among what was set aside, and what may be either.
    const stands = new Set(names);
    const open = new Set();
    const aside = [];
    const shuffled = [...names].sort(() => dice.below(3) - 1);
    const chosen = shuffled.slice(0, 1 + dice.below(Math.min(4, names.length)));
    for (const name of chosen) {
      const { text } = base.get(name);
      const other = base.get(dice.one(names.filter((one) => one !== name))).text;
      const which = dice.below(6);
      let [isLocal, isRow] = [true, true];
      if (which !== 1) {
        const bad = dice.one(Object.values(textual))(text, dice, other);
        counts.damages += 1;
        isLocal = bad === text;
        if (bad === undefined) texts.delete(name);
        else texts.set(name, bad);
        if (!isLocal && bad !== undefined) aside.push(bad);
      }
      if (which !== 0) {
        const bad = spoilt(base.get(name), dice, other);
        counts.damages += 1;
        isRow = isWhole(bad, text);
        if (bad === undefined) now.delete(name);
        else now.set(name, bad);
        if (!isRow && typeof bad?.text === "string") aside.push(bad.text);
      }
      if (which >= 4) {
        past = past.flatMap(([place, row]) => {
          if (place[0] !== name) return [[place, row]];
          counts.damages += 1;
          const bad = spoilt(row, dice, other);
          return bad === undefined ? [] : [[place, bad]];
        });
      }
      const isPast = past.some(([place, row]) => place[0] === name && isWhole(row, text));
      const isMissing = !texts.has(name) && !now.has(name);
      if (!isLocal && !isRow && !isPast) stands.delete(name);
      // With no trace of it in either place nobody looks among the revisions.
      if (!isLocal && !isRow && isMissing) open.add(name);
      if (stands.has(name) && !open.has(name)) counts["found again"] += 1;
    }
    counts["records left alone"] += names.length - chosen.length;
    await page.goto(url("embed.js"));
    await put(page, { texts: [...texts], rows: [...now], past });
    const told_of = () => JSON.stringify({ chosen, texts: chosen.map((name) => texts.get(name)?.slice(0, 80)), rows: chosen.map((name) => JSON.stringify(now.get(name))?.slice(0, 80)) });
    try {
      await page.goto(address);
      await page.locator(".list-head button").waitFor();
      counts.starts += 1;
      assert.deepEqual(trouble.filter((line) => !icon.test(line)), []);
      const kept = async () => {
        const [here, there] = [await local(page), (await vault(page)).records];
        for (const name of stands) {
          if (open.has(name)) continue;
          assert.equal(there[name]?.text, base.get(name).text, `${name} in the database`);
          assert.equal(here[name], base.get(name).text, `${name} in local storage`);
        }
        const found = Object.entries(here).filter(([name]) => name.startsWith("ratewright/set-aside/")).map(([, text]) => text);
        found.push(...Object.entries(there).filter(([name]) => name.startsWith("ratewright/set-aside/")).map(([, row]) => row.text));
        for (const text of aside) assert.ok(found.includes(text), `not set aside: ${text.slice(0, 200)}`);
        return found;
      };
      const found = await soon(kept, 4000);
      const sure = [...stands].filter((name) => name.includes("/proposal/") && !open.has(name)).map(title);
      await soon(async () => {
        const shown = await page.locator(".name-cell a").allInnerTexts();
        for (const one of sure) assert.ok(shown.includes(one), `the list does not show ${one}, but ${shown}`);
      });
      counts["set aside"] += aside.length;
      if (aside.length > 0) {
        await page.getByText(/could not be read and were set aside: \d+/).waitFor();
        if (dice.below(10) === 0) {
          const coming = page.waitForEvent("download");
          await page.getByRole("button", { name: "Save what could not be read" }).click();
          const file = await readFile(await (await coming).path(), "utf8");
          for (const text of new Set(found)) assert.ok(file.includes(JSON.stringify(text).slice(1, -1)) || file.includes(text), `not in the file: ${text.slice(0, 200)}`);
          counts.files += 1;
        }
      }
    } catch (problem) {
      problem.message += `\n  after ${counts.damages} damages: ${told_of()}`;
      throw problem;
    }
    told(Math.min(all, counts.damages), counts);
  }
});
