import "server-only";
import pg from "pg";

/**
 * Whether a connection may serve the next one after an error. After anything but PostgreSQL's own the answer to an older
 * statement may still be under way; after one of these classes (lost connection, shutdown, ended session) nothing follows.
 * A prepared statement that is missing, or whose tables were altered, stays wrong for as long as its connection lives.
 *
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html classes 08 and 57P, 25P03, 25P04, 26000, 0A000
 */
export function isReusableAfter(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError && !/^(08|57P|25P0[34]|26000|0A000)/.test(error.code ?? "")
  );
}
