// Killed in the middle of saving: nothing that was said to be saved is lost, and the one that measures this can tell.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ground } from "../browser/harness.mjs";
import { Dice, long, progress, seed, times, withProfile } from "./ground.mjs";
import { chromium, torture } from "./kills.mjs";
import { firefox } from "./kills-firefox.mjs";

after(async () => (await ground()).close());

/** As if there were no database at all, whatever the program says of that: only the store that does not last is left. */
const noVault = () => {
  Object.defineProperty(window, "indexedDB", { value: undefined });
};

const longest = long ? 2500 : 1500;

test("killed while saving: nothing that was said to be saved is lost", { timeout: 3_600_000 }, async () => {
  const { url } = await ground();
  const count = times(20, 500);
  const dice = new Dice(seed("kills"));
  const start = (profile) => chromium(profile, url("index.html"));
  const told = progress("kills", count);
  const { counts, losses } = await withProfile((profile) => torture({ start, profile, dice, count, longest, told }));
  assert.equal(counts.lost, 0, losses.join("\n"));
  assert.equal(counts.notices, 0, losses.join("\n"));
  assert.ok(counts["said to be saved"] > count / 5, "hardly anything was said to be saved");
  if (long) assert.ok(counts["of that missing"] <= counts["typed a second before"] / 100, "text typed more than a second before is missing");
});

test("the same in Firefox", { timeout: 3_600_000, skip: process.env.STORE_BROWSER !== "firefox" }, async () => {
  const { url } = await ground();
  const count = times(5, 200);
  const dice = new Dice(seed("kills of Firefox"));
  const start = (profile) => firefox(profile, url("index.html"));
  const told = progress("kills of Firefox", count);
  const { counts, losses } = await withProfile((profile) => torture({ start, profile, dice, count, longest: 2 * longest, told }));
  assert.equal(counts.lost, 0, losses.join("\n"));
  assert.equal(counts.notices, 0, losses.join("\n"));
  assert.ok(counts["said to be saved"] > count / 5, "hardly anything was said to be saved");
});

test("without the vault kills lose something, and this is noticed", { timeout: 3_600_000 }, async () => {
  const { url } = await ground();
  // Said in other words then; here they are taken for a promise.
  const start = (profile) => chromium(profile, url("index.html"), { before: noVault, words: "^(Saved|Kept)" });
  const count = times(4, 20);
  const dice = new Dice(seed("kills without the vault"));
  const told = progress("kills without the vault", count);
  const { counts } = await withProfile((profile) => torture({ start, profile, dice, count, longest, waits: true, told }));
  assert.ok(counts.lost > 0, "nothing was lost, so this could not have noticed a loss");
});
