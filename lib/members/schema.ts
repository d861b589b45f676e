import { z } from "zod";
import { roles } from "@/lib/access/roles";
import { recordId } from "@/lib/fields";

export const memberIdSchema = z.strictObject({ userId: recordId });
export const changeRoleSchema = z.strictObject({
  userId: recordId,
  role: z.enum(roles, "Choose a role."),
});

export type ChangeRole = z.output<typeof changeRoleSchema>;
