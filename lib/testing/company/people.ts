import { randomUUID } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { founder, type Member, type Person, type RequestOrigin, system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import type { Role } from "@/lib/access/roles";
import { identityDb } from "@/lib/db/identity";
import { addMember } from "@/lib/db/members/add-member";
import { type OrganizationId, organizationIdSchema } from "@/lib/db/organization-id";
import { inviteMember } from "@/lib/invitations/invite-member";
import { assignSeat } from "@/lib/invitations/seats/assign-seat";
import { copyToDirectory } from "@/lib/organizations/copy-to-directory";
import { foundOrganization } from "@/lib/organizations/found-organization";
import { openSession } from "@/lib/sessions/open-session";
import { createUser } from "@/lib/users/create-user";
import { tokenIn } from "../mail/token-in";
import { valueFrom } from "../value-from";

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

/** The access token of a new session. */
export async function anAccessToken({ userId }: { readonly userId: string }): Promise<string> {
  return (await openSession(identityDb, { userId, isRemembered: false, origin: anOrigin() })).token;
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

/** The owner of an organization, for a test that needs nobody else of it. */
export const anOwner = async (): Promise<Member> => (await anOrganization()).owner;

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

/** A notice to a member; answers its id. */
export async function aNotice({ organizationId, userId }: Member): Promise<string> {
  const db = authorize(system(organizationId), "notification.create");
  const { id } = await db.notification.create({
    data: { kind: "member.reactivated", data: {}, recipientUserId: userId, userId },
    select: { id: true },
  });
  return id;
}

function asMember(
  { userId, sessionId, isFresh, origin }: Person,
  organizationId: OrganizationId,
  role: Role,
): Member {
  const standing = { status: "active", hasOwnRecordsOnly: false } as const;
  return { organizationId, role, ...standing, userId, sessionId, isFresh, origin };
}
