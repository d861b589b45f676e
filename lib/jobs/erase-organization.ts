import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { eraseOrganization as erase } from "@/lib/erasure/erase-organization";
import type { JobPayload } from "./definitions";
import type { JobHandler } from "./task/task";

/** Erases an organization whose days of grace are over. */
export const eraseOrganization: JobHandler<JobPayload<"organization.erase">> = {
  timeLimitMinutes: 60,
  async run({ organizationId }) {
    await erase(authorize(system(organizationId), "organization.erase"), organizationId);
  },
};
