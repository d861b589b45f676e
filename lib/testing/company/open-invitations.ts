import { expect } from "vitest";
import type { Person } from "@/lib/access/actor";
import { listOwnInvitations } from "@/lib/invitations/own/list-own-invitations";
import { ownerDatabase } from "../database/owner-database";
import { valueFrom } from "../value-from";
import type { Organization } from "./people";

/** The invitations that somebody sees as open to them, at most 50. */
export const openTo = async (person: Person) =>
  valueFrom(await listOwnInvitations(person, { limit: 50 })).data;

/** How many open invitations the directory has, after checking that it agrees with the organization's own rows. */
export async function countCopies({ organizationId }: Organization): Promise<number> {
  const { rows } = await ownerDatabase.query(
    `SELECT i.id, i.email, i.role, i.user_id, i.expires_at, o.invitation_id, o.email AS copied_email, o.role AS copied_role,
       o.invited_by_user_id, o.expires_at AS copied_expires_at
     FROM (SELECT * FROM organization_invitations
       WHERE organization_id = $1 AND accepted_at IS NULL AND revoked_at IS NULL) i
     FULL JOIN (SELECT * FROM open_invitations WHERE organization_id = $1) o ON o.invitation_id = i.id`,
    [organizationId],
  );
  for (const row of rows)
    expect([
      row.invitation_id,
      row.copied_email,
      row.copied_role,
      row.invited_by_user_id,
      row.copied_expires_at,
    ]).toEqual([row.id, row.email, row.role, row.user_id, row.expires_at]);
  return rows.length;
}
