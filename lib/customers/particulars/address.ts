/** The columns that are read of an address. */
export const addressColumns = {
  id: true,
  organizationId: true,
  customerId: true,
  userId: true,
  kind: true,
  street: true,
  postalCode: true,
  city: true,
  region: true,
  country: true,
  createdAt: true,
  updatedAt: true,
} as const;
