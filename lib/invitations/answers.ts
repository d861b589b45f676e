import { z } from "zod";
import { roles } from "@/lib/access/roles";
import { id, moment } from "@/lib/answer-fields";
import { verdictWords } from "./bulk/verdict";

const verdicts = Object.keys(verdictWords).filter(
  (verdict): verdict is keyof typeof verdictWords => verdict in verdictWords,
);

export const invitationAnswer = z
  .object({
    id,
    organizationId: id,
    email: z.string(),
    role: z.enum(roles),
    mailStatus: z.string().meta({ examples: ["sent"] }),
    invitedByUserId: id.nullable(),
    invitedByName: z.string().nullable(),
    isExpired: z.boolean(),
    createdAt: moment,
    expiresAt: moment,
  })
  .meta({ id: "Invitation" });

/** An invitation as its invitee sees it: what it invites to, and nothing about the organization but its name. */
export const ownInvitationAnswer = z
  .object({
    id,
    organizationId: id,
    organizationName: z.string(),
    role: z.enum(roles),
    invitedByName: z.string().nullable(),
    expiresAt: moment,
  })
  .meta({ id: "OwnInvitation" });

export const newInvitationAnswer = z.object({
  success: z.literal(true),
  invitationId: id,
  /** Shown only this once. */
  invitationLink: z.string(),
});

export const manyAnswer = z.object({
  success: z.literal(true),
  taken: z.int(),
  refused: z.int(),
  verdicts: z.array(
    z.object({
      line: z.int(),
      email: z.string(),
      role: z.string().nullable(),
      verdict: z.enum(verdicts),
      invitationId: id.nullable(),
      userId: id.nullable(),
      invitationLink: z.string().nullable(),
    }),
  ),
});

/** The new member's id, or an invitation's if the address has an account. */
export const assignedAnswer = z.object({
  success: z.literal(true),
  userId: id.optional(),
  invitationId: id.optional(),
});
