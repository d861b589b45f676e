import "server-only";
import { tenantDb } from "@/lib/db/tenant";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { nameInLog } from "@/lib/logged-call";
import type { Actor } from "./actor";
import { type Permission, roleMay, ruleFor } from "./policy";

/** The actor lacks a permission. The doors answer it with 403. */
export class Forbidden extends Error {
  constructor(
    readonly permission: Permission,
    readonly actor: Actor,
  ) {
    super(`Missing permission: ${permission}`);
  }
}

/** Whether the actor has a permission at all; for one record ask {@link mayTouch}. */
export function can(actor: Actor, permission: Permission): boolean {
  return roleMay(actor.role, permission);
}

/** Whether the actor may use a permission on a record that belongs to `ownerUserId`. */
export function mayTouch(
  actor: Actor,
  permission: Permission,
  ownerUserId: string | null,
): boolean {
  if (!can(actor, permission)) return false;
  const isLimited = ruleFor(permission).ownOnly?.some((role) => role === actor.role) ?? false;
  return !isLimited || (ownerUserId !== null && ownerUserId === actor.userId);
}

/** The only way to an organization's data: no permission, no handle. Throws {@link Forbidden}. */
export function authorize(actor: Actor, permission: Permission): TenantDb {
  nameInLog(actor);
  if (!can(actor, permission)) throw new Forbidden(permission, actor);
  return tenantDb(actor.organizationId);
}
