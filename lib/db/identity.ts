import "server-only";
import { connections } from "./connections/connections";
import type { PrismaClient } from "./generated/client";
import type { DirectoryModel } from "./models";
import { unscopedModels } from "./tenancy/unscoped";
import type { TenantTx } from "./tenant-handle";

/** The directory's tables, and nothing of any tenant. */
export type DirectoryTx = Pick<PrismaClient, Uncapitalize<DirectoryModel>>;
/** The directory in a transaction of its own. */
export type IdentityTx = DirectoryTx & Pick<PrismaClient, "$queryRaw">;
export type IdentityDb = DirectoryTx & Pick<PrismaClient, "$transaction">;

/**
 * The directory: users, sessions, tokens, slugs, and who belongs where. Its connection never has a tenant, so that row level
 * security refuses it every tenant table.
 */
export const identityDb: IdentityDb = new Proxy<IdentityDb>(Object.create(null), {
  get: (_, key) => Reflect.get(connections().identityClient, key),
});

/** The directory on the connection of a tenant's transaction, for changes that must commit together in both. */
export function directoryOf(tx: TenantTx): DirectoryTx {
  return unscopedModels(tx);
}
