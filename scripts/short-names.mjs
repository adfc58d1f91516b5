// Gives what a program takes from its glue short names, in both: wasm-bindgen's carry a hash each, which no packing makes smaller.

/** Reads an unsigned number of the LEB128 form: the number, and where it ends. */
function number(bytes, at) {
  let sum = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    sum += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [sum, at];
  }
}

function written(number) {
  const bytes = [];
  for (; number > 0x7f; number = Math.floor(number / 128)) bytes.push((number & 0x7f) | 0x80);
  return Buffer.from([...bytes, number]);
}

const IMPORTS = 2;

/** The bytes of a program whose imports from `module` are called 0, 1, ... z, 10, ..., and what each was called before. */
export function shortNames(bytes, module) {
  let at = 8;
  while (at < bytes.length) {
    const [size, from] = number(bytes, at + 1);
    if (bytes[at] === IMPORTS) {
      const { body, names } = renamed(bytes.subarray(from, from + size), module);
      const section = Buffer.concat([Buffer.from([IMPORTS]), written(body.length), body]);
      return { bytes: Buffer.concat([bytes.subarray(0, at), section, bytes.subarray(from + size)]), names };
    }
    at = from + size;
  }
  return { bytes, names: [] };
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

/** The glue with the short names. Each old name stands in it as a key of what it hands to the program. */
export function shortGlue(text, names) {
  names.forEach((name, place) => {
    const key = new RegExp(`^(\\s*)"?${name.replace(/\$/g, "\\$")}"?:`, "m");
    if (!key.test(text)) throw new Error(`The glue has no ${name}: wasm-bindgen writes it otherwise than scripts/short-names.mjs expects.`);
    text = text.replace(key, `$1"${place.toString(36)}":`);
  });
  return text;
}
