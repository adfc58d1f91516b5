// A way on for a desk that has stopped or could not start: load it again, and save a file of all that this browser keeps. Works
// without the program; knows where records stand, and nothing of what is in them.

const said = {
  en: {
    stopped: "The desk has stopped.",
    kept: "Your work is kept in this browser as it was saved last, a moment before. Reload to go on from there.",
    failed: "The desk could not start.",
    untouched: "Your saved work is untouched. Check the connection and reload the page, or open it in a current browser.",
    reload: "Reload",
    save: "Save a file of everything that is kept",
    saved: (name) => `Saved as ${name}. “Open a file” in the desk opens it, in this browser or another.`,
    partly: (name) => `Saved as ${name}, but some of what is kept could not be read now. Reload, and save a file again.`,
    nothing: "Nothing is kept in this browser.",
    unread: "The browser did not let this page read what is kept. It is still there: reload the page.",
  },
  uk: {
    stopped: "Програма зупинилася.",
    kept: "Ваші дані лишилися в цьому браузері, востаннє їх збережено щойно. Оновіть сторінку, щоб працювати далі.",
    failed: "Програма не запустилася.",
    untouched: "Збережене на місці. Перевірте з’єднання й оновіть сторінку або відкрийте її в новішому браузері.",
    reload: "Оновити",
    save: "Зберегти у файл усе, що тут є",
    saved: (name) => `Збережено: ${name}. Цей файл можна відкрити в програмі кнопкою «Відкрити файл», тут або в іншому браузері.`,
    partly: (name) => `Збережено: ${name}, але дещо зараз не вдалося прочитати. Оновіть сторінку й збережіть файл ще раз.`,
    nothing: "У цьому браузері нічого не збережено.",
    unread: "Браузер не дав сторінці прочитати збережене. Воно на місці: оновіть сторінку.",
  },
};

/** How long the browser's database may take to answer, in milliseconds. */
const PATIENCE = 5000;

const texts = () => Object.keys(localStorage).map((key) => ({ key, text: localStorage.getItem(key) }));

/** The records of the browser's database; none where there is no such database. */
function rows() {
  return new Promise((done, failed) => {
    setTimeout(failed, PATIENCE, new Error("no answer"));
    const opening = indexedDB.open("ratewright-records");
    // There is none: asking must not make one.
    opening.onupgradeneeded = () => {
      opening.transaction.abort();
      done([]);
    };
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains("records")) return done([]);
      const found = [];
      const walk = database.transaction("records").objectStore("records").openCursor();
      walk.onerror = () => failed(walk.error);
      walk.onsuccess = () => {
        const cursor = walk.result;
        if (!cursor) {
          database.close();
          return done(found);
        }
        const { text = null, revision } = cursor.value ?? {};
        found.push({ key: String(cursor.key), text, revision });
        cursor.continue();
      };
    };
  });
}

/** Everything that is kept, as the texts it is kept as, and whether something could not be read. */
async function everything() {
  const records = [];
  let isPartial = false;
  for (const read of [texts, rows]) {
    try {
      records.push(...(await read()));
    } catch {
      isPartial = true;
    }
  }
  return { records: records.filter(({ key }) => key.startsWith("ratewright/")), isPartial };
}

function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function save(words) {
  const { records, isPartial } = await everything();
  if (!records.length) return isPartial ? words.unread : words.nothing;
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const name = `everything-${day}.ratewright.json`;
  download(name, `${JSON.stringify({ format: "ratewright-records", schema: 1, records }, null, 1)}\n`);
  return (isPartial ? words.partly : words.saved)(name);
}

/** The language that was chosen, else the first of the person's that the desk speaks. */
function language() {
  let chosen;
  try {
    chosen = localStorage.getItem("ratewright/language");
  } catch {
    // The browser keeps nothing for this page.
  }
  const tags = [chosen, ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return tags.find((tag) => Object.hasOwn(said, tag)) ?? "en";
}

function made(kind, text, more = {}) {
  return Object.assign(document.createElement(kind), { textContent: text, ...more });
}

/** Puts the two ways on into the sentence that the page shows. */
export function offer() {
  const hasStopped = !document.getElementById("stopped").hidden;
  const place = document.getElementById(hasStopped ? "stopped" : "cannot-start");
  if (place.querySelector("button")) return;
  // A desk that ran has said what its language is.
  const tag = hasStopped && Object.hasOwn(said, document.documentElement.lang) ? document.documentElement.lang : language();
  const words = said[tag];
  place.lang = tag;

  const heading = made("h1", hasStopped ? words.stopped : words.failed, { tabIndex: -1 });
  const sentence = made("p", hasStopped ? words.kept : words.untouched, { role: "alert" });
  const reload = made("button", words.reload, { type: "button", className: "button primary" });
  const file = made("button", words.save, { type: "button", className: "button" });
  const told = made("p", "", { role: "status", className: "note" });
  const acts = made("p", "", { className: "ways" });
  acts.append(reload, file);
  place.replaceChildren(heading, sentence, acts, told);
  // Not a button: whoever was typing would press it unasked.
  heading.focus();

  reload.addEventListener("click", () => location.reload());
  file.addEventListener("click", () => save(words).then((text) => (told.textContent = text)));
}
