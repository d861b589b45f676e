import "server-only";
import { v7 as uuidv7 } from "uuid";
import { putBillingAddresses } from "@/lib/db/customers/put-billing-addresses";
import type { TenantTx } from "@/lib/db/tenant-handle";

const parts = { street: true, postalCode: true, city: true, region: true, country: true } as const;
const empty = { street: "", postalCode: "", city: "", region: "", country: "" };

export interface SaidAddress {
  readonly customerId: string;
  /** Whether the customer was just added, and has none. */
  readonly isNew: boolean;
  /** The parts that are given; the others stay. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Writes the billing addresses of many customers at once. */
export async function writeAddresses(
  tx: TenantTx,
  userId: string | null,
  addresses: readonly SaidAddress[],
): Promise<void> {
  const old = addresses.filter(({ isNew }) => !isNew).map(({ customerId }) => customerId);
  const before =
    old.length === 0
      ? []
      : await tx.customerAddress.findMany({
          where: { kind: "billing", customerId: { in: old } },
          select: { customerId: true, ...parts },
        });
  const known = new Map(before.map(({ customerId, ...address }) => [customerId, address]));
  await putBillingAddresses(
    tx,
    addresses.map(({ customerId, fields }) => ({
      ...empty,
      ...known.get(customerId),
      ...fields,
      id: uuidv7(),
      customerId,
      userId,
    })),
  );
}
