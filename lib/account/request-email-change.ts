import "server-only";
import { randomUUID } from "node:crypto";
import type { Person } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { type DirectoryTx, identityDb } from "@/lib/db/identity";
import { enqueue } from "@/lib/jobs/enqueue";
import { consume } from "@/lib/limits/consume";
import { ok, problem } from "@/lib/result";
import { holdSession } from "@/lib/sessions/hold-session";
import { deriveToken, tokenHash } from "@/lib/tokens";

const confirmLifetimeMinutes = 30;
const undoLifetimeMinutes = 7 * 24 * 60;

/**
 * Asks to change one's address. The new address gets a link that confirms it, for 30 minutes; the old one gets a notice with a
 * link that undoes it, for 7 days. Nothing changes before the new address has confirmed. Only the new address's own mailbox
 * learns whether it has an account already.
 *
 * @problem "reauthentication_required" | "same_email" | "too_many_requests" | "not_authenticated"
 */
export async function requestEmailChange(
  { userId, email, isFresh, sessionId, origin }: Person,
  { newEmail }: { newEmail: string },
) {
  if (!isFresh) return problem("reauthentication_required");
  if (newEmail === email) return problem("same_email", "newEmail");
  const admitted = await consume("email_change", userId);
  if (!admitted.ok) return admitted;

  return identityDb.$transaction(async (tx) => {
    if (!(await holdSession(tx, { userId, sessionId }))) return problem("not_authenticated");
    await tx.emailToken.deleteMany({ where: { userId, purpose: "change" } });
    await issueLink(tx, { userId, purpose: "change", email: newEmail });
    const undoTokenHash = await issueLink(tx, { userId, purpose: "undo_change", email });
    await recordAccountEvent(tx, {
      userId,
      action: "auth.email.change_requested",
      origin,
      sessionId,
    });
    await enqueue(tx, "mail.email_change", { userId });
    await enqueue(tx, "mail.email_change_notice", { userId, undoTokenHash });
    return ok({ newEmail });
  });
}

interface Link {
  readonly userId: string;
  readonly purpose: "change" | "undo_change";
  readonly email: string;
}

async function issueLink(tx: DirectoryTx, { userId, purpose, email }: Link): Promise<string> {
  const nonce = randomUUID();
  const isUndo = purpose === "undo_change";
  const { tokenHash: hash } = await tx.emailToken.create({
    data: {
      nonce,
      tokenHash: tokenHash(deriveToken(isUndo ? "undo_email_change" : "email_change", nonce)),
      userId,
      purpose,
      email,
      lifetimeMinutes: isUndo ? undoLifetimeMinutes : confirmLifetimeMinutes,
    },
    select: { tokenHash: true },
  });
  return hash;
}
