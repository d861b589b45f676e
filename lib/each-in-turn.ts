import "server-only";
import type { BulkItem } from "./bulk";
import { log } from "./log";
import type { Result } from "./result";

/**
 * Makes the records of a list one after the other, and says for each what happened to it. If something fails after some were
 * made, the answer says so: which were made, which one failed, and that the rest was not tried. Without that, a client would send
 * all of them again.
 */
export async function eachInTurn<Input>(
  inputs: readonly Input[],
  create: (input: Input) => Promise<Result<{ readonly id: string }>>,
): Promise<BulkItem[]> {
  const items: BulkItem[] = [];
  for (const [index, input] of inputs.entries()) {
    const made = await create(input).catch((error: unknown) => {
      if (items.every(({ id }) => id === null)) throw error;
      log.error({ err: error, index }, "a list of new records broke off");
      return null;
    });
    if (!made) return [...items, ...untried(index, inputs.length)];
    items.push(
      made.ok ? { index, id: made.value.id, code: null } : { index, id: null, code: made.code },
    );
  }
  return items;
}

function untried(broken: number, end: number): BulkItem[] {
  return Array.from({ length: end - broken }, (_, offset) => ({
    index: broken + offset,
    id: null,
    code: offset === 0 ? "unexpected" : "service_busy",
  }));
}
