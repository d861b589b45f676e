import "server-only";
import { headers } from "next/headers";
import { linkIdentity } from "@/lib/account/link-identity";
import type { ProblemCode } from "@/lib/problems";
import { problem } from "@/lib/result";
import type { Identity } from "@/lib/sessions/identity";
import { logInWithIdentity } from "@/lib/sessions/log-in-with-identity";
import { requestOrigin } from "../request-origin";
import { currentPerson } from "./current-session";
import { localPath } from "./local-path";
import { writeSessionCookie } from "./session-cookie";
import { takeAttempt } from "./sign-in-attempt";
import type { SignInProvider } from "./sign-in-providers";

/** Where sign-ins are connected. */
const signInsPage = "/account/security/sign-ins";

/**
 * What happens when somebody comes back from a provider that vouches for them: a log-in, or a link for the very session that set
 * out for one. Answers the path to go on to.
 *
 * @see ASVS 5.0 10.1.2
 */
export async function finishSignIn(
  provider: SignInProvider,
  { subject, state }: { readonly subject: string; readonly state: string | null },
): Promise<string> {
  const attempt = await takeAttempt(state);
  const identity = { provider: provider.realm, subject };
  if (attempt?.sessionId) return finishLink(provider, identity, attempt.sessionId);

  const origin = requestOrigin(await headers(), "browser");
  const result = await logInWithIdentity(origin, identity, provider.id);
  if (!result.ok) return failedSignInPath(result.code, provider);
  await writeSessionCookie(result.value.session);
  return localPath(attempt?.next, "/");
}

async function finishLink(
  provider: SignInProvider,
  identity: Identity,
  sessionId: string,
): Promise<string> {
  const person = await currentPerson();
  const result =
    person?.sessionId === sessionId
      ? await linkIdentity(person, identity, provider.id)
      : problem("sign_in_failed");
  return result.ok
    ? `${signInsPage}?connected=${provider.id}`
    : failedSignInPath(result.code, provider);
}

/** The page that says why a sign-in at a provider failed. */
function failedSignInPath(code: ProblemCode, { id }: SignInProvider): string {
  return `/login/failed?${new URLSearchParams({ error: code, provider: id })}`;
}
