// What is served: types, headers and the policy, which stands in the pages, in the server and in the hosting guide alike.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { request } from "node:http";
import { after, before, test } from "node:test";
import { framedPolicy, headerPolicy, isFramed, pagePolicy } from "../../scripts/csp.mjs";
import { digest } from "../../scripts/digest.mjs";
import { serve } from "../../scripts/server.mjs";

const dist = process.env.DIST ?? "dist";
const pages = ["index.html", "quote.html", "estimate.html"];
let server;
before(async () => (server = await serve({ root: dist, base: "/desk/" })));
after(() => (server.closeAllConnections(), server.close()));

// Not fetch: it would tidy up "../" before it asks.
const ask = (path, method = "GET") =>
  new Promise((done, failed) =>
    request({ host: "127.0.0.1", port: server.address().port, path, method }, (answer) => {
      answer.resume();
      done(answer);
    })
      .on("error", failed)
      .end(),
  );

test("each kind of file has its type", async () => {
  const types = { html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", wasm: "application/wasm", css: "text/css; charset=utf-8", svg: "image/svg+xml" };
  for (const file of readdirSync(dist)) {
    const type = types[file.split(".").at(-1)];
    if (type) assert.equal((await ask(`/desk/${file}`)).headers["content-type"], type, file);
  }
});

test("every file but the stable addresses, the samples and the licences carries a hash, and is kept for a year", async () => {
  const samples = ["alone", "four", "twelve"].flatMap((which) => [`sample-${which}-en.json`, `sample-${which}-uk.json`]);
  const stable = ["LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY.md", "custom-elements.json", "embed-test.html", "embed-test.js", "embed.d.ts", "embed.js", "embed.json", "estimate.html", "index.html", "manifest.webmanifest", "quote.html", "ratewright.d.ts", "ratewright.js", ...samples, "worker.js"];
  assert.deepEqual(readdirSync(dist).filter((file) => !/-[0-9a-f]{12}\.\w+$/.test(file)).sort(), stable);
  for (const file of readdirSync(dist)) {
    const kept = (await ask(`/desk/${file}`)).headers["cache-control"];
    assert.equal(kept, stable.includes(file) ? "no-cache" : "public, max-age=31536000, immutable", file);
  }
});

test("pages, server and hosting guide say the same policy", async () => {
  assert.deepEqual(pages.map(isFramed), [false, true, true]);
  for (const page of pages) {
    assert.ok(readFileSync(`${dist}/${page}`, "utf8").includes(`content="${pagePolicy}"`), page);
    assert.equal((await ask(`/desk/${page}`)).headers["content-security-policy"], isFramed(page) ? framedPolicy : headerPolicy);
  }
  const guide = readFileSync("docs/hosting.md", "utf8");
  const named = guide.match(/default-src 'none';[^"`\n]*/g);
  assert.ok(named?.length > 0);
  // nginx puts the end of it together from the address.
  const known = [headerPolicy, framedPolicy, `${pagePolicy}; $ratewright_framing`];
  for (const policy of named) assert.ok(known.includes(policy), policy);
});

test("no page carries a script or a style of its own", () => {
  for (const page of pages) {
    const text = readFileSync(`${dist}/${page}`, "utf8");
    assert.doesNotMatch(text, /<style|<script(?![^>]*\ssrc=)| style=| on\w+=|(href|src)="(https?:)?\/\//);
  }
});

test("nothing outside the folder is served", async () => {
  for (const path of ["/desk/../Cargo.toml", "/desk/%2e%2e/Cargo.toml", "/desk/..%2fCargo.toml", "/Cargo.toml", "/desk/%00", "/desk/nothing"]) {
    assert.equal((await ask(path)).statusCode, 404, path);
  }
  assert.equal((await ask("/desk/%")).statusCode, 400);
  assert.equal((await ask("/desk/", "POST")).statusCode, 405);
  assert.equal((await ask("/desk")).statusCode, 308);
});

test("two programs that differ in bytes that are no text have two names", () => {
  assert.notEqual(digest(Buffer.from([0xf4, 0x0b])), digest(Buffer.from([0xde, 0x0b])));
  assert.notEqual(digest(Buffer.from([0xf4]), "-Oz"), digest(Buffer.from([0xde]), "-Oz"));
});
