import { expect } from "vitest";
import { z } from "zod";
import type { Person } from "@/lib/access/actor";
import { acceptInvitation } from "@/lib/invitations/invitee/accept-invitation";
import { mailedInvitationLink } from "@/lib/invitations/link/invitation-token";
import type { ProblemCode } from "@/lib/problems";
import { stateBesideLogs } from "../database/database-state";
import { ownerDatabase } from "../database/owner-database";
import { tokenIn } from "../mail/token-in";
import { codeOf } from "../value-from";
import { anOrigin, type Organization, password } from "./people";

/** Accepts by an invitation's link, logged in as somebody or as nobody. */
export const accept = (token: string, person: Person | null = null, input: object = {}) =>
  acceptInvitation({ person, origin: anOrigin() }, { token, ...input });

/** Accepts by an invitation's link as somebody without an account. */
export const acceptAsNewPerson = (token: string) =>
  accept(token, null, { userName: "Jo Lind", password: "a good passphrase" });

/** The token in the link that an invitation's mail has, derived as the mail's job does it. */
export async function mailedTokenOf(
  { organizationId }: Organization,
  invitationId: string,
): Promise<string> {
  const { rows } = await ownerDatabase.query(
    "SELECT nonce FROM organization_invitations WHERE id = $1",
    [invitationId],
  );
  const [{ nonce }] = z.tuple([z.object({ nonce: z.string() })]).parse(rows);
  return tokenIn(mailedInvitationLink(organizationId, nonce));
}

/** Who has joined besides the owner, on which the organization and the directory agree. */
export async function joined({
  organizationId,
  owner,
}: Organization): Promise<{ user_id: string; role: string }[]> {
  const { rows } = await ownerDatabase.query(
    `SELECT m.user_id, m.role FROM organization_members m
     JOIN user_organizations u ON u.user_id = m.user_id AND u.organization_id = m.organization_id AND u.role = m.role
     WHERE m.organization_id = $1 AND m.user_id <> $2`,
    [organizationId, owner.userId],
  );
  return rows;
}

/** Expects a refusal with this code, and not one row more or less, except in the logs. */
export async function expectRefusal(
  token: string,
  code: ProblemCode,
  person: Person | null = null,
): Promise<void> {
  const before = await stateBesideLogs();
  expect(codeOf(await accept(token, person, { userName: "Jo Lind", password }))).toBe(code);
  expect(await stateBesideLogs()).toEqual(before);
}
