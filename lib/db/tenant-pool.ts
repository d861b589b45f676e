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
    // After anything but PostgreSQL's own error the answer to an older statement may still be under way: the next tenant
    // must not get it, so the connection goes.
    client.release(!(error instanceof pg.DatabaseError));
    throw error;
  }
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
