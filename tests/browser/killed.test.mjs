// What was said to be saved is there after the whole browser was killed in that very moment, with no time to write anything.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { chromium } from "playwright-core";
import { chrome, flags, ground, soon } from "./harness.mjs";

const question = (page, place) => page.locator(".question input").nth(place);

/** A browser of its own with a profile on the disk, that can be killed. */
async function begin(profile) {
  const given = [...flags, "--headless", `--user-data-dir=${profile}`, "--remote-debugging-port=0", "about:blank"];
  const process = spawn(chrome(), given, { detached: true, stdio: "ignore" });
  let port;
  await soon(() => {
    [port] = readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n");
    assert.ok(port);
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await browser.contexts()[0].newPage();
  const kill = async () => {
    const gone = new Promise((done) => process.once("exit", done));
    globalThis.process.kill(-process.pid, "SIGKILL");
    await gone;
    await browser.close().catch(() => {});
    rmSync(join(profile, "DevToolsActivePort"), { force: true });
  };
  return { page, kill };
}

after(async () => (await ground()).close());

test("what was said to be saved outlasts a browser that is killed", { timeout: 120000 }, async () => {
  const { url } = await ground();
  const profile = mkdtempSync(join(tmpdir(), "ratewright-killed-"));
  let one;
  try {
    one = await begin(profile);
    await one.page.goto(url("index.html"));
    for (const [place, text] of ["2816", "935", "990"].entries()) await question(one.page, place).fill(text);
    for (let round = 0; round < 4; round += 1) {
      await question(one.page, 2).fill(`${1000 + round}`);
      await one.page.evaluate(
        (text) =>
          new Promise((done) => {
            // Only what is said counts, and it is said of this very change.
            const said = () => /^Saved/.test(document.querySelector("p.saved").textContent) && document.querySelectorAll(".question input")[2].value === text && done();
            new MutationObserver(said).observe(document.querySelector("p.saved"), { characterData: true, childList: true, subtree: true });
            said();
          }),
        `${1000 + round}`,
      );
      await one.kill();
      one = await begin(profile);
      await one.page.goto(url("index.html"));
      await soon(async () => assert.equal(await question(one.page, 2).inputValue(), `1,00${round}`));
    }
  } finally {
    await one?.kill().catch(() => {});
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
