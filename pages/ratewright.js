// The calculation as a module for other programs, in a browser or in Node 20 and later: workbooks, estimates and quote links, reckoned
// exactly as the pages reckon them. Keeps nothing and asks nobody. Amounts are strings of plain digits; never make floats of them.
import start, * as program from "program";

/** Why something was refused: `reasons` is a list of `{ kind, at, found }`. */
export class RatewrightError extends Error {
  constructor(reasons) {
    super(reasons.map(({ kind, at, found }) => [at, kind, found].filter(Boolean).join(": ")).join("; "));
    this.name = "RatewrightError";
    this.reasons = reasons;
  }
}

let starting;
async function started() {
  const address = new URL(WASM_FILE, import.meta.url);
  // Node's fetch knows no files.
  const isFile = address.protocol == "file:";
  const bytes = isFile ? (await import("node:fs/promises")).readFile(address) : address;
  await (starting ??= start({ module_or_path: bytes }));
}

const text = (value) => (typeof value == "string" ? value : JSON.stringify(value ?? {}));

async function answer(make) {
  await started();
  try {
    return JSON.parse(await make());
  } catch (reasons) {
    if (typeof reasons != "string") throw reasons;
    throw new RatewrightError(JSON.parse(reasons));
  }
}

/** What follows from a workbook, an object or its text, on a day (YYYY-MM-DD). */
export const evaluate = (workbook, today) => answer(() => program.evaluate(text(workbook), today ?? undefined));

/** What a choice comes to by published rates, whose seal is verified. */
export const estimate = (published, choice) => answer(() => program.estimate(text(published), text(choice)));

/** The quote in a link, whose seal is verified and whose sums are reckoned anew. */
export const openQuote = (link) => answer(() => program.openQuote(String(link)));
