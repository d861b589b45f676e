import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { purposeKey } from "@/lib/tokens";
import { hostCookie } from "./session-cookie";

const lifetimeSeconds = 15 * 60;

const attemptSchema = z.object({
  /** The state that went to the provider. An answer with another state does not belong to this attempt. */
  state: z.string(),
  next: z.string(),
  /** The session that wants to be linked; null for a log-in. */
  sessionId: z.string().nullable(),
});

/** What a person set out to do when they left for a provider. */
export type SignInAttempt = z.infer<typeof attemptSchema>;

/** Leaves an attempt with the browser, sealed, until it comes back. Only the newest counts. */
export async function rememberAttempt(attempt: SignInAttempt): Promise<void> {
  const { name, options } = hostCookie("sign-in");
  const sealed = await encode({ token: attempt, maxAge: lifetimeSeconds, ...sealing(name) });
  (await cookies()).set(name, sealed, { ...options, maxAge: lifetimeSeconds });
}

/** Takes this browser's attempt with this state, once; null if it has none. */
export async function takeAttempt(state: string | null): Promise<SignInAttempt | null> {
  const { name, options } = hostCookie("sign-in");
  const jar = await cookies();
  const sealed = jar.get(name)?.value;
  if (!sealed) return null;
  jar.set(name, "", { ...options, maxAge: 0 });
  // One that was not sealed here, or too long ago, counts as missing.
  const opened = await decode({ token: sealed, ...sealing(name) }).catch(() => null);
  const attempt = attemptSchema.safeParse(opened);
  return attempt.success && attempt.data.state === state ? attempt.data : null;
}

function sealing(salt: string) {
  return { secret: purposeKey("sign-in attempt").toString("base64url"), salt };
}
