import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { PoolClient } from "pg";
import type { OrganizationId } from "../organization-id";
import type { TransactionOptions } from "../tenant-handle";
import type { TransactionConnection } from "./transaction-connection";

interface Tenancy {
  readonly organizationId: OrganizationId;
  /** Called with the connection of a transaction that begins. */
  readonly connected?: (connection: TransactionConnection) => void;
  /** What that transaction wants to be different. */
  readonly options?: TransactionOptions;
  /** The connection of the transaction that Prisma joins instead of beginning one. */
  readonly host?: PoolClient;
}

declare global {
  var mercuraTenancy: AsyncLocalStorage<Tenancy> | undefined;
}

// Next bundles this file more than once. With two storages a tenant would be set in one and missing in the other.
globalThis.mercuraTenancy ??= new AsyncLocalStorage<Tenancy>();

/** The tenant that the statements of the current call belong to. */
export const tenancy: AsyncLocalStorage<Tenancy> = globalThis.mercuraTenancy;

/** A statement reached the tenants' pool without a tenant: always a bug, never a request's fault. */
export class NoTenantError extends Error {
  constructor() {
    super("A statement on tenant tables was sent outside of a tenant.");
  }
}

/** The organization of the current call; throws {@link NoTenantError} where there is none. */
export function currentOrganizationId(): OrganizationId {
  const current = tenancy.getStore();
  if (!current) throw new NoTenantError();
  return current.organizationId;
}
