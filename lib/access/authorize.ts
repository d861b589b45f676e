import "server-only";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { nameInLog } from "@/lib/logged-call";
import { type OrganizationStatus, statusAllows } from "@/lib/organizations/status";
import type { Actor } from "./actor";
import { type Permission, roleMay, ruleFor } from "./policy";
import { scopesAllow } from "./scopes";

/** The actor lacks a permission. The doors answer it with 403. */
export class Forbidden extends Error {
  constructor(
    readonly permission: Permission,
    readonly actor: Actor,
  ) {
    super(`Missing permission: ${permission}`);
  }
}

/** The member has the permission, but the API token that acts for them lacks the scope. The doors answer it with 403. */
export class ScopeForbids extends Forbidden {}

/** The role has the permission, but the organization's status suspends it for everybody. The doors answer it with 402. */
export class StatusForbids extends Error {
  constructor(
    readonly permission: Permission,
    readonly status: OrganizationStatus,
  ) {
    super(`${permission} is not possible while ${status}`);
  }
}

/**
 * Whether the actor may use a permission now, by their role, the organization's status and an API token's scopes. For a single
 * record ask {@link mayTouch}.
 */
export function can(actor: Actor, permission: Permission): boolean {
  return (
    roleMay(actor.role, permission) && statusLets(actor, permission) && tokenLets(actor, permission)
  );
}

/** Whether the actor may use a permission on a record that belongs to `ownerUserId`. */
export function mayTouch(
  actor: Actor,
  permission: Permission,
  ownerUserId: string | null,
): boolean {
  if (!can(actor, permission)) return false;
  return (
    !isLimitedToOwn(actor, permission) || (ownerUserId !== null && ownerUserId === actor.userId)
  );
}

/** Throws {@link Forbidden} unless the actor may use a permission on a record that belongs to `ownerUserId`. */
export function assertMayTouch(
  actor: Actor,
  permission: Permission,
  ownerUserId: string | null,
): void {
  if (!mayTouch(actor, permission, ownerUserId)) throw new Forbidden(permission, actor);
}

/**
 * Which records a permission reaches for the actor, as part of a query's `where`: all of them, or only their own. Treat the
 * others as if they did not exist.
 */
export function visibleTo(actor: Actor, permission: Permission): { ownerUserId?: string } {
  if (!isLimitedToOwn(actor, permission)) return {};
  // Only members' roles are limited. Without this, an outsider would get the records that nobody owns.
  if (actor.userId === null) throw new Forbidden(permission, actor);
  return { ownerUserId: actor.userId };
}

/** Whether the actor's role has a permission only for records that they own. */
export function isLimitedToOwn(actor: Actor, permission: Permission): boolean {
  const { ownOnly = [], ownOnlyWhereSet = [] } = ruleFor(permission);
  const limited = actor.hasOwnRecordsOnly ? [...ownOnly, ...ownOnlyWhereSet] : ownOnly;
  return limited.some((role) => role === actor.role);
}

/** The only way to an organization's data: no permission, no handle. Throws {@link Forbidden} and {@link StatusForbids}. */
export function authorize(actor: Actor, permission: Permission): TenantDb {
  nameInLog(actor);
  if (!roleMay(actor.role, permission)) throw new Forbidden(permission, actor);
  if (!tokenLets(actor, permission)) throw new ScopeForbids(permission, actor);
  if (actor.status && !statusLets(actor, permission))
    throw new StatusForbids(permission, actor.status);
  return tenantDb(actor.organizationId);
}

function tokenLets({ token }: Actor, permission: Permission): boolean {
  return !token || scopesAllow(token.scopes, permission);
}

function statusLets({ status }: Actor, permission: Permission): boolean {
  return status === null || statusAllows(status, ruleFor(permission).effect);
}
