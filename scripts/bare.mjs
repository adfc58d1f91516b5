// Leaves out of a program what says nothing: how it was made, and the parts of its table that are filled with nothing, as wasm-split-cli writes
// them for every file that comes later. A table is empty to begin with.
import { number, written } from "./short-names.mjs";

const CUSTOM = 0;
const ELEMENTS = 9;
/** The kind of elements that are written as expressions and go to a place in the first table. */
const EXPRESSIONS = 4;
const NULL = 0xd0;
const END = 0x0b;

/** The same program without them. */
export function bare(bytes) {
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length; ) {
    const [size, from] = number(bytes, at + 1);
    const section = bytes.subarray(from, from + size);
    const body = bytes[at] === ELEMENTS ? filled(section) : section;
    if (bytes[at] !== CUSTOM) parts.push(Buffer.from([bytes[at]]), written(body.length), body);
    at = from + size;
  }
  return Buffer.concat(parts);
}

function filled(section) {
  const kept = [];
  let [count, at] = number(section, 0);
  for (; count > 0; count -= 1) {
    const from = at;
    const isNull = passSegment();
    if (!isNull) kept.push(section.subarray(from, at));
  }
  return Buffer.concat([written(kept.length), ...kept]);

  /** Whether what stands at this place is nothing but nulls. */
  function passSegment() {
    const kind = section[at++];
    if (kind !== 0 && kind !== EXPRESSIONS) throw new Error(`scripts/bare.mjs does not know elements of kind ${kind}.`);
    at = number(section, at + 1)[1];
    pass(END);
    let [left, isNull] = [0, kind === EXPRESSIONS];
    for ([left, at] = number(section, at); left > 0; left -= 1) {
      if (kind === EXPRESSIONS) isNull = section[at++] === NULL && isNull;
      at = number(section, at)[1];
      if (kind === EXPRESSIONS) pass(END);
    }
    return isNull;
  }

  function pass(byte) {
    if (section[at++] !== byte) throw new Error("scripts/bare.mjs reads elements otherwise than they are written.");
  }
}
