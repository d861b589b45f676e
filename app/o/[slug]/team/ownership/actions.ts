"use server";

import { nothing } from "@/lib/fields";
import { memberAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";
import { acceptOwnership } from "@/lib/ownership/accept-ownership";
import { cancelOwnership, declineOwnership } from "@/lib/ownership/end-offer";
import { offerOwnership } from "@/lib/ownership/offer-ownership";
import { offerOwnershipSchema } from "@/lib/ownership/schema";

export const offerOwnershipAction = memberAction(offerOwnershipSchema, offerOwnership, stay);
export const cancelOwnershipAction = memberAction(nothing, cancelOwnership, stay);
export const acceptOwnershipAction = memberAction(nothing, acceptOwnership, (_taken, slug) => ({
  goTo: `/o/${slug}/team`,
}));
export const declineOwnershipAction = memberAction(nothing, declineOwnership, (_ended, slug) => ({
  goTo: `/o/${slug}/team`,
}));
