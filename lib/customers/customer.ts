import type { Customer as CustomerRow } from "@/lib/db/types";

/** The columns that are read of a customer. */
export const customerColumns = {
  id: true,
  organizationId: true,
  userId: true,
  ownerUserId: true,
  name: true,
  email: true,
  phone: true,
  website: true,
  taxNumber: true,
  currency: true,
  note: true,
  tags: true,
  lockVersion: true,
  deletedAt: true,
  createdAt: true,
  updatedAt: true,
} as const;

/** A customer as pages and API show it. */
export type Customer = Pick<CustomerRow, keyof typeof customerColumns>;
