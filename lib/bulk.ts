import { z } from "zod";
import { id } from "./answer-fields";
import type { ProblemCode } from "./problems";

/** The most records that one request may make. */
export const maxBulk = 1_000;

/** What happened to one item of a list. */
export interface BulkItem {
  /** Counted from 0, in the order of the list. */
  readonly index: number;
  /** The new record's id; null if it was refused. */
  readonly id: string | null;
  readonly code: ProblemCode | null;
}

/** What happened to a list of new records. */
export const bulkAnswer = z
  .object({
    items: z.array(z.object({ index: z.int(), id: id.nullable(), code: z.string().nullable() })),
  })
  .meta({ id: "BulkAnswer" });
