import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { beforeFirstId } from "@/lib/before-first-id";
import type { OrganizationId } from "@/lib/db/organization-id";
import { FileMissing } from "@/lib/files/file-missing";
import { openFile } from "@/lib/files/read-file";
import { notifyRoles } from "@/lib/notices/notify";
import { askClamd } from "./ask-clamd";
import { isScannerOn } from "./scanner";

const pageSize = 100;
const unjudged = { scanStatus: { in: ["unscanned", "pending"] } };

/**
 * Has a version scanned, and releases it from quarantine if it is clean. An infected one stays, and the people who can act on it
 * are told: its uploader, owners and admins. Throws if the scanner is away, so that it is tried again; until then nobody gets the
 * file.
 *
 * @see ASVS 5.0 5.4.3
 */
export async function scanVersion(organizationId: OrganizationId, id: string): Promise<void> {
  const actor = system(organizationId);
  const db = authorize(actor, "document.scan");
  const version = await db.documentVersion.findFirst({
    where: { id, ...unjudged },
    select: {
      number: true,
      storageKey: true,
      userId: true,
      documentId: true,
      document: { select: { name: true } },
    },
  });
  if (!version || !isScannerOn()) return;
  const verdict = await askClamd(await openFile(organizationId, version.storageKey));
  if (verdict.isClean) {
    await db.documentVersion.updateMany({
      where: { id, ...unjudged },
      data: { scanStatus: "clean" },
    });
    return;
  }
  const { documentId, userId, number, document } = version;
  const { finding } = verdict;
  await db.$transaction(async (tx) => {
    const { count } = await tx.documentVersion.updateMany({
      where: { id, ...unjudged },
      data: { scanStatus: "infected", scanFinding: finding },
    });
    if (count === 0) return;
    await notifyRoles(tx, ["owner", "admin"], {
      kind: "document.infected",
      data: { documentId, name: document.name, finding },
      byUserId: userId,
      alsoUserId: userId,
    });
    await recordEvent(tx, actor, {
      action: "document.infected",
      targetId: documentId,
      changes: { name: document.name, version: number, finding },
    });
  });
}

/**
 * Scans what no scanner has seen yet: uploaded before there was one, or while it was away for too long. A file that is lost does
 * not hold up the others: it throws after all were tried. Where the scanner itself is away, it throws at once.
 */
export async function scanUnjudged(organizationId: OrganizationId): Promise<void> {
  const db = authorize(system(organizationId), "document.scan");
  let after = beforeFirstId;
  const failures: unknown[] = [];
  for (;;) {
    const versions = await db.documentVersion.findMany({
      where: { ...unjudged, id: { gt: after } },
      orderBy: { id: "asc" },
      take: pageSize,
      select: { id: true },
    });
    for (const { id } of versions) {
      await scanVersion(organizationId, id).catch((error: unknown) => {
        if (!(error instanceof FileMissing)) throw error;
        failures.push(error);
      });
      after = id;
    }
    if (versions.length < pageSize) break;
  }
  if (failures.length > 0)
    throw new AggregateError(
      failures,
      `${failures.length} files could not be scanned: they are lost.`,
    );
}
