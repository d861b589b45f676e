import "server-only";
import { identityDb } from "@/lib/db/identity";
import { verifyPassword } from "@/lib/passwords/hash";
import { type Account, accountsOfAddress } from "@/lib/users/accounts-of-address";

/**
 * The account that an address and a password open together, or null; `owner` is whose address it is, if anybody's, and `target`
 * whose log a failure belongs to.
 *
 * Claims that nobody proved are tried first, the newest one before the others, and the owner, or a hash of no password, last: whoever signed up with somebody
 * else's address gets in after the same work as on a free one, and a wrong password costs the same either way.
 */
export async function checkPassword(
  email: string,
  password: string,
): Promise<{ account: Account | null; owner: Account | null; target: Account | null }> {
  const { owner, claimants } = await accountsOfAddress(identityDb, email);
  for (const account of claimants.toReversed()) {
    if (await verifyPassword(password, account.passwordHash))
      return { account: account.disabledAt ? null : account, owner, target: account };
  }
  const isMatch = await verifyPassword(password, owner?.passwordHash ?? null);
  const target = owner ?? claimants[0] ?? null;
  return { account: isMatch && owner && !owner.disabledAt ? owner : null, owner, target };
}
