import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { giveUpExport, runExport as make } from "@/lib/export/run-export";
import type { JobPayload } from "./definitions";
import type { JobHandler } from "./task/task";

/** Makes the zip of an organization that an owner asked for. */
export const runExport: JobHandler<JobPayload<"export.run">> = {
  timeLimitMinutes: 60,
  async run({ organizationId, exportId }) {
    const db = authorize(system(organizationId), "export.run");
    await make(db, { organizationId, exportId });
  },
  async giveUp({ organizationId, exportId }) {
    const db = authorize(system(organizationId), "export.run");
    await giveUpExport(db, { organizationId, exportId });
  },
};
