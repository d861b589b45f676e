import "server-only";
import { connections } from "./connections";
import type { PrismaClient } from "./generated/client";
import type { OrganizationId } from "./organization-id";
import { currentOrganizationId, tenancy } from "./tenancy";
import type { TenantDb, TenantTx } from "./tenant-handle";

/** What Prisma hands to an interactive transaction, raw statements and the directory's models included. */
export type UnscopedTx = Omit<
  PrismaClient,
  "$transaction" | "$extends" | "$connect" | "$disconnect" | "$on"
>;

const transactions = new WeakMap<object, UnscopedTx>();

/** Keeps a transaction's full client, so that lib/db, and only it, can send a reviewed statement on its connection. */
export function rememberTransaction(scoped: TenantTx, full: UnscopedTx): void {
  transactions.set(scoped, full);
}

/** Whether a transaction is a tenant's. */
export function isTenantTx(tx: object): tx is TenantTx {
  return transactions.has(tx);
}

/** The full client of a tenant's transaction, let through by the scope. For files in lib/db alone. */
export function unscoped(tx: TenantTx): UnscopedTx {
  const full = transactions.get(tx);
  if (!full) throw new Error("Not a tenant's transaction.");
  return letThrough(full);
}

const organizations = new WeakMap<object, OrganizationId>();

/** Keeps whose handle it is, so that {@link unscopedRead} needs no more proof of a permission than the handle. */
export function rememberHandle(db: TenantDb, organizationId: OrganizationId): TenantDb {
  organizations.set(db, organizationId);
  return db;
}

/**
 * Sends one reviewed statement as the handle's organization, in the handle's transaction if it is one's. For files in lib/db
 * alone.
 */
export async function unscopedRead<T>(
  db: TenantTx,
  read: (client: UnscopedTx, organizationId: OrganizationId) => PromiseLike<T>,
): Promise<T> {
  if (isTenantTx(db)) return await read(unscoped(db), currentOrganizationId());
  const organizationId = organizations.get(db);
  if (!organizationId) throw new Error("Not a tenant's handle.");
  // Prisma sends a statement when its promise is awaited, so the await has to happen while the tenant is set.
  return tenancy.run(
    { organizationId },
    async () => await read(connections().tenantClient, organizationId),
  );
}

function letThrough<T extends object>(target: T): T {
  return new Proxy(target, {
    get(_, key) {
      const value = Reflect.get(target, key, target);
      if (typeof value === "function")
        return (...args: unknown[]) => callUnscoped(target, value, args);
      return typeof value === "object" && value !== null ? letThrough(value) : value;
    },
  });
}

// Prisma sends a statement when its promise is awaited, so the await has to happen while the mark is set.
function callUnscoped(target: object, method: CallableFunction, args: unknown[]): Promise<unknown> {
  const current = tenancy.getStore();
  if (!current) throw new Error("Outside of a tenant's transaction.");
  return tenancy.run(
    { ...current, isUnscoped: true },
    async () => await Reflect.apply(method, target, args),
  );
}
