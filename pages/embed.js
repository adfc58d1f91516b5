// What an agency puts on its own site: <script type="module" src=".../embed.js"></script> and <ratewright-estimator>.
// This address never changes. The program is fetched from beside it, and only when such an element is on the page.
class RatewrightEstimator extends HTMLElement {
  async connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: "open" });
    try {
      const program = await import(new URL(ESTIMATOR_FILE, import.meta.url).href);
      await program.show(root);
    } catch {
      // What the host wrote inside the element is its fall-back.
      root.append(document.createElement("slot"));
    }
  }
}

if (!customElements.get("ratewright-estimator")) {
  customElements.define("ratewright-estimator", RatewrightEstimator);
}
