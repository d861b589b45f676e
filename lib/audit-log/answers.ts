import { z } from "zod";
import { id, moment } from "@/lib/answer-fields";

export const auditEventAnswer = z
  .object({
    id,
    organizationId: id,
    /** Its number in the organization's chain; null from before there was one. */
    sequence: z.int().nullable(),
    occurredAt: moment,
    actorType: z.string().meta({ examples: ["user"] }),
    userId: id.nullable(),
    actorName: z.string(),
    actorEmail: z.string().nullable(),
    action: z.string().meta({ examples: ["customer.created"] }),
    targetType: z.string().meta({ examples: ["customer"] }),
    targetId: id,
    targetName: z.string().nullable(),
    result: z.string().meta({ examples: ["success"] }),
    changes: z.record(z.string(), z.unknown()),
    ip: z.string().nullable(),
    userAgent: z.string().nullable(),
    requestId: z.string().nullable(),
    /** The session or the API token that it was done with. */
    sessionId: id.nullable(),
    previousHash: z.string().nullable(),
    hash: z.string().nullable(),
    summary: z.string(),
  })
  .meta({ id: "AuditEvent" });

/** Where the chain ends, signed (docs/security.md says how to check it). */
export const checkpointAnswer = z.object({
  organizationId: id,
  sequence: z.int(),
  hash: z.string(),
  recordedAt: z.string(),
  takenAt: z.string(),
  signature: z.string(),
  publicKey: z.string(),
});
