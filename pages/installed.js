// Has the browser keep the desk, once the page has come to rest, and tells the desk when a newer one is here. Knows the worker and
// two events, and nothing of what is typed.

/** How often a page that comes back into sight asks whether there is a newer desk, in milliseconds. */
const HOUR = 3_600_000;

/** The worker's address, as a page under Trusted Types has to name it. */
function address() {
  const name = () => new URL("worker.js", import.meta.url).href;
  return globalThis.trustedTypes?.createPolicy("ratewright-worker", { createScriptURL: name }).createScriptURL("") ?? name();
}

/** The hashed files that this page came with. */
function files() {
  const named = document.querySelectorAll("script[src], link[href]");
  const names = Array.from(named, (it) => (it.src ?? it.href).split("/").at(-1));
  return names.filter((name) => /-[0-9a-f]{12}\.\w+$/.test(name));
}

export async function keep() {
  const container = navigator.serviceWorker;
  const had = await container.getRegistration();
  // Who counts bytes is not asked for all of them unasked.
  if (!had && navigator.connection?.saveData) return;
  const registration = await container.register(address(), { updateViaCache: "none" });
  if (!registration) return;

  // The worker that waits says whether this page is of an earlier build; that stays so, whoever else has it take over.
  const ask = () => container.controller && registration.waiting?.postMessage({ isNewer: files() });
  const tell = () => {
    // The desk may still be on its way; once it has heard, it says so by taking the event.
    if (dispatchEvent(new Event("ratewright-update", { cancelable: true }))) setTimeout(tell, 1000);
  };
  container.addEventListener("message", ({ data }) => {
    if (data === "newer") tell();
    if (data === "reload") location.reload();
  });
  const follow = (worker) => worker?.addEventListener("statechange", ask);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  follow(registration.installing);
  ask();

  addEventListener("ratewright-take-over", () => {
    if (registration.waiting) registration.waiting.postMessage({ takeOver: true });
    else location.reload();
  });

  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });

  (await container.ready).active?.postMessage({ came: files() });
}
