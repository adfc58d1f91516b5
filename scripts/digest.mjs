// The hash by which files are named and answers are found again. Bytes go in as they are: joined to a text, those that are no
// UTF-8 would all become one and the same character, and two programs one.
import { createHash } from "node:crypto";

export function digest(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}
