import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { signFileLink } from "@/lib/documents/file-link";
import { holderOf } from "@/lib/documents/link-holder";
import { env } from "@/lib/env";
import { ok, problem } from "@/lib/result";
import { findZip } from "./find-zip";

/**
 * A link for five minutes that downloads the zip of an export. It carries everything away, so it needs a fresh proof of who asks.
 *
 * @problem "not_found" | "reauthentication_required"
 */
export async function linkToExport(actor: Member, { exportId }: { exportId: string }) {
  const db = authorize(actor, "organization.export");
  const zip = await findZip(db, exportId);
  if (!zip) return problem("not_found");
  if (!actor.isFresh) return problem("reauthentication_required");
  const { organizationId } = actor;
  const signed = signFileLink("export_link", {
    organizationId,
    fileId: exportId,
    holder: holderOf(actor),
    disposition: "attachment",
  });
  const { fileName, sizeBytes, sha256 } = zip;
  const about = { fileName, sizeBytes, sha256 };
  return ok({ ...signed, url: new URL(signed.path, env.APP_URL).href, ...about });
}
