import "server-only";
import type { Member } from "@/lib/access/actor";
import { ownLines } from "@/lib/threads/own-lines";

const lines = ownLines("import files", 10);

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
