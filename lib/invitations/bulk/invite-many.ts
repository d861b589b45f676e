import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { Role } from "@/lib/access/roles";
import { ok } from "@/lib/result";
import { inviteMember } from "../invite-member";
import type { ListedPerson } from "../schema";
import { assignSeat } from "../seats/assign-seat";
import { judgeLines } from "./judge-lines";
import { isTaken, type Verdict } from "./verdict";

/** The result of a list. */
export interface ManyVerdicts {
  readonly taken: number;
  readonly refused: number;
  readonly verdicts: readonly Verdict[];
}

/** Invites everybody on a list. Each line has its own verdict, and a refused one stops no other. */
export async function inviteMany(
  actor: Member,
  input: { invitations: readonly ListedPerson[]; sendEmail: boolean; role?: Role },
) {
  authorize(actor, "invitation.create");
  const { invitations, sendEmail, role } = input;
  const verdicts = await judgeLines(invitations, { role }, async ({ email, role: given }) => {
    const result = await inviteMember(actor, { email, role: given, sendEmail });
    if (!result.ok) return { verdict: result.code };
    const { invitationId, invitationLink } = result.value;
    return { verdict: "invited", invitationId, invitationLink };
  });
  return ok(counted(verdicts));
}

/** Assigns a seat to everybody on a list, as {@link assignSeat} does to one. */
export async function assignMany(
  actor: Member,
  { seats, role }: { seats: readonly ListedPerson[]; role?: Role },
) {
  authorize(actor, "seat.assign");
  const verdicts = await judgeLines(seats, { role }, async (line) => {
    const result = await assignSeat(actor, line);
    if (!result.ok) return { verdict: result.code };
    const { value } = result;
    if ("userId" in value) return { verdict: "assigned", userId: value.userId };
    return {
      verdict: value.isNew ? "invited" : "invitation_exists",
      invitationId: value.invitationId,
    };
  });
  return ok(counted(verdicts));
}

function counted(verdicts: readonly Verdict[]): ManyVerdicts {
  const taken = verdicts.filter(isTaken).length;
  return { taken, refused: verdicts.length - taken, verdicts };
}
