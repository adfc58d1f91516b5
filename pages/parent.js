// The outer end of the protocol between a page and the frame it shows (docs/embedding.md): says hello, hears heights. Believes nothing
// that does not come from that frame and its origin.

/** Higher than any quote; what asks for more is not one. */
const HIGHEST = 40_000;

/** Calls `told` with each message of the frame that is one of the protocol; returns how to stop. */
export function hear(frame, origin, told) {
  function heard({ source, origin: from, data }) {
    if (source === null || source !== frame.contentWindow || from !== origin) return;
    if (typeof data != "object" || data?.ratewright !== 1 || typeof data.kind != "string") return;
    // Only now: to a frame that is not there yet, or was blocked, nothing can be said.
    if (data.kind == "ready") return source.postMessage({ ratewright: 1, kind: "hello" }, origin);
    if (data.kind != "height") return told({ kind: data.kind });
    const { height } = data;
    if (Number.isFinite(height) && height > 0) told({ kind: "height", height: Math.min(Math.ceil(height), HIGHEST) });
  }
  addEventListener("message", heard);
  return { leave: () => removeEventListener("message", heard) };
}
