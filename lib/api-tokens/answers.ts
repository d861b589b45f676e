import { z } from "zod";
import { id, moment } from "@/lib/answer-fields";

const fields = {
  id,
  organizationId: id,
  userId: id.nullable(),
  name: z.string(),
  hint: z.string().meta({ examples: ["mercura_pat_…a1b2"] }),
  isPersonal: z.boolean(),
  scopes: z.array(z.string().meta({ examples: ["customer:read"] })),
  expiresAt: moment.nullable(),
  lastUsedAt: moment.nullable(),
  createdAt: moment,
  userName: z.string().nullable(),
  state: z.enum(["active", "expired", "member_gone"]),
};

export const apiTokenAnswer = z.object(fields).meta({ id: "ApiToken" });

/** With its text, shown this once. */
export const newApiTokenAnswer = z
  .object({ ...fields, token: z.string() })
  .meta({ id: "NewApiToken" });
