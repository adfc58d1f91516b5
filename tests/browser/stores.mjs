// The two stores from outside: what stands in each, how a page is denied one or both, and how what stands there is damaged.

/** What the database holds: every record by name, and its earlier revisions. */
export const vault = (page) =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some((one) => one.name === "ratewright-records")) return { records: {}, revisions: [] };
    const settled = (request) => new Promise((done, failed) => ((request.onsuccess = () => done(request.result)), (request.onerror = failed)));
    const database = await settled(indexedDB.open("ratewright-records"));
    const work = database.transaction(["records", "revisions"]);
    const [records, revisions] = [work.objectStore("records"), work.objectStore("revisions")];
    const names = await settled(records.getAllKeys());
    const rows = await settled(records.getAll());
    const places = await settled(revisions.getAllKeys());
    const past = await settled(revisions.getAll());
    database.close();
    return {
      records: Object.fromEntries(names.map((name, place) => [name, rows[place]])),
      revisions: past.map((row, place) => ({ ...row, place: places[place] })),
    };
  });

/** Changes each record of the database whose name matches, by the body of a function of the row, and its revisions if asked. */
export const spoil = (page, pattern, body, { past = false } = {}) =>
  page.evaluate(
    async ([pattern, body, past]) => {
      const settled = (request) => new Promise((done, failed) => ((request.onsuccess = () => done(request.result)), (request.onerror = failed)));
      const database = await settled(indexedDB.open("ratewright-records"));
      const change = changes[body];
      for (const list of past ? ["records", "revisions"] : ["records"]) {
        const work = database.transaction([list], "readwrite").objectStore(list);
        for (const name of await settled(work.getAllKeys())) {
          if (!new RegExp(pattern).test(Array.isArray(name) ? name[0] : name)) continue;
          await settled(work.put(change(await settled(work.get(name))), name));
        }
      }
      database.close();
    },
    [pattern, body, past],
  );

/** What can be done to a row; run before a page's own scripts, so that no policy stands against it. */
export const changes = () => {
  const at = (text, place, with_) => text.slice(0, place) + with_ + text.slice(place + 1);
  window.changes = {
    flipped: (row) => ({ ...row, text: at(row.text, row.text.length >> 1, row.text[row.text.length >> 1] === "a" ? "b" : "a") }),
    cut: (row) => ({ ...row, text: row.text.slice(0, row.text.length - 3) }),
    number: (row) => ({ ...row, text: 7 }),
    bytes: (row) => ({ ...row, text: new Uint8Array([1, 2, 3]) }),
    missing: () => ({}),
    word: () => "nonsense",
    nothing: () => null,
    undated: (row) => ({ ...row, at: "yesterday", revision: "three" }),
    newer: (row) => ({ ...row, text: '{"schema":9,"kind":"studio","sealed":"otherwise"}', schema: 9 }),
  };
};

/** Empties both stores, or takes one name out of both, without the desk, which would put it back. */
export async function wipe(page, name) {
  await page.goto(new URL("quote.html", page.url()).href);
  await page.evaluate(async (name) => {
    const settled = (request) => new Promise((done, failed) => ((request.onsuccess = () => done(request.result)), (request.onerror = failed)));
    if (!name) {
      localStorage.clear();
      return settled(indexedDB.deleteDatabase("ratewright-records"));
    }
    localStorage.removeItem(name);
    const database = await settled(indexedDB.open("ratewright-records"));
    const work = database.transaction(["records", "revisions"], "readwrite");
    await settled(work.objectStore("records").delete(name));
    await settled(work.objectStore("revisions").delete(IDBKeyRange.bound([name], [name, []])));
    database.close();
  }, name);
}

/** As in a sandboxed frame: reaching for local storage throws. */
export const denyLocal = () => {
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
};

/** As in some private windows: opening a database fails. */
export const denyVault = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  IDBFactory.prototype.databases = () => Promise.reject(new DOMException("The operation is insecure.", "SecurityError"));
};

export const denyBoth = () => {
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
  IDBFactory.prototype.open = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  IDBFactory.prototype.databases = () => Promise.reject(new DOMException("The operation is insecure.", "SecurityError"));
};

/** Stores that are full while `noRoom` says so: window.isFull is "local", "vault", true for both, or false. */
export const fillBoth = () => {
  window.isFull = false;
  const full = () => new DOMException("full", "QuotaExceededError");
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, text) {
    if (window.isFull === true || window.isFull === "local") throw full();
    return set.call(this, key, text);
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    if (window.isFull === true || window.isFull === "vault") throw full();
    const request = put.apply(this, given);
    // A write that the browser gives up: the whole transaction is undone.
    if (window.isFull === "aborts") this.transaction.abort();
    return request;
  };
};

export const noRoom = (page, isFull) => page.evaluate((isFull) => (window.isFull = isFull), isFull);
