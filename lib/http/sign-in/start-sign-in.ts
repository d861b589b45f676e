import "server-only";
import { AuthError } from "next-auth";
import type { Person, RequestOrigin } from "@/lib/access/actor";
import { log } from "@/lib/log";
import { ok, problem } from "@/lib/result";
import { signIn } from "./next-auth";
import { rememberAttempt, type SignInAttempt } from "./sign-in-attempt";
import { findSignInProvider } from "./sign-in-providers";

/**
 * Begins a log-in at a provider: answers the provider's address to go to.
 *
 * @problem "not_found" | "provider_unavailable"
 */
export async function startLogIn(
  _origin: RequestOrigin,
  { provider, next }: { readonly provider: string; readonly next: string },
) {
  return start(provider, { next, sessionId: null });
}

/**
 * Begins to link a provider to the account of whoever asks. Only their session, in this browser, can finish it.
 *
 * @problem "reauthentication_required" | "not_found" | "provider_unavailable"
 */
export async function startLink(
  { sessionId, isFresh }: Person,
  { provider }: { readonly provider: string },
) {
  if (!isFresh) return problem("reauthentication_required");
  return start(provider, { next: "/", sessionId });
}

async function start(id: string, attempt: Omit<SignInAttempt, "state">) {
  const provider = findSignInProvider(id);
  if (!provider) return problem("not_found");
  const address = await addressOf(provider.id);
  const state = address && new URL(address).searchParams.get("state");
  if (!state) return problem("provider_unavailable");
  await rememberAttempt({ ...attempt, state });
  return ok({ address });
}

/**
 * The provider's address with state, PKCE and nonce; next-auth leaves their secrets with the browser. Null if the provider is
 * down.
 */
async function addressOf(providerId: string): Promise<string | null> {
  try {
    const address: unknown = await signIn(providerId, { redirect: false, redirectTo: "/" });
    return typeof address === "string" ? address : null;
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    log.warn({ err: error, provider: providerId }, "a provider could not be reached");
    return null;
  }
}
