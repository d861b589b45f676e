import "server-only";
import { v7 as uuidv7 } from "uuid";
import { founder, type RequestOrigin } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { directoryOf } from "@/lib/db/identity";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { enqueue } from "@/lib/jobs/enqueue";
import { addressKey } from "@/lib/limits/client-key";
import { consume } from "@/lib/limits/consume";
import { hashPassword } from "@/lib/passwords/hash";
import { judgePassword } from "@/lib/passwords/judge-password";
import { ok, problem } from "@/lib/result";
import { openSession } from "@/lib/sessions/open-session";
import { accountsOfAddress } from "@/lib/users/accounts-of-address";
import { createUser } from "@/lib/users/create-user";
import { checkSlug } from "./check-slug";
import { foundOrganization } from "./found-organization";
import type { SignUp } from "./schema";
import { isSlugTaken } from "./slug-claims";

/**
 * Signs a company up: the organization, its owner, a session for them and the welcome mail, all or nothing. An address that has
 * an account is not refused, so that nobody learns of it here: the new account has no claim on the address until it is proved,
 * and its owner is told by mail.
 *
 * @problem "slug_taken" | "too_many_requests" | those of {@link judgePassword}
 * @see ASVS 5.0 6.3.8
 */
export async function signUp(origin: RequestOrigin, input: SignUp) {
  const { ownerName, ownerEmail: email, ownerPassword, ...organization } = input;
  const { name, slug } = organization;
  // Asked first only to save the work of hashing; the write decides.
  const checked = await checkSlug(origin, { slug });
  if (!checked.ok) return checked;
  if (!checked.value.isAvailable) return problem("slug_taken", "slug");

  const context = { email, name: ownerName, organizations: [{ name, slug }] };
  const judgement = await judgePassword(ownerPassword, context, "ownerPassword");
  if (judgement) return judgement;
  const admitted = await consume("sign_up", addressKey(origin.ip));
  if (!admitted.ok) return admitted;
  const claim = await consume("sign_up_account", email);
  if (!claim.ok) return claim;

  const passwordHash = await hashPassword(ownerPassword);
  const organizationId = organizationIdSchema.parse(uuidv7());
  const userId = uuidv7();
  const actor = founder(organizationId, userId, origin);
  try {
    const session = await authorize(actor, "organization.create").$transaction(async (tx) => {
      const directory = directoryOf(tx);
      await createUser(directory, { id: userId, email, name: ownerName, passwordHash });
      await foundOrganization(tx, actor, organization);
      const { owner } = await accountsOfAddress(directory, email);
      if (owner)
        await enqueue(tx, "mail.account_exists", { userId: owner.id, requestId: origin.requestId });
      else await enqueue(tx, "mail.welcome", { userId, organizationId });
      const opened = await openSession(directory, { userId, isRemembered: false, origin });
      await recordAccountEvent(directory, {
        userId,
        action: "account.created",
        origin,
        sessionId: opened.id,
      });
      return opened;
    });
    return ok({ organizationId, slug, userId, session });
  } catch (error) {
    if (isSlugTaken(error)) return problem("slug_taken", "slug");
    throw error;
  }
}
