import type { QuoteLineInput } from "../schema";

/** A line's own copy of its tax: it stays what it is when its class is changed. */
export interface LineTax {
  readonly taxClassId: string | null;
  readonly taxRateBasisPoints: number;
  /** The class's name and sentence; empty without a class. */
  readonly taxName: string;
  readonly taxNote: string;
}

/** A line that says itself how it is taxed. */
export type TaxedLine = QuoteLineInput & LineTax;
