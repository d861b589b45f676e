import type { ApiToken as ApiTokenRow } from "@/lib/db/types";

/** The columns that are read of a token: never its hash. */
export const apiTokenColumns = {
  id: true,
  organizationId: true,
  userId: true,
  name: true,
  hint: true,
  isPersonal: true,
  scopes: true,
  expiresAt: true,
  lastUsedAt: true,
  createdAt: true,
} as const;

type Row = Pick<ApiTokenRow, keyof typeof apiTokenColumns>;

/** An API token as its owner and the API see it. Its text is shown once, when it is made. */
export interface ApiToken extends Row {
  /** The person it acts for: its owner, or whoever answers for an organization's token; null for somebody unknown. */
  readonly userName: string | null;
  /** Why it does not work, where it does not. */
  readonly state: "active" | "expired" | "member_gone";
}

/** A token's row with what a list says about it, as of `now`. */
export function toApiToken(
  row: Row,
  { userName, isMember, now }: { userName: string | null; isMember: boolean; now: Date },
): ApiToken {
  const isExpired = row.expiresAt !== null && row.expiresAt <= now;
  const state = isExpired ? "expired" : isMember ? "active" : "member_gone";
  return { ...row, userName, state };
}
