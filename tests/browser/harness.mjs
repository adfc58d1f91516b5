// The ground under every journey: serves dist/ under a sub-path, starts Chromium, and fails a journey on anything that goes
// wrong unseen: a console error, an uncaught exception, a policy violation, a request to another origin, a missing file.
//
//   import assert from "node:assert/strict";
//   import { journey } from "./harness.mjs";
//
//   journey("three answers give three rates", async ({ page, open, axe, shot }) => {
//     await open();                                  // index.html of the desk; open("quote.html#...") for another page
//     await page.getByLabel("...").fill("2816");     // `page` is playwright's
//     await axe();                                   // zero violations, or the journey fails and names them
//     await shot("rates");                           // target/shots/rates.png, the full page
//   });
//
// journey(name, [options], body): one test in a fresh, empty profile.
//   options: viewport {width, height} (1280 x 900), scheme "light" | "dark", locale ("en-GB"), motion "reduce" | "no-preference" ("reduce"),
//   offline, touch, installed: whether the desk's worker may be there (it hides requests from a journey's routes), before: a function run in each page before its own scripts (to deny storage, say), skip, timeout (60000 ms).
//   body receives:
//     page, context     playwright's page and its browser context (the profile); more tabs: await newPage()
//     newPage()         another tab of the same profile, watched like the first
//     profile(settings) a tab of another profile: somebody else's browser, watched too
//     open(path = "", tab = page)  goes to a page of dist/ and waits until its program has drawn something
//     url(path)         the address of a file of dist/
//     axe(tab = page, {exclude: [selector]})  runs axe-core on what is shown
//     shot(name, tab = page, {fullPage = true})   saves a picture under target/shots/
//     narrow(name)             asserts that nothing is wider than a phone, and saves a picture of it there
//     host(html, {policy})  serves a page of another origin, returns its address; {desk} in it becomes the address of dist/
//     allow(pattern)    a regular expression: trouble that matches it is this journey's purpose and does not fail it
//     trouble           what was caught so far, as strings
//
// A measurement that is no test takes the same ground: const { browser, url, close } = await ground(); ... await close();
//
// Environment: CHROME (the browser's path), DIST (the built folder, "dist"), HEADED=1 to watch, SLOW=300 to let every part of a
// program arrive 300 ms late, which shows the journeys that do not wait.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../../scripts/server.mjs";

const root = process.env.DIST ?? "dist";
const base = "/desk/";
const shots = "target/shots";
export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let started;
let closing = false;
/** The server and the browser of this file, started once; the journeys of a test file close them by themselves. */
export function ground() {
  started ??= (async () => {
    if (!existsSync(`${root}/index.html`)) throw new Error(`There is no ${root}/index.html; run make dist first.`);
    const server = await serve({ root, base });
    const browser = await chromium.launch({ executablePath: chrome(), args: flags, headless: !process.env.HEADED });
    const origin = `http://127.0.0.1:${server.address().port}`;
    const close = async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    };
    return { browser, close, origin, url: (path = "") => `${origin}${base}${path}` };
  })();
  return started;
}

export function chrome() {
  if (process.env.CHROME) return process.env.CHROME;
  for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]) {
    try {
      return execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      // The next name.
    }
  }
  throw new Error("No Chromium found; set CHROME to its path.");
}

export function journey(name, options, body) {
  if (typeof options === "function") return journey(name, {}, options);
  // Registered here, so that a measurement that imports this file does not become a test by it.
  if (!closing) after(async () => (await started)?.close());
  closing = true;
  const { viewport = { width: 1280, height: 900 }, scheme = "light", locale = "en-GB", motion = "reduce" } = options;
  return test(name, { skip: options.skip ?? false, timeout: options.timeout ?? 60000 }, async () => {
    const { browser, origin, url } = await ground();
    const context = await browser.newContext({
      viewport,
      locale,
      colorScheme: scheme,
      reducedMotion: motion,
      timezoneId: "UTC",
      offline: options.offline ?? false,
      hasTouch: options.touch ?? false,
      serviceWorkers: options.installed ? "allow" : "block",
    });
    const trouble = [];
    const allowed = [];
    const origins = new Set([origin]);
    const hosts = [];
    const others = [];
    try {
      await watch(context, trouble, origins);
      if (process.env.SLOW) await context.route(/\.wasm$/, (route) => setTimeout(() => route.continue().catch(() => {}), +process.env.SLOW));
      if (options.before) await context.addInitScript(options.before);
      const page = await context.newPage();
      await body({
        page,
        context,
        url,
        trouble,
        newPage: () => context.newPage(),
        profile: async (settings = {}) => {
          const other = await browser.newContext({ locale, colorScheme: scheme, reducedMotion: motion, timezoneId: "UTC", serviceWorkers: "block", ...settings });
          await watch(other, trouble, origins);
          others.push(other);
          return other.newPage();
        },
        allow: (pattern) => allowed.push(pattern),
        open: (path = "", tab = page) => open(url(path), tab),
        axe: (tab = page, settings = {}) => axe(tab, settings),
        shot: (file, tab = page, settings = {}) => shot(file, tab, settings),
        narrow: (file) => narrow(file, page),
        host: async (html, settings = {}) => {
          const address = await host(html.replaceAll("{desk}", url()), settings, hosts);
          origins.add(new URL(address).origin);
          return address;
        },
      });
    } catch (problem) {
      // What the browser said meanwhile is often the cause, and what is shown tells how far it came.
      const said = trouble.length ? `\n  Meanwhile the browser said:\n  ${trouble.join("\n  ")}` : "";
      // A failure is printed as its stack.
      problem.stack += said + (await Promise.all(context.pages().map(shown))).join("");
      throw problem;
    } finally {
      await Promise.all([context, ...others].map((one) => one.close()));
      for (const server of hosts) server.closeAllConnections(), server.close();
    }
    const left = trouble.filter((line) => !allowed.some((pattern) => pattern.test(line)));
    if (left.length) throw new Error(`The journey went through, but the browser had this to say:\n  ${left.join("\n  ")}`);
  });
}

/** Where a page is and what it begins with, for whoever reads of a failure. */
async function shown(page) {
  const text = page.evaluate(() => document.body?.innerText.replace(/\s+/g, " ").slice(0, 600)).catch((problem) => problem.message);
  const late = new Promise((tell) => setTimeout(tell, 5000, "It doesn't answer.").unref());
  return `\n  ${page.url()} shows: ${await Promise.race([text, late])}`;
}

/** Repeats an assertion until it holds: parts of the program arrive when they are needed, and a check must not outrun them. */
export async function soon(check, patience = 8000) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (problem) {
      if (Date.now() > end) throw problem;
      await new Promise((wake) => setTimeout(wake, 25));
    }
  }
}

/** Listens to every page of a profile, from before its first script on. */
export async function watch(context, trouble, origins) {
  await context.exposeBinding("__violated", (_, line) => trouble.push(line));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      window.__violated(`policy: ${event.effectiveDirective} blocked ${event.blockedURI || "inline"} ${event.sample}`);
    });
  });
  context.on("console", (message) => {
    if (message.type() === "error") trouble.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => trouble.push(`uncaught: ${error.error()?.stack ?? error.error()}`));
  context.on("response", (response) => {
    if (response.status() >= 400) trouble.push(`answer ${response.status()}: ${response.url()}`);
  });
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && !origins.has(origin)) trouble.push(`request to another origin: ${request.url()}`);
  });
}

async function open(address, tab) {
  await tab.goto(address);
  await tab.waitForFunction(() => {
    const place = document.querySelector("#desk, #quote");
    return place?.childElementCount > 0 || document.querySelector("#cannot-start:not([hidden])");
  });
}

const axeSource = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

export async function axe(tab, { exclude = [] }) {
  // Through the debugger, to which the page's policy does not apply: the page is judged as it is.
  const session = await tab.context().newCDPSession(tab);
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(`axe: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  };
  await evaluate(`${axeSource}; undefined`);
  const asked = JSON.stringify({ exclude: exclude.map((selector) => [selector]) });
  const found = await evaluate(`axe.run({ include: document, ...${asked} }, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.map(({ id, help, nodes }) => id + ": " + help + "\\n" + nodes.map((node) =>
      "      " + node.target.join(" ") + "  " + node.failureSummary.replace(/\\s+/g, " ")).join("\\n")))`);
  await session.detach();
  if (found.length) throw new Error(`axe found ${found.length} kinds of violation on ${tab.url()}:\n    ${found.join("\n    ")}`);
}

export async function shot(name, tab, { fullPage = true }) {
  mkdirSync(shots, { recursive: true });
  await tab.screenshot({ path: `${shots}/${name}.png`, fullPage });
}

async function host(html, { policy }, hosts) {
  const server = createServer((request, response) => {
    if (request.url !== "/") return response.writeHead(204).end();
    const headers = { "Content-Type": "text/html; charset=utf-8" };
    if (policy) headers["Content-Security-Policy"] = policy;
    response.writeHead(200, headers).end(html);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  hosts.push(server);
  return `http://127.0.0.1:${server.address().port}/`;
}

/** The page as a phone shows it: nothing in it is wider. */
async function narrow(name, page) {
  const was = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  if (widest > 360) throw new Error(`The page is ${widest} px wide on a screen of 360.`);
  await shot(name, page, {});
  await page.setViewportSize(was);
}
