import "server-only";
import { identityDb } from "@/lib/db/identity";
import { verifyPassword } from "@/lib/passwords/hash";
import { type Account, accountsOfAddress } from "@/lib/users/accounts-of-address";

/**
 * The account that an address and a password open together, or null. `owner` is the address's owner, if there is one; `target` is
 * whose log a failure belongs to.
 *
 * Unproved claims are tried first, newest to oldest, and the owner (or a dummy hash) last. So somebody who signed up with
 * another's address gets in after the same work as on a free one, and a wrong password costs the same either way.
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
