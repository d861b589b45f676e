import "server-only";
import { z } from "zod";
import type { Member } from "@/lib/access/actor";
import { visibleTo } from "@/lib/access/authorize";
import type { TenantDb } from "@/lib/db/tenant-handle";
import type { SubjectState } from "./subject-states";

const aboutQuote = z.object({ quoteId: z.string() });

/** What became of the quotes that notices are about, for one reader. A notice about something else counts as there. */
export async function quoteStates(
  db: TenantDb,
  actor: Member,
  notices: readonly { readonly data: unknown }[],
): Promise<(data: unknown) => SubjectState> {
  const idOf = (data: unknown) => aboutQuote.safeParse(data).data?.quoteId;
  const ids = new Set(notices.map(({ data }) => idOf(data)).filter((id) => id !== undefined));
  if (ids.size === 0) return () => "there";
  const quotes = await db.quote.findMany({
    where: { id: { in: [...ids] }, ...visibleTo(actor, "quote.read") },
    select: { id: true, deletedAt: true },
  });
  const isDeleted = new Map(quotes.map(({ id, deletedAt }) => [id, deletedAt !== null]));
  return (data) => {
    const id = idOf(data);
    if (id === undefined) return "there";
    const found = isDeleted.get(id);
    if (found === undefined) return "gone";
    return found ? "deleted" : "there";
  };
}
