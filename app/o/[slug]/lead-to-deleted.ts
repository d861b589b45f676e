import "server-only";
import { notFound, redirect } from "next/navigation";
import type { Result } from "@/lib/result";

interface Unread {
  /** The path of all records of the kind. */
  readonly list: string;
  /** Null where the address names none. */
  readonly id: string | null;
  readonly mayRestore: boolean;
  /** Looks for it among the deleted ones. */
  readonly findDeleted: (id: string) => Promise<Result<unknown>>;
}

/**
 * Ends a page about a record that can't be read. One that was deleted leads whoever may restore it to the list, which says so and
 * offers that; for everybody else, and for what never was, nothing is here.
 */
export async function leadToDeleted({ list, id, mayRestore, findDeleted }: Unread): Promise<never> {
  if (id && mayRestore && (await findDeleted(id)).ok) redirect(`${list}?deleted=${id}`);
  notFound();
}
