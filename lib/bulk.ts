import { z } from "zod";
import { id } from "./answer-fields";
import type { ProblemCode } from "./problems";

/** The most records that one request makes. */
export const maxBulk = 1_000;

/** What became of one item of a list. */
export interface BulkItem {
  /** Counted from 0, in the order of the list. */
  readonly index: number;
  /** Of the new record; null where it was refused. */
  readonly id: string | null;
  readonly code: ProblemCode | null;
}

/** What became of a list of new records. */
export const bulkAnswer = z
  .object({
    items: z.array(z.object({ index: z.int(), id: id.nullable(), code: z.string().nullable() })),
  })
  .meta({ id: "BulkAnswer" });
