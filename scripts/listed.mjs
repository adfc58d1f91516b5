// Lists what the desk's worker keeps: every file of the desk and of the client's page with the hash of its bytes, and one hash of
// all of that, which is the build's name.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { digest } from "./digest.mjs";

/** What pages of other sites load, and what is for those who write them. */
export const isForOthers = (file) => /^(embed[.-]|estimator-|ratewright[.-]|estimate\.html$|custom-elements\.json$)/.test(file);

/** What no page of the desk loads: the worker itself, what other sites load, and the licences. */
const isLeftOut = (file) => file === "worker.js" || isForOthers(file) || /^(LICENSE|THIRD-PARTY)/.test(file);

/** The names of a built folder's files with their SHA-256, and the name of the build. `worker` is what will read them. */
export function listed(folder, worker) {
  const names = readdirSync(folder).filter((file) => !isLeftOut(file) && !/\.(br|gz)$/.test(file)).sort();
  const hash = (file) => createHash("sha256").update(readFileSync(join(folder, file))).digest("hex");
  const files = Object.fromEntries(names.map((file) => [file, hash(file)]));
  return { files, build: digest(JSON.stringify(files), worker).slice(0, 16) };
}
