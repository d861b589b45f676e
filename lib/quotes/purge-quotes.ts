import "server-only";
import { type Actor, system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { removeFile } from "@/lib/files/remove-file";

/** So long a deleted quote can be restored. */
const keptDays = 30;
const batchSize = 100;

/**
 * Deletes the quotes for good that were deleted 30 days before `now`, with their lines, views and PDFs. One that a document
 * belongs to stays until that one is gone. Numbers are not given out again.
 */
export async function purgeQuotes(organizationId: OrganizationId, now: Date): Promise<void> {
  const actor = system(organizationId);
  const db = authorize(actor, "quote.purge");
  const before = new Date(now.getTime() - keptDays * 24 * 60 * 60_000);
  for (;;) {
    const due = await db.quote.findMany({
      where: { deletedAt: { lt: before }, documents: { none: {} } },
      orderBy: { id: "asc" },
      take: batchSize,
      select: { id: true, number: true, version: true, pdfKey: true },
    });
    for (const quote of due) {
      const isPurged = await purge(db, actor, { ...quote, before });
      // After the row: a file that nothing refers to harms nobody, the other way round would.
      if (isPurged && quote.pdfKey) await removeFile(organizationId, quote.pdfKey);
    }
    if (due.length < batchSize) return;
  }
}

interface Purged {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly before: Date;
}

async function purge(
  db: TenantDb,
  actor: Actor,
  { id, number, version, before }: Purged,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // Locks the quote, so that nobody restores it meanwhile; who did before is left alone.
    const { count } = await tx.quote.updateMany({
      where: { id, deletedAt: { lt: before } },
      data: { tokenHash: null },
    });
    if (count === 0) return false;
    await tx.quoteDecision.deleteMany({ where: { quoteId: id } });
    await tx.quote.deleteMany({ where: { id } });
    await recordEvent(tx, actor, {
      action: "quote.purged",
      targetId: id,
      changes: { number, version },
    });
    return true;
  });
}
