// A small static server for the built folder: for `make serve` and for the journeys. It also shows which headers a host should send.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { framedPolicy, headerPolicy, isFramed } from "./csp.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** The headers of one file. A name with a hash never changes its content; the other addresses are asked for anew each time. */
export function headersFor(file) {
  const headers = {
    "Content-Type": types[extname(file)] ?? "application/octet-stream",
    "Cache-Control": /-[0-9a-f]{12}\.\w+$/.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
  if (file.endsWith(".html")) {
    headers["Content-Security-Policy"] = isFramed(file) ? framedPolicy : headerPolicy;
    headers["Cross-Origin-Opener-Policy"] = "same-origin";
  }
  // The embed is loaded by pages of other origins. Nothing here is secret.
  if (/(^|[\\/])((embed[.-]|estimator-|ratewright[.-])[^\\/]*|rates[^\\/]*\.json)$/.test(file)) headers["Access-Control-Allow-Origin"] = "*";
  return headers;
}

/**
 * Serves `root` under `base` (such as "/desk/") and resolves to the running server. Port 0 takes a free one.
 * `extra(path, response)` may answer a request itself and say so with true; `amend(file, bytes)` may change what is sent.
 */
export function serve({ root, base = "/", port = 0, host = "127.0.0.1", extra = () => false, amend = (_, bytes) => bytes }) {
  const folder = resolve(root);
  const server = createServer(async (request, response) => {
    const answer = (status, headers, body) => {
      response.writeHead(status, headers);
      response.end(request.method === "HEAD" ? undefined : body);
    };
    const words = { "Content-Type": "text/plain; charset=utf-8" };
    if (request.method !== "GET" && request.method !== "HEAD") return answer(405, { ...words, Allow: "GET, HEAD" }, "Only GET and HEAD.\n");
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    } catch {
      return answer(400, words, "This address can't be read.\n");
    }
    if (path + "/" === base) return answer(308, { ...words, Location: base }, `Moved to ${base}\n`);
    if (!path.startsWith(base)) return answer(404, words, "Nothing here.\n");
    if (extra(path.slice(base.length), response)) return;
    let file = normalize(join(folder, path.slice(base.length)));
    if (file !== folder && !file.startsWith(folder + sep)) return answer(404, words, "Nothing here.\n");
    try {
      if ((await stat(file)).isDirectory()) file = join(file, "index.html");
      answer(200, headersFor(file), amend(file, await readFile(file)));
    } catch {
      answer(404, words, "Nothing here.\n");
    }
  });
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, host, () => done(server));
  });
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const [root = "dist", port = "8080", host = "127.0.0.1"] = process.argv.slice(2);
  try {
    await serve({ root, port: Number(port), host });
    process.on("SIGINT", () => process.exit(0));
    console.log(`The desk is at http://localhost:${port}/ (Ctrl+C stops it).`);
  } catch (problem) {
    if (problem.code === "EADDRINUSE") {
      console.error(`Port ${port} is taken by another program. Choose another one: make serve PORT=${Number(port) + 1}`);
    } else if (problem.code === "EACCES") {
      console.error(`Port ${port} may not be used by this account. Choose one above 1024: make serve PORT=8080`);
    } else {
      console.error(`The server could not start on port ${port}: ${problem.message}`);
    }
    process.exit(1);
  }
}
