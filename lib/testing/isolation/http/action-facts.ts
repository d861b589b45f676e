import type { Permission } from "@/lib/access/policy";
import type { Company } from "./a-company";

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
  acceptOwnInvitationAction: { isMembers: false },
  declineOwnInvitationAction: { isMembers: false },
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
