import "server-only";
import { conflictSince } from "@/lib/audit/conflict-since";
import type { TenantTx } from "@/lib/db/tenant-handle";
import type { ProblemCode } from "@/lib/problems";
import { type Problem, problem } from "@/lib/result";
import type { CreateQuote } from "./schema";

interface Seen {
  readonly quoteId: string;
  /** The version that somebody acts on. */
  readonly lockVersion: number;
}

/** What a quote's fields are called in a sentence. */
const words: Readonly<Record<keyof CreateQuote, string>> = {
  customerId: "the customer",
  contactId: "the contact",
  title: "the title",
  currency: "the currency",
  validUntil: "the validity",
  terms: "the terms",
  note: "the note",
  lines: "the lines",
};

/** The problem for somebody who acts on a quote as it no longer is: it says who changed what since then. */
export function quoteConflict(
  tx: TenantTx,
  { quoteId, lockVersion }: Seen,
): Promise<Problem<"conflict">> {
  return conflictSince(tx, { targetId: quoteId, lockVersion, words });
}

/** Why a quote was not found in a status and as it was seen: somebody changed it, or, if it left the status, `otherwise`. */
export async function conflictOr<Code extends ProblemCode>(
  otherwise: Code,
  tx: TenantTx,
  { status, ...seen }: Seen & { readonly status: "draft" | "pending_approval" },
): Promise<Problem<"conflict" | Code>> {
  const where = { id: seen.quoteId, status, deletedAt: null };
  return (await tx.quote.count({ where })) > 0 ? quoteConflict(tx, seen) : problem(otherwise);
}
