import { z } from "zod";
import { roles } from "@/lib/access/roles";
import { emptyToNull, recordId } from "@/lib/fields";
import { pageQuery } from "@/lib/paging";

export const memberIdSchema = z.strictObject({ userId: recordId });

export const changeRoleSchema = z.strictObject({
  userId: recordId,
  role: z.enum(roles, "Choose a role."),
});

export const removeMemberSchema = z.strictObject({
  userId: recordId,
  /** Who gets the customers and open quotes; nobody, and they stay under the old name. */
  handOverToUserId: emptyToNull(recordId).default(null),
});

const memberStates = ["active", "suspended"] as const;

export const listMembersSchema = z.strictObject({
  ...pageQuery,
  role: z.enum(roles).optional(),
  status: z.enum(memberStates).optional(),
});

export type ChangeRole = z.output<typeof changeRoleSchema>;

export interface RemoveMember {
  readonly userId: string;
  readonly handOverToUserId?: string | null;
}
export type ListMembers = z.output<typeof listMembersSchema>;

/** So many members are offered in a field to choose one. */
export const mostMembersToChoose = 500;

/** Asks for whoever may be chosen: the active members. */
export const membersToChoose: ListMembers = {
  ...listMembersSchema.parse({ status: "active" }),
  limit: mostMembersToChoose,
};
