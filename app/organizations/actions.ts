"use server";

import { personAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";
import { acceptOwnInvitation } from "@/lib/invitations/own/accept-own-invitation";
import { declineOwnInvitation } from "@/lib/invitations/own/decline-own-invitation";
import { invitationIdSchema } from "@/lib/invitations/schema";
import { createOrganization } from "@/lib/organizations/create-organization";
import { createOrganizationSchema } from "@/lib/organizations/schema";

export const createOrganizationAction = personAction(
  createOrganizationSchema,
  createOrganization,
  ({ slug }) => ({
    goTo: `/o/${slug}`,
  }),
);
export const acceptOwnInvitationAction = personAction(
  invitationIdSchema,
  acceptOwnInvitation,
  ({ slug }) => ({ goTo: `/o/${slug}` }),
);
export const declineOwnInvitationAction = personAction(
  invitationIdSchema,
  declineOwnInvitation,
  stay,
);
