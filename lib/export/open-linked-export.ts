import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { authorize, can } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { readFileLink } from "@/lib/documents/file-link";
import { findHolder } from "@/lib/documents/link-holder";
import type { LinkedFile } from "@/lib/documents/open-linked-file";
import { openFile } from "@/lib/files/read-file";
import { ok, problem } from "@/lib/result";
import { findZip } from "./find-zip";

/**
 * The zip behind a signed link, while its session lives and its member may export. This is asked on each use, so that the link of
 * somebody who was removed, or is no owner any more, is dead at once.
 *
 * @problem "link_expired"
 */
export async function openLinkedExport(origin: RequestOrigin, { token }: { token: string }) {
  const link = readFileLink("export_link", token);
  const actor = link && (await findHolder(link, origin));
  if (!link || !actor || !can(actor, "organization.export")) return problem("link_expired");
  const { organizationId } = actor;
  const db = authorize(actor, "organization.export");
  const zip = await findZip(db, link.fileId);
  if (!zip) return problem("link_expired");
  const { storageKey, ...about } = zip;
  return ok<LinkedFile>({
    ...about,
    contentType: "application/zip",
    disposition: "attachment",
    async open(range) {
      const content = await openFile(organizationId, storageKey, range);
      // A file that is fetched in parts starts at the first byte.
      if (!range?.start)
        await db.$transaction((tx) =>
          recordEvent(tx, actor, {
            action: "organization.export_downloaded",
            targetId: organizationId,
            changes: { name: about.fileName },
          }),
        );
      return content;
    },
  });
}
