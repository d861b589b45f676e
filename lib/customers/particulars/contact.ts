/** The columns that are read of a contact. */
export const contactColumns = {
  id: true,
  organizationId: true,
  customerId: true,
  userId: true,
  name: true,
  title: true,
  email: true,
  phone: true,
  isPrimary: true,
  createdAt: true,
  updatedAt: true,
} as const;
