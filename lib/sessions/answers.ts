import { z } from "zod";
import { id, moment } from "@/lib/answer-fields";

const fields = {
  id,
  kind: z.enum(["browser", "api"]),
  device: z.string(),
  createdAt: moment,
  lastSeenAt: moment,
  expiresAt: moment,
  current: z.boolean(),
};

export const sessionAnswer = z
  .object({ ...fields, ip: z.string().nullable() })
  .meta({ id: "Session" });

/** Somebody else's: where they are is not told. */
export const memberSessionAnswer = z.object(fields).meta({ id: "MemberSession" });
