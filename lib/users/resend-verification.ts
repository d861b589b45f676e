import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { directoryOf } from "@/lib/db/identity";
import { enqueue } from "@/lib/jobs/enqueue";
import { consume } from "@/lib/limits/consume";
import { ok } from "@/lib/result";
import { issueVerification } from "./create-user";

/**
 * Mails the link that proves one's address again; the older one stops working. Nothing happens once it is proven.
 *
 * @problem "too_many_requests"
 */
export async function resendVerification(actor: Member) {
  const { userId } = actor;
  const admitted = await consume("verification_mail", userId);
  if (!admitted.ok) return admitted;
  return authorize(actor, "organization.read").$transaction(async (tx) => {
    const directory = directoryOf(tx);
    const user = await directory.user.findUniqueOrThrow({ where: { id: userId } });
    if (user.emailVerifiedAt) return ok({ email: user.email });
    await issueVerification(directory, userId, user.email);
    await enqueue(tx, "mail.verify_email", { userId });
    return ok({ email: user.email });
  });
}
