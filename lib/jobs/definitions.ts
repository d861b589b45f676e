import "server-only";
import { z } from "zod";
import { organizationIdSchema } from "@/lib/db/organization-id";

/**
 * Every job and its payload. Payloads carry ids, never secrets or personal data; a job on tenant data names its organization
 * and enters it again through `authorize`.
 */
export const jobs = {
  "mail.invitation": z.object({ organizationId: organizationIdSchema, invitationId: z.uuid() }),
  "mail.welcome": z.object({ userId: z.uuid(), organizationId: organizationIdSchema }),
  "mail.verify_email": z.object({ userId: z.uuid() }),
} as const;

export type JobName = keyof typeof jobs;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobs)[Name]>;

/** Tries before a job counts as failed for good: graphile-worker waits e^tries seconds between them, so that 12 last about 16 hours. */
export const maxAttempts = 12;
