// The one place that says what a page may load. The build writes it into the pages, the server sends it as a header.
const rules = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];

/** For the page itself, as a meta element. */
export const pagePolicy = rules.join("; ");

/** For the server: a meta element can't say who may frame the page. */
export const headerPolicy = [...rules, "frame-ancestors 'none'"].join("; ");

/** For the two pages that are made to be framed by other sites, a quote and an estimate: any site of the web may. */
export const framedPolicy = [...rules, "frame-ancestors http: https:"].join("; ");

/** Whether a page is made to be framed. The desk never is. */
export const isFramed = (file) => /(^|[\\/])(quote|estimate)\.html$/.test(file);
