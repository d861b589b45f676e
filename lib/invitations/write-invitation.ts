import "server-only";
import { randomUUID } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { Member } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { insertInvitation } from "@/lib/db/invitations/invitation-record";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { job } from "@/lib/jobs/enqueue";
import { invitationLifetimeHours } from "./lifetime";
import { invitationLink, invitationTokenHash } from "./link/invitation-token";
import type { InviteMember } from "./schema";

/** Writes an invitation with its event and its mail. The caller has found, or demanded under the lock, the seat that it takes. */
export async function writeInvitation(
  tx: TenantTx,
  actor: Member,
  { email, role, sendEmail }: InviteMember,
) {
  const nonce = randomUUID();
  const id = uuidv7();
  insertInvitation(tx, {
    id,
    email,
    role,
    nonce,
    tokenHash: invitationTokenHash(nonce),
    lifetimeHours: invitationLifetimeHours,
    mailStatus: sendEmail ? "queued" : "none",
    userId: actor.userId,
  });
  const { organizationId } = actor;
  await recordEvent(tx, actor, {
    action: "invitation.created",
    targetId: id,
    changes: { email, role },
    jobs: sendEmail ? [job("mail.invitation", { organizationId, invitationId: id })] : [],
  });
  return { invitationId: id, invitationLink: invitationLink(organizationId, nonce) };
}
