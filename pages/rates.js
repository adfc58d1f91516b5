// Fetches published rates, or takes them where they stand in the page. Reads nothing in them.

/** More than any rates come to; what is longer is something else. */
const LONGEST = 400_000;
const PATIENCE = 20_000;

/** The rates' text, or why there is none, as the program is told: `missing` or `network`. `web` makes an address of a text. */
export async function fetched(source, web) {
  const missing = { rates: null, trouble: "missing" };
  if (!source.trim()) return missing;
  if (source.trimStart().startsWith("{")) return { rates: source, trouble: null };
  const url = web(source);
  if (!url) return missing;
  try {
    const answer = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) return { rates: null, trouble: answer.status < 500 ? "missing" : "network" };
    const rates = await answer.text();
    return rates.length > LONGEST ? missing : { rates, trouble: null };
  } catch {
    return { rates: null, trouble: "network" };
  }
}
