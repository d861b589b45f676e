"use server";

import { cancelPlan, resumePlan } from "@/lib/billing/cancel-plan";
import { openPortal } from "@/lib/billing/open-portal";
import { refreshBilling } from "@/lib/billing/refresh-billing";
import { setSeatsSchema } from "@/lib/billing/schema";
import { setSeats } from "@/lib/billing/set-seats";
import { startCheckout } from "@/lib/billing/start-checkout";
import { nothing } from "@/lib/fields";
import { memberAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";

export const setSeatsAction = memberAction(setSeatsSchema, setSeats, ({ seats }) => ({
  show: { seats },
}));
export const confirmSeatsAction = memberAction(setSeatsSchema, setSeats, ({ seats }, slug) => ({
  goTo: `/o/${slug}/billing?saved=${seats}`,
}));
export const startCheckoutAction = memberAction(setSeatsSchema, startCheckout, ({ url }) => ({
  goTo: url,
}));
export const openPortalAction = memberAction(nothing, openPortal, ({ url }) => ({ goTo: url }));
export const cancelPlanAction = memberAction(nothing, cancelPlan, stay);
export const resumePlanAction = memberAction(nothing, resumePlan, stay);
export const refreshBillingAction = memberAction(nothing, refreshBilling, stay);
