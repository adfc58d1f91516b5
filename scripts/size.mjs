// Weighs what each first view loads, in bytes of brotli at its highest quality, and holds it against scripts/size-budget.json.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

/** What is loaded only when it is asked for: parts, icons where the desk is installed, and what draws a quote where one stands in a page. */
const isLater = (file) => /^(later|icon|embed-quote)-/.test(file);

/** Every file that opening `entry` loads: the entry, and whatever a loaded file names, but no other entry and nothing that comes later. */
export function firstView(folder, entry) {
  const entries = new Set(["index.html", "quote.html", "estimate.html", "embed.js", "embed-test.js"]);
  const parts = readdirSync(folder, { recursive: true }).filter((file) => !entries.has(file) && !isLater(file) && /\.(js|wasm|css|svg|png|woff2|json|webmanifest)$/.test(file));
  const loaded = new Set([entry]);
  for (const file of loaded) {
    if (file.endsWith(".wasm")) continue;
    const text = readFileSync(join(folder, file), "utf8");
    for (const part of parts) if (text.includes(part)) loaded.add(part);
  }
  return [...loaded];
}

const weigh = (file) =>
  brotliCompressSync(readFileSync(file), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  }).length;

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const folder = process.argv[2] ?? "dist";
  const budgets = JSON.parse(readFileSync("scripts/size-budget.json", "utf8"));
  const figure = (number) => number.toLocaleString("en-GB").padStart(9);
  let over = false;
  for (const [name, budget] of Object.entries(budgets)) {
    let sum = 0;
    console.log(`\n${name}`);
    // What a page of another site loads before an element comes near its view is the script alone.
    const [entry, alone] = name.split(" ");
    for (const file of alone ? [entry] : firstView(folder, entry)) {
      const bytes = weigh(join(folder, file));
      sum += bytes;
      console.log(`${figure(bytes)}  ${file}`);
    }
    const verdict = budget === null ? "no budget yet" : sum > budget ? `${sum - budget} over the budget of ${budget}` : `within the budget of ${budget}`;
    over ||= budget !== null && sum > budget;
    console.log(`${figure(sum)}  in all: ${verdict}`);
  }
  console.log("\nloaded when asked for");
  for (const file of readdirSync(folder).filter(isLater)) console.log(`${figure(weigh(join(folder, file)))}  ${file}`);
  process.exit(over ? 1 : 0);
}
