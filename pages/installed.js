// Has the browser keep the desk, once the page has come to rest, and tells the desk when a newer one is here. Knows the worker and
// two events, and nothing of what is typed.

/** How often a page that comes back into sight asks whether there is a newer desk, in milliseconds. */
const HOUR = 3_600_000;

/** How long the newer worker may take to begin, in milliseconds. */
const AT_LAST = 2000;

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

  let isOld = false;
  const tell = () => {
    isOld ||= Boolean(registration.waiting && container.controller);
    // The desk may still be on its way; once it has heard, it says so by taking the event.
    if (isOld && dispatchEvent(new Event("ratewright-update", { cancelable: true }))) setTimeout(tell, 1000);
  };
  const follow = (worker) => worker?.addEventListener("statechange", tell);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  follow(registration.installing);
  tell();

  addEventListener("ratewright-take-over", () => {
    const { waiting } = registration;
    if (!waiting) return location.reload();
    const reload = () => location.reload();
    container.addEventListener("controllerchange", reload, { once: true });
    waiting.postMessage("take over");
    // Chromium may wait for the earlier worker, which is never done where something was being fetched just then. A reload ends that.
    setTimeout(reload, AT_LAST);
  });

  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });

  (await container.ready).active?.postMessage(files());
}
