import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { runImport as bringIn } from "@/lib/imports/run-import";
import type { JobPayload } from "./definitions";
import type { JobHandler } from "./task/task";

/** Brings in a file that a member sent. */
export const runImport: JobHandler<JobPayload<"import.run">> = {
  timeLimitMinutes: 60,
  async run({ organizationId, importId }) {
    await bringIn(authorize(system(organizationId), "import.run"), { organizationId, importId });
  },
};
