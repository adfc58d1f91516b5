// The desk is kept on the machine: it installs, it opens without a connection, a page never gets the files of two builds, and a
// build that did not come whole and sound is not used.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { site, twoBuilds } from "./builds.mjs";
import { journey, soon } from "./harness.mjs";

let builds;
before(async () => (builds = await twoBuilds()));
after(() => builds.clear());

/** A journey to a site of its own, in a profile that may keep it. */
function kept(name, options, body) {
  if (!body) return kept(name, {}, options);
  journey(name, { installed: true, timeout: 240_000, ...options }, async (ground) => {
    const here = await site(builds.first);
    ground.allow(new RegExp(`request to another origin: ${here.origin}/`));
    try {
      const go = async (path = "", tab = ground.page) => {
        await tab.goto(here.url(path));
        await tab.waitForFunction(() => document.querySelector("#desk, #quote")?.childElementCount > 0);
      };
      await body({ ...ground, site: here, go });
      // The desk may still be fetching what it will need later; a page that is closed asks for nothing more.
      await ground.context.close();
    } finally {
      here.close();
    }
  });
}

const caches = (page) => page.evaluate(async () => (await window.caches.keys()).filter((name) => !name.endsWith("pages")).map((name) => name.split(" ").at(-1)).sort());
const state = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return ["installing", "waiting", "active"].filter((state) => registration?.[state]).join(" ");
  });
// All of a build is fetched, weighed and written to the disk before it waits.
const patience = 60_000;
/** The waiting build begins in a moment in which no page is open, and needs a while for it. */
const closed = () => new Promise((wake) => setTimeout(wake, 1500));
/** Waits until the first build is kept and serves this page. */
async function isKept(page) {
  await soon(async () => assert.equal(await page.evaluate(() => Boolean(navigator.serviceWorker.controller)), true), patience);
  assert.deepEqual(await caches(page), [builds.names.first]);
}
const waits = (page) => soon(async () => assert.equal(await state(page), "waiting active"), patience);
const look = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => {}));
const isSecond = (page) => page.evaluate(() => Boolean(document.querySelector("meta[name=build]")));
const question = (page, place) => page.locator(".question input").nth(place);
const isSaved = (page) => page.locator(".saved").filter({ hasText: /^Saved/ }).first().waitFor();
const notice = (page) => page.locator(".notice").filter({ hasText: "A new version is here." });

kept("the browser finds nothing that would keep the desk from being installed", async ({ page, context, site, go }) => {
  await go();
  await isKept(page);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // A profile of a test is a private one, to which nothing can be installed.
  assert.deepEqual(installabilityErrors.map((error) => error.errorId).filter((id) => id !== "in-incognito"), []);
  const { url, errors, data } = await session.send("Page.getAppManifest");
  assert.deepEqual([url, errors], [site.url("manifest.webmanifest"), []]);
  const manifest = JSON.parse(data);
  assert.deepEqual([manifest.name, manifest.start_url, manifest.scope, manifest.display], ["Ratewright", "./", "./", "standalone"]);
  for (const icon of manifest.icons) {
    const answer = await page.request.get(new URL(icon.src, url).href);
    assert.deepEqual([answer.status(), answer.headers()["content-type"]], [200, icon.type]);
    const bytes = await answer.body();
    // A PNG says its width and height at the 16th byte.
    if (icon.type === "image/png") assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, icon.sizes);
  }
  assert.deepEqual(manifest.icons.map((icon) => `${icon.sizes} ${icon.purpose}`), ["any any", "192x192 any", "512x512 any", "512x512 maskable"]);
});

kept("once it was open, all of the desk opens without a connection, and a quote's page too", async ({ page, newPage, site, go, allow }) => {
  await go();
  await isKept(page);
  site.isDown = true;
  site.asked.length = 0;
  const other = await newPage();
  await go("", other);
  await question(other, 0).fill("2816");
  await isSaved(other);
  await other.getByRole("link", { name: "Proposals" }).click();
  await other.getByRole("main").getByRole("heading", { name: "Proposals" }).waitFor();
  await other.getByRole("link", { name: "Settings" }).click();
  await other.getByRole("heading", { name: "What is kept" }).waitFor();
  await go("quote.html#nothing-sealed", other);
  await other.getByRole("alert").waitFor();
  // The page that was there before the worker was, and its sample, which no page has loaded yet.
  await page.getByRole("button", { name: /someone alone/i }).click();
  await page.locator(".ruler .hero .figure").first().waitFor();
  assert.deepEqual(site.asked.filter((path) => path !== "worker.js"), []);
  allow(/worker\.js|ERR_EMPTY_RESPONSE|ERR_FAILED/);
});

kept("a first visit loads what it shows first, and what is kept after it", async ({ page, site, go }) => {
  await go();
  await page.waitForLoadState("load");
  assert.deepEqual(site.asked.filter((path) => /worker|later-|sample-|quote/.test(path)), []);
  await isKept(page);
  // What the page had is asked of the browser first; here that keeps nothing, so that everything was asked for again, once.
  const listed = Object.keys(builds.files.first);
  for (const file of listed.filter((file) => file.startsWith("later-") || file.startsWith("sample-"))) assert.ok(site.asked.includes(file), file);
});

kept("who saves data is not asked for all of it", { before: () => Object.defineProperty(navigator, "connection", { value: { saveData: true } }) }, async ({ page, site, go }) => {
  const fetched = page.waitForResponse(/later-installed-/);
  await go();
  await fetched;
  await page.waitForLoadState("networkidle");
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.ok(!site.asked.includes("worker.js"));
});

kept("a page has the files of the build it came from, whatever is published meanwhile", async ({ page, newPage, site, go, axe, shot, allow }) => {
  allow(/worker\.js|ERR_EMPTY_RESPONSE|ERR_FAILED/);
  await go();
  await isKept(page);
  site.deploy(builds.second);
  site.missing.length = 0;
  const other = await newPage();
  await go("", other);
  assert.equal(await isSecond(other), false);
  await waits(other);
  assert.deepEqual(await caches(other), Object.values(builds.names).toSorted());
  await notice(other).waitFor();
  await notice(page).waitFor();
  await axe(other);
  await shot("new-version", other, { fullPage: false });
  await other.setViewportSize({ width: 360, height: 740 });
  await shot("new-version-360", other, { fullPage: false });
  await other.setViewportSize({ width: 1280, height: 900 });
  // Pressed in the midst of typing: saved first.
  await question(other, 0).fill("2816");
  await notice(other).getByRole("button", { name: "Reload" }).click();
  await soon(async () => assert.equal(await isSecond(other), true), patience);
  await soon(async () => assert.equal(await question(other, 0).inputValue(), "2,816.00"), patience);
  // The host has none of the earlier build's files any more, and the earlier page asks for parts it never had.
  assert.equal(await isSecond(page), false);
  await page.getByRole("link", { name: "Proposals" }).click();
  await page.getByRole("main").getByRole("heading", { name: "Proposals" }).waitFor();
  await page.getByRole("link", { name: "Rates" }).click();
  const names = (tab) => tab.evaluate(() => performance.getEntriesByType("resource").map((it) => it.name.split("/").at(-1)));
  for (const [tab, files] of [[page, builds.files.first], [other, builds.files.second]]) {
    const hashed = (await names(tab)).filter((name) => /-[0-9a-f]{12}\./.test(name));
    assert.ok(hashed.length > 5);
    for (const name of hashed) assert.ok(Object.hasOwn(files, name), name);
  }
  // Samples have the same name in every build.
  const sample = (tab) => tab.evaluate(async () => (await (await fetch("./sample-alone-en.json")).text()).includes("Second Build Studio"));
  assert.deepEqual([await sample(page), await sample(other)], [false, true]);
  assert.deepEqual(site.missing, []);
  // Kept for as long as the earlier page is there, and no longer.
  await other.reload();
  await soon(async () => assert.equal(await isSecond(other), true), patience);
  assert.deepEqual(await caches(other), Object.values(builds.names).toSorted());
  // The page that has come is not told of itself.
  assert.equal(await notice(other).count(), 0);
  site.isDown = true;
  await other.reload();
  await soon(async () => assert.equal(await question(other, 0).inputValue(), "2,816.00"), patience);
  assert.equal(await isSecond(other), true);
  await page.close();
  await soon(async () => {
    await other.goto("about:blank");
    await closed();
    await go("", other);
    assert.deepEqual(await caches(other), [builds.names.second]);
  }, patience);
  assert.equal(await isSecond(other), true);
});

kept("a new build takes over by itself once no page of the earlier one is open", async ({ page, site, go }) => {
  await go();
  await isKept(page);
  site.deploy(builds.second);
  await look(page);
  await waits(page);
  // A reload alone does not bring it: for a moment both pages are there.
  await page.reload();
  await question(page, 0).waitFor();
  assert.equal(await isSecond(page), false);
  await soon(async () => {
    await page.goto("about:blank");
    await closed();
    await go();
    assert.equal(await isSecond(page), true);
  }, patience);
});

for (const [how, set] of [
  ["is refused by the host", (site, pattern) => (site.refuse = pattern)],
  ["comes damaged", (site, pattern) => (site.damage = pattern)],
]) {
  kept(`a build of which one file ${how} is not used, and the one before goes on`, async ({ page, newPage, site, go, allow }) => {
    allow(/503|is not what was built|later-proposals/);
    await go();
    await isKept(page);
    site.deploy(builds.second);
    set(site, /^later-proposals-/);
    await look(page);
    await soon(async () => assert.ok(site.asked.filter((path) => path.startsWith("later-proposals-")).length >= 3), patience);
    await soon(async () => assert.equal(await state(page), "active"), patience);
    assert.deepEqual(await caches(page), [builds.names.first]);
    const other = await newPage();
    await go("", other);
    assert.equal(await isSecond(other), false);
    await other.getByRole("link", { name: "Proposals" }).click();
    await other.getByRole("main").getByRole("heading", { name: "Proposals" }).waitFor();
    assert.equal(await notice(other).count(), 0);
    // Once the host is well again, it comes.
    set(site, null);
    await look(other);
    await waits(other);
    await notice(other).waitFor();
  });
}

kept("a first build that did not come whole keeps nothing, and the desk works on", async ({ page, site, go, allow }) => {
  allow(/503|is not what was built|sample-alone/);
  site.refuse = /^sample-alone-uk/;
  await go();
  await soon(() => assert.ok(site.asked.filter((path) => path.startsWith("sample-alone-uk")).length >= 2), patience);
  await soon(async () => assert.equal(await state(page), ""), patience);
  assert.deepEqual(await caches(page), []);
  await question(page, 0).fill("2816");
  await isSaved(page);
});

kept("what is not the desk's goes by untouched, and a quote's address is written down nowhere", async ({ page, newPage, site, go, host, allow }) => {
  allow(/405|404/);
  await go();
  await isKept(page);
  const through = (path, init) =>
    page.evaluate(async ([path, init]) => {
      const answer = await fetch(path, init);
      return answer.status;
    }, [path, init]);
  const seen = new Map();
  page.on("response", (answer) => seen.set(new URL(answer.url()).pathname.replace("/desk/", ""), answer.fromServiceWorker()));
  assert.equal(await through("./index.html", { method: "POST" }), 405);
  assert.equal(await through("./embed.js"), 200);
  assert.equal(await through("./nothing-here.txt"), 404);
  assert.equal(await through("./quote.html"), 200);
  await soon(() => assert.deepEqual(["index.html", "embed.js", "nothing-here.txt", "quote.html"].map((path) => seen.get(path)), [false, false, false, true]));
  const other = await newPage();
  await go("quote.html#marked-as-secret", other);
  const written = await page.evaluate(async () => {
    const texts = [];
    for (const name of await window.caches.keys()) {
      const cache = await window.caches.open(name);
      for (const request of await cache.keys()) texts.push(request.url, await (await cache.match(request)).text());
    }
    return texts.join("\n");
  });
  assert.ok(written.includes("quote.html"));
  assert.ok(!written.includes("marked-as-secret"));
  assert.deepEqual(site.asked.filter((path) => path.includes("marked")), []);
  // Somebody else's page with the estimator on it keeps nothing.
  const theirs = await newPage();
  await theirs.goto(await host(`<!DOCTYPE html><html lang="en"><title>Host</title><ratewright-estimator></ratewright-estimator><script type="module" src="${site.url("embed.js")}"></script></html>`));
  await theirs.locator("ratewright-estimator").getByText("There are no prices here yet.").waitFor();
  assert.equal(await theirs.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});
