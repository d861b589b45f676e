import { randomUUID } from "node:crypto";
import type { Permission } from "@/lib/access/policy";
import type { ApiDoor } from "./api-doors";
import {
  aCustomer,
  aMember,
  anAccessToken,
  anEmail,
  anInvitation,
  anOrganization,
  aPerson,
  type Organization,
  password,
} from "./factories";

/** What a test has at hand: an organization with somebody and something in it. */
export interface Scene extends Organization {
  readonly token: string;
  readonly params: Readonly<Record<string, string>>;
  readonly invitationToken: string;
  readonly email: string;
}

export interface DoorFacts {
  /** Who may come in: anybody, whoever is logged in, or a member with this permission. */
  readonly access: "anybody" | "somebody" | Permission;
  readonly status?: number;
  /** A body with every field there is, which is accepted. */
  readonly body?: (scene: Pick<Scene, "email" | "invitationToken">) => Record<string, unknown>;
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
  "GET /organizations/[organizationId]/members": { access: "member.read" },
  "PATCH /organizations/[organizationId]/members/[userId]": {
    access: "member.change_role",
    body: () => ({ role: "manager" }),
  },
  "DELETE /organizations/[organizationId]/members/[userId]": { access: "member.remove" },
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
  "POST /invitations/accept": {
    access: "anybody",
    body: ({ invitationToken }) => ({ token: invitationToken, user_name: "Jo 🥐 Lind", password }),
  },
  "POST /auth/login": {
    access: "anybody",
    body: ({ email }) => ({ email, password, remember_me: true }),
  },
  "POST /auth/logout": { access: "somebody" },
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
    }),
  },
  "GET /customers/[customerId]": { access: "customer.read" },
  "PATCH /customers/[customerId]": {
    access: "customer.update",
    body: () => ({ name: "🥐", note: "" }),
  },
  "DELETE /customers/[customerId]": { access: "customer.delete" },
};

/** The names of the doors that are known. */
export const knownDoors: readonly string[] = Object.keys(facts);

/** What is known of a door. */
export function factsOf(door: ApiDoor): DoorFacts {
  return facts[door.name] ?? { access: "somebody" };
}

/** The parameter that names a record of the organization in a door's path, if there is one. */
export function recordParameter(door: ApiDoor): string | undefined {
  return /\[(customerId|invitationId|userId)\]/.exec(door.path)?.[1];
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
  return Object.keys(factsOf(door).body?.({ email: "", invitationToken: "" }) ?? {});
}

/** A new organization, with one of everything that a door may ask for. */
export async function aScene(): Promise<Scene> {
  const organization = await anOrganization();
  const person = await aPerson();
  const member = await aMember(organization, "viewer", person);
  const invitation = await anInvitation(organization.owner);
  const customer = await aCustomer(organization.owner);
  return {
    ...organization,
    token: await anAccessToken(organization.owner),
    email: person.email,
    invitationToken: invitation.token,
    params: {
      organizationId: organization.organizationId,
      userId: member.userId,
      invitationId: invitation.invitationId,
      customerId: customer.id,
      slug: "a-free-slug",
    },
  };
}
