import { z } from "zod";
import type { ProblemCode } from "@/lib/problems";

const told = z.enum([
  "identity_unknown",
  "account_disabled",
  "identity_taken",
  "provider_taken",
  "reauthentication_required",
  "too_many_requests",
] satisfies ProblemCode[]);

/**
 * The problem that a failed sign-in left in the address. A word that is not ours, such as next-auth's, only says that it failed.
 */
export function signInFailure(word: unknown): ProblemCode {
  if (word === "CredentialsSignin") return "invalid_credentials";
  const known = told.safeParse(word);
  return known.success ? known.data : "sign_in_failed";
}
