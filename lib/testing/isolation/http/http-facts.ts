import type { Permission } from "@/lib/access/policy";
import type { Company } from "./a-company";

/** What has to be known of a page to ask for it: what a member of the company finds there. */
interface PageFacts {
  /** Whether its own member sees the company's data there; a page that does not exist for anybody shows none. */
  readonly showsData: boolean;
  /** Whether whoever is let in finds nothing there: it needs a query, or is for the one who made it. */
  readonly isNotFound?: boolean;
  /** What a member needs to be let in; every page of an organization has it but the one for what is not there. */
  readonly permission?: Permission;
}

/** Every page. A new one fails a test until it stands here, and is then asked for by a stranger like all others. */
export const pageFacts: Readonly<Record<string, PageFacts>> = {
  "/": { showsData: false },
  "/activate": { showsData: false },
  "/account": { showsData: false },
  "/account/email/confirm": { showsData: false },
  "/account/email/undo": { showsData: false },
  "/account/security": { showsData: false },
  "/account/security/sign-ins": { showsData: false },
  "/account/sessions": { showsData: false },
  "/docs": { showsData: false },
  "/docs/[tag]": { showsData: false },
  "/forgot-password": { showsData: false },
  "/invite/accept": { showsData: false },
  "/login": { showsData: false },
  "/login/failed": { showsData: false },
  "/mailbox": { showsData: false },
  "/mailbox/[id]": { showsData: false },
  "/o/[slug]": { showsData: true, permission: "dashboard.read" },
  "/o/[slug]/[...rest]": { showsData: false },
  "/o/[slug]/audit-log": { showsData: true, permission: "audit.read" },
  "/o/[slug]/billing": { showsData: true, permission: "billing.read" },
  "/o/[slug]/audit-log/export": { showsData: true, permission: "audit.read" },
  "/o/[slug]/customers": { showsData: true, permission: "customer.read" },
  "/o/[slug]/customers/[customerId]": { showsData: true, permission: "customer.read" },
  "/o/[slug]/customers/[customerId]/edit": { showsData: true, permission: "customer.update" },
  "/o/[slug]/customers/duplicates": { showsData: true, permission: "customer.merge" },
  "/o/[slug]/customers/merge": {
    showsData: false,
    permission: "customer.merge",
    isNotFound: true,
  },
  "/o/[slug]/customers/new": { showsData: true, permission: "customer.create" },
  "/o/[slug]/quotes": { showsData: true, permission: "quote.read" },
  "/o/[slug]/quotes/[quoteId]": { showsData: true, permission: "quote.read" },
  "/o/[slug]/quotes/[quoteId]/edit": { showsData: true, permission: "quote.update" },
  "/o/[slug]/quotes/new": { showsData: true, permission: "quote.create" },
  "/o/[slug]/imports": { showsData: true, permission: "customer.create" },
  "/o/[slug]/imports/[importId]": {
    showsData: true,
    permission: "customer.create",
    isNotFound: true,
  },
  "/o/[slug]/imports/new": { showsData: true, permission: "customer.create" },
  "/o/[slug]/competitors": { showsData: true, permission: "competitor.read" },
  "/o/[slug]/competitors/[competitorId]": { showsData: true, permission: "competitor.read" },
  "/o/[slug]/competitors/[competitorId]/edit": { showsData: true, permission: "competitor.update" },
  "/o/[slug]/documents": { showsData: true, permission: "document.read" },
  "/o/[slug]/documents/[documentId]": { showsData: true, permission: "document.read" },
  "/o/[slug]/documents/[documentId]/edit": { showsData: true, permission: "document.update" },
  "/o/[slug]/competitors/new": { showsData: true, permission: "competitor.create" },
  "/o/[slug]/products": { showsData: true, permission: "product.read" },
  "/o/[slug]/products/[productId]": { showsData: true, permission: "product.read" },
  "/o/[slug]/products/[productId]/edit": { showsData: true, permission: "product.update" },
  "/o/[slug]/products/new": { showsData: true, permission: "product.create" },
  "/o/[slug]/notifications": { showsData: true, permission: "notification.read" },
  "/o/[slug]/roles": { showsData: true, permission: "member.read" },
  // Without a text it names pages alone.
  "/o/[slug]/search": { showsData: true, permission: "dashboard.read" },
  "/o/[slug]/settings": { showsData: true, permission: "organization.update" },
  "/o/[slug]/settings/api-tokens": { showsData: true, permission: "api_token.read" },
  "/o/[slug]/settings/webhooks": { showsData: true, permission: "webhook.read" },
  "/o/[slug]/settings/webhooks/[webhookId]": { showsData: true, permission: "webhook.read" },
  "/o/[slug]/settings/export": { showsData: true, permission: "organization.export" },
  "/o/[slug]/settings/delete": { showsData: true, permission: "organization.delete" },
  "/o/[slug]/team": { showsData: true, permission: "member.read" },
  "/o/[slug]/team/[userId]": { showsData: true, permission: "member.read" },
  "/o/[slug]/team/ownership": { showsData: true, permission: "member.read" },
  "/organizations": { showsData: true },
  "/q/[token]": { showsData: false },
  "/q/[token]/verify": { showsData: false },
  "/reset-password": { showsData: false },
  "/signup": { showsData: false },
  "/verify-email": { showsData: false },
};

/** The route handlers that are none of the API's doors, which have a table of their own (api-door-facts.ts). */
export const otherRoutes: readonly string[] = [
  "/api/[...path]",
  "/api/auth/[...nextauth]",
  "/api/method-not-allowed",
  "/api/webhooks/stripe",
  "/csp-reports",
  "/exports/[token]",
  "/files/[token]",
  "/healthz",
  "/mailbox/[id]/body",
  "/o/[slug]/audit-log/checkpoint",
  "/o/[slug]/audit-log/download",
  "/o/[slug]/documents/[documentId]/download",
  "/o/[slug]/documents/[documentId]/preview",
  "/o/[slug]/documents/[documentId]/upload",
  "/o/[slug]/documents/upload",
  "/o/[slug]/logo",
  "/mailbox/messages",
  "/o/[slug]/customers/tags/look-up",
  "/o/[slug]/customers/download",
  "/o/[slug]/imports/[importId]/look-up",
  "/o/[slug]/imports/download",
  "/o/[slug]/imports/upload",
  "/o/[slug]/products/download",
  "/o/[slug]/products/look-up",
  "/openapi.json",
  "/o/[slug]/quotes/[quoteId]/pdf",
  "/o/[slug]/search/look-up",
  "/o/[slug]/settings/export/[exportId]/download",
  "/q/[token]/logo",
  "/q/[token]/pdf",
  "/readyz",
];

interface ActionFacts {
  /** Whether its first argument is the slug of an organization. */
  readonly isMembers: boolean;
  /** What a member needs to use it; every member's action has it. */
  readonly permission?: Permission;
  /** Whether the form is all that it takes: it was made by asButton. */
  readonly isButton?: boolean;
  /** Whether it is for members other than a self-hosted organization's only owner, who would be told why not. */
  readonly isOthers?: boolean;
  readonly fields?: (company: Company) => Readonly<Record<string, string>>;
  /** Whether the fields name a record of the company, which a stranger must not find under their own slug either. */
  readonly namesRecord?: boolean;
  /** Whether records that are not the member's own are left out, instead of refusing all. */
  readonly leavesOut?: boolean;
}

const invitation = ({ params }: Company) => ({ invitationId: params.invitationId ?? "" });
const member = ({ params }: Company) => ({ userId: params.userId ?? "" });
const product = ({ params }: Company) => ({ productId: params.productId ?? "" });
const competitor = ({ params }: Company) => ({ competitorId: params.competitorId ?? "" });
const document = ({ params }: Company) => ({ documentId: params.documentId ?? "" });
const customer = ({ params }: Company) => ({ customerId: params.customerId ?? "" });

const contact = (company: Company) => ({
  ...customer(company),
  contactId: company.params.contactId ?? "",
});
const quote = ({ params }: Company) => ({ quoteId: params.quoteId ?? "" });
const file = ({ params }: Company) => ({ importId: params.importId ?? "" });
const dear = [{ description: "Oven", unitPriceMinor: 100, discountBasisPoints: 9_000 }];
/** A whole form of a product: all of its fields are sent. */
const productForm = {
  sku: "ONE-MORE",
  name: "One more product",
  description: "",
  category: "",
  unit: "piece",
  price: "12.50",
  cost: "",
  currency: "EUR",
  otherPrices: "",
  taxRate: "19",
  isActive: "true",
};

/** Every server action, in the order in which its own member can use them all. A new one fails a test until it stands here. */
export const actionFacts: Readonly<Record<string, ActionFacts>> = {
  inviteMemberAction: {
    isMembers: true,
    permission: "invitation.create",
    fields: ({ slug }) => ({ email: `new@${slug}.example`, role: "viewer", sendEmail: "false" }),
  },
  inviteListAction: {
    isMembers: true,
    permission: "invitation.create",
    fields: ({ slug }) => ({ list: `many@${slug}.example`, role: "viewer" }),
  },
  resendActivationAction: {
    isMembers: true,
    permission: "seat.assign",
    namesRecord: true,
    fields: member,
  },
  resendInvitationAction: {
    isMembers: true,
    permission: "invitation.create",
    namesRecord: true,
    fields: invitation,
  },
  revokeInvitationAction: {
    isMembers: true,
    permission: "invitation.revoke",
    namesRecord: true,
    fields: invitation,
  },
  changeRoleAction: {
    isMembers: true,
    permission: "member.change_role",
    namesRecord: true,
    fields: (company) => ({ ...member(company), role: "manager" }),
  },
  suspendMemberAction: {
    isMembers: true,
    permission: "member.suspend",
    namesRecord: true,
    fields: member,
  },
  reactivateMemberAction: {
    isMembers: true,
    permission: "member.reactivate",
    namesRecord: true,
    fields: member,
  },
  endMemberSessionsAction: {
    isMembers: true,
    permission: "member.end_sessions",
    namesRecord: true,
    fields: member,
  },
  offerOwnershipAction: {
    isMembers: true,
    permission: "ownership.transfer",
    namesRecord: true,
    fields: ({ params }) => ({ toUserId: params.userId ?? "" }),
  },
  cancelOwnershipAction: { isMembers: true, permission: "ownership.transfer" },
  acceptOwnershipAction: { isMembers: true, permission: "ownership.accept", isOthers: true },
  declineOwnershipAction: { isMembers: true, permission: "ownership.accept", isOthers: true },
  leaveOrganizationAction: { isMembers: true, permission: "member.leave", isOthers: true },
  removeMemberAction: {
    isMembers: true,
    permission: "member.remove",
    namesRecord: true,
    fields: member,
  },
  createCustomerAction: {
    isMembers: true,
    permission: "customer.create",
    fields: () => ({ name: "One more customer" }),
  },
  updateCustomerAction: {
    isMembers: true,
    permission: "customer.update",
    namesRecord: true,
    fields: (company) => ({ ...customer(company), phone: "+49 1" }),
  },
  addContactAction: {
    isMembers: true,
    permission: "customer.update",
    namesRecord: true,
    fields: (company) => ({ ...customer(company), name: "Bo Lind" }),
  },
  updateContactAction: {
    isMembers: true,
    permission: "customer.update",
    namesRecord: true,
    fields: (company) => ({ ...contact(company), name: "Bo Lind" }),
  },
  setAddressAction: {
    isMembers: true,
    permission: "customer.update",
    namesRecord: true,
    fields: (company) => ({ ...customer(company), kind: "billing", city: "Bevensen" }),
  },
  addActivityAction: {
    isMembers: true,
    permission: "customer.update",
    namesRecord: true,
    fields: (company) => ({ ...customer(company), kind: "call", body: "Wants more" }),
  },
  removeContactAction: {
    isMembers: true,
    permission: "customer.update",
    namesRecord: true,
    fields: contact,
  },
  changeManyAction: {
    isMembers: true,
    leavesOut: true,
    permission: "customer.update",
    fields: ({ params }) => ({
      kind: "add_tag",
      tag: "new",
      [`pick_${params.customerId}`]: "true",
    }),
  },
  undoBulkChangeAction: {
    isMembers: true,
    leavesOut: true,
    permission: "customer.update",
    namesRecord: true,
    fields: ({ params }) => ({ bulkChangeId: params.bulkChangeId ?? "" }),
  },
  saveViewAction: { isMembers: true, permission: "view.save", fields: () => ({ name: "Mine" }) },
  deleteViewAction: {
    isMembers: true,
    permission: "view.save",
    namesRecord: true,
    fields: ({ params }) => ({ viewId: params.viewId ?? "" }),
  },
  mergeCustomersAction: {
    isMembers: true,
    permission: "customer.merge",
    namesRecord: true,
    fields: ({ params }) => ({
      keptId: params.customerId ?? "",
      mergedId: params.otherCustomerId ?? "",
    }),
  },
  mapImportAction: {
    isMembers: true,
    permission: "customer.create",
    namesRecord: true,
    fields: (company) => ({ ...file(company), column0: "name" }),
  },
  startImportAction: {
    isMembers: true,
    permission: "customer.create",
    namesRecord: true,
    fields: file,
  },
  startQuoteAction: {
    isMembers: true,
    permission: "quote.create",
    fields: (company) => ({ ...customer(company), title: "One more quote" }),
  },
  saveQuoteAction: {
    isMembers: true,
    permission: "quote.update",
    namesRecord: true,
    fields: (company) => ({ draft: JSON.stringify({ ...quote(company), lines: dear }) }),
  },
  submitQuoteAction: {
    isMembers: true,
    permission: "quote.update",
    namesRecord: true,
    fields: (company) => ({ ...quote(company), request: "" }),
  },
  decideApprovalAction: {
    isMembers: true,
    permission: "quote.approve",
    namesRecord: true,
    fields: (company) => ({ ...quote(company), isApproved: "true", comment: "" }),
  },
  withdrawQuoteAction: {
    isMembers: true,
    permission: "quote.update",
    namesRecord: true,
    fields: quote,
  },
  sendQuoteAction: {
    isMembers: true,
    permission: "quote.update",
    namesRecord: true,
    fields: (company) => ({ ...quote(company), email: "" }),
  },
  closeQuoteAction: {
    isMembers: true,
    permission: "quote.update",
    namesRecord: true,
    fields: (company) => ({ ...quote(company), outcome: "lost", reason: "", competitorId: "" }),
  },
  reviseQuoteAction: {
    isMembers: true,
    permission: "quote.update",
    namesRecord: true,
    fields: quote,
  },
  duplicateQuoteAction: {
    isMembers: true,
    permission: "quote.create",
    namesRecord: true,
    fields: quote,
  },
  deleteQuoteAction: {
    isMembers: true,
    permission: "quote.delete",
    namesRecord: true,
    fields: quote,
  },
  restoreQuoteAction: {
    isMembers: true,
    permission: "quote.delete",
    namesRecord: true,
    fields: quote,
  },
  answerQuoteAction: { isMembers: false },
  deleteCustomerAction: {
    isMembers: true,
    permission: "customer.delete",
    namesRecord: true,
    fields: customer,
  },
  restoreCustomerAction: {
    isMembers: true,
    permission: "customer.delete",
    namesRecord: true,
    fields: customer,
  },
  updateOrganizationAction: {
    isMembers: true,
    permission: "organization.update",
    fields: ({ slug }) => ({
      name: `Company ${slug}`,
      slug,
      currency: "EUR",
      locale: "en",
      timeZone: "UTC",
      discountLimitPercent: "15",
      quoteValidityDays: "30",
      quoteTerms: "",
    }),
  },
  setAccentAction: {
    isMembers: true,
    permission: "organization.update",
    fields: () => ({ accentColor: "#8a1538" }),
  },
  removeLogoAction: { isMembers: true, permission: "organization.update" },
  setSeatsAction: {
    isMembers: true,
    permission: "billing.manage",
    fields: () => ({ seats: "40" }),
  },
  confirmSeatsAction: {
    isMembers: true,
    permission: "billing.manage",
    fields: () => ({ seats: "40" }),
  },
  startCheckoutAction: {
    isMembers: true,
    permission: "billing.manage",
    isOthers: true,
    fields: () => ({ seats: "40" }),
  },
  openPortalAction: { isMembers: true, permission: "billing.manage", isOthers: true },
  cancelPlanAction: { isMembers: true, permission: "billing.manage", isOthers: true },
  resumePlanAction: { isMembers: true, permission: "billing.manage", isOthers: true },
  refreshBillingAction: { isMembers: true, permission: "billing.manage", isOthers: true },
  requestDeletionAction: {
    isMembers: true,
    permission: "organization.delete",
    fields: ({ slug }) => ({ name: `Company ${slug}` }),
  },
  requestExportAction: { isMembers: true, permission: "organization.export" },
  cancelDeletionAction: { isMembers: true, permission: "organization.delete" },
  createWebhookAction: {
    isMembers: true,
    permission: "webhook.manage",
    fields: () => ({ url: "https://shop.example/new", "quote-sent": "on", description: "" }),
  },
  editWebhookAction: {
    isMembers: true,
    permission: "webhook.manage",
    namesRecord: true,
    fields: ({ params }) => ({
      webhookId: params.webhookId ?? "",
      url: "https://shop.example/other",
      "quote-sent": "on",
      description: "",
      lockVersion: "1",
    }),
  },
  rotateWebhookSecretAction: {
    isMembers: true,
    permission: "webhook.manage",
    namesRecord: true,
    fields: ({ params }) => ({ webhookId: params.webhookId ?? "" }),
  },
  enableWebhookAction: {
    isMembers: true,
    permission: "webhook.manage",
    namesRecord: true,
    fields: ({ params }) => ({ webhookId: params.webhookId ?? "", isEnabled: "true" }),
  },
  replayDeliveryAction: {
    isMembers: true,
    permission: "webhook.manage",
    namesRecord: true,
    fields: ({ params }) => ({
      webhookId: params.webhookId ?? "",
      deliveryId: params.deliveryId ?? "",
    }),
  },
  deleteWebhookAction: {
    isMembers: true,
    permission: "webhook.manage",
    namesRecord: true,
    fields: ({ params }) => ({ webhookId: params.webhookId ?? "" }),
  },
  createApiTokenAction: {
    isMembers: true,
    permission: "api_token.create",
    fields: () => ({ name: "Shop", isPersonal: "true", expiresInDays: "30", customer: "read" }),
  },
  takeOverApiTokenAction: {
    isMembers: true,
    permission: "api_token.manage",
    namesRecord: true,
    fields: ({ params }) => ({ tokenId: params.tokenId ?? "" }),
  },
  revokeApiTokenAction: {
    isMembers: true,
    permission: "api_token.revoke",
    namesRecord: true,
    fields: ({ params }) => ({ tokenId: params.tokenId ?? "" }),
  },
  createProductAction: { isMembers: true, permission: "product.create", fields: () => productForm },
  updateProductAction: {
    isMembers: true,
    permission: "product.update",
    namesRecord: true,
    fields: (company) => ({ ...product(company), ...productForm, sku: "ANOTHER" }),
  },
  deleteProductAction: {
    isMembers: true,
    permission: "product.delete",
    namesRecord: true,
    fields: product,
  },
  restoreProductAction: {
    isMembers: true,
    permission: "product.delete",
    namesRecord: true,
    fields: product,
  },
  createCompetitorAction: {
    isMembers: true,
    permission: "competitor.create",
    fields: () => ({ name: "One more competitor" }),
  },
  updateCompetitorAction: {
    isMembers: true,
    permission: "competitor.update",
    namesRecord: true,
    fields: (company) => ({ ...competitor(company), pricing: "High" }),
  },
  deleteCompetitorAction: {
    isMembers: true,
    permission: "competitor.delete",
    namesRecord: true,
    fields: competitor,
  },
  restoreCompetitorAction: {
    isMembers: true,
    permission: "competitor.delete",
    namesRecord: true,
    fields: competitor,
  },
  updateDocumentAction: {
    isMembers: true,
    permission: "document.update",
    namesRecord: true,
    fields: (company) => ({ ...document(company), name: "Another name" }),
  },
  deleteDocumentAction: {
    isMembers: true,
    permission: "document.delete",
    namesRecord: true,
    fields: document,
  },
  restoreDocumentAction: {
    isMembers: true,
    permission: "document.delete",
    namesRecord: true,
    fields: document,
  },
  markReadAction: {
    isMembers: true,
    permission: "notification.read",
    namesRecord: true,
    fields: ({ params }) => ({ noticeId: params.noticeId ?? "" }),
  },
  markAllReadAction: { isMembers: true, permission: "notification.read" },
  resendVerificationAction: { isMembers: false },
  activateAccountAction: { isMembers: false },
  declineInvitationAction: { isMembers: false },
  changePasswordAction: { isMembers: false },
  confirmEmailChangeAction: { isMembers: false },
  connectSignInAction: { isMembers: false },
  createOrganizationAction: { isMembers: false },
  disconnectSignInAction: { isMembers: false },
  forgotPasswordAction: { isMembers: false },
  joinAsMyselfAction: { isMembers: false },
  joinAsNewPersonAction: { isMembers: false },
  logInAction: { isMembers: false },
  logInAgainAction: { isMembers: false },
  logOutAction: { isMembers: false, isButton: true },
  logOutToAcceptAction: { isMembers: false },
  reauthenticateAction: { isMembers: false },
  requestEmailChangeAction: { isMembers: false },
  resetPasswordAction: { isMembers: false },
  revokeOtherSessionsAction: { isMembers: false },
  revokeSessionAction: { isMembers: false },
  setFirstPasswordAction: { isMembers: false },
  setThemeAction: { isMembers: false, isButton: true, fields: () => ({ theme: "dark" }) },
  signInWithAction: { isMembers: false },
  signUpAction: { isMembers: false },
  undoEmailChangeAction: { isMembers: false },
  updateProfileAction: { isMembers: false },
  verifyEmailAction: { isMembers: false },
};
