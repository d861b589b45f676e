import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { ok } from "@/lib/result";
import { countSeats } from "./count-seats";

/** The organization's seats and what holds them: `used` is members and open invitations together. One statement. */
export async function getSeats(actor: Member) {
  const use = await countSeats(authorize(actor, "organization.read"), new Date());
  return ok({ ...use, used: use.members + use.invitations });
}
