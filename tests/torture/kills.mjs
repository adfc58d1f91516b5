// A browser that is killed at random moments while things are typed and saved, and what of them is there when it begins again.
import assert from "node:assert/strict";
import { soon } from "../browser/harness.mjs";
import { begin, first, question, rest } from "./ground.mjs";

const plain = (text) => text.replaceAll(/[,\s]/g, "");

/** In the page: tells every value of a field that it was said of that it is saved, in the moment in which that is said. */
const listen = ([field, words]) => {
  const input = () => document.querySelectorAll(field)[field === "#title" ? 0 : 2];
  let told;
  const look = () => {
    const text = document.querySelector("p.saved")?.textContent ?? "";
    const value = input()?.value;
    if (!new RegExp(words).test(text)) return (told = undefined);
    if (value !== told) window.said((told = value));
  };
  new MutationObserver(look).observe(document.body, { characterData: true, childList: true, subtree: true });
  look();
};

/** A person at Chromium: two places to type at, and what is said of it. */
export async function chromium(profile, url, { before, words = "^Saved" } = {}) {
  const one = await begin(profile, before);
  const { page } = one;
  let hear = () => {};
  const trouble = [];
  page.on("pageerror", (error) => trouble.push(String(error)));
  await page.exposeBinding("said", (_, value) => hear(value));
  const places = {
    rates: { field: ".question input", box: question(page, 2) },
    title: { field: "#title", box: page.locator("#title") },
  };
  return {
    trouble,
    first: () => first(page, url),
    open: async (place, address) => {
      await page.goto("about:blank");
      await page.goto(place === "title" ? address : url);
      return places[place].box.waitFor({ timeout: 15000 }).then(() => true, () => false);
    },
    value: (place) => places[place].box.inputValue(),
    notices: () => page.locator(".notice").allInnerTexts(),
    listen: async (place, told) => {
      hear = told;
      await page.evaluate(listen, [places[place].field, words]);
    },
    fill: (place, text) => places[place].box.fill(text),
    leave: (place) => places[place].box.blur(),
    end: (place) => places[place].box.press("End"),
    key: (letter) => page.keyboard.insertText(letter),
    kill: one.kill,
  };
}

/**
 * Types and kills, again and again, in one profile; every moment comes from the dice. Returns the counts.
 * `longest`: how long the typing lasts at most, in milliseconds; `waits`: it lasts until something of it was said to be saved.
 */
export async function torture({ start, profile, dice, count, longest, waits, told }) {
  const counts = { kills: 0, "said to be saved": 0, lost: 0, "typed a second before": 0, "of that missing": 0, notices: 0 };
  const losses = [];
  let one = await start(profile);
  try {
    const address = await one.first();
    for (let run = 1; run <= count; run += 1) {
      const place = dice.one(["rates", "title"]);
      const isFluent = place === "title" && dice.below(2) === 0;
      // With nothing to type at, all is lost already.
      if (!(await one.open(place, address))) break;
      // What was typed, in order: the value the field then had, and when. It begins with what is there.
      const typed = [{ value: await one.value(place), at: 0 }];
      let said = -1;
      const index = (value) => typed.findLastIndex((one) => plain(one.value) === plain(value));
      await one.listen(place, (value) => {
        said = Math.max(said, index(value));
      });
      let isOver = false;
      const put = async (value, type) => {
        typed.push({ value, at: Date.now() });
        await type();
      };
      const typing = (async () => {
        if (isFluent) {
          const begun = `${run}:`;
          await put(begun, () => one.fill(place, begun));
          await one.end(place);
        }
        for (let number = 0; !isOver; number += 1) {
          if (isFluent) {
            const letter = "abcdefgh ijklmnop"[number % 17];
            // Spaces at the end of a title may not count: letters only are compared.
            await put(typed.at(-1).value + letter, () => one.key(letter));
            await rest(40 + dice.below(160));
          } else {
            const value = place === "rates" ? String(100000 + run * 100 + number) : `Title ${run} ${number}`;
            await put(value, () => one.fill(place, value));
            if (dice.below(4) === 0) await one.leave(place);
            await rest(dice.below(dice.below(3) === 0 ? 900 : 200));
          }
        }
      })().catch((problem) => {
        // The browser is gone in the middle of a keystroke.
        if (!isOver) throw problem;
      });
      await Promise.race([rest(50 + dice.below(longest)), typing]);
      if (waits) await Promise.race([soon(() => assert.ok(said > 0)), typing]);
      isOver = true;
      const killed = Date.now();
      const kept = said;
      await one.kill();
      await typing;
      assert.deepEqual(one.trouble, []);
      one = await start(profile);
      let found = -1;
      // Parts of the desk arrive late; what is there is there soon.
      const isThere = await one.open(place, address);
      const look = async () => assert.ok((found = index(await one.value(place))) >= kept);
      if (isThere) await soon(look, 3000).catch(() => {});
      const second = typed.findLastIndex((one) => one.at < killed - 1000);
      counts.kills += 1;
      counts["said to be saved"] += kept > 0 ? 1 : 0;
      if (found < kept) {
        counts.lost += 1;
        losses.push(`run ${run}: "${typed[kept].value}" was said to be saved, "${isThere ? await one.value(place) : ""}" is there`);
      }
      if (second > 0) {
        counts["typed a second before"] += 1;
        counts["of that missing"] += found < second ? 1 : 0;
      }
      // That a browser promised nothing is no trouble, and a killed one may have forgotten that this was said.
      const notices = (await one.notices()).filter((text) => !text.includes("has not promised to keep"));
      counts.notices += notices.length > 0 ? 1 : 0;
      if (notices.length > 0) losses.push(`run ${run}: ${notices.join(" ")}`);
      told?.(run, counts);
    }
  } finally {
    await one.kill();
  }
  return { counts, losses };
}
