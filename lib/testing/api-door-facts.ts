import { randomUUID } from "node:crypto";
import type { Permission } from "@/lib/access/policy";
import { requestEmailChange } from "@/lib/account/request-email-change";
import { requestPasswordReset } from "@/lib/account/request-password-reset";
import { identityDb } from "@/lib/db/identity";
import { offerOwnership } from "@/lib/ownership/offer-ownership";
import { saveQuote } from "@/lib/quotes/save-quote";
import { saveQuoteSchema } from "@/lib/quotes/schema";
import { sendQuote } from "@/lib/quotes/send-quote";
import { submitQuote } from "@/lib/quotes/submit-quote";
import { openSession } from "@/lib/sessions/open-session";
import type { ApiDoor } from "./api-doors";
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
  password,
  valueFrom,
} from "./factories";

import { type MailedLink, mailedToken } from "./mailed-token";
import { ownerDatabase } from "./owner-database";

/** What a test has at hand: an organization with somebody and something in it. */
export interface Scene extends Organization {
  readonly token: string;
  readonly params: Readonly<Record<string, string>>;
  readonly invitationToken: string;
  readonly email: string;
  readonly mailedTokens: Readonly<Record<MailedLink, string>>;
}

export interface DoorFacts {
  /** Who may come in: anybody, whoever is logged in, or a member with this permission. */
  readonly access: "anybody" | "somebody" | Permission;
  readonly status?: number;
  /** A body with every field there is, which is accepted. */
  readonly body?: (
    scene: Pick<Scene, "slug" | "email" | "invitationToken" | "mailedTokens" | "params">,
  ) => Record<string, unknown>;
  /** What has to happen before a good call; answers whose token it is made with. */
  readonly prepare?: (scene: Scene) => Promise<string>;
  /** Its body is a form with a file, and not JSON. */
  readonly isUpload?: boolean;
  /** Its answer names nobody and nothing of the organization. */
  readonly tellsNothing?: boolean;
}

/** Every door of the API. A new route fails a test until it stands here, and is then tested like all others. */
const facts: Readonly<Record<string, DoorFacts>> = {
  "POST /organizations": {
    access: "anybody",
    status: 201,
    body: () => ({
      name: "Bäckerei 🥐 Söhne",
      slug: `bakery-${randomUUID().slice(0, 8)}`,
      owner_name: "Kim 🥐 Berg",
      owner_email: anEmail(),
      owner_password: password,
    }),
  },
  "GET /organizations/[organizationId]": { access: "organization.read" },
  "PATCH /organizations/[organizationId]": {
    access: "organization.update",
    body: () => ({
      name: "Bäckerei 🥐 Söhne",
      slug: `bakery-${randomUUID().slice(0, 8)}`,
      settings: {
        currency: "CHF",
        locale: "de-CH",
        time_zone: "Europe/Zurich",
        has_own_records_only: true,
        discount_limit_basis_points: 1250,
        quote_validity_days: 14,
        quote_terms: "Net 30 🥐",
      },
      branding: { accent_color: "#8a1538" },
    }),
  },
  "DELETE /organizations/[organizationId]": {
    access: "organization.delete",
    body: ({ slug }) => ({ name: `Acme ${slug}` }),
  },
  "GET /organizations/[organizationId]/audit-events": { access: "audit.read" },
  "GET /organizations/[organizationId]/billing": { access: "billing.read", tellsNothing: true },
  "GET /organizations/[organizationId]/billing/invoices": {
    access: "billing.read",
    tellsNothing: true,
  },
  // Nobody pays in these tests, and each of these says so; what they do otherwise lib/billing tests.
  "POST /organizations/[organizationId]/billing/seats/preview": {
    access: "billing.read",
    status: 409,
    body: () => ({ seats: 40 }),
    tellsNothing: true,
  },
  "POST /organizations/[organizationId]/billing/checkout": {
    access: "billing.manage",
    status: 409,
    body: () => ({ seats: 40 }),
    tellsNothing: true,
  },
  "POST /organizations/[organizationId]/billing/portal": {
    access: "billing.manage",
    status: 409,
    tellsNothing: true,
  },
  "PUT /organizations/[organizationId]/billing/cancellation": {
    access: "billing.manage",
    status: 409,
    tellsNothing: true,
  },
  "DELETE /organizations/[organizationId]/billing/cancellation": {
    access: "billing.manage",
    status: 409,
    tellsNothing: true,
  },
  "POST /organizations/[organizationId]/billing/sync": {
    access: "billing.manage",
    status: 409,
    tellsNothing: true,
  },
  "PUT /organizations/[organizationId]/billing/seats": {
    access: "billing.manage",
    body: () => ({ seats: 40 }),
    tellsNothing: true,
  },
  "GET /organizations/[organizationId]/audit-events/checkpoint": {
    access: "audit.read",
    tellsNothing: true,
  },
  "POST /organizations/[organizationId]/audit-events/exports": {
    access: "audit.read",
    body: () => ({ format: "jsonl" }),
  },
  "GET /organizations/[organizationId]/exports": {
    access: "organization.export",
    tellsNothing: true,
  },
  "POST /organizations/[organizationId]/exports": { access: "organization.export", status: 201 },
  "GET /organizations/[organizationId]/exports/[exportId]/download": {
    access: "organization.export",
    tellsNothing: true,
  },
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
  "GET /organizations/[organizationId]/webhooks": { access: "webhook.read" },
  "POST /organizations/[organizationId]/webhooks": {
    access: "webhook.manage",
    status: 201,
    body: () => ({
      url: "https://shop.example/hook",
      events: ["quote.accepted", "customer.created"],
      description: "Shop 🥐",
    }),
  },
  "GET /organizations/[organizationId]/webhooks/[webhookId]": { access: "webhook.read" },
  "PATCH /organizations/[organizationId]/webhooks/[webhookId]": {
    access: "webhook.manage",
    body: () => ({
      url: "https://shop.example/other",
      events: ["quote.sent"],
      description: "🥐",
      is_enabled: false,
      lock_version: 1,
    }),
  },
  "DELETE /organizations/[organizationId]/webhooks/[webhookId]": { access: "webhook.manage" },
  "POST /organizations/[organizationId]/webhooks/[webhookId]/secret": { access: "webhook.manage" },
  "GET /organizations/[organizationId]/webhooks/[webhookId]/deliveries": {
    access: "webhook.read",
    tellsNothing: true,
  },
  "POST /organizations/[organizationId]/webhooks/[webhookId]/deliveries/[deliveryId]/replay": {
    access: "webhook.manage",
  },
  "GET /organizations/[organizationId]/api-tokens": { access: "api_token.read" },
  "POST /organizations/[organizationId]/api-tokens": {
    access: "api_token.create",
    status: 201,
    body: () => ({
      name: "Shop 🥐",
      is_personal: true,
      scopes: ["customer:write", "quote:read"],
      expires_in_days: 30,
    }),
  },
  "DELETE /organizations/[organizationId]/api-tokens/[tokenId]": { access: "api_token.revoke" },
  "POST /organizations/[organizationId]/api-tokens/[tokenId]/takeover": {
    access: "api_token.manage",
  },
  "GET /organizations/[organizationId]/notifications": { access: "notification.read" },
  "POST /organizations/[organizationId]/notifications/read": { access: "notification.read" },
  "POST /organizations/[organizationId]/notifications/[noticeId]/read": {
    access: "notification.read",
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
  "POST /invitations/decline": {
    access: "anybody",
    body: ({ invitationToken }) => ({ token: invitationToken }),
  },
  "POST /auth/activate": {
    access: "anybody",
    body: ({ mailedTokens }) => ({
      token: mailedTokens.account_activation,
      user_name: "Jo 🥐 Lind",
      password: "NewPass123!",
    }),
  },
  "POST /invitations/accept": {
    access: "anybody",
    body: ({ invitationToken }) => ({ token: invitationToken, user_name: "Jo 🥐 Lind", password }),
  },
  "POST /auth/login": {
    access: "anybody",
    body: ({ email }) => ({ email, password, remember_me: true }),
  },
  "POST /auth/logout": { access: "somebody" },
  "POST /auth/forgot-password": { access: "anybody", body: ({ email }) => ({ email }) },
  "POST /auth/reset-password": {
    access: "anybody",
    body: ({ mailedTokens }) => ({
      token: mailedTokens.password_reset,
      new_password: "NewPass123!",
    }),
  },
  "POST /auth/change-password": {
    access: "somebody",
    body: () => ({ current_password: password, new_password: "NewPass123!" }),
  },
  "POST /auth/reauthenticate": { access: "somebody", body: () => ({ password }) },
  "POST /auth/verify-email": {
    access: "anybody",
    body: ({ mailedTokens }) => ({ token: mailedTokens.email_verification }),
  },
  "GET /auth/session": { access: "somebody" },
  "GET /auth/sessions": { access: "somebody" },
  "DELETE /auth/sessions": { access: "somebody" },
  "DELETE /auth/sessions/[sessionId]": { access: "somebody" },
  "GET /account": { access: "somebody" },
  "PATCH /account": { access: "somebody", body: () => ({ name: "Kim 🥐 Berg" }) },
  "GET /account/events": { access: "somebody" },
  "POST /account/email": { access: "somebody", body: () => ({ new_email: anEmail() }) },
  "POST /account/email/confirm": {
    access: "anybody",
    body: ({ mailedTokens }) => ({ token: mailedTokens.email_change }),
  },
  "POST /account/email/undo": {
    access: "anybody",
    body: ({ mailedTokens }) => ({ token: mailedTokens.undo_email_change }),
  },
  "POST /account/email/verification": { access: "somebody" },
  "GET /slugs/[slug]": { access: "anybody" },
  "GET /customers": { access: "customer.read" },
  "POST /customers": {
    access: "customer.create",
    status: 201,
    body: () => ({
      name: "Bäckerei 🥐 Söhne",
      email: "office@bakery.example",
      phone: "+49 5822 1234",
      website: "bakery.example",
      tax_number: "DE 123",
      currency: "EUR",
      note: "Open from six 🥐",
      tags: ["Bakery 🥐", "key account"],
    }),
  },
  "POST /customers/bulk": {
    access: "customer.create",
    body: () => ({ customers: [{ name: "Bäckerei 🥐 Söhne" }, { name: "Inselwerft" }] }),
  },
  "POST /customers/bulk-changes": {
    access: "customer.update",
    status: 201,
    body: ({ params }) => ({
      kind: "add_tag",
      owner_user_id: null,
      tag: "🥐",
      ids: [params.customerId],
      all: null,
    }),
  },
  "POST /customers/bulk-changes/[bulkChangeId]/undo": { access: "customer.update" },
  "GET /customers/duplicates": { access: "customer.merge", tellsNothing: true },
  "POST /customers/merges": {
    access: "customer.merge",
    body: ({ params }) => ({
      kept_id: params.customerId,
      merged_id: params.otherCustomerId,
      name: "kept",
      email: "kept",
      phone: "kept",
      website: "kept",
      tax_number: "merged",
      currency: "kept",
      owner_user_id: "kept",
    }),
  },
  "GET /saved-views": { access: "customer.read", tellsNothing: true },
  "POST /saved-views": {
    access: "view.save",
    status: 201,
    body: () => ({
      name: "Bakeries 🥐",
      is_shared: false,
      query: { q: "🥐", owner: "none", tag: "🥐", currency: "EUR", sort: "name" },
    }),
  },
  "DELETE /saved-views/[viewId]": { access: "view.save" },
  "GET /customers/export": { access: "customer.read" },
  "GET /imports": { access: "customer.create", tellsNothing: true },
  "POST /imports": {
    access: "customer.create",
    status: 201,
    body: () => ({ resource: "customer", file_name: "🥐.csv", csv: "Company\nBäckerei 🥐" }),
  },
  "GET /imports/[importId]": { access: "customer.create" },
  "PATCH /imports/[importId]": {
    access: "customer.create",
    body: () => ({
      encoding: "utf-8",
      separator: ",",
      columns: ["name"],
      match_by: "name",
      on_match: "update",
      on_bad_line: "skip",
    }),
  },
  "POST /imports/[importId]/start": { access: "customer.create" },
  "GET /products/export": { access: "product.read" },
  "GET /customers/[customerId]": { access: "customer.read" },
  "PATCH /customers/[customerId]": {
    access: "customer.update",
    body: () => ({ name: "🥐", note: "", tags: [], lock_version: 1 }),
    prepare: async ({ token, params }) => {
      // Others may have changed it: a change of many, for one.
      const unchanged = "UPDATE customers SET lock_version = 1 WHERE id = $1";
      await ownerDatabase.query(unchanged, [params.customerId]);
      return token;
    },
  },
  "DELETE /customers/[customerId]": { access: "customer.delete" },
  "POST /customers/[customerId]/restore": { access: "customer.delete" },
  "GET /customers/[customerId]/contacts": { access: "customer.read" },
  "POST /customers/[customerId]/contacts": {
    access: "customer.update",
    status: 201,
    body: () => ({
      name: "Bo 🥐 Lind",
      title: "Head baker",
      email: "bo@bakery.example",
      phone: "+49 5822 99",
      is_primary: true,
    }),
  },
  "PATCH /customers/[customerId]/contacts/[contactId]": {
    access: "customer.update",
    body: () => ({ name: "🥐", title: null }),
  },
  "DELETE /customers/[customerId]/contacts/[contactId]": { access: "customer.update" },
  "GET /customers/[customerId]/addresses": { access: "customer.read" },
  "PUT /customers/[customerId]/addresses/[kind]": {
    access: "customer.update",
    body: () => ({
      street: "Backgasse 1 🥐",
      postal_code: "29549",
      city: "Bad Bevensen",
      region: "Niedersachsen",
      country: "DE",
    }),
  },
  "GET /customers/[customerId]/activities": { access: "customer.read" },
  "POST /customers/[customerId]/activities": {
    access: "customer.update",
    status: 201,
    body: () => ({ kind: "call", body: "Wants 40 🥐 a day" }),
  },
  "GET /dashboard": { access: "dashboard.read" },
  // Without a text it answers with pages, which are the same for everybody.
  "GET /search": { access: "dashboard.read", tellsNothing: true },
  "GET /quotes": { access: "quote.read" },
  "POST /quotes": {
    access: "quote.create",
    status: 201,
    body: ({ params }) => ({
      customer_id: params.customerId,
      title: "Extension 🥐",
      currency: "EUR",
      valid_until: "2099-12-31",
      terms: "Thirty days net 🥐",
      note: "",
      lines: [{ description: "Ovens 🥐", quantity: 1.5, unit_price_minor: 1999 }],
    }),
  },
  "GET /quotes/[quoteId]": { access: "quote.read" },
  "PATCH /quotes/[quoteId]": { access: "quote.update", body: () => ({ title: "🥐" }) },
  "DELETE /quotes/[quoteId]": { access: "quote.delete" },
  "POST /quotes/[quoteId]/lines": {
    access: "quote.update",
    status: 201,
    body: () => ({ description: "One more 🥐", quantity: 2, unit_price_minor: 100 }),
  },
  "POST /quotes/[quoteId]/duplicate": { access: "quote.create", status: 201 },
  "POST /quotes/[quoteId]/send": {
    access: "quote.update",
    body: () => ({ email: "buyer@bakery.example" }),
  },
  "POST /quotes/[quoteId]/restore": { access: "quote.delete" },
  "POST /quotes/[quoteId]/submission": {
    access: "quote.update",
    prepare: discount,
    body: () => ({ request: "They buy two more in spring 🥐" }),
  },
  "DELETE /quotes/[quoteId]/submission": { access: "quote.update", prepare: submit },
  "POST /quotes/[quoteId]/approval": {
    access: "quote.approve",
    body: () => ({ is_approved: true, comment: "Fine 🥐" }),
    prepare: submit,
  },
  "POST /quotes/[quoteId]/revisions": { access: "quote.update", status: 201, prepare: send },
  "POST /quotes/[quoteId]/outcome": {
    access: "quote.update",
    body: () => ({ outcome: "won", reason: "By phone 🥐" }),
    prepare: send,
  },
  "GET /products": { access: "product.read" },
  "POST /products": {
    access: "product.create",
    status: 201,
    body: () => ({
      sku: `B-${randomUUID()}`,
      name: "Croissant 🥐",
      description: "With butter 🥐",
      category: "Bakery",
      unit: "piece",
      unit_price_minor: 250,
      cost_minor: 90,
      currency: "EUR",
      prices: [{ currency: "JPY", unit_price_minor: 400 }],
      tax_rate_basis_points: 700,
      is_active: true,
    }),
  },
  "POST /products/bulk": {
    access: "product.create",
    body: () => ({ products: [{ sku: `B-${randomUUID()}`, name: "🥐", unit_price_minor: 250 }] }),
  },
  "GET /products/[productId]": { access: "product.read" },
  "PATCH /products/[productId]": {
    access: "product.update",
    body: () => ({ name: "🥐", unit_price_minor: 260, prices: [], lock_version: 1 }),
  },
  "DELETE /products/[productId]": { access: "product.delete" },
  "POST /products/[productId]/restore": { access: "product.delete" },
  "GET /competitors": { access: "competitor.read" },
  "POST /competitors": {
    access: "competitor.create",
    status: 201,
    body: () => ({
      name: "Ofenbau 🔥 Kunz",
      website: "kunz.example",
      strengths: "Fast",
      weaknesses: "No service",
      pricing: "Ten percent below ours",
      how_we_win: "Show the ten-year warranty",
    }),
  },
  "GET /competitors/[competitorId]": { access: "competitor.read" },
  "PATCH /competitors/[competitorId]": {
    access: "competitor.update",
    body: () => ({ name: "🔥", strengths: "", lock_version: 1 }),
  },
  "DELETE /competitors/[competitorId]": { access: "competitor.delete" },
  "POST /competitors/[competitorId]/restore": { access: "competitor.delete" },
  "GET /documents": { access: "document.read" },
  "POST /documents": {
    access: "document.create",
    status: 201,
    isUpload: true,
    body: () => ({ name: "🥐", customer_id: "", quote_id: "" }),
  },
  "GET /documents/[documentId]": { access: "document.read" },
  "PATCH /documents/[documentId]": {
    access: "document.update",
    body: () => ({ name: "🥐", customer_id: null, quote_id: null, lock_version: 1 }),
  },
  "DELETE /documents/[documentId]": { access: "document.delete" },
  "GET /documents/[documentId]/versions": { access: "document.read" },
  "POST /documents/[documentId]/versions": {
    access: "document.update",
    status: 201,
    isUpload: true,
    body: () => ({}),
  },
  "GET /documents/[documentId]/download": { access: "document.read", tellsNothing: true },
  "POST /documents/[documentId]/restore": { access: "document.delete" },
};

const theQuote = ({ params }: Scene) => ({ quoteId: params.quoteId ?? "" });

async function discount(scene: Scene): Promise<string> {
  const lines = [{ description: "Oven", unitPriceMinor: 100, discountBasisPoints: 9_000 }];
  await saveQuote(scene.owner, saveQuoteSchema.parse({ ...theQuote(scene), lines }));
  return scene.token;
}

async function submit(scene: Scene): Promise<string> {
  await discount(scene);
  await submitQuote(scene.owner, { ...theQuote(scene), request: "" });
  return scene.token;
}

async function send(scene: Scene): Promise<string> {
  await sendQuote(scene.owner, { ...theQuote(scene), email: null });
  return scene.token;
}

/** The names of the doors that are known. */
export const knownDoors: readonly string[] = Object.keys(facts);

/** What is known of a door. */
export function factsOf(door: ApiDoor): DoorFacts {
  return facts[door.name] ?? { access: "somebody" };
}

/** The parameter that names a record of the organization in a door's path, if there is one. */
export function recordParameter(door: ApiDoor): string | undefined {
  return /\[(bulkChangeId|competitorId|customerId|documentId|exportId|importId|invitationId|productId|quoteId|tokenId|userId|viewId|webhookId)\]/.exec(
    door.path,
  )?.[1];
}

/** The parameters of a path, with its record, if it names one, changed to another. */
export function withRecord(door: ApiDoor, { params }: Scene, id: string): Scene["params"] {
  const name = recordParameter(door);
  return name ? { ...params, [name]: id } : params;
}

/** A good body for a door, if it takes one. */
export function bodyFor(door: ApiDoor, scene: Scene): Record<string, unknown> | undefined {
  return factsOf(door).body?.(scene);
}

/** The fields of a door's body. */
export function fieldsOf(door: ApiDoor): string[] {
  const mailedTokens = {
    account_activation: "",
    email_change: "",
    email_verification: "",
    password_reset: "",
    undo_email_change: "",
  };
  const scene = { slug: "", email: "", invitationToken: "", mailedTokens, params: {} };
  return Object.keys(factsOf(door).body?.(scene) ?? {});
}

/** A new organization, with one of everything that a door may ask for. */
export async function aScene(): Promise<Scene> {
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
    mailedTokens: await everyMailedToken(),
    invitationToken: invitation.token,
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
      exportId: await anExport(organization.owner),
      webhookId: webhook.id,
      deliveryId: await aDelivery(organization.owner, webhook.id),
      noticeId: await aNotice(organization.owner),
      sessionId: other.id,
      slug: "a-free-slug",
      tag: "customers",
    },
  };
}

/** Offers the ownership to a new member, and answers their token. */
async function anOffer(scene: Scene): Promise<string> {
  const taker = await aMember(scene, "admin");
  valueFrom(await offerOwnership(scene.owner, { toUserId: taker.userId }));
  return anAccessToken(taker);
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
