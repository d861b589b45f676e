import "server-only";
import { groupBy } from "es-toolkit/array";
import { v7 as uuidv7 } from "uuid";
import { lockMainContacts } from "@/lib/db/customers/lock-main-contact";
import { putContacts } from "@/lib/db/customers/put-contacts";
import type { TenantTx } from "@/lib/db/tenant-handle";

const columns = {
  id: true,
  customerId: true,
  name: true,
  title: true,
  email: true,
  phone: true,
  isPrimary: true,
} as const;

export interface SaidContact {
  readonly customerId: string;
  /** Whether the customer was just added, and has none. */
  readonly isNew: boolean;
  readonly name: string;
  /** If not, the name is no more than the e-mail: the present one stays. */
  readonly isNamed: boolean;
  /** Null if not given: the present one stays. */
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/**
 * Writes one contact for each of many customers at once: the contact with this e-mail or name is changed, or else one is added. A
 * customer's first contact becomes the primary one. From then on until the transaction ends, nobody else names one.
 */
export async function writeContacts(
  tx: TenantTx,
  userId: string | null,
  contacts: readonly SaidContact[],
): Promise<void> {
  const old = contacts.filter(({ isNew }) => !isNew).map(({ customerId }) => customerId);
  // New customers are nobody else's to see yet.
  if (old.length > 0) lockMainContacts(tx, old);
  const known =
    old.length === 0
      ? []
      : await tx.customerContact.findMany({
          where: { customerId: { in: old } },
          orderBy: { id: "asc" },
          select: columns,
        });
  const byCustomer = groupBy(known, ({ customerId }) => customerId);
  await putContacts(
    tx,
    contacts.map(({ isNew: _, isNamed, ...said }) => {
      const there = byCustomer[said.customerId] ?? [];
      const same =
        there.find(({ email }) => said.email !== null && email === said.email) ??
        there.find(({ name }) => name === said.name);
      return {
        ...said,
        id: same?.id ?? uuidv7(),
        userId,
        name: isNamed ? said.name : (same?.name ?? said.name),
        title: said.title ?? same?.title ?? null,
        email: said.email ?? same?.email ?? null,
        phone: said.phone ?? same?.phone ?? null,
        isPrimary: same?.isPrimary ?? !there.some(({ isPrimary }) => isPrimary),
      };
    }),
  );
}
