// Gives what a program takes from its glue, and what the glue calls in it, short names, in both: wasm-bindgen's carry a hash each, which no packing makes smaller.

/** Reads an unsigned number of the LEB128 form: the number, and where it ends. */
export function number(bytes, at) {
  let sum = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    sum += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [sum, at];
  }
}

export function written(number) {
  const bytes = [];
  for (; number > 0x7f; number = Math.floor(number / 128)) bytes.push((number & 0x7f) | 0x80);
  return Buffer.from([...bytes, number]);
}

const IMPORTS = 2;
const EXPORTS = 7;

/** What wasm-bindgen gives a hash: the closures that the glue calls. Other exports are called by their names elsewhere, or are short. */
const hasHash = (name) => /__h[0-9a-f]{16}$/.test(name);

/**
 * The bytes of a program whose imports from `module` are called 0, 1, ... z, 10, ..., and what each was called before; the same of the
 * exports with a hash.
 */
export function shortNames(bytes, module) {
  const parts = [bytes.subarray(0, 8)];
  let [imports, exports] = [[], []];
  for (let at = 8; at < bytes.length; ) {
    const [size, from] = number(bytes, at + 1);
    const section = bytes.subarray(from, from + size);
    let body = section;
    if (bytes[at] === IMPORTS) ({ body, names: imports } = renamed(section, module));
    if (bytes[at] === EXPORTS) ({ body, names: exports } = renamedExports(section));
    parts.push(Buffer.from([bytes[at]]), written(body.length), body);
    at = from + size;
  }
  return { bytes: Buffer.concat(parts), names: { imports, exports } };
}

function renamedExports(section) {
  const names = [];
  let [count, at] = number(section, 0);
  const parts = [section.subarray(0, at)];
  for (; count > 0; count -= 1) {
    const [length, from] = number(section, at);
    const name = section.toString("utf8", from, from + length);
    const said = hasHash(name) ? `_${(names.push(name) - 1).toString(36)}` : name;
    // A kind and a place.
    const behind = number(section, from + length + 1)[1];
    parts.push(written(Buffer.byteLength(said)), Buffer.from(said), section.subarray(from + length, behind));
    at = behind;
  }
  return { body: Buffer.concat(parts), names };
}

function renamed(section, module) {
  const names = [];
  let [count, at] = number(section, 0);
  const parts = [section.subarray(0, at)];
  const text = () => {
    const [length, from] = number(section, at);
    at = from + length;
    return section.toString("utf8", from, at);
  };
  for (; count > 0; count -= 1) {
    const [of, name] = [text(), text()];
    const short = of === module ? (names.push(name) - 1).toString(36) : name;
    const from = at;
    skipKind();
    for (const said of [of, short]) parts.push(written(Buffer.byteLength(said)), Buffer.from(said));
    parts.push(section.subarray(from, at));
  }
  return { body: Buffer.concat(parts), names };

  /** What is imported: a function's type, a table, a memory, a global or a tag. */
  function skipKind() {
    const kind = section[at++];
    const limits = () => {
      const flags = section[at++];
      at = number(section, at)[1];
      if (flags & 1) at = number(section, at)[1];
    };
    if (kind === 0) at = number(section, at)[1];
    else if (kind === 1) (at += 1), limits();
    else if (kind === 2) limits();
    else if (kind === 3) at += 2;
    else throw new Error(`scripts/short-names.mjs does not know imports of kind ${kind}.`);
  }
}

/** The glue with the short names. Each old name stands in it as a key of what it hands to the program, or as what it takes of it. */
export function shortGlue(text, { imports, exports }) {
  const unknown = (name) => new Error(`The glue has no ${name}: wasm-bindgen writes it otherwise than scripts/short-names.mjs expects.`);
  const plain = (name) => name.replace(/\$/g, "\\$");
  imports.forEach((name, place) => {
    const key = new RegExp(`^(\\s*)"?${plain(name)}"?:`, "m");
    if (!key.test(text)) throw unknown(name);
    text = text.replace(key, `$1"${place.toString(36)}":`);
  });
  exports.forEach((name, place) => {
    const taken = new RegExp(`\\bwasm\\.${plain(name)}\\b`, "g");
    if (!taken.test(text)) throw unknown(name);
    text = text.replace(taken, `wasm._${place.toString(36)}`);
  });
  return text;
}
