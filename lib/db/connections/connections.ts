import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg, { type PoolConfig, type QueryConfig } from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "../generated/client";
import { transactionTimeoutMs } from "../tenant-handle";
import { answerTypes } from "../wire/answer-types";
import { statementNames } from "../wire/statement-names";
import { observePool } from "./pool-waits";
import { SharedConnections } from "./shared-connections";
import { tenantPool } from "./tenant-pool";

function open() {
  const config: PoolConfig = {
    connectionString: env.DATABASE_APP_URL,
    max: env.DATABASE_POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 15_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: "mercura",
    types: answerTypes,
  };
  const identityPool = new pg.Pool({ ...config, pipeline: true });
  const hasNamedStatements = env.DATABASE_NAMED_STATEMENTS === "on";
  const tenants = tenantPool(config, { mode: env.DATABASE_TENANT_TRANSPORT, hasNamedStatements });
  // The pool replaces a connection that dies while idle; without a listener the event would end the process.
  for (const pool of [identityPool, tenants]) pool.on("error", () => {});
  // The same for one that dies while it is shared: its statements fail, and the event comes as well.
  identityPool.on("connect", (client) => client.on("error", () => {}));
  observePool("directory", identityPool);
  observePool("tenants", tenants);
  const names = () => (hasNamedStatements ? statementNames() : () => "");
  const [identityNameOf, tenantNameOf] = [names(), names()];
  const adapter = (pool: pg.Pool, statementNameGenerator: typeof tenantNameOf) =>
    new PrismaPg(pool, { statementNameGenerator });
  const options = {
    // Prisma's own default in production; anywhere else it takes a stack trace for every call.
    errorFormat: "minimal",
    transactionOptions: { maxWait: 10_000, timeout: transactionTimeoutMs },
  } as const;
  const directory = sharing(identityPool);
  return {
    identityPool,
    /** The same for reads; those of one turn of the event loop share a connection. */
    directory,
    identityClient: new PrismaClient({
      ...options,
      adapter: adapter(directory, identityNameOf),
    }),
    tenants,
    tenantClient: new PrismaClient({ ...options, adapter: adapter(tenants, tenantNameOf) }),
    /** The name that a statement of the tenants is kept prepared under, "" for none. */
    tenantStatementName: (sql: string) => tenantNameOf({ sql }),
    async close() {
      await Promise.all([this.identityClient.$disconnect(), this.tenantClient.$disconnect()]);
      await Promise.all([identityPool.end(), tenants.end()]);
    },
  };
}

function sharing(pool: pg.Pool): pg.Pool {
  const shared = new SharedConnections(() => pool.connect());
  return new Proxy(pool, {
    get(target, key) {
      if (key === "query")
        return (statement: string | QueryConfig, values?: unknown[]) =>
          shared.use("directory", (client) => client.query(statement, values));
      const value = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

declare global {
  var mercuraConnections: ReturnType<typeof open> | undefined;
}

/** The process's two pools and clients: the directory's, and the tenants'. Opened at first use. */
export function connections(): ReturnType<typeof open> {
  globalThis.mercuraConnections ??= open();
  return globalThis.mercuraConnections;
}

/** Closes both pools, after the statements under way. For scripts and tests that end. */
export async function closeConnections(): Promise<void> {
  await globalThis.mercuraConnections?.close();
  globalThis.mercuraConnections = undefined;
}
