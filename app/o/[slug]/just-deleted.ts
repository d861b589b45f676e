import "server-only";
import { recordId } from "@/lib/fields";
import type { SearchParams } from "@/lib/http/pages/search-params";
import type { Result } from "@/lib/result";

interface Deleted<Found> {
  /** What the address says. */
  readonly id: SearchParams[string];
  readonly mayRestore: boolean;
  /** Looks for it among the deleted records. */
  readonly find: (id: string) => Promise<Result<Found>>;
}

/** The record of which a list says that it was just deleted, for whoever may restore it; null if there is none. */
export async function justDeleted<Found>({
  id,
  mayRestore,
  find,
}: Deleted<Found>): Promise<Found | null> {
  const named = recordId.safeParse(id);
  if (!named.success || !mayRestore) return null;
  const found = await find(named.data);
  return found.ok ? found.value : null;
}
