/** The columns that are read of an activity. */
export const activityColumns = {
  id: true,
  organizationId: true,
  customerId: true,
  quoteId: true,
  userId: true,
  kind: true,
  body: true,
  occurredAt: true,
  createdAt: true,
  updatedAt: true,
} as const;
