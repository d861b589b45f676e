import type { OrganizationId } from "@/lib/db/organization-id";
import type { OrganizationStatus } from "@/lib/organizations/status";
import type { ActorRole } from "./policy";
import type { Role } from "./roles";
import type { Scope } from "./scopes";

/** Where a request came from, for sessions and the audit log. */
export interface RequestOrigin {
  readonly requestId: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
  /** A page in a browser, or the API. A session that is opened here is listed as this. */
  readonly door: "browser" | "api";
}

/** A person with a live session, before any organization is chosen. */
export interface Person {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly isEmailVerified: boolean;
  readonly sessionId: string;
  /**
   * Whether they gave their password in the last ten minutes. Whatever could take an account over needs that (ASVS 5.0 7.5.1).
   */
  readonly isFresh: boolean;
  readonly origin: RequestOrigin;
}

/** The API token that a request came with. */
export interface TokenInUse {
  readonly id: string;
  readonly scopes: readonly Scope[];
}

/** Who acts, in which organization, as what. The first argument of every use case on tenant data. */
export interface Actor {
  readonly organizationId: OrganizationId;
  readonly role: ActorRole;
  /** The organization's status; null for an outsider, whom no status stops. */
  readonly status: OrganizationStatus | null;
  /** Whether sales reps of this organization see only their own records. */
  readonly hasOwnRecordsOnly: boolean;
  /** Null for a job. */
  readonly userId: string | null;
  readonly sessionId: string | null;
  /** Set where a member's API token acts for them: the role's permissions are then limited to its scopes. */
  readonly token?: TokenInUse;
  readonly origin: RequestOrigin | null;
}

/** An actor who is a member, which is all that pages and most use cases meet. */
export interface Member extends Actor {
  readonly role: Role;
  readonly status: OrganizationStatus;
  readonly userId: string;
  readonly origin: RequestOrigin;
  /** Whether they gave their password in the last ten minutes: handing over or closing the organization needs it. */
  readonly isFresh: boolean;
}

const outsider = { status: null, hasOwnRecordsOnly: false, sessionId: null };

/** The person who signs an organization up, before anybody is a member of it. */
export interface Founder extends Actor {
  readonly role: "founder";
  readonly userId: string;
}

/** The actor that founds an organization. */
export function founder(
  organizationId: OrganizationId,
  userId: string,
  origin: RequestOrigin,
): Founder {
  return { organizationId, role: "founder", userId, origin, ...outsider };
}

/** Whoever holds an invitation's link. */
export function invitee(organizationId: OrganizationId, origin: RequestOrigin): Actor {
  return { organizationId, role: "invitee", userId: null, origin, ...outsider };
}

/** Whoever holds the link of a quote that was sent. */
export function buyer(organizationId: OrganizationId, origin: RequestOrigin): Actor {
  return { organizationId, role: "buyer", userId: null, origin, ...outsider };
}

/** Whoever holds something that looks like an API token of the organization, before it is known to be one. */
export function bearer(organizationId: OrganizationId, origin: RequestOrigin): Actor {
  return { organizationId, role: "bearer", userId: null, origin, ...outsider };
}

/** The member whom a job acts for, with the role that they have when it runs. */
export function onBehalfOf(
  organizationId: OrganizationId,
  member: { readonly userId: string; readonly role: Role; readonly hasOwnRecordsOnly: boolean },
): Actor {
  // The status was checked when they asked. One that came since stops nothing that is under way.
  return { ...outsider, ...member, organizationId, origin: null };
}

/** A job, in the organization that its payload names. */
export function system(organizationId: OrganizationId): Actor {
  return { organizationId, role: "system", userId: null, origin: null, ...outsider };
}
