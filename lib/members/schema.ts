import { z } from "zod";
import { roles } from "@/lib/access/roles";
import { emptyToNull, recordId } from "@/lib/fields";
import { listSchema, searched } from "@/lib/paging";

export const memberIdSchema = z.strictObject({ userId: recordId });

export const changeRoleSchema = z.strictObject({
  userId: recordId,
  role: z.enum(roles, "Choose a role."),
});

export const removeMemberSchema = z.strictObject({
  userId: recordId,
  /** Who gets the customers, documents and open quotes; if nobody, they stay under the old name. */
  handOverToUserId: emptyToNull(recordId).default(null),
});

const memberStates = ["active", "suspended"] as const;

export const listMembersSchema = listSchema("members", {
  q: searched,
  role: z.enum(roles).optional(),
  status: z.enum(memberStates).optional(),
});

export type ChangeRole = z.output<typeof changeRoleSchema>;

export interface RemoveMember {
  readonly userId: string;
  readonly handOverToUserId?: string | null;
}
export type ListMembers = z.output<typeof listMembersSchema>;

/** How many members a field offers to choose from. */
export const mostMembersToChoose = 500;

/** The query for members who can be chosen: the active ones. */
export const membersToChoose: ListMembers = {
  ...listMembersSchema.parse({ status: "active" }),
  limit: mostMembersToChoose,
};
