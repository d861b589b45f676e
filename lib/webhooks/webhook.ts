/** The columns that are read of an endpoint: never its secret. */
export const webhookColumns = {
  id: true,
  organizationId: true,
  userId: true,
  url: true,
  description: true,
  events: true,
  isEnabled: true,
  consecutiveFailures: true,
  lockVersion: true,
  createdAt: true,
  updatedAt: true,
} as const;

/** The columns of a delivery that are shown. */
export const deliveryColumns = {
  id: true,
  endpointId: true,
  event: true,
  status: true,
  attempts: true,
  responseStatus: true,
  lastError: true,
  lastAttemptAt: true,
  deliveredAt: true,
  createdAt: true,
  payload: true,
} as const;
