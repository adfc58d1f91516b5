// Keeps the desk on this machine, one build at a time and each of them whole, and gives every page the files of the build it came
// from. Knows the names and hashes of files (the build writes BUILD and FILES), and nothing of what is typed.
const home = self.registration.scope;
// Several desks may share a host name, and so its caches.
const ours = `ratewright ${home} `;
const here = ours + BUILD;
const pages = `${ours}pages`;

/** How long a page that nobody sees yet may still be one that is being opened, in milliseconds. */
const OPENING = 60_000;

const address = (name) => home + name;
// The same name has the same bytes in every build.
const isHashed = (name) => /-[0-9a-f]{12}\.\w+$/.test(name);
const kept = (name, cacheName) => caches.match(address(name), { cacheName });
const builds = async () => (await caches.keys()).filter((name) => name.startsWith(ours) && name !== pages);

/** A file with a hash in its name, from whichever build has it. */
async function anywhere(name) {
  for (const build of [here, ...(await builds())]) {
    const file = await kept(name, build);
    if (file) return file;
  }
}

async function hash(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What is kept of an answer: its bytes are unpacked, and belong to nobody in particular. */
function headers(answer) {
  const left = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) left.delete(name);
  return left;
}

/** A file with the very bytes that were built, or a failure: an earlier build's, the browser's own, at last the host's. */
async function sound(name) {
  const known = isHashed(name) && (await anywhere(name));
  if (known) return known;
  for (const cache of [isHashed(name) ? "default" : "no-cache", "reload"]) {
    const answer = await fetch(address(name === "index.html" ? "" : name), { cache });
    const bytes = await answer.arrayBuffer();
    if (answer.ok && (await hash(bytes)) === FILES[name]) return new Response(bytes, { headers: headers(answer) });
  }
  throw new Error(`${name} is not what was built`);
}

/** All of this build, or nothing of it. */
async function keep() {
  const names = Object.keys(FILES);
  const cache = await caches.open(here);
  const isWhole = async () => (await cache.keys()).length === names.length;
  if (await isWhole()) return;
  try {
    const left = [...names];
    const some = async () => {
      for (let name; (name = left.pop()); ) await cache.put(address(name), await sound(name));
    };
    await Promise.all([some(), some(), some()]);
    if (!(await isWhole())) throw new Error("Something of this build was taken away.");
  } catch (problem) {
    await caches.delete(here);
    throw problem;
  }
}

// Which build each open page came from. A worker is stopped and started at any time, so that is written down too.
const known = new Map();

async function remember(page, build) {
  if (!page) return;
  known.set(page, build);
  await (await caches.open(pages)).put(address(`?page=${page}`), new Response(JSON.stringify([build, Date.now()])));
}

async function written(page) {
  return (await (await kept(`?page=${page}`, pages))?.json()) ?? [];
}

async function buildOf(page) {
  return page && (known.get(page) ?? (await written(page))[0]);
}

// The build that a person chose to go on with: the worker in charge gives it to every page that is opened from then on. That
// build's own worker begins by itself once no page is open any more. Had it to begin at once (skipWaiting), a browser in which
// the earlier one was busy just then would leave both hanging.
const CHOSEN = "?chosen";
const chosen = async () => (await kept(CHOSEN, pages))?.text();
const choose = async () => (await caches.open(pages)).put(address(CHOSEN), new Response(here));

/** Takes away the builds that no open page came from. */
async function tidy() {
  // What is being put together, or waits for its turn, is none of ours to judge.
  if (self.registration.installing || self.registration.waiting) return;
  const needed = new Set([here, await chosen()]);
  const open = new Set();
  for (const { id, url } of await self.clients.matchAll({ includeUncontrolled: true, type: "window" })) {
    if (!url.startsWith(home)) continue;
    const build = await buildOf(id);
    // Nobody knows what this page will ask for.
    if (!build) return;
    needed.add(build);
    open.add(id);
  }
  const cache = await caches.open(pages);
  for (const request of await cache.keys()) {
    const page = new URL(request.url).searchParams.get("page");
    if (!page) continue;
    const [build, since] = await written(page);
    if (open.has(page)) continue;
    if (Date.now() - since < OPENING) needed.add(build);
    else known.delete(page), await cache.delete(request);
  }
  for (const build of await builds()) if (!needed.has(build)) await caches.delete(build);
}

async function page(event, name) {
  for (const build of [await chosen(), here]) {
    const file = build && (await kept(name, build));
    if (!file) continue;
    const remembered = remember(event.resultingClientId, build);
    event.waitUntil(remembered.then(tidy).catch(() => {}));
    return file;
  }
  return fetch(event.request);
}

async function part(event, name) {
  if (isHashed(name)) return (await anywhere(name)) ?? fetch(event.request);
  const build = await buildOf(event.clientId);
  if (build) return (await kept(name, build)) ?? fetch(event.request);
  // A page that came from the host gets its files from there too, as long as there is a way.
  return fetch(event.request).catch(async (problem) => {
    const file = await kept(name, here);
    if (file) return file;
    throw problem;
  });
}

/** The name of a file that is the desk's or the client's page's; nothing for whatever else is asked for. */
function named({ method, url, headers }) {
  if (method !== "GET" || headers.has("range") || !url.startsWith(home)) return null;
  // What stands behind the "#" is somebody's quote, and goes nowhere.
  const name = url.slice(home.length).split(/[?#]/)[0] || "index.html";
  return Object.hasOwn(FILES, name) || (isHashed(name) && !name.startsWith("estimator-")) ? name : null;
}

self.addEventListener("install", (event) => event.waitUntil(keep()));

self.addEventListener("activate", (event) => {
  const begin = async () => {
    await (await caches.open(pages)).delete(address(CHOSEN));
    await tidy();
  };
  event.waitUntil(begin().catch(() => {}).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const name = named(event.request);
  if (!name) return;
  if (event.request.mode !== "navigate") event.respondWith(part(event, name));
  else if (name.endsWith(".html")) event.respondWith(page(event, name));
});

/** Whether a page that came with these files is one of this build. */
const isOurs = (names) => names.length > 0 && names.every((name) => Object.hasOwn(FILES, name));

self.addEventListener("message", (event) => {
  const { data, source } = event;
  const does = {
    // Said to the worker in charge, by a page that may have been there before it.
    came: async (names) => isOurs(names) && !(await buildOf(source.id)) && remember(source.id, here),
    // Asked of the worker that waits.
    isNewer: async (names) => isOurs(names) || source.postMessage("newer"),
    // Said to it when a person wants its build.
    takeOver: async () => {
      await choose();
      source.postMessage("reload");
    },
  };
  for (const [what, told] of Object.entries(data)) if (Object.hasOwn(does, what)) event.waitUntil(does[what](told).catch(() => {}));
});
