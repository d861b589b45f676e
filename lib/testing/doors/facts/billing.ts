import type { Doors } from "./door-facts";

/** Doors of plan, seats and invoices. */
export const billingDoors: Doors = {
  "GET /organizations/[organizationId]/billing": { access: "billing.read", tellsNothing: true },
  "GET /organizations/[organizationId]/billing/invoices": {
    access: "billing.read",
    tellsNothing: true,
  },
  // In these tests nobody pays, and each of these says so; lib/billing tests what they do otherwise.
  "POST /organizations/[organizationId]/billing/seats/preview": {
    access: "billing.read",
    status: 409,
    body: () => ({ seats: 40 }),
    tellsNothing: true,
  },
  "POST /organizations/[organizationId]/billing/checkout": {
    access: "billing.manage",
    status: 409,
    body: () => ({ seats: 40 }),
    tellsNothing: true,
  },
  "POST /organizations/[organizationId]/billing/portal": {
    access: "billing.manage",
    status: 409,
    tellsNothing: true,
  },
  "PUT /organizations/[organizationId]/billing/cancellation": {
    access: "billing.manage",
    status: 409,
    tellsNothing: true,
  },
  "DELETE /organizations/[organizationId]/billing/cancellation": {
    access: "billing.manage",
    status: 409,
    tellsNothing: true,
  },
  "POST /organizations/[organizationId]/billing/sync": {
    access: "billing.manage",
    status: 409,
    tellsNothing: true,
  },
  "PUT /organizations/[organizationId]/billing/seats": {
    access: "billing.manage",
    body: () => ({ seats: 40 }),
    tellsNothing: true,
  },
};
