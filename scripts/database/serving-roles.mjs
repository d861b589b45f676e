import pg from "pg";
import { Refusal } from "../console/refusal.mjs";
import { canLogIn, withConnection } from "./connect.mjs";
import { rolePassword, urlAs } from "./role-passwords.mjs";
import { scramVerifier } from "./scram-verifier.mjs";

/** @typedef {import("./role-passwords.mjs").ServingRole} ServingRole */
/** @typedef {{ appUrl: string, workerUrl: string }} ServingUrls */

const ATTRIBUTES = "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION";

/**
 * Makes the roles that serve, in whatever database the owner's URL names: app_user for requests, app_worker for jobs.
 * They exist before the migrations run, which grant to them. What is there already and works is left alone.
 *
 * @param {string} ownerUrl the role in it needs CREATEROLE unless both roles exist
 * @param {string} secretKey
 * @returns {Promise<ServingUrls>}
 */
export async function prepareServingRoles(ownerUrl, secretKey) {
  await withConnection(ownerUrl, async (client) => {
    const database = pg.escapeIdentifier(client.database ?? "");
    await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
    await ensureRole(client, ownerUrl, "app_user", secretKey);
    await ensureRole(client, ownerUrl, "app_worker", secretKey);
    await client.query("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
    await ensureQueueSchema(client);
  });
  return servingUrls(ownerUrl, secretKey);
}

/**
 * @param {string} ownerUrl
 * @param {string} secretKey
 * @returns {ServingUrls}
 */
export function servingUrls(ownerUrl, secretKey) {
  return {
    appUrl: urlAs(ownerUrl, "app_user", rolePassword(secretKey, "app_user")),
    workerUrl: urlAs(ownerUrl, "app_worker", rolePassword(secretKey, "app_worker")),
  };
}

/**
 * @param {pg.Client} client
 * @param {string} ownerUrl
 * @param {ServingRole} role
 * @param {string} secretKey
 */
async function ensureRole(client, ownerUrl, role, secretKey) {
  const database = pg.escapeIdentifier(client.database ?? "");
  const password = rolePassword(secretKey, role);
  const found = await client.query(
    "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS is_mighty FROM pg_roles WHERE rolname = $1",
    [role],
  );
  if (found.rows[0]?.is_mighty) throw tooMighty(role);
  if (found.rowCount === 0)
    await changeRole(
      client,
      role,
      `CREATE ROLE ${role} ${ATTRIBUTES} PASSWORD '${scramVerifier(password)}'`,
    );
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${role}`);
  // Tried before it is set: several servers share the role, and only the first of them has to change it.
  if (!(await canLogIn(urlAs(ownerUrl, role, password)))) {
    await changeRole(
      client,
      role,
      `ALTER ROLE ${role} LOGIN PASSWORD '${scramVerifier(password)}'`,
    );
  }
}

/**
 * @param {pg.Client} client
 * @param {ServingRole} role
 * @param {string} statement
 */
async function changeRole(client, role, statement) {
  try {
    await client.query(statement);
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code === INSUFFICIENT_PRIVILEGE) throw mayNotChange(client, role);
    throw error;
  }
}

const INSUFFICIENT_PRIVILEGE = "42501";

/**
 * graphile-worker keeps its tables in a schema of the role that runs it. The owner is a member of that role, so that its
 * function for adding a job may reach the queue that the serving role cannot read.
 *
 * @param {pg.Client} client
 */
async function ensureQueueSchema(client) {
  const { rows } = await client.query(
    "SELECT pg_has_role(current_user, 'app_worker', 'USAGE') AS is_member, EXISTS (SELECT FROM pg_namespace WHERE nspname = 'graphile_worker') AS has_schema",
  );
  if (!rows[0]?.is_member)
    await changeRole(client, "app_worker", "GRANT app_worker TO CURRENT_USER");
  if (!rows[0]?.has_schema) {
    await client.query("CREATE SCHEMA IF NOT EXISTS graphile_worker AUTHORIZATION app_worker");
  }
}

/** @param {ServingRole} role */
function tooMighty(role) {
  return new Refusal(
    `The database role ${role} can do more than serve: run ALTER ROLE ${role} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE as a superuser, then start again.`,
  );
}

/**
 * @param {pg.Client} client
 * @param {ServingRole} role
 */
function mayNotChange(client, role) {
  return new Refusal(
    `The database role ${client.user} may not create or change ${role}: run ALTER ROLE ${client.user} CREATEROLE as a superuser, or create app_user and app_worker with ${ATTRIBUTES}, grant app_worker to ${client.user}, and set DATABASE_APP_URL and DATABASE_WORKER_URL.`,
  );
}
