/** Types of Ratewright's two elements, for pages that load `embed.js`. Amounts are decimal strings and never numbers. */

/** What was chosen. */
export interface RatewrightChoice {
  /** Which tier, counted from 0. */
  tier: number;
  /** How much of each service, by the service's id. */
  quantities: Record<string, number | string>;
  urgency: number;
  client: number;
}

/** Whose rates they are. */
export interface RatewrightReady {
  version: 1;
  /** The id of the published rates. */
  published: string;
  currency: string;
  /** The day on which they were published. */
  day: string;
  starts_at?: string;
}

/** A part of what a tier comes to. */
export interface RatewrightRow {
  of: "service" | "urgency" | "client" | "rounding";
  name: string;
  /** How much of a service. */
  quantity?: number | string;
  from: string;
  to: string;
}

export interface RatewrightTier {
  name: string;
  /** A decimal string in the estimate's currency, such as "5100.00"; left out where it is beyond all bounds. */
  from?: string;
  to?: string;
  /** They add up to it. */
  rows: RatewrightRow[];
}

export interface RatewrightEstimate {
  version: 1;
  /** The id of the published rates. */
  published: string;
  /** Of ISO 4217. */
  currency: string;
  choice: RatewrightChoice;
  tiers: RatewrightTier[];
  /** Whether these are firm prices; `from` and `to` are the same then. */
  firm: boolean;
}

export interface RatewrightRequest extends RatewrightEstimate {
  name: string;
  email: string;
  phone: string;
  note: string;
  /** Whether the consent text was ticked; false where there is none. */
  consent: boolean;
  /** Opens in the agency's desk as a draft. */
  link: string;
}

export interface RatewrightTrouble {
  version: 1;
  /** What each means, and what to do, stands in the guide (docs/embedding.md). "address" is of quotes only; members may be added. */
  why: "missing" | "network" | "broken" | "newer" | "forged" | "foreign" | "crypto" | "blocked" | "stopped" | "address";
}

interface Embedded extends HTMLElement {
  addEventListener<K extends keyof RatewrightEventMap>(
    type: K,
    listener: (this: this, event: RatewrightEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** `<ratewright-estimator>`: an honest estimate in tiers, made from published rates. */
export interface RatewrightEstimatorElement extends Embedded {
  /** The address of published rates, their text, or the object itself. */
  rates: string | object | null;
  /** The fingerprint of the key that has to have signed the rates. */
  signer: string | null;
  /** Light or dark; without it, as the page around it is. Told another than the page's, it brings colours of its own. */
  scheme: string | null;
  /** How it stands in the page: "inline" (as without it), "dialog" or "floating". */
  mode: string | null;
  /** What is chosen at first, as an event told it. */
  choice: RatewrightChoice | string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  note: string | null;
  /** The address of the desk that opens request links; without it, the one beside the script. */
  desk: string | null;
  /** Whether `ratewright-name`, `-email`, `-phone`, `-note` and `-choice` are taken from the page's own address. */
  prefill: string | boolean | null;
  /** Opens the dialog, with the mode "dialog" or "floating". */
  show(): Promise<void>;
  close(): void;
}

/** `<ratewright-quote>`: a quote's own page, inside this one. */
export interface RatewrightQuoteElement extends Embedded {
  /** The quote's link. */
  src: string | null;
  /** The same; `src` comes first. */
  link: string | null;
  /** The origin whose quotes may be shown, where it is not the script's own. */
  origin: string | null;
}

export interface RatewrightEventMap {
  "ratewright-ready": CustomEvent<RatewrightReady>;
  "ratewright-estimate": CustomEvent<RatewrightEstimate>;
  /** Cancelable: with `preventDefault()` the page takes the request over, and neither mail nor link is offered. */
  "ratewright-request": CustomEvent<RatewrightRequest>;
  "ratewright-trouble": CustomEvent<RatewrightTrouble>;
  "ratewright-open": CustomEvent<{ version: 1 }>;
  "ratewright-close": CustomEvent<{ version: 1 }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "ratewright-estimator": RatewrightEstimatorElement;
    "ratewright-quote": RatewrightQuoteElement;
  }
  interface DocumentEventMap extends RatewrightEventMap {}
}
