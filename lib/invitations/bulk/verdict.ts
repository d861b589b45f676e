/** What can happen to one line of a list, in words. The keys are part of the API's contract. */
export const verdictWords = {
  invited: "Invited",
  assigned: "Account made, link mailed",
  already_member: "Already a member",
  invitation_exists: "Has an open invitation",
  duplicate: "Twice in this list",
  invalid_email: "Not an e-mail address",
  invalid_role: "Not a role",
  invalid_name: "The name can't be used",
  role_too_high: "You can only give roles below your own",
  seats_exhausted: "No seat left",
  too_many_requests: "Too many invitations for now: try later",
} as const;

export type VerdictCode = keyof typeof verdictWords;

/** What happened to one line. */
export interface Verdict {
  /** Counted from 1, in the order of the list. */
  readonly line: number;
  /** As it was written, if it is no address. */
  readonly email: string;
  readonly role: string | null;
  readonly verdict: VerdictCode;
  readonly invitationId: string | null;
  readonly userId: string | null;
  /** Shown only this once; null if an account was made, because its link is for its owner alone. */
  readonly invitationLink: string | null;
}

/** Whether the line took a seat. */
export function isTaken({ verdict }: Pick<Verdict, "verdict">): boolean {
  return verdict === "invited" || verdict === "assigned";
}
