"use server";

import { nothing } from "@/lib/fields";
import { memberAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";
import { requestDeletion } from "@/lib/organizations/request-deletion";
import { removeLogo } from "@/lib/organizations/set-logo";
import {
  accentFormSchema,
  deletionSchema,
  settingsFormSchema,
} from "@/lib/organizations/settings-schema";
import { updateOrganization } from "@/lib/organizations/update-organization";

// With a new address the page itself moves.
export const updateOrganizationAction = memberAction(
  settingsFormSchema,
  updateOrganization,
  ({ slug }, former): { show: null } | { goTo: string } =>
    slug === former ? { show: null } : { goTo: `/o/${slug}/settings?moved=1` },
);
export const setAccentAction = memberAction(accentFormSchema, updateOrganization, stay);
export const removeLogoAction = memberAction(nothing, removeLogo, stay);
export const requestDeletionAction = memberAction(
  deletionSchema,
  requestDeletion,
  (_asked, slug) => ({ goTo: `/o/${slug}/settings` }),
);
