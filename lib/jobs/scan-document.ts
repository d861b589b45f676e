import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { scanVersion } from "@/lib/documents/scan-version";
import type { JobPayload } from "./definitions";
import type { JobHandler } from "./task/task";

/** Has the virus scanner look at a version that was uploaded. One that was purged in the meantime is left alone. */
export const scanDocument: JobHandler<JobPayload<"document.scan">> = {
  async run({ organizationId, versionId }) {
    const db = authorize(system(organizationId), "document.scan");
    if ((await db.documentVersion.count({ where: { id: versionId } })) > 0)
      await scanVersion(organizationId, versionId);
  },
};
