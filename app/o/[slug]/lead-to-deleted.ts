import "server-only";
import { redirect } from "next/navigation";
import type { Result } from "@/lib/result";

interface Unread {
  /** The path of the list of such records. */
  readonly list: string;
  /** Null if the address names none. */
  readonly id: string | null;
  readonly mayRestore: boolean;
  /** Looks for it among the deleted records. */
  readonly findDeleted: (id: string) => Promise<Result<unknown>>;
}

/**
 * Ends a page about a record that can't be read. If it was deleted, whoever may restore it is led to the list, which says so and
 * offers that. For everybody else, and for a record that never was, there is nothing: null.
 */
export async function leadToDeleted({ list, id, mayRestore, findDeleted }: Unread): Promise<null> {
  if (id && mayRestore && (await findDeleted(id)).ok) redirect(`${list}?deleted=${id}`);
  return null;
}
