// What every torture of the store stands on: numbers that look random and come again from a printed seed, counts that are printed
// as they grow, and browsers with a profile on the disk that can be killed and begun again.
//
// Environment: LONG=1 for the long form (`make torture`); SEED=7 to repeat a run; COUNT=40 for another number of tries;
// STORE_BROWSER=firefox for the kills in Firefox; FIREFOX, its path.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { chrome, flags, soon } from "../browser/harness.mjs";

export const long = Boolean(process.env.LONG);
/** How often: in the short form, in the long one, or as told. */
export const times = (short, much) => Number(process.env.COUNT ?? (long ? much : short));
export const rest = (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds));

/** Numbers that look random and come again from the same seed. */
export class Dice {
  constructor(seed) {
    this.state = BigInt(seed) & 0xffffffffffffffffn || 1n;
    for (let n = 0; n < 8; n += 1) this.next();
  }
  next() {
    const mask = 0xffffffffffffffffn;
    this.state ^= (this.state << 13n) & mask;
    this.state ^= this.state >> 7n;
    this.state ^= (this.state << 17n) & mask;
    return Number(this.state >> 11n);
  }
  /** A whole number from 0 on, below a bound. */
  below(bound) {
    return this.next() % bound;
  }
  one(list) {
    return list[this.below(list.length)];
  }
}

/** The seed of this run, printed so that it can be repeated. */
export function seed(name) {
  const from = Number(process.env.SEED ?? Date.now() % 1_000_000_000);
  console.log(`${name}: SEED=${from}${long ? " LONG=1" : ""}`);
  return from;
}

/** Prints counts: at every hundredth, and whenever some seconds have passed. */
export function progress(name, all) {
  let last = Date.now();
  return (done, counts) => {
    if (done !== all && Date.now() - last < 15000) return;
    last = Date.now();
    const said = Object.entries(counts).map(([what, count]) => `${what} ${count}`);
    console.log(`${name}: ${done} of ${all}; ${said.join(", ")}`);
  };
}

/** A profile on the disk that is taken away at the end. */
export async function withProfile(body) {
  const profile = mkdtempSync(join(tmpdir(), "ratewright-torture-"));
  try {
    return await body(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Ends a browser and all its processes in this very moment, and waits until it is gone. */
export async function kill(started) {
  if (started.exitCode !== null || started.signalCode !== null) return;
  const gone = new Promise((done) => started.once("exit", done));
  try {
    process.kill(-started.pid, "SIGKILL");
  } catch {
    // It was gone already.
  }
  await gone;
}

/** A Chromium of its own with a profile on the disk. */
export async function begin(profile, before) {
  rmSync(join(profile, "DevToolsActivePort"), { force: true });
  const given = [...flags, "--headless", "--lang=en-GB", `--user-data-dir=${profile}`, "--remote-debugging-port=0", "about:blank"];
  const started = spawn(chrome(), given, { detached: true, stdio: "ignore" });
  try {
    let port;
    await soon(() => {
      assert.ok(existsSync(join(profile, "DevToolsActivePort")));
      [port] = readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n");
      assert.ok(port);
    }, 20000);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const context = browser.contexts()[0];
    if (before) await context.addInitScript(before);
    const page = await context.newPage();
    return {
      page,
      context,
      kill: async () => {
        await kill(started);
        await browser.close().catch(() => {});
      },
    };
  } catch (problem) {
    await kill(started);
    throw problem;
  }
}

export const question = (page, place) => page.locator(".question input").nth(place);
export const saved = (page) => page.locator("p.saved");
export const isSaved = (page) => saved(page).filter({ hasText: /^Saved/ }).waitFor();

/** Three answers and one proposal, saved; returns the address of the proposal. */
export async function first(page, address) {
  await page.goto(address);
  for (const [place, text] of ["2816", "935", "990"].entries()) await question(page, place).fill(text);
  await page.getByRole("link", { name: "Proposals" }).click();
  await page.locator(".list-head button").click();
  await page.locator("#title").fill("The first");
  await saved(page).filter({ hasText: /^(Saved|Kept)/ }).waitFor();
  return page.url();
}
