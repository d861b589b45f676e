import sharp from "sharp";
import type { Member } from "@/lib/access/actor";
import { activateAccount } from "@/lib/account/activate-account";
import { changePassword } from "@/lib/account/change-password";
import { confirmEmailChange } from "@/lib/account/confirm-email-change";
import { reauthenticate } from "@/lib/account/reauthenticate";
import { requestEmailChange } from "@/lib/account/request-email-change";
import { requestPasswordReset } from "@/lib/account/request-password-reset";
import { resetPassword } from "@/lib/account/reset-password";
import { undoEmailChange } from "@/lib/account/undo-email-change";
import { setSeats } from "@/lib/billing/set-seats";
import { createCompetitor } from "@/lib/competitors/create-competitor";
import { deleteCompetitor } from "@/lib/competitors/delete-competitor";
import { restoreCompetitor } from "@/lib/competitors/restore-competitor";
import { createCompetitorSchema } from "@/lib/competitors/schema";
import { updateCompetitor } from "@/lib/competitors/update-competitor";
import { createCustomer } from "@/lib/customers/create-customer";
import { deleteCustomer } from "@/lib/customers/delete-customer";
import { restoreCustomer } from "@/lib/customers/restore-customer";
import { createCustomerSchema } from "@/lib/customers/schema";
import { updateCustomer } from "@/lib/customers/update-customer";
import { inviteMember } from "@/lib/invitations/invite-member";
import { acceptInvitation } from "@/lib/invitations/invitee/accept-invitation";
import { declineInvitation } from "@/lib/invitations/invitee/decline-invitation";
import { resendInvitation } from "@/lib/invitations/resend-invitation";
import { revokeInvitation } from "@/lib/invitations/revoke-invitation";
import { assignSeat } from "@/lib/invitations/seats/assign-seat";
import { resendActivation } from "@/lib/invitations/seats/resend-activation";
import { changeRole } from "@/lib/members/change-role";
import { endMemberSessions } from "@/lib/members/end-member-sessions";
import { leaveOrganization } from "@/lib/members/leave-organization";
import { reactivateMember } from "@/lib/members/reactivate-member";
import { removeMember } from "@/lib/members/remove-member";
import { suspendMember } from "@/lib/members/suspend-member";
import { cancelDeletion } from "@/lib/organizations/cancel-deletion";
import { createOrganization } from "@/lib/organizations/create-organization";
import { requestDeletion } from "@/lib/organizations/request-deletion";
import { setLogo } from "@/lib/organizations/set-logo";
import { signUp } from "@/lib/organizations/sign-up";
import { updateOrganization } from "@/lib/organizations/update-organization";
import { acceptOwnership } from "@/lib/ownership/accept-ownership";
import { cancelOwnership } from "@/lib/ownership/end-offer";
import { offerOwnership } from "@/lib/ownership/offer-ownership";
import { createProduct } from "@/lib/products/create-product";
import { deleteProduct } from "@/lib/products/delete-product";
import { restoreProduct } from "@/lib/products/restore-product";
import { createProductSchema } from "@/lib/products/schema";
import { updateProduct } from "@/lib/products/update-product";
import type { Result } from "@/lib/result";
import { logIn } from "@/lib/sessions/log-in";
import { logOut } from "@/lib/sessions/log-out";
import { revokeOtherSessions } from "@/lib/sessions/revoke-other-sessions";
import { revokeSession } from "@/lib/sessions/revoke-session";
import {
  aMember,
  anAccessToken,
  anAssignedMember,
  anEmail,
  anInvitation,
  anOrganization,
  anOrigin,
  anOwner,
  aPerson,
  aPersonLoggedIn,
  password,
} from "@/lib/testing/company/people";
import { aCompetitor, aCustomer, aProduct } from "@/lib/testing/company/sales";
import { allOrNothing, type Changes } from "@/lib/testing/failures/all-or-nothing";
import { mailedToken } from "@/lib/testing/mail/mailed-token";
import { resendVerification } from "@/lib/users/resend-verification";
import { verifyEmail } from "@/lib/users/verify-email";

const newPassword = "a sentence is a good password";

/**
 * Every use case that changes more than one row: what has to be there first, and then the call. Those of quotes and of many
 * customers are in sales-atomicity.test.ts.
 */
const changes: Changes = {
  "signing a company up": async () => () =>
    signUp(anOrigin(), {
      name: "Atomic Ltd",
      slug: "atomic-ltd",
      ownerName: "Kim Berg",
      ownerEmail: "kim@atomic.example",
      ownerPassword: password,
    }),
  "founding another organization": async () => {
    const person = await aPerson();
    return () => createOrganization(person, { name: "Atomic Two", slug: "atomic-two" });
  },
  "inviting somebody": async () => {
    const { owner } = await anOrganization();
    const email = anEmail();
    return () => inviteMember(owner, { email, role: "viewer", sendEmail: true });
  },
  "sending an invitation again": async () => {
    const { owner } = await anOrganization();
    const { invitationId } = await anInvitation(owner);
    return () => resendInvitation(owner, { invitationId });
  },
  "revoking an invitation": async () => {
    const { owner } = await anOrganization();
    const { invitationId } = await anInvitation(owner);
    return () => revokeInvitation(owner, { invitationId });
  },
  "accepting an invitation as somebody new": async () => {
    const { token } = await anInvitation(await anOwner());
    const input = { token, userName: "Jo Lind", password };
    return () => acceptInvitation({ person: null, origin: anOrigin() }, input);
  },
  "accepting an invitation with an account": async () => {
    const person = await aPerson();
    const { token } = await anInvitation(await anOwner(), { email: person.email });
    return () => acceptInvitation({ person, origin: anOrigin() }, { token });
  },
  "assigning a seat to somebody new": async () => {
    const { owner } = await anOrganization();
    const seat = { email: anEmail(), name: "Jo Lind", role: "viewer" } as const;
    return () => assignSeat(owner, seat);
  },
  "sending an activation link again": async () => {
    const { owner } = await anOrganization();
    const { userId } = await anAssignedMember(owner);
    return () => resendActivation(owner, { userId });
  },
  "opening an assigned account": async () => {
    const { userId } = await anAssignedMember(await anOwner());
    const token = await mailedToken(userId, "account_activation");
    return () => activateAccount(anOrigin(), { token, userName: "Jo Lind", password });
  },
  "declining an invitation": async () => {
    const { token } = await anInvitation(await anOwner());
    return () => declineInvitation(anOrigin(), { token });
  },
  "setting the seats": async () => {
    const { owner } = await anOrganization();
    return () => setSeats(owner, { seats: 17 });
  },
  "changing a role": async () => {
    const organization = await anOrganization();
    const { userId } = await aMember(organization, "viewer");
    return () => changeRole(organization.owner, { userId, role: "admin" });
  },
  "removing a member": async () => {
    const organization = await anOrganization();
    const { userId } = await aMember(organization, "viewer");
    return () => removeMember(organization.owner, { userId });
  },
  "changing an organization's settings and address": async () => {
    const { owner } = await anOrganization();
    return () => updateOrganization(owner, { name: "Atomic New", slug: "atomic-new" });
  },
  "asking for an organization's deletion": async () => {
    const { owner, slug } = await anOrganization();
    return () => requestDeletion(owner, { name: `Acme ${slug}` });
  },
  "keeping an organization that was to be deleted": async () => {
    const { owner, slug } = await anOrganization();
    await requestDeletion(owner, { name: `Acme ${slug}` });
    return () => cancelDeletion(owner);
  },
  "giving an organization a logo": async () => {
    const { owner } = await anOrganization();
    const picture = { width: 8, height: 8, channels: 3, background: "#8a1538" } as const;
    const bytes = await sharp({ create: picture }).png().toBuffer();
    return () => setLogo(owner, { bytes });
  },
  "removing a member who looks after customers and has invited": async () => {
    const organization = await anOrganization();
    const member = await aMember(organization, "admin");
    await aCustomer(member);
    await anInvitation(member);
    const heir = await aMember(organization, "sales_rep");
    const input = { userId: member.userId, handOverToUserId: heir.userId };
    return () => removeMember(organization.owner, input);
  },
  "suspending a member": async () => {
    const organization = await anOrganization();
    const { userId } = await aMember(organization, "viewer");
    return () => suspendMember(organization.owner, { userId });
  },
  "reactivating a member": async () => {
    const organization = await anOrganization();
    const { userId } = await aMember(organization, "viewer");
    await suspendMember(organization.owner, { userId });
    return () => reactivateMember(organization.owner, { userId });
  },
  "leaving an organization": async () => {
    const member = await aMember(await anOrganization(), "viewer");
    return () => leaveOrganization(member);
  },
  "logging a member out": async () => {
    const organization = await anOrganization();
    const person = await aPersonLoggedIn();
    await aMember(organization, "viewer", person);
    return () => endMemberSessions(organization.owner, person);
  },
  "offering the ownership": async () => {
    const organization = await anOrganization();
    const { userId } = await aMember(organization, "admin");
    return () => offerOwnership(organization.owner, { toUserId: userId });
  },
  "accepting the ownership": async () => {
    const organization = await anOrganization();
    const member = await aMember(organization, "admin");
    await offerOwnership(organization.owner, { toUserId: member.userId });
    return () => acceptOwnership(member);
  },
  "withdrawing an offer of the ownership": async () => {
    const organization = await anOrganization();
    const member = await aMember(organization, "admin");
    await offerOwnership(organization.owner, { toUserId: member.userId });
    return () => cancelOwnership(organization.owner);
  },
  "asking for another verification mail": async () => {
    const person = await aPerson();
    return () => resendVerification(person);
  },
  "logging in": async () => {
    const { email } = await aPerson();
    return () => logIn(anOrigin(), { email, password, rememberMe: false });
  },
  "logging out": async () => {
    const token = await anAccessToken(await aPerson());
    return () => logOut({ token, origin: anOrigin() });
  },
  "ending a session": async () => {
    const person = await aPersonLoggedIn();
    return () => revokeSession(person, { sessionId: person.sessionId });
  },
  "ending all other sessions": async () => {
    const person = await aPersonLoggedIn();
    await anAccessToken(person);
    return () => revokeOtherSessions(person);
  },
  "giving the password again": async () => {
    const person = await aPersonLoggedIn();
    return () => reauthenticate(person, { password });
  },
  "changing a password": async () => {
    const person = await aPersonLoggedIn();
    return () => changePassword(person, { currentPassword: password, newPassword });
  },
  "asking for a new password": async () => {
    const { email } = await aPerson();
    return () => requestPasswordReset(anOrigin(), { email });
  },
  "setting a new password by a link": async () => {
    const { userId, email } = await aPerson();
    await requestPasswordReset(anOrigin(), { email });
    const token = await mailedToken(userId, "password_reset");
    return () => resetPassword(anOrigin(), { token, newPassword });
  },
  "proving an address": async () => {
    const { userId } = await aPerson();
    const token = await mailedToken(userId, "email_verification");
    return () => verifyEmail(anOrigin(), { token });
  },
  "asking for another address": async () => {
    const person = await aPersonLoggedIn();
    return () => requestEmailChange(person, { newEmail: anEmail() });
  },
  "confirming another address": async () => {
    const person = await aPersonLoggedIn();
    await requestEmailChange(person, { newEmail: anEmail() });
    const token = await mailedToken(person.userId, "email_change");
    return () => confirmEmailChange({ person: null, origin: anOrigin() }, { token });
  },
  "undoing a change of address": async () => {
    const person = await aPersonLoggedIn();
    await requestEmailChange(person, { newEmail: anEmail() });
    const token = await mailedToken(person.userId, "undo_email_change");
    return () => undoEmailChange(anOrigin(), { token });
  },
  "adding a customer": async () => {
    const { owner } = await anOrganization();
    return () => createCustomer(owner, createCustomerSchema.parse({ name: "Calder Valley Ltd" }));
  },
  "changing a customer": () =>
    withCustomer((owner, customerId) => updateCustomer(owner, { customerId, name: "New" })),
  "deleting a customer": () =>
    withCustomer((owner, customerId) => deleteCustomer(owner, { customerId })),
  "adding a product": async () => {
    const { owner } = await anOrganization();
    const prices = [{ currency: "USD", unitPriceMinor: 2 }];
    const input = { sku: "A", name: "Oven", unitPriceMinor: 1, prices };
    return () => createProduct(owner, createProductSchema.parse(input));
  },
  "restoring a customer": async () => {
    const { owner } = await anOrganization();
    const { id: customerId } = await aCustomer(owner);
    await deleteCustomer(owner, { customerId });
    return () => restoreCustomer(owner, { customerId });
  },
  "changing a product": async () => {
    const { owner } = await anOrganization();
    const { id: productId } = await aProduct(owner, {
      prices: [{ currency: "USD", unitPriceMinor: 2 }],
    });
    const prices = [{ currency: "JPY", unitPriceMinor: 3n }];
    return () => updateProduct(owner, { productId, name: "New", prices });
  },
  "deleting a product": async () => {
    const { owner } = await anOrganization();
    const { id: productId } = await aProduct(owner);
    return () => deleteProduct(owner, { productId });
  },
  "restoring a product": async () => {
    const { owner } = await anOrganization();
    const { id: productId } = await aProduct(owner);
    await deleteProduct(owner, { productId });
    return () => restoreProduct(owner, { productId });
  },
  "adding a competitor": async () => {
    const { owner } = await anOrganization();
    return () => createCompetitor(owner, createCompetitorSchema.parse({ name: "Kunz" }));
  },
  "changing a competitor": async () => {
    const { owner } = await anOrganization();
    const { id: competitorId } = await aCompetitor(owner);
    return () => updateCompetitor(owner, { competitorId, pricing: "High" });
  },
  "deleting a competitor": async () => {
    const { owner } = await anOrganization();
    const { id: competitorId } = await aCompetitor(owner);
    return () => deleteCompetitor(owner, { competitorId });
  },
  "restoring a competitor": async () => {
    const { owner } = await anOrganization();
    const { id: competitorId } = await aCompetitor(owner);
    await deleteCompetitor(owner, { competitorId });
    return () => restoreCompetitor(owner, { competitorId });
  },
};

async function withCustomer(work: (owner: Member, customerId: string) => Promise<Result<unknown>>) {
  const { owner } = await anOrganization();
  const { id } = await aCustomer(owner);
  return () => work(owner, id);
}

allOrNothing(changes);
