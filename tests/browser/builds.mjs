// A site whose builds can be replaced, refused, damaged and taken away, and a second build that differs from the first in every
// file. For the journeys of the installed desk.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { digest } from "../../scripts/digest.mjs";
import { listed } from "../../scripts/listed.mjs";
import { headersFor, serve } from "../../scripts/server.mjs";

const dist = process.env.DIST ?? "dist";
const isHashed = /-[0-9a-f]{12}\.\w+$/;
/** What names other files comes after them. */
const order = [/\.(wasm|css|svg|png)$/, /^later-.*\.js$/, /^(?!later-).*-[0-9a-f]{12}\.js$/];

/** The worker of a folder, which lets go of a closed page's build sooner than the real one does. */
async function worker(folder) {
  const source = readFileSync("pages/worker.js", "utf8").replace("60_000", "200");
  const { build: name, files } = listed(folder, source);
  const define = { BUILD: JSON.stringify(name), FILES: JSON.stringify(files) };
  const made = await build({ stdin: { contents: source }, define, bundle: true, write: false, format: "esm", charset: "utf8" });
  writeFileSync(join(folder, "worker.js"), made.outputFiles[0].contents);
  return { name, files };
}

/** Bytes that mean the same and are not the same. */
function altered(file, bytes) {
  // A section of its own, which WebAssembly passes over: no kind, seven bytes, a name of six.
  if (file.endsWith(".wasm")) return Buffer.concat([bytes, Buffer.from([0, 7, 6]), Buffer.from("second")]);
  if (/\.(js|css)$/.test(file)) return Buffer.concat([bytes, Buffer.from("\n/* second */")]);
  if (file.endsWith(".svg")) return Buffer.concat([bytes, Buffer.from("<!-- second -->")]);
  return bytes;
}

/** dist/ as it is, and another build of it in which every file is another, in temporary folders. */
export async function twoBuilds() {
  const place = mkdtempSync(join(tmpdir(), "ratewright-builds-"));
  const [first, second] = [join(place, "first"), join(place, "second")];
  cpSync(dist, first, { recursive: true });
  cpSync(dist, second, { recursive: true });
  const names = {};
  for (const kind of order) {
    for (const file of readdirSync(second).filter((file) => isHashed.test(file) && kind.test(file))) {
      if (Object.values(names).includes(file)) continue;
      let bytes = readFileSync(join(second, file));
      if (file.endsWith(".js")) {
        let text = bytes.toString("utf8");
        for (const [was, is] of Object.entries(names)) text = text.replaceAll(was, is);
        bytes = Buffer.from(text);
      }
      bytes = altered(file, bytes);
      const name = file.replace(/[0-9a-f]{12}(?=\.\w+$)/, digest(bytes).slice(0, 12));
      writeFileSync(join(second, file), bytes);
      renameSync(join(second, file), join(second, name));
      names[file] = name;
    }
  }
  for (const file of readdirSync(second).filter((file) => /\.(html|webmanifest)$|^embed\.js$|^sample-/.test(file))) {
    let text = readFileSync(join(second, file), "utf8");
    for (const [was, is] of Object.entries(names)) text = text.replaceAll(was, is);
    if (file.startsWith("sample-")) text = text.replace(/"name":"[^"]*"/, '"name":"Second Build Studio"');
    writeFileSync(join(second, file), text.replace("</head>", '<meta name="build" content="second"></head>'));
  }
  const [one, two] = [await worker(first), await worker(second)];
  const files = { first: one.files, second: two.files };
  return { first, second, names: { first: one.name, second: two.name }, files, clear: () => rmSync(place, { recursive: true }) };
}

/**
 * Serves a folder that can be replaced. Nothing is kept by the browser on its own account, so that what is there without a
 * connection was kept by the worker. `site.refuse` and `site.damage` are patterns of names, `site.isDown` takes the host away,
 * `site.asked` is every path that was asked for with its method, `site.missing` those that were not there.
 */
export async function site(folder) {
  const root = mkdtempSync(join(tmpdir(), "ratewright-site-"));
  const it = { refuse: null, damage: null, isDown: false, asked: [], missing: [] };
  it.deploy = (folder) => {
    for (const file of readdirSync(root)) rmSync(join(root, file));
    mkdirSync(root, { recursive: true });
    cpSync(folder, root, { recursive: true });
  };
  it.deploy(folder);
  const extra = (path, response) => {
    it.asked.push(path);
    if (it.isDown) return response.destroy(), true;
    const file = path || "index.html";
    try {
      let bytes = readFileSync(join(root, file));
      if (it.refuse?.test(file)) return response.writeHead(503).end(), true;
      if (it.damage?.test(file)) bytes = Buffer.concat([bytes.subarray(1), bytes.subarray(0, 1)]);
      response.writeHead(200, { ...headersFor(file), "Cache-Control": "no-store" }).end(bytes);
    } catch {
      it.missing.push(path);
      response.writeHead(404).end();
    }
    return true;
  };
  const server = await serve({ root, base: "/desk/", extra });
  it.origin = `http://127.0.0.1:${server.address().port}`;
  it.url = (path = "") => `${it.origin}/desk/${path}`;
  it.close = () => {
    server.closeAllConnections();
    server.close();
    rmSync(root, { recursive: true });
  };
  return it;
}
