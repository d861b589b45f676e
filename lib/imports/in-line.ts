import "server-only";
import type { Member } from "@/lib/access/actor";
import { ownLines } from "@/lib/threads/own-lines";

declare global {
  var mercuraImportLines: ReturnType<typeof ownLines> | undefined;
}

// Next bundles this file more than once, and a line is that of the process.
globalThis.mercuraImportLines ??= ownLines(10);
const lines = globalThis.mercuraImportLines;

/**
 * Reads a file when its turn comes. A long one takes a second of this process, so that a company's are read one after the other: a
 * member who asks for many at once makes their own company wait, and nobody else.
 *
 * @throws ServiceBusy if too many wait already; the doors answer it
 */
export function inLine<Value>(
  { organizationId }: Pick<Member, "organizationId">,
  read: () => Promise<Value>,
): Promise<Value> {
  return lines(organizationId, read);
}
