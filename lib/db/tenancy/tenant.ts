import "server-only";
import { connections } from "../connections/connections";
import { tenancy } from "../connections/current-tenant";
import { isRolledBack } from "../connections/is-rolled-back";
import type { TransactionConnection } from "../connections/transaction-connection";
import { UnmetDemand } from "../connections/unmet-demand";
import type { Prisma } from "../generated/client";
import type { OrganizationId } from "../organization-id";
import type { TenantDb, TenantTx, TransactionOptions } from "../tenant-handle";
import { inOwnShare } from "./own-share";
import { PrismaGuest } from "./prisma-guest";
import { scopedModels } from "./scoped-models";
import { rememberHandle, rememberTransaction } from "./unscoped";

type Work = ((tx: TenantTx) => Promise<unknown>) | Prisma.PrismaPromise<unknown>[];

/**
 * The handle on one organization's data. Only lib/access/authorize.ts hands it out, which the architecture test enforces, so that
 * nobody reaches data without a permission.
 */
export function tenantDb(organizationId: OrganizationId): TenantDb {
  const models = scopedModels(connections().tenantClient, organizationId, {
    isInTransaction: false,
  });
  const transaction = (work: Work, options: TransactionOptions = {}) =>
    Array.isArray(work)
      ? sendList(organizationId, work)
      : inOwnShare(organizationId, () => runTransaction(organizationId, work, options));
  const handle: TenantDb = new Proxy(Object.create(null), {
    get: (_, key) => (key === "$transaction" ? transaction : Reflect.get(models, key)),
  });
  return rememberHandle(handle, organizationId);
}

async function sendList(
  organizationId: OrganizationId,
  statements: Prisma.PrismaPromise<unknown>[],
): Promise<unknown> {
  const { tenantClient } = connections();
  return await tenancy.run(
    { organizationId },
    async () => await tenantClient.$transaction(statements),
  );
}

async function runTransaction(
  organizationId: OrganizationId,
  work: (tx: TenantTx) => Promise<unknown>,
  options: TransactionOptions,
): Promise<unknown> {
  const opened: { connection?: TransactionConnection } = {};
  const connected = (connection: TransactionConnection) => {
    opened.connection = connection;
  };
  return await tenancy.run({ organizationId, connected, options }, async () => {
    const client = await connections().tenants.connect();
    const { connection } = opened;
    if (!connection) throw new Error("The pool no longer tells of its connection.");
    const guest = new PrismaGuest(organizationId, client, options);
    const tx = scopedModels(guest.models, organizationId, { isInTransaction: true });
    rememberTransaction(tx, guest.models, connection);
    let isClean = true;
    try {
      const answer = await work(tx);
      await guest.leave();
      await client.query({ text: "COMMIT" });
      return answer;
    } catch (error) {
      await guest.leave().catch(() => {});
      isClean = await isRolledBack(client);
      throw connection.isUnmet ? new UnmetDemand(error) : error;
    } finally {
      client.release(!isClean);
    }
  });
}
