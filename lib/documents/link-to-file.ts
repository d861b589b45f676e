import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { visibleDocuments } from "@/lib/access/visible-documents";
import { env } from "@/lib/env";
import { ok, problem } from "@/lib/result";
import { toVersion, versionColumns } from "./document";
import { signFileLink } from "./file-link";
import { isShownInPages } from "./file-types";
import { holderOf } from "./link-holder";
import { isReleased } from "./scanner";
import type { VersionChoice } from "./schema";

/**
 * A link for five minutes that downloads a version of a document.
 *
 * @problem "not_found" | "document_quarantined"
 */
export async function linkToFile(actor: Member, choice: VersionChoice) {
  return link(actor, choice, "attachment");
}

/**
 * A link for five minutes that shows a version in a page, if browsers can and it is harmless.
 *
 * @problem "not_found" | "document_quarantined"
 */
export async function linkToPreview(actor: Member, choice: VersionChoice) {
  return link(actor, choice, "inline");
}

async function link(
  actor: Member,
  { documentId, version: number }: VersionChoice,
  disposition: "inline" | "attachment",
) {
  const db = authorize(actor, "document.read");
  const row = await db.documentVersion.findFirst({
    where: {
      documentId,
      ...(number ? { number } : {}),
      document: { deletedAt: null, ...visibleDocuments(actor) },
    },
    orderBy: { number: "desc" },
    select: versionColumns,
  });
  if (!row || (disposition === "inline" && !isShownInPages(row.contentType)))
    return problem("not_found");
  if (!isReleased(row)) return problem("document_quarantined");
  const { organizationId } = actor;
  const { number: version, fileName, contentType, sizeBytes, sha256 } = toVersion(row);
  const about = { version, fileName, contentType, sizeBytes, sha256 };
  const signed = signFileLink("file_link", {
    organizationId,
    fileId: row.id,
    holder: holderOf(actor),
    disposition,
  });
  return ok({ ...signed, url: new URL(signed.path, env.APP_URL).href, ...about });
}
