import "server-only";
import type { Person } from "@/lib/access/actor";
import { lockUser } from "@/lib/db/account/lock-user";
import { identityDb } from "@/lib/db/identity";
import { enqueue } from "@/lib/jobs/enqueue";
import { consume } from "@/lib/limits/consume";
import { ok } from "@/lib/result";
import { issueVerification } from "./create-user";

/**
 * Mails the link that proves one's address again; the older one stops working. Does nothing once it is proved.
 *
 * @problem "too_many_requests"
 */
export async function resendVerification({ userId }: Person) {
  const admitted = await consume("verification_mail", userId);
  if (!admitted.ok) return admitted;
  return identityDb.$transaction(async (tx) => {
    await lockUser(tx, userId);
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (user.emailVerifiedAt) return ok({ email: user.email });
    await issueVerification(tx, userId, user.email);
    await enqueue(tx, "mail.verify_email", { userId });
    return ok({ email: user.email });
  });
}
