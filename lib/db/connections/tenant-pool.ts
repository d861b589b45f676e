import "server-only";
import pg, { type PoolClient, type PoolConfig, type QueryConfig, type QueryResult } from "pg";
import type { OrganizationId } from "../organization-id";
import { TenantQuery } from "../wire/tenant-query";
import type { TenantTransport } from "../wire/tenant-transport";
import { currentOrganizationId, tenancy } from "./current-tenant";
import { isReusableAfter } from "./is-reusable-after";
import { isRolledBack } from "./is-rolled-back";
import { SharedConnections } from "./shared-connections";
import { TransactionConnection, unsent } from "./transaction-connection";

/** Every connection of the pool was taken, and none became free in time. */
export class PoolExhaustedError extends Error {
  constructor(cause: unknown) {
    super("No database connection came free in time: all of DATABASE_POOL_SIZE are taken.", {
      cause,
    });
  }
}

/**
 * A pg.Pool for the tenants' tables. Every statement carries its tenant in the same round trip, and every transaction sets it
 * with its BEGIN. Where no tenant is known neither is sent: {@link NoTenantError} is thrown before anything reaches PostgreSQL. A
 * connection that a statement may have left in doubt is never used again.
 */
export function tenantPool(config: PoolConfig, transport: TenantTransport): pg.Pool {
  // So that what a transaction posts can travel with the statement behind it.
  const pool = new pg.Pool({ ...config, pipeline: true });
  // The statement under way fails with a lost connection and tells its caller. The event comes as well, and without a listener it
  // would end the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  const shared = new SharedConnections(() => takeConnection(pool));
  return new Proxy(pool, {
    get(target, key) {
      if (key === "query")
        return (query: QueryConfig) =>
          transport.mode === "implicit"
            ? queryBesideOthers(shared, transport, query)
            : queryAlone(target, transport, query);
      if (key === "connect") return () => connectAsTenant(target);
      const value = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

async function queryBesideOthers(
  shared: SharedConnections,
  transport: TenantTransport,
  config: QueryConfig,
): Promise<QueryResult> {
  const organizationId = currentOrganizationId();
  return await shared.use(organizationId, (client) =>
    sendAs(organizationId, client, transport, config),
  );
}

/**
 * An explicit transaction that failed has to be ended before anything else is sent, so that nobody's statement lands inside it.
 */
async function queryAlone(
  pool: pg.Pool,
  transport: TenantTransport,
  config: QueryConfig,
): Promise<QueryResult> {
  const organizationId = currentOrganizationId();
  const client = await takeConnection(pool);
  try {
    const result = await sendAs(organizationId, client, transport, config);
    client.release();
    return result;
  } catch (error) {
    const isClean = isReusableAfter(error) && (await isRolledBack(client));
    client.release(!isClean);
    throw error;
  }
}

function sendAs(
  organizationId: OrganizationId,
  client: PoolClient,
  transport: TenantTransport,
  config: QueryConfig,
): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    client.query(
      new TenantQuery(organizationId, transport, config, (error, answer) =>
        error ? reject(error) : resolve(answer),
      ),
    );
  });
}

async function takeConnection(pool: pg.Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    const isExhausted =
      error instanceof Error && error.message === "timeout exceeded when trying to connect";
    throw isExhausted ? new PoolExhaustedError(error) : error;
  }
}

/** A connection for a transaction, made known to whoever runs it ({@link TransactionConnection}). */
async function connectAsTenant(pool: pg.Pool): Promise<PoolClient> {
  const organizationId = currentOrganizationId();
  const { host, connected, options } = tenancy.getStore() ?? {};
  if (host) return asGuest(host);
  const client = await takeConnection(pool);
  const connection = new TransactionConnection(client, organizationId, options);
  connected?.(connection);
  return new Proxy(client, {
    get(target, key) {
      if (key === "query") return (config: QueryConfig) => connection.query(config);
      if (key === "release") connection.end();
      const value = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

const bounds = ["BEGIN", "COMMIT", "ROLLBACK"];

/** A transaction's connection for somebody who joins it: when it begins and ends is up to the host. */
function asGuest(host: PoolClient): PoolClient {
  return new Proxy(host, {
    get(target, key) {
      if (key === "release") return () => {};
      if (key === "query")
        return (config: QueryConfig) =>
          bounds.includes(config.text) ? Promise.resolve(unsent) : target.query(config);
      const value = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
