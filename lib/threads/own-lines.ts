import "server-only";
import { Semaphore } from "es-toolkit/promise";
import { ServiceBusy } from "@/lib/service-busy";

type Lines = Map<string, { readonly turn: Semaphore; length: number }>;

declare global {
  var mercuraLines: Map<string, Lines> | undefined;
}

// Next bundles this file and its callers more than once, and a line is that of the process.
globalThis.mercuraLines ??= new Map();
const linesFor = globalThis.mercuraLines;

/**
 * A line for each owner of heavy work: one piece of it is under way, the owner's others wait behind it. So whoever has much to do
 * holds up nobody else for longer than one piece takes.
 *
 * @param kind the kind of work; all that is of one kind stands in the same lines
 * @param longest how many of an owner's may be in line, with the one that is under way; any number unless given
 * @returns does the work when its turn comes; throws {@link ServiceBusy} at once if the owner's line is full
 */
export function ownLines(kind: string, longest = Number.POSITIVE_INFINITY) {
  const lines: Lines = linesFor.get(kind) ?? new Map();
  linesFor.set(kind, lines);
  return async function inLine<Value>(owner: string, work: () => Promise<Value>): Promise<Value> {
    const line = lines.get(owner) ?? { turn: new Semaphore(1), length: 0 };
    if (line.length >= longest) throw new ServiceBusy();
    lines.set(owner, line);
    line.length += 1;
    await line.turn.acquire();
    try {
      return await work();
    } finally {
      line.turn.release();
      line.length -= 1;
      if (line.length === 0) lines.delete(owner);
    }
  };
}
