import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { recordAccountEvent } from "@/lib/account-events/record-account-event";
import { isStillThePassword } from "@/lib/db/account/is-still-the-password";
import { identityDb } from "@/lib/db/identity";
import { enqueue } from "@/lib/jobs/enqueue";
import { ok, problem } from "@/lib/result";
import { isKnownDevice } from "./known-devices";
import { openSession } from "./open-session";

interface SignInOptions {
  readonly origin: RequestOrigin;
  /** "password", or the name of a provider. */
  readonly method: string;
  readonly isRemembered: boolean;
}

interface Proved {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** The hash of the password that proved it; left out if a provider did. */
  readonly passwordHash?: string | null;
}

/**
 * Opens a session for somebody who has proved who they are, writes it to their log, and mails them if the device is new. Answers
 * the session, the person, and the organizations they may enter. A password that was changed while it was checked proves nothing.
 *
 * @problem "invalid_credentials"
 */
export async function signIn(
  { id: userId, email, name, passwordHash }: Proved,
  { origin, method, isRemembered }: SignInOptions,
) {
  const isKnown = await isKnownDevice(userId, origin);
  const session = await identityDb.$transaction(async (tx) => {
    if (passwordHash !== undefined && !(await isStillThePassword(tx, userId, passwordHash)))
      return null;
    const opened = await openSession(tx, { userId, isRemembered, origin });
    await recordAccountEvent(tx, {
      userId,
      action: "auth.login",
      origin,
      method,
      sessionId: opened.id,
    });
    if (!isKnown) await enqueue(tx, "mail.new_sign_in", { userId, requestId: origin.requestId });
    return opened;
  });
  if (!session) return problem("invalid_credentials");
  const memberships = await identityDb.userOrganization.findMany({
    where: { userId, isSuspended: false },
    select: { role: true, organization: true },
  });
  return ok({
    session,
    user: { id: userId, email, name },
    organizations: memberships.map(({ role, organization: { organizationId, slug, name } }) => ({
      id: organizationId,
      slug,
      name,
      role,
    })),
  });
}
