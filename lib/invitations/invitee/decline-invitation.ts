import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { addressKey } from "@/lib/limits/client-key";
import { consume } from "@/lib/limits/consume";
import { problem } from "@/lib/result";
import { parseInvitationToken } from "../link/invitation-token";
import { refuseInvitation } from "./refuse-invitation";

/**
 * Declines an invitation: its link stops working and its seat is free. As for joining, the link is enough.
 *
 * @problem those of {@link refuseInvitation} | "too_many_requests"
 */
export async function declineInvitation(origin: RequestOrigin, { token }: { token: string }) {
  const admitted = await consume("mailed_link", addressKey(origin.ip));
  if (!admitted.ok) return admitted;
  const key = parseInvitationToken(token);
  if (!key) return problem("invitation_not_found");
  return refuseInvitation(origin, key);
}
