import { z } from "zod";
import { id } from "./answer-fields";
import type { ProblemCode } from "./problems";
import type { Result } from "./result";

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

/** Makes the records of a list one after the other, and tells of each what became of it. */
export async function eachInTurn<Input>(
  inputs: readonly Input[],
  create: (input: Input) => Promise<Result<{ readonly id: string }>>,
): Promise<BulkItem[]> {
  const items: BulkItem[] = [];
  for (const [index, input] of inputs.entries()) {
    const made = await create(input);
    items.push(
      made.ok ? { index, id: made.value.id, code: null } : { index, id: null, code: made.code },
    );
  }
  return items;
}
