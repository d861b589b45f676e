/** What an activity's columns are read for. */
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
