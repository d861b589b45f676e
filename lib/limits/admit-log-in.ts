import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { ok, problem } from "@/lib/result";
import { networkKey } from "./client-key";
import { check, consume, forget, holdBack } from "./consume";
import { limits } from "./limits";

/** Wrong passwords that cause no wait yet. */
const freeTries = 5;

/**
 * Counts a try at an account's password, and says whether it may be checked. It counts by the address as typed, known or not, so
 * that the answer reveals nothing: 10 tries in 15 minutes, from the sixth on with a growing wait after each, and at most 100 in a
 * row.
 *
 * @problem "too_many_requests" | "account_locked"
 * @see NIST SP 800-63B-4 section 3.2.2
 */
export async function admitLogIn({ ip }: RequestOrigin, email: string) {
  const network = await consume("log_in", networkKey(ip));
  if (!network.ok) return network;
  return admitPassword(email);
}

/** The same for somebody who is logged in and gives their password again. */
export async function admitPassword(email: string) {
  const pace = await check("log_in_pace", email);
  if (!pace.ok) return pace;
  const account = await consume("log_in_account", email);
  if (!account.ok) return account;
  const streak = await consume("log_in_streak", email);
  if (!streak.ok) return problem("account_locked");
  const { tries } = account.value;
  return ok({ tries, isLast: tries === limits.log_in_account.points });
}

/** After a wrong password: the next try has to wait, twice as long each time. */
export async function slowDown(email: string, tries: number): Promise<void> {
  if (tries > freeTries) await holdBack("log_in_pace", email, 2 ** (tries - freeTries));
}

/** After the right password, or a reset: all tries are forgotten. */
export async function forgetTries(email: string): Promise<void> {
  for (const name of ["log_in_pace", "log_in_account", "log_in_streak"] as const)
    await forget(name, email);
}
