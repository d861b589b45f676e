import { withConnection } from "./connect.mjs";
import { urlAs } from "./role-passwords.mjs";
import { scramVerifier } from "./scram-verifier.mjs";

export const DATABASE_NAME = "mercura";

/**
 * In the embedded PostgreSQL: the role that owns and migrates, and its database. Both may be there already.
 * The owner is no superuser. It may create roles, because it makes those that serve, and databases, because Prisma compares schemas
 * in a throwaway one.
 *
 * @param {{ port: number, superuserPassword: string, ownerPassword: string }} options
 * @returns {Promise<string>} the URL of the owner
 */
export async function prepareEmbeddedDatabase({ port, superuserPassword, ownerPassword }) {
  const superuserUrl = embeddedSuperuserUrl(port, superuserPassword);
  await withConnection(superuserUrl, async (client) => {
    const owner = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'app_owner'");
    if (owner.rowCount === 0) {
      await client.query(
        `CREATE ROLE app_owner LOGIN NOSUPERUSER NOBYPASSRLS NOREPLICATION CREATEROLE CREATEDB PASSWORD '${scramVerifier(ownerPassword)}'`,
      );
    }
    const database = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [
      DATABASE_NAME,
    ]);
    if (database.rowCount === 0) {
      await client.query(`CREATE DATABASE ${DATABASE_NAME} OWNER app_owner`);
    }
    await client.query("REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC");
  });
  const url = new URL(urlAs(superuserUrl, "app_owner", ownerPassword));
  url.pathname = `/${DATABASE_NAME}`;
  return url.href;
}

/**
 * @param {number} port
 * @param {string} password
 */
export function embeddedSuperuserUrl(port, password) {
  return urlAs(`postgresql://127.0.0.1:${port}/postgres`, "postgres", password);
}
