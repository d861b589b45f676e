import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { countUpload } from "@/lib/limits/count-upload";
import { ok, problem } from "@/lib/result";
import { maxFileBytes } from "./file-types";
import { storageUse } from "./storage-use";

/** The size of what a form writes around its file and its few fields. */
const formBytes = 64 * 1024;

export interface AnnouncedUpload {
  /** The permission for what is made of the file. */
  readonly permission: "document.create" | "document.update";
  readonly announcedBytes: number | null;
}

/**
 * Whether an upload is worth reading, by what is known before: who sends it, and its announced length (null if unknown). The
 * actual length is checked while it arrives, and room is taken once it is here.
 *
 * @problem "file_too_large" | "storage_full" | "too_many_requests"
 */
export async function admitUpload(actor: Member, { permission, announcedBytes }: AnnouncedUpload) {
  const db = authorize(actor, permission);
  if (announcedBytes !== null && announcedBytes > maxFileBytes + formBytes)
    return problem("file_too_large");
  const admitted = await countUpload(actor.userId);
  if (!admitted.ok) return admitted;
  const { usedBytes, quotaBytes } = await storageUse(db);
  const fileBytes = Math.max(1, (announcedBytes ?? 0) - formBytes);
  return usedBytes + fileBytes > quotaBytes ? problem("storage_full") : ok(null);
}
