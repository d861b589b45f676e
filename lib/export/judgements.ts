import type { TenantModel } from "@/lib/db/models";

/** What happens to a model's columns when an organization is exported, and imported elsewhere. */
export interface Judgement {
  /** Fields that leave, and come back with an import. Checksums cover these. */
  readonly carried: string;
  /** Fields that leave, but describe this server; an import makes its own. */
  readonly ofPlace?: string;
  /** Fields that never leave, each with the reason. */
  readonly secret?: Readonly<Record<string, string>>;
  /** Why an import leaves the table out; without a reason it brings it in. */
  readonly staysBehind?: string;
}

const credential = "opens something";
const derived = { searchText: "PostgreSQL writes it" };
const moments = "createdAt updatedAt";

/**
 * Every model and every column of it, except the organization's id. A column that is not named here never leaves, and a test
 * fails until it is: whoever adds one decides.
 */
export const judgements: Readonly<Record<TenantModel, Judgement>> = {
  Activity: { carried: `id userId customerId quoteId kind body occurredAt ${moments}` },
  ApiToken: {
    carried: "id userId name hint isPersonal scopes expiresAt lastUsedAt revokedAt createdAt",
    secret: { tokenHash: credential },
    staysBehind: "a token opens the organization that it was made in",
  },
  AuditEvent: {
    carried:
      "id userId actorType action targetType targetId result changes ip userAgent requestId sessionId sequence previousHash hash occurredAt",
    staysBehind: "a log says what happened here, and its chain can't be joined to another",
  },
  AuditHead: {
    carried: "id sequence previousHash hash recordedAt",
    staysBehind: "the chain of another organization has its own end",
  },
  BulkChange: {
    carried:
      "id userId kind value before quotesBefore changedCount leftCount quoteCount keptCount undoneAt createdAt",
    staysBehind: "what was done elsewhere can't be undone here",
  },
  Competitor: {
    carried: `id userId name website strengths weaknesses pricing howWeWin lockVersion deletedAt ${moments}`,
    secret: derived,
  },
  Counter: { carried: "id name value" },
  Customer: {
    carried: `id userId ownerUserId name email phone website taxNumber currency note tags lockVersion deletedAt mergedIntoId ${moments}`,
  },
  CustomerAddress: {
    carried: `id userId customerId kind street postalCode city region country ${moments}`,
  },
  CustomerContact: { carried: `id userId customerId name title email phone isPrimary ${moments}` },
  DefaultView: { carried: `id userId resource savedViewId ${moments}` },
  Document: {
    carried: `id userId ownerUserId name kind customerId quoteId lockVersion deletedAt ${moments}`,
    secret: derived,
  },
  DocumentVersion: {
    carried:
      "id userId documentId number fileName contentType sizeBytes sha256 storageKey createdAt",
    // Each server has its own scanner and trusts no other.
    ofPlace: "scanStatus scanFinding",
    secret: derived,
  },
  IdempotencyKey: {
    carried: "id userId createdAt",
    secret: {
      key: "belongs to a client's request",
      route: "belongs to a client's request",
      requestHash: "belongs to a client's request",
      status: "belongs to a client's request",
      requestId: "belongs to a client's request",
      expiresAt: "belongs to a client's request",
      sealedAnswer: "may hold a token that was shown once",
    },
    staysBehind: "answers are remembered for a day, where they were given",
  },
  Import: {
    carried: `id userId resource fileName content encoding separator columns matchBy onMatch onBadLine status lineCount doneCount createdCount updatedCount skippedCount badCount finishedAt ${moments}`,
    staysBehind: "what is under way goes on where it began",
  },
  ImportFault: {
    carried: "id userId importId line field value message createdAt",
    staysBehind: "belongs to an import",
  },
  ImportedRow: { carried: "id userId source sourceTable sourceId targetId createdAt" },
  Notification: {
    carried: "id userId recipientUserId kind data readAt mailedAt createdAt",
    staysBehind: "was told to people who are not here",
  },
  Organization: {
    carried:
      "currency locale timeZone accentColor logoKey hasOwnRecordsOnly discountLimitBasisPoints usualTaxRateBasisPoints quoteValidityDays quoteTerms letterhead minimumPasswordLength",
    ofPlace:
      "id name status trialEndsAt pastDueSince seats storageQuotaBytes deletionRequestedAt userId createdAt updatedAt",
  },
  OrganizationExport: {
    carried: "id userId status sizeBytes sha256 rowCount fileCount finishedAt expiresAt createdAt",
    secret: { storageKey: "leads to another export, which would be in this one" },
    staysBehind: "its zip is not here",
  },
  OrganizationInvitation: {
    carried: `id userId email role expiresAt acceptedAt acceptedByUserId revokedAt declinedAt mailStatus mailedAt ${moments}`,
    secret: { tokenHash: credential, nonce: credential },
    staysBehind: "nobody gets in by an import",
  },
  OrganizationMember: {
    carried: `id userId role isSuspended invitedByUserId joinedAt ${moments}`,
    staysBehind: "nobody gets in by an import",
  },
  OwnershipTransfer: {
    carried: `id userId toUserId expiresAt acceptedAt canceledAt ${moments}`,
    staysBehind: "nobody gets in by an import",
  },
  Product: {
    carried: `id userId sku name description category unit unitPriceMinor costMinor currency taxRateBasisPoints taxClassId isActive lockVersion deletedAt ${moments}`,
    secret: derived,
  },
  ProductPrice: { carried: `id userId productId currency unitPriceMinor ${moments}` },
  Quote: {
    carried: `id userId ownerUserId customerId contactId number version title status currency validUntil terms note subtotalMinor discountMinor taxMinor totalMinor recipientEmail pdfKey pdfSha256 sentAt firstViewedAt decidedAt outcomeReason competitorId lockVersion deletedAt ${moments}`,
    secret: { tokenHash: credential, nonce: credential },
  },
  QuoteApproval: {
    carried: `id userId quoteId status discountBasisPoints request decidedByUserId decidedAt comment ${moments}`,
  },
  QuoteDecision: {
    carried:
      "id userId quoteId isAccepted name title reason chosenLineIds totalMinor pdfSha256 ip userAgent createdAt",
  },
  QuoteLine: {
    carried: `id userId quoteId position kind productId sku description quantity unit unitPriceMinor discountBasisPoints discountMinor taxRateBasisPoints taxClassId taxName taxNote isOptional isChosen netMinor taxMinor ${moments}`,
  },
  QuoteMail: {
    carried: `id userId quoteId isReminder recipientEmail message status mailedAt ${moments}`,
  },
  QuoteView: { carried: "id userId quoteId ip userAgent createdAt" },
  SavedView: { carried: `id userId resource name query isShared ${moments}` },
  Subscription: {
    carried: `id userId provider status stripeCustomerId stripeSubscriptionId stripePriceId seats paidSeats syncedSeats currentPeriodEndsAt cancelsAtPeriodEnd syncedAt version ${moments}`,
    staysBehind: "who pays is settled anew",
  },
  TaxClass: {
    carried: `id userId name rateBasisPoints note isActive lockVersion ${moments}`,
    secret: { uniqueName: derived.searchText },
  },
  WebhookDelivery: {
    carried:
      "id userId endpointId event payload status attempts responseStatus lastError lastAttemptAt deliveredAt createdAt",
    staysBehind: "belongs to a webhook",
  },
  WebhookEndpoint: {
    carried: `id userId url description lockVersion events isEnabled consecutiveFailures previousSecretUntil ${moments}`,
    secret: { secret: "signs what is told", previousSecret: "signs what is told" },
    staysBehind: "its secret is not here, and what it was told is another organization's",
  },
};
