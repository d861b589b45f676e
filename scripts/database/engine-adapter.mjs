import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * @typedef {import("@prisma/driver-adapter-utils").SqlDriverAdapter} SqlDriverAdapter
 * @typedef {import("@prisma/driver-adapter-utils").SqlQueryable} SqlQueryable
 * @typedef {import("@prisma/driver-adapter-utils").SqlQuery} SqlQuery
 * @typedef {import("@prisma/driver-adapter-utils").SqlMigrationAwareDriverAdapterFactory} AdapterFactory
 */

/**
 * The pg driver for the schema engine: adapter-pg with its three defects for this use mended.
 *
 * @param {string} databaseUrl
 * @returns {{ factory: AdapterFactory, close: () => Promise<void> }} close: ends the connections that the engine left open
 */
export function createEngineAdapter(databaseUrl) {
  const config = connectionParts(databaseUrl);
  /** @type {SqlDriverAdapter[]} */
  const opened = [];
  /** @param {pg.PoolConfig} target */
  const open = async (target) => {
    const adapter = mend(await new PrismaPg(target).connect());
    opened.push(adapter);
    return adapter;
  };
  return {
    factory: {
      provider: "postgres",
      adapterName: "@prisma/adapter-pg",
      connect: () => open(config),
      connectToShadowDb: () => openShadow(config, open),
    },
    close: async () => {
      await Promise.allSettled(opened.map((adapter) => adapter.dispose()));
    },
  };
}

/**
 * The parts of the URL and never the URL itself: pg lets a connection string win over a database name, and then the engine's
 * throwaway database would be the real one.
 *
 * @param {string} databaseUrl
 * @returns {pg.PoolConfig}
 */
function connectionParts(databaseUrl) {
  const { host, port, user, password, database, ssl } = new pg.Client({
    connectionString: databaseUrl,
  });
  return { host, port, user, password: password ?? undefined, database, ssl };
}

/**
 * adapter-pg drops the throwaway database while it is still connected to it, which PostgreSQL refuses.
 *
 * @param {pg.PoolConfig} config
 * @param {(config: pg.PoolConfig) => Promise<SqlDriverAdapter>} open
 */
async function openShadow(config, open) {
  const database = `mercura_shadow_${crypto.randomUUID()}`;
  await runOnce(config, `CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  const shadow = await open({ ...config, database });
  const disconnect = shadow.dispose.bind(shadow);
  let isDropped = false;
  shadow.dispose = async () => {
    if (isDropped) return;
    isDropped = true;
    await disconnect();
    await runOnce(config, `DROP DATABASE ${pg.escapeIdentifier(database)} WITH (FORCE)`);
  };
  return shadow;
}

/**
 * @param {pg.PoolConfig} config
 * @param {string} statement
 */
async function runOnce(config, statement) {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * @param {Awaited<ReturnType<PrismaPg["connect"]>>} adapter
 * @returns {SqlDriverAdapter}
 */
function mend(adapter) {
  readCharColumns(adapter);
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (isolationLevel) => {
    const transaction = await startTransaction(isolationLevel);
    readCharColumns(transaction);
    return transaction;
  };
  // adapter-pg cuts a script at every semicolon, also inside the body of a function. PostgreSQL parses a whole script by itself.
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      // The engine understands only errors of this shape, and loses the message of all others.
      Reflect.get(adapter, "onError").call(adapter, error);
    }
  };
  return adapter;
}

const CHAR_OID = 18;
const VARCHAR_OID = 1043;

/**
 * adapter-pg has no column type for the catalogue's one-byte "char", which the engine reads and wants as a character.
 *
 * @param {SqlQueryable} queryable
 */
function readCharColumns(queryable) {
  /** @type {WeakMap<SqlQuery, number[]>} */
  const charColumns = new WeakMap();
  /** @type {(query: SqlQuery) => Promise<pg.QueryArrayResult>} */
  const performQuery = Reflect.get(queryable, "performIO").bind(queryable);
  const queryRaw = queryable.queryRaw.bind(queryable);

  Reflect.set(queryable, "performIO", async (/** @type {SqlQuery} */ query) => {
    const result = await performQuery(query);
    const found = result.fields.flatMap(({ dataTypeID }, at) =>
      dataTypeID === CHAR_OID ? [at] : [],
    );
    for (const [at, field] of result.fields.entries()) {
      if (found.includes(at)) field.dataTypeID = VARCHAR_OID;
    }
    charColumns.set(query, found);
    return result;
  });
  queryable.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const at of charColumns.get(query) ?? [])
      result.columnTypes[at] = ColumnTypeEnum.Character;
    return result;
  };
}
