// The estimator in a dialog: what opens it, inline or floating over the page, and the dialog itself. Fetched for those alone. Knows
// nothing of what is in it.
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

const words = {
  en: ["Get an estimate", "Close"],
  uk: ["Розрахувати вартість", "Закрити"],
};

/** Whether the host wrote something inside the element; blanks and data are nothing to see. */
const isWritten = ({ childNodes }) => [...childNodes].some(({ tagName, nodeType, data }) => (tagName ? tagName != "SCRIPT" : nodeType == 3 && data.trim()));

function made(kind, more) {
  return Object.assign(document.createElement(kind), more);
}

/** Stands in `root`; calls `begin` when it is likely to be opened. What the host wrote inside the element opens it, else a button does. */
export function opener(mode, { root, spoken, say }, frame, begin, element) {
  const place = made("div", { className: `ratewright opener ${mode}` });
  const slot = made("slot");
  const button = made("button", { type: "button", part: "button", className: "open" });
  const dialog = made("dialog", { part: "dialog" });
  const shut = made("button", { type: "button", part: "close", className: "close", textContent: "×" });
  const isOurs = !isWritten(element);
  if (!isOurs) button.append(slot);
  // Only what can be reached by keyboard needs no button around it.
  place.append(element.querySelector("a[href], button, [tabindex]") ? slot : button);
  frame.prepend(shut);
  dialog.append(frame);
  root.replaceChildren(place, dialog);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);

  const show = () => {
    begin();
    if (dialog.open || !dialog.isConnected) return;
    dialog.showModal();
    say("open", { version: 1 });
  };
  const close = () => dialog.close();

  place.addEventListener("pointerenter", begin, { once: true });
  place.addEventListener("focusin", begin, { once: true });
  place.addEventListener("click", (event) => {
    // A link opened in another tab stays one.
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show();
  });
  shut.addEventListener("click", close);
  // A press beside it closes it, as Escape does.
  dialog.addEventListener("click", (event) => event.target === dialog && close());
  dialog.addEventListener("close", () => say("close", { version: 1 }));

  const speak = () => {
    const tag = /^uk/i.test(spoken()) ? "uk" : "en";
    const [open, close] = words[tag];
    dialog.ariaLabel = open;
    shut.ariaLabel = close;
    shut.lang = tag;
    if (isOurs) (button.textContent = open), (button.lang = tag);
  };
  speak();
  return {
    show,
    close,
    speak,
    dress: (scheme) => (place.dataset.scheme = dialog.dataset.scheme = scheme),
    leave: () => {
      if (dialog.open) dialog.close();
      shut.remove();
      root.replaceChildren();
    },
  };
}
