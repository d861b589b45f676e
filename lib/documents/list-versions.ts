import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { visibleDocuments } from "@/lib/access/visible-documents";
import { ok, problem } from "@/lib/result";
import { namesOf } from "@/lib/users/names-of";
import { toVersion, versionColumns } from "./document";

/** The most that are listed at once. */
export const mostVersions = 200;

/**
 * The versions of a document, newest first and at most 200, with who uploaded them.
 *
 * @problem "not_found"
 */
export async function listVersions(actor: Member, { documentId }: { documentId: string }) {
  const db = authorize(actor, "document.read");
  const document = await db.document.findFirst({
    where: { id: documentId, deletedAt: null, ...visibleDocuments(actor) },
    select: {
      versions: { select: versionColumns, orderBy: { number: "desc" }, take: mostVersions },
    },
  });
  if (!document) return problem("not_found");
  const names = await namesOf(document.versions.map(({ userId }) => userId));
  const data = document.versions.map((version) => ({
    ...toVersion(version),
    byName: (version.userId && names.get(version.userId)) || null,
  }));
  return ok({ data, nextCursor: null });
}
