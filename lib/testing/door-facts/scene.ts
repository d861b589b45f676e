import { requestEmailChange } from "@/lib/account/request-email-change";
import { requestPasswordReset } from "@/lib/account/request-password-reset";
import { identityDb } from "@/lib/db/identity";
import { openSession } from "@/lib/sessions/open-session";
import {
  aBulkChange,
  aCompetitor,
  aContact,
  aCustomer,
  aDelivery,
  aDocument,
  aMember,
  aNotice,
  anAccessToken,
  anApiToken,
  anAssignedMember,
  anEmail,
  anExport,
  anImport,
  anInvitation,
  anOrganization,
  anOrigin,
  aPerson,
  aProduct,
  aQuote,
  aView,
  aWebhook,
  type Organization,
} from "../factories";

import { type MailedLink, mailedToken } from "../mailed-token";

/** What a test has at hand: an organization with somebody and something in it. */
export interface Scene extends Organization {
  readonly token: string;
  readonly params: Readonly<Record<string, string>>;
  readonly invitationToken: string;
  readonly invitationEmail: string;
  readonly email: string;
  readonly mailedTokens: Readonly<Record<MailedLink, string>>;
}

/** Instead of the links that were mailed, where there are none: no door takes these. */
export const noMailedTokens: Scene["mailedTokens"] = {
  account_activation: "",
  email_change: "",
  email_verification: "",
  password_reset: "",
  undo_email_change: "",
};

/**
 * A new organization, with one of everything that a door may ask for. An export and mailed links take longer than all the rest
 * together: a test that makes many scenes leaves them out where its door asks for none.
 */
export async function aScene({ hasExport = true, hasMailedLinks = true } = {}): Promise<Scene> {
  const organization = await anOrganization();
  const person = await aPerson();
  await aMember(organization, "viewer", person);
  const { userId } = await anAssignedMember(organization.owner);
  const invitation = await anInvitation(organization.owner);
  const customer = await aCustomer(organization.owner);
  const contact = await aContact(organization.owner, customer.id);
  const quote = await aQuote(organization.owner, { customerId: customer.id });
  const product = await aProduct(organization.owner);
  const competitor = await aCompetitor(organization.owner);
  const document = await aDocument(organization.owner);
  const webhook = await aWebhook(organization.owner, { events: ["customer.updated"] });
  const other = await openSession(identityDb, {
    userId: organization.owner.userId,
    isRemembered: false,
    origin: anOrigin(),
  });
  return {
    ...organization,
    token: await anAccessToken(organization.owner),
    email: person.email,
    mailedTokens: hasMailedLinks ? await everyMailedToken() : noMailedTokens,
    invitationToken: invitation.token,
    invitationEmail: invitation.email,
    params: {
      organizationId: organization.organizationId,
      userId,
      invitationId: invitation.invitationId,
      customerId: customer.id,
      contactId: contact.id,
      kind: "billing",
      quoteId: quote.id,
      token: "a-link-to-nothing",
      productId: product.id,
      competitorId: competitor.id,
      documentId: document.id,
      tokenId: (await anApiToken(organization.owner, { isPersonal: false })).id,
      bulkChangeId: await aBulkChange(organization.owner, customer.id),
      otherCustomerId: (await aCustomer(organization.owner)).id,
      viewId: await aView(organization.owner),
      importId: await anImport(organization.owner),
      ...(hasExport ? { exportId: await anExport(organization.owner) } : {}),
      webhookId: webhook.id,
      deliveryId: await aDelivery(organization.owner, webhook.id),
      noticeId: await aNotice(organization.owner),
      sessionId: other.id,
      slug: "a-free-slug",
      tag: "customers",
    },
  };
}

/** Links to people of no other test's organization: whoever opens one may change what the rest asks for. */
async function everyMailedToken(): Promise<Scene["mailedTokens"]> {
  const person = await aPerson();
  const assigned = await anAssignedMember((await anOrganization()).owner);
  await requestEmailChange(person, { newEmail: anEmail() });
  await requestPasswordReset(person.origin, { email: person.email });
  return {
    account_activation: await mailedToken(assigned.userId, "account_activation"),
    email_change: await mailedToken(person.userId, "email_change"),
    email_verification: await mailedToken(person.userId, "email_verification"),
    password_reset: await mailedToken(person.userId, "password_reset"),
    undo_email_change: await mailedToken(person.userId, "undo_email_change"),
  };
}
