import "server-only";
import type { Member } from "@/lib/access/actor";
import { visibleTo } from "@/lib/access/authorize";
import type { QuotesMeant } from "@/lib/db/quotes/quote-rows";
import type { TenantDb } from "@/lib/db/tenant-handle";
import type { QuoteFilter } from "../schema";
import { type MatchingQuotes, matchingQuotes } from "./matching-quotes";

/** The quotes that fit a filter and the actor may see, the same for the list and the export. */
export async function quotesMeant(
  db: TenantDb,
  actor: Member,
  { q, status, customerId, ownerUserId, currency, state }: QuoteFilter,
): Promise<QuotesMeant & { readonly search: MatchingQuotes | undefined }> {
  const isDeleted = state === "deleted";
  const visibleOfUserId = visibleTo(actor, "quote.read").ownerUserId;
  const search = q ? await matchingQuotes(db, actor, { q, isDeleted }) : undefined;
  return { isDeleted, visibleOfUserId, ownerUserId, customerId, status, currency, search };
}
