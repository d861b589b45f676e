import { z } from "zod";
import { roles } from "@/lib/access/roles";
import { id, moment } from "@/lib/answer-fields";

const fields = {
  userId: id,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  isSuspended: z.boolean(),
  joinedAt: moment,
  /** Of others only for members who may end sessions; at most five minutes late. */
  lastActiveAt: moment.nullable(),
};

export const listedMemberAnswer = z.object(fields).meta({ id: "ListedMember" });

export const memberAnswer = z
  .object({
    ...fields,
    /** What they look after; only for members who may remove members. */
    records: z
      .object({ customers: z.int(), quotes: z.int(), openQuotes: z.int(), documents: z.int() })
      .nullable(),
  })
  .meta({ id: "Member" });

export const removedAnswer = z.object({
  success: z.literal(true),
  handedOver: z.object({ customers: z.int(), quotes: z.int(), documents: z.int() }).nullable(),
});
