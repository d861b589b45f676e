import "server-only";
import type { Member } from "@/lib/access/actor";
import { rolesWith } from "@/lib/access/permission-words";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { whoCanLogIn } from "@/lib/users/who-can-log-in";

/** Who may approve a quote's discount as it stands. */
export interface Approvers {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Nobody is left who took no part in the quote, so that these may although they did. */
  readonly tookPart: boolean;
  /** Who is not told that an approval is asked for. */
  readonly notAskedUserIds: readonly string[];
}

/**
 * Who may approve a quote's discount, so that somebody always can. First those who took no part in it: did not write it, give it
 * its present prices, look after it or ask for the approval. If there is nobody, those who took part and did not ask: two people
 * have seen it then. If there is only whoever asked, they may: an owner who has nobody has to be able to sell.
 */
export async function approversOf(tx: TenantTx, quoteId: string): Promise<Approvers> {
  const quote = await tx.quote.findFirst({
    where: { id: quoteId },
    select: {
      userId: true,
      ownerUserId: true,
      // A line is of whoever gave it its price (replace-lines.ts).
      lines: { select: { userId: true } },
      approvals: { where: { status: "pending" }, select: { userId: true } },
    },
  });
  const { lines = [], approvals = [] } = quote ?? {};
  const askers = approvals.flatMap(({ userId }) => userId ?? []);
  const writers = [quote, ...lines].flatMap((written) => written?.userId ?? []);
  const involved = [...askers, ...writers, ...(quote?.ownerUserId ? [quote.ownerUserId] : [])];
  const able = await whoMayApproveAny(tx);
  const others = able.filter(({ id }) => !askers.includes(id));
  const apart = able.filter(({ id }) => !involved.includes(id));
  return apart.length > 0
    ? { people: apart, tookPart: false, notAskedUserIds: involved }
    : {
        people: others.length > 0 ? others : able,
        tookPart: true,
        notAskedUserIds: askers,
      };
}

/** Whether they are among those who may approve. */
export function isAmong({ people }: Approvers, { userId }: Member): boolean {
  return people.some(({ id }) => id === userId);
}

async function whoMayApproveAny(tx: TenantTx): Promise<Approvers["people"]> {
  const members = await tx.organizationMember.findMany({
    where: { role: { in: [...rolesWith("quote.approve")] }, isSuspended: false },
    select: { userId: true },
  });
  return whoCanLogIn(members.map(({ userId }) => userId));
}
