// A worker that takes itself away, and what the one before it kept: for a desk that is being worked on, where a kept one would hide
// what was changed.
self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  const clear = async () => {
    const ours = `ratewright ${self.registration.scope} `;
    for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(clear());
});
