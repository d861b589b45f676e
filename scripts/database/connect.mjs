import pg from "pg";
import { Refusal } from "../console/refusal.mjs";

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Opens one connection, runs the work and closes it.
 *
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withConnection(url, work) {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * @param {string} url
 * @returns {Promise<pg.Client>}
 */
async function connect(url) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  // A connection that breaks while nobody queries it must not end the process; the next query reports it.
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw unreachable(client, error);
  }
}

/**
 * Says whether a role can log in with its password. Trouble other than a refused login is thrown.
 *
 * @param {string} url
 */
export async function canLogIn(url) {
  try {
    await withConnection(url, async () => {});
    return true;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (isLoginRefused(cause)) return false;
    throw error;
  }
}

const LOGIN_REFUSED_CODES = new Set(["28000", "28P01"]);

/** @param {unknown} error */
function isLoginRefused(error) {
  return error instanceof Error && "code" in error && LOGIN_REFUSED_CODES.has(String(error.code));
}

/**
 * Names the place but never the password.
 *
 * @param {pg.Client} client
 * @param {unknown} error
 */
function unreachable(client, error) {
  const place = `${client.database ?? ""} on ${client.host}:${client.port}`;
  const reason = error instanceof Error ? error.message || "no answer" : String(error);
  return new Refusal(
    isLoginRefused(error)
      ? `The database ${place} refuses the user ${client.user}: check the user name and the password in DATABASE_URL.`
      : `The database ${place} cannot be reached (${reason}): check DATABASE_URL, and that the server runs.`,
    { cause: error },
  );
}
