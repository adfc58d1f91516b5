// Many proposals at once: written straight into the database, as copies of the one that stands there.

/** So many proposals with numbers from 1, for forty clients; the one that was made on the page is the newest of them. */
export const crowd = (page, count) =>
  page.evaluate(async (count) => {
    const settled = (request) => new Promise((done, failed) => ((request.onsuccess = () => done(request.result)), (request.onerror = failed)));
    const database = await settled(indexedDB.open("ratewright-records"));
    const work = database.transaction(["records"], "readwrite").objectStore("records");
    const name = (await settled(work.getAllKeys())).find((name) => name.startsWith("ratewright/v1/proposal/"));
    const stands = await settled(work.get(name));
    const { checksum: _, ...record } = JSON.parse(stands.text);
    const id = (number) => number.toString(16).padStart(32, "0");
    // Texts of before there were checksums, which are read as they are.
    const put = (kind, number, body) =>
      work.put(
        { text: JSON.stringify({ ...record, kind, id: id(number), revision: 1, body: { ...body, id: id(number) } }), revision: 1, checksum: "", schema: 1, at: Date.now() },
        `ratewright/v1/${kind}/${id(number)}`,
      );
    const two = (number) => String(number).padStart(2, "0");
    for (let number = 1; number <= 40; number++) put("client", number, { name: `Person ${two(number)}`, organisation: `Studio Förste ${two(number)}` });
    for (let number = 1; number < count; number++) {
      put("proposal", number, { ...record.body, number, title: `Website ${number}`, client: id(1 + (number % 40)) });
    }
    // The one from the page is the newest.
    const revision = record.revision + 1;
    const newest = JSON.stringify({ ...record, revision, body: { ...record.body, number: count } });
    work.put({ ...stands, text: newest, revision, checksum: "" }, name);
    await new Promise((done, failed) => ((work.transaction.oncomplete = done), (work.transaction.onabort = failed)));
    database.close();
  }, count);
