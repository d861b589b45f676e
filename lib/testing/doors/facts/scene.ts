import type { Member } from "@/lib/access/actor";
import { requestEmailChange } from "@/lib/account/request-email-change";
import { requestPasswordReset } from "@/lib/account/request-password-reset";
import { identityDb } from "@/lib/db/identity";
import { openSession } from "@/lib/sessions/open-session";
import { aDocument, anExport } from "@/lib/testing/company/files";
import { aDelivery, anApiToken, aWebhook } from "@/lib/testing/company/integrations";
import {
  aMember,
  aNotice,
  anAccessToken,
  anAssignedMember,
  anEmail,
  anInvitation,
  anOrganization,
  anOrigin,
  anOwner,
  aPersonLoggedIn,
  type Organization,
} from "@/lib/testing/company/people";
import {
  aBulkChange,
  aCompetitor,
  aContact,
  aCustomer,
  anImport,
  aProduct,
  aQuote,
  aTaxClass,
  aView,
} from "@/lib/testing/company/sales";
import { type MailedLink, mailedToken } from "@/lib/testing/mail/mailed-token";

/** What a test has at hand: an organization with people and records in it. */
export interface Scene extends Organization {
  readonly token: string;
  readonly params: Readonly<Record<string, string>>;
  readonly invitationToken: string;
  readonly invitationEmail: string;
  readonly email: string;
  readonly mailedTokens: Readonly<Record<MailedLink, string>>;
}

/** Stand in for mailed links where there are none; no route accepts these. */
export const noMailedTokens: Scene["mailedTokens"] = {
  account_activation: "",
  email_change: "",
  email_verification: "",
  password_reset: "",
  undo_email_change: "",
};

/** What a part of a scene needs: who makes it, and the ids of other parts. */
interface Making {
  readonly owner: Member;
  readonly idOf: (parameter: string) => Promise<string>;
}

/** Makes what a parameter of a path or a body names. */
const makers: Readonly<Record<string, (making: Making) => Promise<string>>> = {
  userId: async ({ owner }) => (await anAssignedMember(owner)).userId,
  customerId: async ({ owner }) => (await aCustomer(owner)).id,
  contactId: async ({ owner, idOf }) => (await aContact(owner, await idOf("customerId"))).id,
  quoteId: async ({ owner, idOf }) =>
    (await aQuote(owner, { customerId: await idOf("customerId") })).id,
  productId: async ({ owner }) => (await aProduct(owner)).id,
  taxClassId: async ({ owner }) => (await aTaxClass(owner)).id,
  competitorId: async ({ owner }) => (await aCompetitor(owner)).id,
  documentId: async ({ owner }) => (await aDocument(owner)).id,
  tokenId: async ({ owner }) => (await anApiToken(owner, { isPersonal: false })).id,
  webhookId: async ({ owner }) => (await aWebhook(owner, { events: ["customer.updated"] })).id,
  bulkChangeId: async ({ owner, idOf }) => aBulkChange(owner, await idOf("customerId")),
  otherCustomerId: async ({ owner }) => (await aCustomer(owner)).id,
  colleagueId: async ({ owner }) => (await anAssignedMember(owner, { role: "sales_rep" })).userId,
  viewId: ({ owner }) => aView(owner),
  importId: ({ owner }) => anImport(owner),
  exportId: ({ owner }) => anExport(owner),
  deliveryId: async ({ owner, idOf }) => aDelivery(owner, await idOf("webhookId")),
  noticeId: ({ owner }) => aNotice(owner),
  sessionId: async ({ owner: { userId } }) =>
    (await openSession(identityDb, { userId, isRemembered: false, origin: anOrigin() })).id,
};

/**
 * A new organization with one of everything that a route may ask for, or with what these parameters name and what that needs. An
 * export and mailed links take longer than everything else together, so a test that makes many scenes leaves them out unless its
 * route needs them.
 */
export async function aScene({
  parameters = Object.keys(makers),
  hasMailedLinks = true,
}: {
  readonly parameters?: readonly string[];
  readonly hasMailedLinks?: boolean;
} = {}): Promise<Scene> {
  const organization = await anOrganization();
  const { owner } = organization;
  const person = await aPersonLoggedIn();
  await aMember(organization, "viewer", person);
  const invitation = await anInvitation(owner);

  const ids = new Map<string, string>();
  const idOf = async (parameter: string): Promise<string> => {
    const id = ids.get(parameter) ?? (await makers[parameter]?.({ owner, idOf }));
    if (id === undefined) throw new Error(`Nothing is known to be named by ${parameter}.`);
    ids.set(parameter, id);
    return id;
  };
  for (const parameter of parameters) if (makers[parameter]) await idOf(parameter);

  return {
    ...organization,
    token: await anAccessToken(owner),
    email: person.email,
    mailedTokens: hasMailedLinks ? await everyMailedToken() : noMailedTokens,
    invitationToken: invitation.token,
    invitationEmail: invitation.email,
    params: {
      organizationId: organization.organizationId,
      invitationId: invitation.invitationId,
      kind: "billing",
      token: "a-link-to-nothing",
      slug: "a-free-slug",
      tag: "customers",
      ...Object.fromEntries(ids),
    },
  };
}

/** Everything but an export, which takes longer than the rest together. */
export const allButExport: readonly string[] = Object.keys(makers).filter(
  (name) => name !== "exportId",
);

/** Links to people of no other test's organization: whoever opens one may change what other tests expect. */
async function everyMailedToken(): Promise<Scene["mailedTokens"]> {
  const person = await aPersonLoggedIn();
  const assigned = await anAssignedMember(await anOwner());
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
