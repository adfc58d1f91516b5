// Two stores behind one port: what is said to be saved lasts, either store can be damaged, full or denied, and nothing is lost.
import assert from "node:assert/strict";
import { journey, soon } from "./harness.mjs";
import { changes, denyBoth, denyLocal, denyVault, fillBoth, noRoom, spoil, vault, wipe } from "./stores.mjs";

const STUDIO = "ratewright/v1/studio";
const saved = (page) => page.locator("p.saved");
const question = (page, place) => page.locator(".question input").nth(place);
const rates = (page) => page.locator(".ruler .hero .figure").allTextContents();
const isSaved = (page) => saved(page).filter({ hasText: /^Saved/ }).waitFor();
const local = (page) => page.evaluate(() => ({ ...localStorage }));

// 2,816 x 12 = 33,792; 935 x 12 = 11,220; 45,012 / 990 = 45.466..., / 0.8 = 56.833..., / 0.65 = 69.948...
const worked = ["45.47", "56.84", "69.95"];

async function answer(page) {
  for (const [place, text] of ["2,816", "935", "990"].entries()) await question(page, place).fill(text);
  await question(page, 2).blur();
  await soon(async () => assert.deepEqual(await rates(page), worked));
}

/** Goes to another page and back, as one who closes the tab: what is done meanwhile is done behind the desk's back. */
async function away(page, open, meanwhile) {
  await open("quote.html");
  await meanwhile();
  await open();
}

async function stands(page) {
  await page.locator(".ruler .hero .figure").first().waitFor();
  await soon(async () => assert.deepEqual(await rates(page), worked));
}

/** FNV-1a in 64 bits, reckoned here once more. */
function checksum(text) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, "0");
}

journey("what is saved stands in both stores, with its revision, checksum and schema, and its revisions in one", async ({ page, open }) => {
  await open();
  await answer(page);
  await isSaved(page);
  await question(page, 2).fill("1000");
  await question(page, 2).blur();
  await soon(async () => assert.match((await vault(page)).records[STUDIO].text, /"1000"/));
  await isSaved(page);
  const held = await vault(page);
  const row = held.records[STUDIO];
  const text = (await local(page))[STUDIO];
  assert.equal(row.text, text);
  const { checksum: sum, schema, revision } = JSON.parse(text);
  assert.equal(sum, checksum(text.replace(/^\{"checksum":"[0-9a-f]{16}",/, "")));
  assert.deepEqual([row.checksum, row.schema, row.revision], [sum, schema, revision]);
  const past = held.revisions.filter((one) => one.place[0] === STUDIO);
  assert.deepEqual(past.map((one) => one.revision), Array.from({ length: revision }, (_, place) => place + 1));
  assert.equal(past.at(-1).text, text);
  assert.match(past.at(-2).text, /"990"/);
});

journey("it is said to be saved only when the transaction is complete", async ({ page, open }) => {
  await open();
  await answer(page);
  await isSaved(page);
  // Commits wait for a word from here.
  await page.evaluate(() => {
    const handler = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, "oncomplete");
    window.held = [];
    Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
      set(told) {
        handler.set.call(this, (event) => (window.release ? told(event) : window.held.push(() => told(event))));
      },
    });
  });
  await question(page, 2).fill("1000");
  await question(page, 2).blur();
  await soon(async () => assert.match((await vault(page)).records[STUDIO].text, /"1000"/));
  await soon(async () => assert.ok((await page.evaluate(() => window.held.length)) > 0));
  assert.match(await saved(page).innerText(), /Saving/);
  await page.evaluate(() => {
    window.release = true;
    for (const told of window.held) told();
  });
  await isSaved(page);
});

journey("either store alone brings everything back, and the other is filled again", async ({ page, open }) => {
  await open();
  await answer(page);
  await isSaved(page);
  await away(page, open, () => page.evaluate(() => localStorage.clear()));
  await stands(page);
  await soon(async () => assert.ok((await local(page))[STUDIO]));
  await away(page, open, () => page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase("ratewright-records").onsuccess = done))));
  await stands(page);
  await soon(async () => assert.ok((await vault(page)).records[STUDIO]));
  assert.equal(await page.locator(".notice").count(), 0);
});

journey("the newest intact revision wins, whichever store has it", { before: fillBoth }, async ({ page, open }) => {
  await open();
  await answer(page);
  await isSaved(page);
  // Local storage has more: the tab was killed between the two writes.
  await noRoom(page, "aborts");
  await question(page, 2).fill("1000");
  await question(page, 2).blur();
  await page.getByText(/its database did not finish writing/).waitFor();
  await saved(page).filter({ hasText: /^Kept at .* a crash could lose it/ }).waitFor();
  assert.doesNotMatch((await vault(page)).records[STUDIO].text, /"1000"/);
  await page.reload();
  await soon(async () => assert.equal(await question(page, 2).inputValue(), "1,000"));
  await soon(async () => assert.match((await vault(page)).records[STUDIO].text, /"1000"/));
  // The database has more.
  await noRoom(page, "local");
  await question(page, 2).fill("990");
  await question(page, 2).blur();
  await page.getByText(/its other store has no room left/).waitFor();
  await isSaved(page);
  assert.match((await local(page))[STUDIO], /"1000"/);
  await page.reload();
  await stands(page);
  await soon(async () => assert.match((await local(page))[STUDIO], /"990"/));
});

for (const how of ["flipped", "cut", "number", "bytes", "missing", "word", "nothing", "undated"]) {
  journey(`a record of the database that is ${how} harms nothing`, { before: changes }, async ({ page, open }) => {
    await open();
    await page.getByRole("button", { name: /someone alone/i }).click();
    await page.locator(".ruler .hero .figure").first().waitFor();
    await isSaved(page);
    const before = await rates(page);
    const whole = (await vault(page)).records[STUDIO].text;
    // Local storage has it still.
    await away(page, open, () => spoil(page, "studio", how));
    await soon(async () => assert.deepEqual(await rates(page), before));
    await soon(async () => assert.equal((await vault(page)).records[STUDIO].text, whole));
    // It has not, but the earlier revisions have.
    await away(page, open, async () => {
      await page.evaluate(() => localStorage.clear());
      await spoil(page, "studio", how);
    });
    await soon(async () => assert.deepEqual(await rates(page), before));
    await page.getByRole("link", { name: "Proposals" }).click();
    await page.getByText(/Tern Bakery/).first().waitFor();
    if (how === "undated") return;
    await page.getByText("Saved records that could not be read and were set aside: 1.").waitFor();
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save what could not be read" }).click();
    await coming;
    // Nothing at all is left of it: the rest is there all the same.
    await away(page, open, async () => {
      await page.evaluate(() => localStorage.clear());
      await spoil(page, "studio", how, { past: true });
    });
    await page.getByText(/could not be read and were set aside/).waitFor();
    await page.getByRole("link", { name: "Proposals" }).click();
    await page.getByText(/Tern Bakery/).first().waitFor();
  });
}

journey("a flipped digit in local storage is noticed, set aside and not shown", async ({ page, open }) => {
  await open();
  await answer(page);
  await isSaved(page);
  const flipped = (await local(page))[STUDIO].replace('"935"', '"936"');
  await away(page, open, () => page.evaluate(([key, text]) => localStorage.setItem(key, text), [STUDIO, flipped]));
  await stands(page);
  await page.getByText("Saved records that could not be read and were set aside: 1.").waitFor();
  // It can still be had at another start, from the settings.
  await page.reload();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByText("Kept aside because it could not be read: 1.").waitFor();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save what could not be read" }).click();
  assert.match(await (await import("node:fs/promises")).readFile(await (await coming).path(), "utf8"), /"936"/);
  assert.deepEqual(Object.entries(await local(page)).filter(([key]) => key.includes("set-aside")).map(([, text]) => text), [flipped]);
});

journey("a database denied: kept all the same, and that is said before the next edit", { before: denyVault }, async ({ page, open }) => {
  await open();
  await page.getByText(/its database is closed to this page/).waitFor();
  await answer(page);
  await saved(page).filter({ hasText: /^Kept at .* a crash could lose it/ }).waitFor();
  await page.reload();
  await stands(page);
  await page.getByText(/its database is closed to this page/).waitFor();
});

journey("local storage denied: the database alone keeps everything", { before: denyLocal }, async ({ page, open }) => {
  await open();
  await page.getByText(/its other store is closed to this page/).waitFor();
  await answer(page);
  await isSaved(page);
  await page.reload();
  await stands(page);
});

journey("both denied: not saved, said before the first edit, and a file can be saved", { before: denyBoth }, async ({ page, open }) => {
  await open();
  await page.getByText(/this browser keeps nothing for this page/).waitFor();
  await answer(page);
  await saved(page).filter({ hasText: "Not saved" }).waitFor();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save a file" }).first().click();
  await coming;
});

journey("in a sandboxed frame nothing can be kept: said before the first edit, and the page goes on", async ({ page, host }) => {
  // Our own server lets nobody frame the desk; another may, and lets a frame of no origin fetch the program.
  await page.route(/\/desk\//, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { "content-type": response.headers()["content-type"], "access-control-allow-origin": "*" } });
  });
  await page.goto(await host('<iframe sandbox="allow-scripts" width="1200" height="800" src="{desk}index.html"></iframe>'));
  const frame = page.frameLocator("iframe");
  await frame.getByText(/this browser keeps nothing for this page/).waitFor();
  for (const [place, text] of ["2,816", "935", "990"].entries()) await frame.locator(".question input").nth(place).fill(text);
  await soon(async () => assert.deepEqual(await frame.locator(".ruler .hero .figure").allTextContents(), worked));
  await frame.locator("p.saved").filter({ hasText: "Not saved" }).waitFor();
});

journey("a later version's record is never written over, and the rest works", { before: changes }, async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: /someone alone/i }).click();
  await page.locator(".ruler .hero .figure").first().waitFor();
  await isSaved(page);
  await away(page, open, () => spoil(page, "studio", "newer"));
  await page.getByText(/written by a newer version and was left as it is/).waitFor();
  const newer = (await vault(page)).records[STUDIO].text;
  await page.getByRole("link", { name: "Proposals" }).click();
  await page.getByText(/Tern Bakery/).first().waitFor();
  await page.getByRole("link", { name: "Rates" }).click();
  await question(page, 0).fill("3000");
  await page.getByText(/a newer version has written here/).waitFor();
  assert.equal((await vault(page)).records[STUDIO].text, newer);
});

journey("a database of a later version is not touched", async ({ page, open }) => {
  await open();
  await answer(page);
  await isSaved(page);
  const before = (await local(page))[STUDIO];
  await away(page, open, () =>
    page.evaluate(
      () =>
        new Promise((done) => {
          const request = indexedDB.open("ratewright-records", 9);
          request.onsuccess = () => done(request.result.close());
        }),
    ),
  );
  await stands(page);
  await page.getByText(/written by a newer version and was left as it is/).waitFor();
  await question(page, 2).fill("1000");
  await page.getByText(/a newer version has written here/).waitFor();
  assert.equal((await local(page))[STUDIO], before);
});

journey("what was taken away stays away, whichever store was out of reach, and can be had back for a while", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: /someone alone/i }).click();
  await page.locator(".ruler .hero .figure").first().waitFor();
  await isSaved(page);
  const proposal = Object.keys((await vault(page)).records).find((name) => name.includes("/proposal/"));
  await page.getByRole("link", { name: "Proposals" }).click();
  await page.getByRole("button", { name: /^Delete/ }).first().click();
  await soon(async () => assert.equal((await vault(page)).records[proposal].text, null));
  await soon(async () => assert.equal((await local(page))[proposal], undefined));
  await page.reload();
  await page.locator(".list-head button").waitFor();
  assert.equal((await vault(page)).records[proposal].text, null);
  const past = (await vault(page)).revisions.filter((one) => one.place[0] === proposal);
  assert.deepEqual([past.at(-1).text, JSON.parse(past.at(-2).text).kind], [null, "proposal"]);
  await wipe(page, "none");
});

/** Two tabs at one record: this one can't write, the other one does, and then this one is told. */
async function conflict({ page, open, newPage }, mine, theirs) {
  const other = await newPage();
  await open("", other);
  await other.locator(".ruler .hero .figure").first().waitFor();
  await noRoom(page, true);
  await mine(page);
  await page.getByText(/no room left/).waitFor();
  await theirs(other);
  await page.locator(".conflict").waitFor();
  await noRoom(page, false);
  return other;
}

const cells = (page) =>
  page.locator(".conflict tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.innerText)));

journey("of two edits the later is kept as a copy, over a reload and a killed tab, and shown side by side", { before: fillBoth }, async (j) => {
  const { page, open, axe, shot, newPage } = j;
  await open();
  await answer(page);
  await isSaved(page);
  const other = await conflict(
    j,
    (tab) => question(tab, 1).fill("1000"),
    async (tab) => {
      await question(tab, 0).fill("5000");
      await question(tab, 0).blur();
      await isSaved(tab);
    },
  );
  const differing = [
    ["Living costs a month", "2,816.00", "5,000.00"],
    ["Costs of work a month", "1,000.00", "935.00"],
  ];
  await soon(async () => assert.deepEqual((await cells(page)).map((row) => row.slice(1)), differing.map((row) => row.slice(1))));
  await axe();
  await shot("conflict");
  // The other tab's stands in the record; what is here has a name of its own, in both stores.
  const copies = async (all) => Object.keys(all).filter((name) => name.startsWith("ratewright-copy/"));
  await soon(async () => assert.equal((await copies((await vault(page)).records)).length, 1));
  assert.equal((await copies(await local(page))).length, 1);
  const copy = (await copies(await local(page)))[0];
  assert.match((await vault(page)).records[copy].text, /"1000"/);
  assert.match((await vault(page)).records[STUDIO].text, /"5000"/);
  // The tab is gone without a word.
  await other.close();
  await page.close();
  const again = await newPage();
  await open("", again);
  await again.locator(".conflict").waitFor();
  await soon(async () => assert.deepEqual((await cells(again)).map((row) => row.slice(1)), differing.map((row) => row.slice(1))));
  await soon(async () => assert.equal(await question(again, 1).inputValue(), "1,000.00"));
  await again.setViewportSize({ width: 360, height: 780 });
  await axe(again);
  await shot("conflict-360", again);
  await again.setViewportSize({ width: 1280, height: 900 });
  await again.getByRole("button", { name: "Keep mine" }).click();
  await isSaved(again);
  await soon(async () => assert.match((await vault(again)).records[STUDIO].text, /"1000"/));
  // Once it is saved, there is no copy any more; and what the other tab had is among the revisions.
  await soon(async () => assert.equal((await copies((await vault(again)).records)).length, 0));
  assert.equal((await copies(await local(again))).length, 0);
  assert.ok((await vault(again)).revisions.some((one) => one.place[0] === STUDIO && /"5000"/.test(one.text)));
  await again.reload();
  await again.locator(".ruler .hero .figure").first().waitFor();
  assert.equal(await again.locator(".conflict").count(), 0);
});

journey("the other tab's is taken, and the copy goes", { before: fillBoth }, async (j) => {
  const { page, open } = j;
  await open();
  await answer(page);
  await isSaved(page);
  await conflict(j, (tab) => question(tab, 1).fill("1000"), async (tab) => {
    await question(tab, 0).fill("5000");
    await question(tab, 0).blur();
  });
  await soon(async () => assert.ok(Object.keys(await local(page)).some((name) => name.startsWith("ratewright-copy/"))));
  await page.getByRole("button", { name: "Take the other tab’s" }).click();
  await soon(async () => assert.equal(await question(page, 0).inputValue(), "5,000.00"));
  await soon(async () => assert.ok(!Object.keys(await local(page)).some((name) => name.startsWith("ratewright-copy/"))));
  await soon(async () => assert.ok(!Object.keys((await vault(page)).records).some((name) => name.startsWith("ratewright-copy/"))));
  // Undo brings back what was here.
  await page.keyboard.press("Control+z");
  await soon(async () => assert.equal(await question(page, 1).inputValue(), "1,000.00"));
});

journey("of two proposals both can be kept", { before: fillBoth }, async (j) => {
  const { page, open, newPage } = j;
  await open();
  await page.getByRole("button", { name: /someone alone/i }).click();
  await page.locator(".ruler .hero .figure").first().waitFor();
  await isSaved(page);
  const enter = async (tab) => {
    await tab.getByRole("link", { name: "Proposals" }).click();
    await tab.locator(".name-cell a").first().click();
    await tab.locator("#title").waitFor();
  };
  await enter(page);
  await conflict(j, (tab) => tab.locator("#title").fill("Mine"), async (tab) => {
    await enter(tab);
    await tab.locator("#title").fill("Theirs");
    await tab.locator("#title").blur();
  });
  await soon(async () => assert.deepEqual(await cells(page), [["Title", "Mine", "Theirs"]]));
  await page.getByRole("button", { name: "Keep both" }).click();
  await soon(async () => assert.equal(await page.locator("#title").inputValue(), "Theirs"));
  await isSaved(page);
  await page.reload();
  await page.getByRole("link", { name: "Proposals" }).click();
  await page.getByText("Mine (copy)").waitFor();
  await page.getByText("Theirs").waitFor();
});

journey("two tabs that type at once lose nothing", { timeout: 120000 }, async ({ page, open, newPage }) => {
  await open();
  await answer(page);
  await isSaved(page);
  const other = await newPage();
  await open("", other);
  await other.locator(".ruler .hero .figure").first().waitFor();
  for (let round = 0; round < 6; round += 1) {
    await Promise.all([question(page, 0).fill(`${3000 + round}`), question(other, 1).fill(`${2000 + round}`)]);
    await Promise.all([question(page, 0).blur(), question(other, 1).blur()]);
    // Either both came to stand, one after the other, or one of them is held back in words.
    await soon(async () => {
      const text = (await vault(page)).records[STUDIO].text;
      const copies = Object.entries((await vault(page)).records).filter(([name]) => name.startsWith("ratewright-copy/"));
      const all = [text, ...copies.map(([, row]) => row.text)].join("\n");
      assert.match(all, new RegExp(`"${3000 + round}"`));
      assert.match(all, new RegExp(`"${2000 + round}"`));
    });
    for (const tab of [page, other]) {
      const choice = tab.getByRole("button", { name: "Take the other tab’s" });
      if (await choice.count()) await choice.click();
    }
    await soon(async () => assert.equal((await page.locator(".conflict").count()) + (await other.locator(".conflict").count()), 0));
    await soon(async () => assert.equal(await question(page, 0).inputValue(), await question(other, 0).inputValue()));
    await soon(async () => assert.equal(await question(page, 1).inputValue(), await question(other, 1).inputValue()));
  }
});

journey("erased is erased: no earlier revision and nothing that was taken away is left in either store", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: /someone alone/i }).click();
  await page.locator(".ruler .hero .figure").first().waitFor();
  await isSaved(page);
  assert.match(JSON.stringify(await vault(page)), /Tern Bakery/);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Erase everything here" }).click();
  await page.getByText(/Everything was erased/).waitFor();
  await soon(async () => assert.deepEqual((await vault(page)).revisions, []));
  assert.deepEqual(Object.keys((await vault(page)).records), [STUDIO]);
  assert.doesNotMatch(JSON.stringify([await vault(page), await local(page)]), /Tern Bakery/);
  // What was here can be undone all the same, and is saved again.
  await page.keyboard.press("Control+z");
  await soon(async () => assert.ok(Object.keys((await vault(page)).records).some((name) => name.includes("/proposal/"))));
  await isSaved(page);
});

journey("a write that the browser gives up is told, and done with the next change", { before: fillBoth }, async ({ page, open }) => {
  await open();
  await answer(page);
  await isSaved(page);
  await noRoom(page, "vault");
  await question(page, 1).fill("1000");
  await page.getByText(/its database has no room left/).waitFor();
  await saved(page).filter({ hasText: /^Kept at/ }).waitFor();
  await noRoom(page, false);
  await question(page, 1).fill("935");
  await isSaved(page);
  await soon(async () => assert.equal(await page.getByText(/its database has no room left/).count(), 0));
  await soon(async () => assert.match((await vault(page)).records[STUDIO].text, /"935"/));
});

/** A text with another value in it and a checksum that fits: what another tab or program wrote. */
function rewritten(text, from, to, revision) {
  const rest = text.replace(/^\{"checksum":"[0-9a-f]{16}",/, "").replace(from, to);
  const body = revision ? rest.replace(/"revision":\d+/, `"revision":${revision}`) : rest;
  return `{"checksum":"${checksum(body)}",${body}`;
}

const put = (page, key, text) => page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text]);

journey("the same revision twice: the database's stands, and the other is shown beside it", async ({ page, open }) => {
  await open();
  await answer(page);
  await isSaved(page);
  const theirs = (await vault(page)).records[STUDIO].text;
  await away(page, open, () => put(page, STUDIO, rewritten(theirs, '"935"', '"1000"')));
  await page.locator(".conflict").waitFor();
  await soon(async () => assert.deepEqual((await cells(page)).map((row) => row.slice(1)), [["1,000.00", "935.00"]]));
  assert.equal((await vault(page)).records[STUDIO].text, theirs);
  await page.reload();
  await page.locator(".conflict").waitFor();
  await page.getByRole("button", { name: "Take the other tab’s" }).click();
  await stands(page);
  await soon(async () => assert.deepEqual(Object.keys(await local(page)).filter((name) => name.startsWith("ratewright-copy/")), []));
});

journey("whoever has chosen about a text is not asked again about another tab's copy of the same", async ({ page, open }) => {
  const copies = async () => Object.keys(await local(page)).filter((name) => name.startsWith("ratewright-copy/"));
  const copy = (number) => `ratewright-copy/${String(number).repeat(32)}/v1/studio`;
  await open();
  await answer(page);
  await isSaved(page);
  const text = (await vault(page)).records[STUDIO].text;
  const other = rewritten(text, '"935"', '"1000"', 1);
  await away(page, open, async () => {
    for (const number of [1, 2]) await put(page, copy(number), other);
  });
  await page.locator(".conflict").waitFor();
  assert.deepEqual((await copies()).sort(), [copy(1), copy(2)]);
  await page.getByRole("button", { name: "Take the other tab’s" }).click();
  await soon(async () => assert.deepEqual(await copies(), []));
  await page.reload();
  await stands(page);
  assert.equal(await page.locator(".conflict").count(), 0);
});

journey("a copy of what stands among the earlier versions asks nobody", async ({ page, open }) => {
  await open();
  await answer(page);
  await isSaved(page);
  const { text } = (await vault(page)).records[STUDIO];
  await question(page, 1).fill("1000");
  await question(page, 1).blur();
  await soon(async () => assert.match((await vault(page)).records[STUDIO].text, /"1000"/));
  const name = `ratewright-copy/${"3".repeat(32)}/v1/studio`;
  await away(page, open, () => put(page, name, text));
  await soon(async () => assert.equal(await question(page, 1).inputValue(), "1,000.00"));
  await soon(async () => assert.equal((await local(page))[name], undefined));
  assert.equal(await page.locator(".conflict").count(), 0);
});

journey("an older text that stood in local storage alone goes among the earlier revisions", async ({ page, open }) => {
  await open();
  await answer(page);
  await isSaved(page);
  await question(page, 2).fill("1000");
  await question(page, 2).blur();
  await soon(async () => assert.match((await vault(page)).records[STUDIO].text, /"1000"/));
  await isSaved(page);
  const text = (await local(page))[STUDIO];
  await away(page, open, () => put(page, STUDIO, rewritten(text, '"935"', '"4321"', 1)));
  await soon(async () => assert.equal(await question(page, 2).inputValue(), "1,000"));
  await soon(async () => assert.equal((await local(page))[STUDIO], text));
  await soon(async () => assert.ok((await vault(page)).revisions.some((one) => /"4321"/.test(one.text))));
});

journey("a program from before the checksums has written: its text is taken, into both stores", async ({ page, open }) => {
  await open();
  await answer(page);
  await isSaved(page);
  const row = (await vault(page)).records[STUDIO];
  const old = row.text.replace(/^\{"checksum":"[0-9a-f]{16}",/, "{").replace('"990"', '"1000"').replace(/"revision":\d+/, `"revision":${row.revision + 1}`);
  await away(page, open, () => put(page, STUDIO, old));
  await soon(async () => assert.equal(await question(page, 2).inputValue(), "1,000"));
  await soon(async () => assert.equal((await vault(page)).records[STUDIO].text, old));
});

for (const [name, spoiled] of [
  ["empty", () => ""],
  ["null", () => "null"],
  ["a list", () => "[]"],
  ["an empty object", () => "{}"],
  ["cut", (text) => text.slice(0, -1)],
  ["longer by a letter", (text) => `${text} `],
  ["another record's", (text, all) => Object.entries(all).find(([key]) => key.includes("/proposal/"))[1]],
]) {
  journey(`a text of local storage that is ${name} harms nothing`, async ({ page, open }) => {
    await open();
    await page.getByRole("button", { name: /someone alone/i }).click();
    await page.locator(".ruler .hero .figure").first().waitFor();
    await isSaved(page);
    const before = await rates(page);
    const all = await local(page);
    const bad = spoiled(all[STUDIO], all);
    await away(page, open, () => put(page, STUDIO, bad));
    await page.getByText("Saved records that could not be read and were set aside: 1.").waitFor();
    await soon(async () => assert.deepEqual(await rates(page), before));
    await soon(async () => assert.equal((await local(page))[STUDIO], all[STUDIO]));
    assert.ok(Object.entries(await local(page)).some(([key, text]) => key.startsWith("ratewright/set-aside/") && text === bad));
  });
}

journey("a damaged copy is set aside, and the rest is as it was", async ({ page, open }) => {
  await open();
  await answer(page);
  await isSaved(page);
  const name = "ratewright-copy/00000000000000000000000000000001/v1/studio";
  await away(page, open, () => put(page, name, '{"checksum":"0123456789abcdef","schema":1}'));
  await stands(page);
  await soon(async () => assert.equal((await local(page))[name], undefined));
  assert.equal(await page.locator(".conflict").count(), 0);
});
