import { offerOwnership } from "@/lib/ownership/offer-ownership";
import {
  aMember,
  anAccessToken,
  anEmail,
  aProvenPerson,
  password,
} from "@/lib/testing/company/people";
import { valueFrom } from "@/lib/testing/value-from";

import type { Doors } from "./door-facts";
import type { Scene } from "./scene";

/** Doors of members, invitations, seats and ownership. */
export const teamDoors: Doors = {
  "GET /organizations/[organizationId]/members": { access: "member.read" },
  "PATCH /organizations/[organizationId]/members/[userId]": {
    access: "member.change_role",
    body: () => ({ role: "manager" }),
  },
  "DELETE /organizations/[organizationId]/members/[userId]": {
    access: "member.remove",
    body: () => ({ hand_over_to_user_id: null }),
  },
  "GET /organizations/[organizationId]/members/[userId]": { access: "member.read" },
  "PUT /organizations/[organizationId]/members/[userId]/suspension": { access: "member.suspend" },
  "DELETE /organizations/[organizationId]/members/[userId]/suspension": {
    access: "member.reactivate",
  },
  "GET /organizations/[organizationId]/members/[userId]/sessions": {
    access: "member.end_sessions",
    tellsNothing: true,
  },
  "DELETE /organizations/[organizationId]/members/[userId]/sessions": {
    access: "member.end_sessions",
  },
  "DELETE /organizations/[organizationId]/membership": {
    access: "member.leave",
    prepare: async (scene) => anAccessToken(await aMember(scene, "viewer")),
  },
  "GET /organizations/[organizationId]/ownership-transfer": {
    access: "ownership.accept",
    tellsNothing: true,
  },
  "POST /organizations/[organizationId]/ownership-transfer": {
    access: "ownership.transfer",
    status: 201,
    body: ({ params }) => ({ to_user_id: params.userId }),
  },
  "DELETE /organizations/[organizationId]/ownership-transfer": {
    access: "ownership.transfer",
    prepare: async (scene) => {
      await anOffer(scene);
      return scene.token;
    },
  },
  "POST /organizations/[organizationId]/ownership-transfer/acceptance": {
    access: "ownership.accept",
    prepare: anOffer,
  },
  "POST /organizations/[organizationId]/ownership-transfer/refusal": {
    access: "ownership.accept",
    prepare: anOffer,
  },
  "GET /organizations/[organizationId]/invitations": { access: "invitation.read" },
  "POST /organizations/[organizationId]/invitations": {
    access: "invitation.create",
    status: 201,
    body: () => ({ email: anEmail(), role: "viewer", send_email: true }),
  },
  "DELETE /organizations/[organizationId]/invitations/[invitationId]": {
    access: "invitation.revoke",
  },
  "POST /organizations/[organizationId]/invitations/[invitationId]/resend": {
    access: "invitation.create",
  },
  "POST /organizations/[organizationId]/invitations/bulk": {
    access: "invitation.create",
    body: () => ({
      invitations: [{ email: anEmail(), role: "viewer", name: "Jo 🥐 Lind" }],
      send_email: true,
    }),
  },
  "POST /organizations/[organizationId]/seats/assign": {
    access: "seat.assign",
    status: 201,
    body: () => ({ email: anEmail(), name: "Jo 🥐 Lind", role: "viewer" }),
  },
  "POST /organizations/[organizationId]/seats/assign/bulk": {
    access: "seat.assign",
    body: () => ({ seats: [{ email: anEmail(), role: "viewer", name: "Jo 🥐 Lind" }] }),
  },
  "POST /organizations/[organizationId]/members/[userId]/activation": { access: "seat.assign" },
  "GET /account/invitations": { access: "somebody", tellsNothing: true },
  "POST /account/invitations/[invitationId]/accept": { access: "somebody", prepare: anInvitee },
  "POST /account/invitations/[invitationId]/decline": { access: "somebody", prepare: anInvitee },
  "POST /invitations/decline": {
    access: "anybody",
    body: ({ invitationToken }) => ({ token: invitationToken }),
  },
  "POST /invitations/accept": {
    access: "anybody",
    body: ({ invitationToken }) => ({ token: invitationToken, user_name: "Jo 🥐 Lind", password }),
  },
};

/** The person invited in the scene, with an account and a proved address. Answers their token. */
async function anInvitee({ invitationEmail }: Scene): Promise<string> {
  return anAccessToken(await aProvenPerson(invitationEmail));
}

/** Offers the ownership to a new member, and answers their token. */
async function anOffer(scene: Scene): Promise<string> {
  const taker = await aMember(scene, "admin");
  valueFrom(await offerOwnership(scene.owner, { toUserId: taker.userId }));
  return anAccessToken(taker);
}
