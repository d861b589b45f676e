import "server-only";
import { z } from "zod";
import { organizationIdSchema } from "@/lib/db/organization-id";

/**
 * Every job and its payload. Payloads carry ids, never secrets or personal data; a job on tenant data names its organization
 * and enters it again through `authorize`.
 */
export const jobs = {
  "mail.invitation": z.object({ organizationId: organizationIdSchema, invitationId: z.uuid() }),
  "mail.quote": z.object({ organizationId: organizationIdSchema, quoteId: z.uuid() }),
  "mail.quote_reminder": z.object({ organizationId: organizationIdSchema, reminderId: z.uuid() }),
  "mail.welcome": z.object({ userId: z.uuid(), organizationId: organizationIdSchema }),
  "mail.verify_email": z.object({ userId: z.uuid() }),
  "mail.account_exists": z.object({ userId: z.uuid(), requestId: z.uuid() }),
  "mail.new_sign_in": z.object({ userId: z.uuid(), requestId: z.uuid() }),
  "mail.sessions_revoked": z.object({ userId: z.uuid(), requestId: z.uuid() }),
  "mail.password_reset": z.object({ userId: z.uuid() }),
  "mail.password_changed": z.object({ userId: z.uuid(), requestId: z.uuid() }),
  "mail.sign_in_linked": z.object({ userId: z.uuid(), requestId: z.uuid() }),
  "mail.activation": z.object({ userId: z.uuid(), organizationId: organizationIdSchema }),
  "mail.email_change": z.object({ userId: z.uuid() }),
  "mail.email_change_notice": z.object({ userId: z.uuid(), undoTokenHash: z.string() }),
  "mail.organization_deletion": z.object({
    organizationId: organizationIdSchema,
    userId: z.uuid(),
    requestId: z.uuid(),
  }),
  "mail.sessions_ended_by_admin": z.object({
    userId: z.uuid(),
    organizationId: organizationIdSchema,
    requestId: z.uuid(),
  }),
  "mail.ownership_offered": z.object({ organizationId: organizationIdSchema, offerId: z.uuid() }),
  "import.run": z.object({ organizationId: organizationIdSchema, importId: z.uuid() }),
  "organization.erase": z.object({ organizationId: organizationIdSchema }),
  "mail.erasure_receipt": z.object({ userId: z.uuid(), receiptId: z.uuid() }),
  "export.run": z.object({ organizationId: organizationIdSchema, exportId: z.uuid() }),
  "mail.notice": z.object({ organizationId: organizationIdSchema, noticeId: z.uuid() }),
  "mail.notices": z.object({
    organizationId: organizationIdSchema,
    recipientUserId: z.uuid(),
    kind: z.string(),
  }),
  "webhook.deliver": z.object({ organizationId: organizationIdSchema, deliveryId: z.uuid() }),
  "document.scan": z.object({ organizationId: organizationIdSchema, versionId: z.uuid() }),
  "billing.sync": z.object({ organizationId: organizationIdSchema }),
} as const;

export type JobName = keyof typeof jobs;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobs)[Name]>;

/** Jobs that look at the present state and not at what happened, so that one waiting job serves all with the same payload. */
export const mergedJobs: readonly JobName[] = ["billing.sync", "organization.erase"];

/** Jobs of which an organization's run one after the other, so that many long ones of one organization delay no other's. */
export const queuedJobs: readonly JobName[] = ["import.run", "document.scan"];

/**
 * Tries before a job counts as failed for good: graphile-worker waits e^tries seconds between them, so that 12 last about 16
 * hours.
 */
export const maxAttempts = 12;
