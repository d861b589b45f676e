"use server";

import { nothing } from "@/lib/fields";
import { memberAction } from "@/lib/http/actions";
import { acceptOwnership } from "@/lib/ownership/accept-ownership";
import { cancelOwnership, declineOwnership } from "@/lib/ownership/end-offer";
import { offerOwnership } from "@/lib/ownership/offer-ownership";
import { offerOwnershipSchema } from "@/lib/ownership/schema";

export const offerOwnershipAction = memberAction(offerOwnershipSchema, offerOwnership, () => ({
  show: null,
}));
export const cancelOwnershipAction = memberAction(nothing, cancelOwnership, () => ({ show: null }));
export const acceptOwnershipAction = memberAction(nothing, acceptOwnership, (_taken, slug) => ({
  goTo: `/o/${slug}/team`,
}));
export const declineOwnershipAction = memberAction(nothing, declineOwnership, (_ended, slug) => ({
  goTo: `/o/${slug}/team`,
}));
