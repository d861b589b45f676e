import "server-only";
import pg from "pg";

/**
 * Whether a connection may serve the next caller after an error.
 *
 * Only after an error of PostgreSQL's own: after any other the answer to an older statement may still be on its way. Nor after a
 * lost connection, a shutdown or an ended session, because nothing follows those; nor after a prepared statement that is missing
 * or whose tables were altered, because it stays wrong for as long as its connection lives.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html classes 08 and 57P, 25P03, 25P04, 26000, 0A000
 */
export function isReusableAfter(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError && !/^(08|57P|25P0[34]|26000|0A000)/.test(error.code ?? "")
  );
}
