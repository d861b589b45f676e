import type { TaxClass as TaxClassRow } from "@/lib/db/types";

/** The columns that are read of a tax class. */
export const taxClassColumns = {
  id: true,
  organizationId: true,
  userId: true,
  name: true,
  rateBasisPoints: true,
  note: true,
  isActive: true,
  lockVersion: true,
  createdAt: true,
  updatedAt: true,
} as const;

/** A tax class as pages and API show it. */
export type TaxClass = Pick<TaxClassRow, keyof typeof taxClassColumns>;
