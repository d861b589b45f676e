import "server-only";
import pg, { type PoolClient, type PoolConfig, type QueryConfig, type QueryResult } from "pg";
import type { OrganizationId } from "./organization-id";
import { currentOrganizationId } from "./tenancy";
import { TenantQuery } from "./tenant-query";

/**
 * A pg.Pool for tenant tables. Every statement carries its tenant in the same round trip, every transaction sets it with its
 * BEGIN, and neither can be sent where no tenant is known ({@link NoTenantError}, before anything reaches PostgreSQL).
 */
export function tenantPool(config: PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  // The statement under way fails with a lost connection and tells its caller; without a listener the event, which comes
  // besides, would end the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  return new Proxy(pool, {
    get(target, key) {
      if (key === "query") return (query: QueryConfig) => queryAsTenant(target, query);
      if (key === "connect") return () => connectAsTenant(target);
      const value = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

async function queryAsTenant(pool: pg.Pool, config: QueryConfig): Promise<QueryResult> {
  const organizationId = currentOrganizationId();
  const client = await pool.connect();
  try {
    const result = await new Promise<QueryResult>((resolve, reject) => {
      client.query(
        new TenantQuery(organizationId, config, (error, answer) =>
          error ? reject(error) : resolve(answer),
        ),
      );
    });
    client.release();
    return result;
  } catch (error) {
    client.release(!isReusableAfter(error));
    throw error;
  }
}

/**
 * Whether a connection may serve the next tenant after an error. After anything but PostgreSQL's own the answer to an older
 * statement may still be under way; after one of these classes (lost connection, shutdown, ended session) nothing follows.
 *
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html classes 08 and 57, 25P03, 25P04
 */
function isReusableAfter(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !/^(08|57P|25P0[34])/.test(error.code ?? "");
}

async function connectAsTenant(pool: pg.Pool): Promise<PoolClient> {
  const organizationId = currentOrganizationId();
  const client = await pool.connect();
  return new Proxy(client, {
    get(target, key) {
      if (key === "query")
        return (query: QueryConfig) => target.query(withTenant(query, organizationId));
      const value = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

// The id is a checked UUID, which is what makes it safe to stand in a statement that takes no parameters.
function withTenant(query: QueryConfig, organizationId: OrganizationId): QueryConfig {
  if (query.text !== "BEGIN") return query;
  return { text: `BEGIN; SET LOCAL app.organization_id = '${organizationId}'` };
}
