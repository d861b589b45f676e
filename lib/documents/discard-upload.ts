import "server-only";
import type { OrganizationId } from "@/lib/db/organization-id";
import { removeFile } from "@/lib/files/remove-file";
import { log } from "@/lib/log";
import type { KeptFile } from "./keep-upload";

/** Removes a file that no row ever named. If the storage does not answer, the nightly sweep finds it. */
export async function discardUpload(
  organizationId: OrganizationId,
  { storageKey }: KeptFile,
): Promise<void> {
  await removeFile(organizationId, storageKey).catch((error: unknown) =>
    log.warn({ err: error, storageKey }, "A refused upload could not be removed yet."),
  );
}
