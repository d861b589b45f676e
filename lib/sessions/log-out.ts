import "server-only";
import { ok } from "@/lib/result";
import { endSession } from "./end-session";

/** Ends the session that asks for it. */
export async function logOut({ token }: { token: string }) {
  await endSession(token);
  return ok({ success: true });
}
