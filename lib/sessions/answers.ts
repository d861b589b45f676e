import { z } from "zod";
import { roles } from "@/lib/access/roles";
import { id, latestEnd, moment } from "@/lib/answer-fields";
import { organizationStatuses } from "@/lib/organizations/status";

const fields = {
  id,
  kind: z.enum(["browser", "api"]),
  device: z.string(),
  createdAt: moment,
  lastSeenAt: moment,
  expiresAt: moment.meta({ description: "When it ends if it is not used until then." }),
  current: z.boolean(),
};

export const sessionAnswer = z
  .object({ ...fields, ip: z.string().nullable() })
  .meta({ id: "Session" });

export const currentSessionAnswer = z
  .object({
    id,
    expiresAt: latestEnd,
    /** Whether the password was given in the last ten minutes. */
    isFresh: z.boolean(),
    user: z.object({ id, email: z.string(), name: z.string(), isEmailVerified: z.boolean() }),
    organizations: z.array(
      z.object({
        id,
        slug: z.string(),
        name: z.string(),
        role: z.enum(roles),
        status: z.enum(organizationStatuses),
      }),
    ),
  })
  .meta({ id: "CurrentSession" });

/** Somebody else's: where they are is not told. */
export const memberSessionAnswer = z.object(fields).meta({ id: "MemberSession" });
