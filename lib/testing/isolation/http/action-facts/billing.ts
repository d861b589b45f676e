import type { Actions } from "./action-facts";

/** Actions on the plan and its seats. */
export const billingActions: Actions = {
  setSeatsAction: {
    isMembers: true,
    permission: "billing.manage",
    fields: () => ({ seats: "40" }),
  },
  confirmSeatsAction: {
    isMembers: true,
    permission: "billing.manage",
    fields: () => ({ seats: "40" }),
  },
  startCheckoutAction: {
    isMembers: true,
    permission: "billing.manage",
    isOthers: true,
    fields: () => ({ seats: "40" }),
  },
  openPortalAction: { isMembers: true, permission: "billing.manage", isOthers: true },
  cancelPlanAction: { isMembers: true, permission: "billing.manage", isOthers: true },
  resumePlanAction: { isMembers: true, permission: "billing.manage", isOthers: true },
  refreshBillingAction: { isMembers: true, permission: "billing.manage", isOthers: true },
};
