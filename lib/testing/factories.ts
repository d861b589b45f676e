import { randomUUID } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { founder, type Member, type Person, type RequestOrigin, system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { Role } from "@/lib/access/roles";
import { createApiToken } from "@/lib/api-tokens/create-api-token";
import { createApiTokenSchema } from "@/lib/api-tokens/schema";
import { createCompetitor } from "@/lib/competitors/create-competitor";
import { type CreateCompetitor, createCompetitorSchema } from "@/lib/competitors/schema";
import { bulkChangeSchema } from "@/lib/customers/bulk/bulk-schema";
import { changeMany } from "@/lib/customers/bulk/change-many";
import { createCustomer } from "@/lib/customers/create-customer";
import { addContact } from "@/lib/customers/particulars/add-contact";
import { addContactSchema } from "@/lib/customers/particulars/particulars-schema";
import { type CreateCustomer, createCustomerSchema } from "@/lib/customers/schema";
import { identityDb } from "@/lib/db/identity";
import { addMember } from "@/lib/db/members/add-member";
import { type OrganizationId, organizationIdSchema } from "@/lib/db/organization-id";
import { createDocument } from "@/lib/documents/create-document";
import { keepUpload } from "@/lib/documents/keep-upload";
import { createDocumentSchema } from "@/lib/documents/schema";
import { requestExport } from "@/lib/export/request-export";
import { runExport } from "@/lib/export/run-export";
import { createImportFromText } from "@/lib/imports/create-import";
import { assignSeat } from "@/lib/invitations/assign-seat";
import { inviteMember } from "@/lib/invitations/invite-member";
import { copyToDirectory } from "@/lib/organizations/copy-to-directory";
import { foundOrganization } from "@/lib/organizations/found-organization";
import type { ProblemCode } from "@/lib/problems";
import { createProduct } from "@/lib/products/create-product";
import { createProductSchema } from "@/lib/products/schema";
import { createQuote } from "@/lib/quotes/create-quote";
import { createQuoteSchema } from "@/lib/quotes/schema";
import type { Result } from "@/lib/result";
import { saveView } from "@/lib/saved-views/save-view";
import { saveViewSchema } from "@/lib/saved-views/schema";
import { openSession } from "@/lib/sessions/open-session";
import { createUser } from "@/lib/users/create-user";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { createWebhookSchema } from "@/lib/webhooks/schema";

/** The password of everybody who is made here. */
export const password = "Test123!";
/** A hash of it at bcrypt's lowest cost, so that it is checked for real, and in a few milliseconds. */
const passwordHash = "$2b$04$hLAZ.GZkl6695ZkSosUEGebMoW27dKhVjUfexwmDLT9mmBavSjC8y";

export interface Organization {
  readonly organizationId: OrganizationId;
  readonly slug: string;
  readonly owner: Member;
}

/** A request to the API from nowhere in particular. */
export function anOrigin(): RequestOrigin {
  return { requestId: randomUUID(), ip: null, userAgent: null, door: "api" };
}

/** An address that nobody else in the run has. */
export function anEmail(name = "kim"): string {
  return `${name}-${randomUUID()}@acme.example`;
}

/** Somebody with an account who belongs nowhere yet. */
export async function aPerson(email = anEmail()): Promise<Person> {
  const userId = uuidv7();
  await createUser(identityDb, { id: userId, email, name: "Kim Berg", passwordHash });
  return {
    userId,
    email,
    name: "Kim Berg",
    isEmailVerified: false,
    sessionId: uuidv7(),
    isFresh: true,
    origin: anOrigin(),
  };
}

/** Somebody who has proved their address. */
export async function aProvenPerson(email = anEmail()): Promise<Person> {
  const person = await aPerson(email);
  await identityDb.user.update({
    where: { id: person.userId },
    data: { emailVerifiedAt: new Date() },
    select: { id: true },
  });
  return { ...person, isEmailVerified: true };
}

/** Somebody with an account and the session that they act in. */
export async function aPersonLoggedIn(): Promise<Person> {
  const person = await aPerson();
  const options = { userId: person.userId, isRemembered: false, origin: anOrigin() };
  const { id } = await openSession(identityDb, options);
  return { ...person, sessionId: id };
}

/** An organization with its owner, and more seats than a test needs unless it says how many. */
export async function anOrganization({ seats = 1000 } = {}): Promise<Organization> {
  const organizationId = organizationIdSchema.parse(uuidv7());
  const slug = `acme-${randomUUID().slice(0, 18)}`;
  const person = await aPerson();
  const actor = founder(organizationId, person.userId, anOrigin());
  await authorize(actor, "organization.create").$transaction(async (tx) => {
    await foundOrganization(tx, actor, { name: `Acme ${slug}`, slug });
    await tx.organization.updateMany({ data: { seats, status: "active", trialEndsAt: null } });
    await copyToDirectory(tx);
  });
  return { organizationId, slug, owner: asMember(person, organizationId, "owner") };
}

/** A member with a role, without an invitation; a new person unless one is given. */
export async function aMember(
  { organizationId }: Pick<Organization, "organizationId">,
  role: Role,
  given?: Person,
): Promise<Member> {
  const person = given ?? (await aPerson());
  const { userId } = person;
  const actor = founder(organizationId, userId, anOrigin());
  await authorize(actor, "organization.create").$transaction(async (tx) =>
    addMember(tx, { userId, role, invitedByUserId: null }),
  );
  return asMember(person, organizationId, role);
}

/** An open invitation by somebody who may invite, with its link's token. */
export async function anInvitation(
  inviter: Member,
  { email = anEmail("jo"), role = "viewer" }: { email?: string; role?: Role } = {},
) {
  const invited = valueFrom(await inviteMember(inviter, { email, role, sendEmail: false }));
  return {
    invitationId: invited.invitationId,
    email,
    role,
    token: tokenIn(invited.invitationLink),
  };
}

/** A member who was given a seat and has not opened their account. */
export async function anAssignedMember(
  actor: Member,
  { email = anEmail("jo"), role = "viewer" }: { email?: string; role?: Role } = {},
): Promise<{ userId: string; email: string }> {
  const assigned = valueFrom(await assignSeat(actor, { email, name: "Jo Lind", role }));
  if (!("userId" in assigned)) throw new Error("The address has an account.");
  return { userId: assigned.userId, email };
}

/** An export of an owner's organization, made and ready. */
export async function anExport(owner: Member): Promise<string> {
  const { id: exportId } = valueFrom(await requestExport(owner));
  const { organizationId } = owner;
  await runExport(authorize(system(organizationId), "export.run"), { organizationId, exportId });
  return exportId;
}

/** A customer of whoever makes it. */
export async function aCustomer(actor: Member, input: Partial<CreateCustomer> = {}) {
  return valueFrom(
    await createCustomer(
      actor,
      createCustomerSchema.parse({ name: "Calder Valley Ltd", ...input }),
    ),
  );
}

/** A person at a customer. */
export async function aContact(
  actor: Member,
  customerId: string,
  input: Partial<z.input<typeof addContactSchema>> = {},
) {
  const contact = addContactSchema.parse({ name: "Bo Lind", customerId, ...input });
  return valueFrom(await addContact(actor, contact));
}

/** A draft over two ovens, of whoever makes it. */
export async function aQuote(
  actor: Member,
  { customerId, ...changes }: Partial<z.input<typeof createQuoteSchema>> = {},
) {
  const input = createQuoteSchema.parse({
    customerId: customerId ?? (await aCustomer(actor)).id,
    lines: [{ description: "Oven", quantity: 2, unitPriceMinor: 50_000 }],
    ...changes,
  });
  return valueFrom(await createQuote(actor, input));
}

type ProductChanges = Partial<z.input<typeof createProductSchema>>;

/** What a product with a SKU of its own is created from. */
export const productInput = (changes: ProductChanges = {}) =>
  createProductSchema.parse({
    ...{ sku: `P-${randomUUID()}`, name: "Oven", unitPriceMinor: 50_000 },
    ...changes,
  });

/** A product with a SKU of its own. */
export async function aProduct(actor: Member, changes: ProductChanges = {}) {
  return valueFrom(await createProduct(actor, productInput(changes)));
}

/** A competitor with nothing known of it. */
export async function aCompetitor(actor: Member, input: Partial<CreateCompetitor> = {}) {
  const competitor = { name: "Ofenbau Kunz", ...input };
  return valueFrom(await createCompetitor(actor, createCompetitorSchema.parse(competitor)));
}

/** A file as it arrives, in two parts. */
export async function* arriving(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  const middle = Math.ceil(bytes.length / 2);
  for (const part of [bytes.subarray(0, middle), bytes.subarray(middle)])
    if (part.length > 0) yield part;
}

/** A file that was uploaded, and that no document has yet. */
export async function aKeptFile(
  { organizationId }: Member,
  fileName = "terms.txt",
  content: string | Uint8Array = "Net 30",
) {
  return valueFrom(await keepUpload(organizationId, { fileName, content: arriving(content) }));
}

/** A document of whoever uploads it. */
export async function aDocument(
  actor: Member,
  input: Partial<z.input<typeof createDocumentSchema>> = {},
  file?: { readonly fileName: string; readonly content: string | Uint8Array },
) {
  const kept = await aKeptFile(actor, file?.fileName, file?.content);
  return valueFrom(
    await createDocument(actor, { ...createDocumentSchema.parse(input), file: kept }),
  );
}

/** Adds a tag to a customer by a bulk change; answers the change's id. */
export async function aBulkChange(actor: Member, customerId: string): Promise<string> {
  const input = { kind: "add_tag", tag: "Tagged", ids: [customerId] };
  return valueFrom(await changeMany(actor, bulkChangeSchema.parse(input))).id;
}

/** A view of the customers by name; answers its id. */
export async function aView(actor: Member): Promise<string> {
  const input = { name: `View ${randomUUID()}`, query: { sort: "name" } };
  return valueFrom(await saveView(actor, saveViewSchema.parse(input))).id;
}

/** A file with one customer, not imported yet; answers its id. */
export async function anImport(actor: Member, csv = "Company\nCalder Valley Ltd"): Promise<string> {
  const file = { resource: "customer", fileName: "customers.csv", csv } as const;
  return valueFrom(await createImportFromText(actor, file)).id;
}

/** A notice to a member; answers its id. */
export async function aNotice({ organizationId, userId }: Member): Promise<string> {
  const db = authorize(system(organizationId), "notification.create");
  const { id } = await db.notification.create({
    data: { kind: "member.reactivated", data: {}, recipientUserId: userId, userId },
    select: { id: true },
  });
  return id;
}

/** The access token of a new session. */
export async function anAccessToken({ userId }: { readonly userId: string }): Promise<string> {
  return (await openSession(identityDb, { userId, isRemembered: false, origin: anOrigin() })).token;
}

/** An API token that reads and writes customers, unless it is asked for more or less. */
export async function anApiToken(
  actor: Member,
  input: Partial<z.input<typeof createApiTokenSchema>> = {},
) {
  const token = { name: "Shop", scopes: ["customer:write"], ...input };
  return valueFrom(await createApiToken(actor, createApiTokenSchema.parse(token)));
}

/** An endpoint that is told of new customers, unless it is to be told of something else. */
export async function aWebhook(
  actor: Member,
  input: Partial<z.input<typeof createWebhookSchema>> = {},
) {
  const webhook = { url: "https://shop.example/hook", events: ["customer.created"], ...input };
  return valueFrom(await createWebhook(actor, createWebhookSchema.parse(webhook)));
}

/** Something that an endpoint is to be told. */
export async function aDelivery(actor: Member, endpointId: string): Promise<string> {
  const db = authorize(system(actor.organizationId), "webhook.deliver");
  const { id } = await db.webhookDelivery.create({
    data: { endpointId, event: "customer.created", payload: {} },
    select: { id: true },
  });
  return id;
}

/** The token that a mailed link carries. */
export function tokenIn(link: string): string {
  return new URL(link).searchParams.get("token") ?? "";
}

/** A use case's value; fails the test if it answered a problem. */
export function valueFrom<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The use case answered ${result.code}.`);
  return result.value;
}

/** The problem that a use case answered, or "none". */
export function codeOf(result: Result<unknown>): ProblemCode | "none" {
  return result.ok ? "none" : result.code;
}

function asMember(
  { userId, sessionId, isFresh, origin }: Person,
  organizationId: OrganizationId,
  role: Role,
): Member {
  const standing = { status: "active", hasOwnRecordsOnly: false } as const;
  return { organizationId, role, ...standing, userId, sessionId, isFresh, origin };
}
