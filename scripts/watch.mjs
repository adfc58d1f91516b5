// Builds the unoptimised app after every change to its sources, serves it, and reloads the open pages: `watch.mjs [port]`.
// The policy holds here too: what reloads a page is a script of its own, added by this server to what it serves.
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { serve } from "./server.mjs";

const port = Number(process.argv[2] ?? 8080);
const dist = "target/watch";
const sources = ["src", "styles", "pages", "assets", "index.html", "Cargo.toml", "build.rs", "scripts/csp.mjs"];
const pages = new Set();

const script = `new EventSource("./watch-events").onmessage = () => location.reload();\n`;
const extra = (path, response) => {
  if (path === "watch.js") {
    response.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-cache" }).end(script);
  } else if (path === "watch-events") {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" }).flushHeaders();
    pages.add(response);
    response.on("close", () => pages.delete(response));
  } else return false;
  return true;
};
const amend = (file, bytes) =>
  file.endsWith(".html") ? String(bytes).replace("</head>", `<script type="module" src="./watch.js"></script></head>`) : bytes;

let building = false;
let again = false;
function build() {
  if (building) return void (again = true);
  building = true;
  const from = Date.now();
  spawn("trunk", ["build", "--offline", "--locked", "--dist", dist, "--log", "error"], { stdio: "inherit" }).on("close", (code) => {
    building = false;
    if (again) {
      again = false;
      return build();
    }
    const seconds = ((Date.now() - from) / 1000).toFixed(1);
    console.log(code === 0 ? `Built in ${seconds} s.` : "The build failed; the pages show what was built before.");
    if (code === 0) for (const page of pages) page.write("data: built\n\n");
  });
}

let soon;
for (const source of sources) {
  watch(source, { recursive: true }, () => {
    clearTimeout(soon);
    // Editors write a file in several steps.
    soon = setTimeout(build, 80);
  });
}

try {
  await serve({ root: dist, port, extra, amend });
} catch (problem) {
  console.error(problem.code === "EADDRINUSE" ? `Port ${port} is taken. Choose another one: make watch PORT=${port + 1}` : problem.message);
  process.exit(1);
}
console.log(`Watching; the desk will be at http://localhost:${port}/ after the first build.`);
build();
