import { randomUUID } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { founder, type Member, type RequestOrigin } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { directoryOf } from "@/lib/db/identity";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { inviteMember } from "@/lib/invitations/invite-member";
import { foundOrganization } from "@/lib/organizations/found-organization";
import { createUser } from "@/lib/users/create-user";

const origin: RequestOrigin = {
  requestId: randomUUID(),
  door: "browser",
  ip: null,
  userAgent: null,
};

export interface Owner extends Member {
  readonly origin: RequestOrigin;
  readonly email: string;
  readonly slug: string;
}

/** An organization called Nordwerk Tools, as its owner Ingrid Lund. */
export async function anOwner(): Promise<Owner> {
  const organizationId = organizationIdSchema.parse(uuidv7());
  const userId = uuidv7();
  const email = `ingrid-${randomUUID()}@nordwerk.example`;
  const slug = `nordwerk-${randomUUID().slice(0, 8)}`;
  const actor = founder(organizationId, userId, origin);
  await authorize(actor, "organization.create").$transaction(async (tx) => {
    const person = { id: userId, email, name: "Ingrid Lund", passwordHash: "not used" };
    await createUser(directoryOf(tx), person);
    await foundOrganization(tx, actor, { name: "Nordwerk Tools", slug });
  });
  return { organizationId, userId, role: "owner", sessionId: null, origin, email, slug };
}

/** Invites somebody new as a manager; the mail waits in the queue. */
export async function anInvitation(owner: Member) {
  const email = `sofia-${randomUUID()}@example.com`;
  const invited = await inviteMember(owner, { email, role: "manager", sendEmail: true });
  if (!invited.ok) throw new Error(`Not invited: ${invited.code}`);
  return { email, invitationId: invited.value.invitationId, link: invited.value.invitationLink };
}
