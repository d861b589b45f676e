import type { LegacyTable } from "./source/tables";

/** What was wrong with a row of the old database, and what was done about it. */
export interface Finding {
  readonly table: LegacyTable;
  readonly id: number;
  /** Empty for the whole row. */
  readonly field: string;
  /** The organization that the row went to. */
  readonly organization: string;
  readonly fault: Fault;
  /** The value found there. */
  readonly value: string;
  readonly done: string;
}

/** The kinds of faults, and their names in the plan. */
export const faults = {
  no_company: "belongs to no company",
  no_parent: "points to a row that is not there",
  foreign_parent: "points to another company's row",
  encoding: "text in the wrong encoding",
  characters: "characters that can't be kept",
  too_long: "longer than there is room for",
  missing: "without a value that is needed",
  invalid: "a value that can't be read",
  date: "a broken date",
  amount: "an amount that can't be kept as it is",
  total: "a total that does not fit its lines",
  rounding: "a total that was rounded as a whole, and not line by line",
  duplicate: "there twice",
  password: "a password that can't be taken over",
  role: "a role or status that is not known",
  file: "a file that is not there, or not taken",
  owner: "a company without an owner",
  account: "an address that has an account already",
} as const;

export type Fault = keyof typeof faults;

/** Where findings go as they are made. */
export type Report = (finding: Finding) => void;
