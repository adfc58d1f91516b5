/** A decimal in plain digits, such as "5100.00". Never a JavaScript number: money is exact. */
export type Decimal = string;

/** A reason why something was refused. */
export interface Reason {
  /** A stable name, such as "not_a_number", "forged" or "other_sums". */
  kind: string;
  /** The field; empty where it is the whole. */
  at: string;
  /** What stood there, cut short. */
  found: string;
}

export class RatewrightError extends Error {
  readonly reasons: Reason[];
}

/** What was chosen; whatever is left out or can't be chosen is as it is at first. Places are counted from 0. */
export interface Choice {
  tier?: number;
  /** How many, by the services' ids. */
  quantities?: Record<string, number>;
  urgency?: number;
  client?: number;
}

export interface Row {
  of: "service" | "urgency" | "client" | "rounding";
  name: string;
  quantity?: number;
  from: Decimal;
  to: Decimal;
}

export interface Estimate {
  version: 1;
  published: string;
  currency: string;
  choice: Required<Choice>;
  /** Without `from` and `to` where an amount is beyond all bounds. The rows add up to them. */
  tiers: { name: string; from?: Decimal; to?: Decimal; rows: Row[] }[];
  /** Whether every tier has one price. */
  firm: boolean;
}

export interface Sums {
  /** Paid once, without tax and with it. */
  net: Decimal;
  gross: Decimal;
  /** Paid again and again, each with tax. */
  recurring: Decimal[];
}

export interface Quote {
  schema: 1;
  quote: { id: string; number: number; revision: number; supersedes: string | null; issued: string; rules: number; language: string };
  /** The fingerprint of the key that signed it. Whose key that is, the caller has to know. */
  signer: string;
  /** The fingerprint of what was signed. */
  content: string;
  title: string;
  from: { name: string; contact: string; email: string; phone: string };
  to: string;
  currency: string;
  prices_include_tax: boolean;
  tiers: {
    name: string;
    usual: Sums;
    cheapest: Sums;
    lines: { name: string; benefit: string; part: "included" | "extra" | "option"; unit: "hour" | "piece"; unit_name: string; quantity: Decimal; unit_price: Decimal }[];
  }[];
  phases: object[];
  terms: object;
  passages: object[];
}

/** What follows from a workbook on a day, YYYY-MM-DD; its shape is schema/evaluation-v1.schema.json. */
export function evaluate(workbook: object | string, today?: string): Promise<object>;

/** What a choice comes to by published rates. Their seal is verified. */
export function estimate(published: object | string, choice?: Choice | string): Promise<Estimate>;

/** The quote in a link, a token, or a message with either in it. */
export function openQuote(link: string): Promise<Quote>;
