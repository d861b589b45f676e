import "server-only";
import type { DirectoryTx } from "@/lib/db/identity";

const columns = {
  id: true,
  email: true,
  name: true,
  passwordHash: true,
  disabledAt: true,
  emailVerifiedAt: true,
} as const;

/** How many claims are looked at, the oldest first: with more, anybody could make a log-in as slow as they like. */
const claimsConsidered = 5;

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly disabledAt: Date | null;
  readonly emailVerifiedAt: Date | null;
}

/**
 * The accounts that an address leads to. `owner` has proved it; `claimants` gave it at sign-up and have not, oldest first. An
 * unproved claim takes nothing from the owner, and reveals to nobody that there is one.
 */
export async function accountsOfAddress(
  directory: DirectoryTx,
  email: string,
): Promise<{ owner: Account | null; claimants: readonly Account[] }> {
  const accounts: Account[] = await directory.user.findMany({
    where: { email },
    // The owner first: null dates come last.
    orderBy: [{ emailVerifiedAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: claimsConsidered + 1,
    select: columns,
  });
  return {
    owner: accounts.find(({ emailVerifiedAt }) => emailVerifiedAt !== null) ?? null,
    claimants: accounts
      .filter(({ emailVerifiedAt }) => emailVerifiedAt === null)
      .slice(0, claimsConsidered),
  };
}
