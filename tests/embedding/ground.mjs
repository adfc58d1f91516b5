// The ground under the journeys on other sites' pages: a real nginx serves dist/ with the very server block of docs/hosting.md, and a
// host's pages from another origin, with policies of their own. It counts the policies' reports, and fails as the other ground does.
//
//   journey("an estimator shows", async ({ page, desk, host, write, ask, axe, shot }) => {
//     await page.goto(write("one.html", `<ratewright-estimator rates="${desk("rates.json")}"></ratewright-estimator>`));
//   });
//
//   desk(path), host(path)  addresses on the two origins; host("strict/...") is served with the policy of examples/embedding/strict,
//                           host("no-wasm/..."), host("no-connect/..."), host("no-frame/...") with one thing of it taken away
//   write(path, body, head) writes a page of the host, with the embed's script in it, and returns its address
//   reports()               how many reports of a policy nginx has received in this file
import { execFileSync, spawn } from "node:child_process";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { axe, chrome, flags, shot, watch } from "../browser/harness.mjs";

export { soon } from "../browser/harness.mjs";

const dist = process.env.DIST ?? "dist";
export const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const free = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Signs bytes with a key made for it: the key's and the signature's 64 bytes. */
function signed(bytes) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x, y } = publicKey.export({ format: "jwk" });
  const key = Buffer.concat([Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
  const signature = sign("sha256", Buffer.concat([Buffer.from("ratewright seal 1\0"), bytes, key]), { key: privateKey, dsaEncoding: "ieee-p1363" });
  // Of the two signatures that say the same, the one with the lower half counts.
  const s = BigInt(`0x${signature.subarray(32).toString("hex")}`);
  const low = s > order / 2n ? order - s : s;
  return { key, signature: Buffer.concat([signature.subarray(0, 32), Buffer.from(low.toString(16).padStart(64, "0"), "hex")]) };
}

/** A quote's token, sealed by the form of src/wire/seal.rs from the body that the tests keep. */
export function quoteToken() {
  const body = Buffer.concat([Buffer.from([1, 1]), readFileSync("tests/fixtures/quote-v1.bin")]);
  const { key, signature } = signed(body);
  return `${Buffer.concat([body, key]).toString("base64url")}.${signature.toString("base64url")}`;
}

/** The rates that the tests keep, changed and sealed anew. */
export function ratesWith(change) {
  const { rates } = JSON.parse(readFileSync("tests/fixtures/published-rates-v1.json", "utf8"));
  change(rates);
  const { key, signature } = signed(Buffer.concat([Buffer.from([1, 5]), Buffer.from(JSON.stringify(rates))]));
  const seal = { key: key.toString("base64url"), signature: signature.toString("base64url") };
  return JSON.stringify({ format: "ratewright-published-rates", rates, seal, version: 1 });
}

/** The same with the first tier only, which has a range. */
export const oneTier = () =>
  ratesWith((rates) => {
    rates.tiers.length = 1;
    for (const service of rates.services) service.prices.length = 1;
    rates.services = rates.services.filter(({ prices }) => prices[0]);
  });

/** The example pages, with this machine's addresses in them. */
async function examples(folder, names) {
  const put = (path, text) => {
    let ready = text.replaceAll("https://desk.example.com", names.desk);
    for (const [name, value] of Object.entries(names)) ready = ready.replaceAll(`{${name}}`, value);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), ready);
  };
  for (const path of ["plain/index.html", "plain/page.css", "strict/index.html", "strict/page.css", "strict/page.js", "single-page/index.html"]) {
    put(path, readFileSync(join("examples/embedding", path), "utf8"));
  }
  const app = await build({ entryPoints: ["examples/embedding/single-page/app.jsx"], bundle: true, write: false, format: "esm", jsx: "automatic", define: { "process.env.NODE_ENV": '"production"' }, logLevel: "warning" });
  put("single-page/app.js", app.outputFiles[0].text);
}

/** The server block that the hosting guide gives, on this machine's port and folder. */
function guide(port, root) {
  const block = readFileSync("docs/hosting.md", "utf8").match(/```nginx\n([\s\S]*?)```/)[1];
  const here = block
    .replace(/^\s*listen .*$/m, `    listen 127.0.0.1:${port};`)
    .replace(/^\s*server_name .*$/m, "")
    .replace(/^\s*root .*$/m, `    root ${root};`);
  if (here === block) throw new Error("docs/hosting.md has another nginx block than the tests expect.");
  return here;
}

function config(place, ports) {
  const policy = readFileSync("examples/embedding/strict/policy.txt", "utf8").trim().replaceAll("https://desk.example.com", `http://127.0.0.1:${ports.desk}`);
  const origin = `http://127.0.0.1:${ports.desk}`;
  const policies = {
    strict: policy,
    "no-wasm": policy.replace(" 'wasm-unsafe-eval'", ""),
    "no-connect": policy.replace(`connect-src ${origin}`, "connect-src 'none'"),
    "no-frame": policy.replace(`frame-src ${origin}`, "frame-src 'none'"),
  };
  const lines = Object.entries(policies).map(([name, text]) => `"~^/${name}/.*\\.html$" "${text}; report-uri /report";`);
  return `
daemon off; master_process off; pid ${place}/nginx.pid; error_log ${place}/error.log;
events { worker_connections 256; }
http {
  access_log off;
  types { text/html html; text/javascript js; text/css css; application/json json; image/svg+xml svg; image/png png; application/wasm wasm; }
  default_type application/octet-stream;
  client_body_temp_path ${place}/body; proxy_temp_path ${place}/proxy; fastcgi_temp_path ${place}/fastcgi; uwsgi_temp_path ${place}/uwsgi; scgi_temp_path ${place}/scgi;
  log_format report '$http_referer';
  map $uri $host_policy { default ""; ${lines.join("\n    ")} }
  ${guide(ports.desk, `${place}/desk`)}
  server {
    listen 127.0.0.1:${ports.host};
    root ${place}/host;
    index index.html;
    # A page that is written anew within a second, as long as before, is another page.
    etag off; if_modified_since off;
    add_header Content-Security-Policy $host_policy always;
    location = /report { access_log ${place}/reports.log report; return 204; }
    location = /favicon.ico { return 204; }
  }
}`;
}

let started;
export function ground() {
  started ??= begin();
  return started;
}

async function begin() {
  if (!existsSync(`${dist}/embed.js`)) throw new Error(`There is no ${dist}/embed.js; run make dist first.`);
  const nginx = execFileSync("scripts/find-nginx", { encoding: "utf8" }).trim();
  const ports = { desk: await free(), host: await free() };
  const place = mkdtempSync(join(tmpdir(), "ratewright-nginx-"));
  cpSync(dist, `${place}/desk`, { recursive: true });
  cpSync("tests/fixtures/published-rates-v1.json", `${place}/desk/rates.json`);
  writeFileSync(`${place}/desk/rates-broken.json`, "{ broken");
  mkdirSync(`${place}/host`);
  writeFileSync(`${place}/reports.log`, "");
  const desk = (path = "") => `http://127.0.0.1:${ports.desk}/${path}`;
  // Another name of this machine: other sites are other sites.
  const host = (path = "") => `http://localhost:${ports.host}/${path}`;
  const { file, integrity } = JSON.parse(readFileSync(`${dist}/embed.json`, "utf8"));
  const quote = `${desk("quote.html")}#${quoteToken()}`;
  await examples(`${place}/host`, { desk: desk().slice(0, -1), file, integrity, quote });
  writeFileSync(`${place}/nginx.conf`, config(place, ports));
  const server = spawn(nginx, ["-p", place, "-c", `${place}/nginx.conf`, "-e", `${place}/error.log`], { stdio: "inherit" });
  const gone = new Promise((done) => server.once("exit", done));
  for (let tries = 0; ; tries++) {
    try {
      await fetch(desk("embed.js"));
      break;
    } catch (problem) {
      if (tries > 100) throw new Error(`nginx did not start: ${existsSync(`${place}/error.log`) ? readFileSync(`${place}/error.log`, "utf8") : problem}`);
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }
  const browser = await chromium.launch({ executablePath: chrome(), args: [...flags, "--js-flags=--expose-gc"], headless: !process.env.HEADED });
  const close = async () => {
    await browser.close();
    server.kill();
    await gone;
    rmSync(place, { recursive: true });
  };
  const put = (path, text) => {
    const target = join(place, "host", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    return host(path);
  };
  const write = (path, body, head = "", tagged = true) =>
    put(
      path,
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>
${tagged ? `<script type="module" src="${desk("embed.js")}"></script>` : ""}${head}</head><body><main><h1>Host</h1>${body}</main></body></html>`,
    );
  const reports = () => readFileSync(`${place}/reports.log`, "utf8").split("\n").filter(Boolean).length;
  return { browser, close, desk, host, write, put, reports, quote };
}

let closing = false;
/** One test in a fresh profile: see the head of this file, and tests/browser/harness.mjs. */
export function journey(name, options, body) {
  if (typeof options === "function") return journey(name, {}, options);
  if (!closing) after(async () => (await started)?.close());
  closing = true;
  const { viewport = { width: 1280, height: 900 }, scheme = "light", locale = "en-GB", script = true } = options;
  return test(name, { timeout: options.timeout ?? 60000 }, async () => {
    const { browser, ...site } = await ground();
    const context = await browser.newContext({ viewport, locale, colorScheme: scheme, javaScriptEnabled: script, reducedMotion: "reduce", timezoneId: "UTC", serviceWorkers: "block" });
    const trouble = [];
    const allowed = [];
    try {
      await watch(context, trouble, new Set([new URL(site.desk()).origin, new URL(site.host()).origin]));
      const page = await context.newPage();
      await body({ ...site, page, context, trouble, allow: (pattern) => allowed.push(pattern), axe: (tab = page, settings = {}) => axe(tab, settings), shot: (file, tab = page, settings = {}) => shot(file, tab, settings) });
    } catch (problem) {
      if (trouble.length) problem.message += `\n  Meanwhile the browser said:\n  ${trouble.join("\n  ")}`;
      throw problem;
    } finally {
      await context.close();
    }
    const left = trouble.filter((line) => !allowed.some((pattern) => pattern.test(line)));
    if (left.length) throw new Error(`The journey went through, but the browser had this to say:\n  ${left.join("\n  ")}`);
  });
}

/** Begins to note, in the page, what its elements say: window.heard. */
export const listen = (page) =>
  page.addInitScript(() => {
    window.heard = [];
    for (const kind of ["ready", "estimate", "request", "trouble", "open", "close"]) {
      document.addEventListener(`ratewright-${kind}`, ({ target, detail, cancelable }) => window.heard.push({ kind, id: target.id, detail, cancelable }));
    }
  });

export const hash = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
