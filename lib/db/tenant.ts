import "server-only";
import { connections } from "./connections";
import { Prisma, type PrismaClient } from "./generated/client";
import { isDirectoryModel } from "./models";
import type { OrganizationId } from "./organization-id";
import { RecentValues } from "./recent-values";
import { fieldsByModel, type ModelFields } from "./schema-metadata";
import { CrossTenantError, scopeArguments } from "./scope";
import { tenancy } from "./tenancy";
import type { TenantDb, TenantTx, TransactionOptions } from "./tenant-handle";
import type { TransactionConnection } from "./transaction-connection";
import { rememberHandle, rememberTransaction } from "./unscoped";

let schema: ReadonlyMap<string, ModelFields> | undefined;

/** To build a scoped client takes longer than to scope a query with it; one holds on to about 17 kB. */
const KEPT_CLIENTS = 2000;
const scopedClients = new WeakMap<PrismaClient, RecentValues<OrganizationId, PrismaClient>>();

/**
 * The handle on one organization's data. Handed out by lib/access/authorize.ts and by nothing else (the architecture test
 * holds that), so that nobody reaches data without a permission.
 */
export function tenantDb(organizationId: OrganizationId): TenantDb {
  const { tenantClient } = connections();
  schema ??= fieldsByModel(tenantClient);
  const scoped = keptClient(tenantClient, schema, organizationId);
  const inTenant = <T>(work: () => PromiseLike<T>): Promise<T> =>
    tenancy.run({ organizationId }, async () => await work());

  const handle: TenantDb = new Proxy(Object.create(null), {
    get(_, key) {
      if (key === "$transaction") return transaction;
      if (typeof key === "symbol" || key.startsWith("$") || key.startsWith("_")) return undefined;
      return Reflect.get(scoped, key);
    },
  });
  return rememberHandle(handle, organizationId);

  function transaction(
    work: ((tx: TenantTx) => Promise<unknown>) | Prisma.PrismaPromise<unknown>[],
    options: TransactionOptions = {},
  ): Promise<unknown> {
    if (Array.isArray(work)) return inTenant(() => scoped.$transaction(work));
    const opened: { connection?: TransactionConnection } = {};
    const connected = (connection: TransactionConnection) => {
      opened.connection = connection;
    };
    return tenancy.run({ organizationId, connected }, () =>
      scoped.$transaction((tx) => {
        if (!opened.connection) throw new Error("Prisma no longer takes its connection here.");
        rememberTransaction(tx, opened.connection);
        return work(tx);
      }, options),
    );
  }
}

function keptClient(
  client: PrismaClient,
  models: ReadonlyMap<string, ModelFields>,
  organizationId: OrganizationId,
): PrismaClient {
  const kept = scopedClients.get(client) ?? new RecentValues(KEPT_CLIENTS);
  scopedClients.set(client, kept);
  return kept.get(organizationId, () => scopedClient(client, models, organizationId));
}

function scopedClient(
  client: PrismaClient,
  models: ReadonlyMap<string, ModelFields>,
  organizationId: OrganizationId,
): PrismaClient {
  const tenant = { organizationId };
  const extension = Prisma.defineExtension({
    name: "tenant",
    query: {
      // Not async: every promise more is paid for by every statement. What is thrown here becomes Prisma's rejection.
      $allOperations({ model, operation, args, query, ...internals }) {
        if (tenancy.getStore()?.isUnscoped) return query(args);
        if (!model || isDirectoryModel(model))
          throw new CrossTenantError(`${model ?? "raw statement"} ${operation}`);
        const scoped = scopeArguments(models, model, operation, args ?? {}, organizationId);
        // Prisma sends the statement when then() is called, which therefore has to happen inside of run().
        return tenancy.run(tenant, () =>
          isBatched(operation, internals)
            ? findAlone(client, model, operation, scoped)
            : query(scoped).then(),
        );
      },
    },
  });
  // A query extension changes no type; Prisma's own type for the result is one that no interface can name.
  const extend: CallableFunction = client.$extends;
  return Reflect.apply(extend, client, [extension]);
}

/**
 * Outside of a transaction Prisma merges the findUnique calls of one tick into one statement, whoever called them: two
 * organizations would share the first one's tenant. A findFirst is never merged.
 */
function isBatched(operation: string, internals: object): boolean {
  const parameters: unknown = Reflect.get(internals, "__internalParams");
  if (typeof parameters !== "object" || parameters === null)
    throw new Error("Prisma no longer says whether an operation is part of a transaction.");
  return operation.startsWith("findUnique") && !Reflect.get(parameters, "transaction");
}

async function findAlone(
  client: PrismaClient,
  model: string,
  operation: string,
  args: Record<string, unknown>,
) {
  const delegate: object = Reflect.get(client, model.charAt(0).toLowerCase() + model.slice(1));
  const find: CallableFunction = Reflect.get(
    delegate,
    operation.replace("findUnique", "findFirst"),
  );
  return await Reflect.apply(find, delegate, [{ ...args, where: flatten(args.where) }]);
}

// findFirst takes the fields of a compound key one by one.
function flatten(where: unknown): object {
  const parts = Object.entries(where ?? {}).map(([name, value]: [string, unknown]) =>
    name.startsWith("organizationId_") && typeof value === "object"
      ? { ...value }
      : { [name]: value },
  );
  return Object.assign({}, ...parts);
}
