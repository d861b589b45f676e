import { z } from "zod";

/**
 * Errors after which PostgreSQL has done nothing of what was asked and may do it later: there was no connection, or it refused
 * the statement because there are too many connections, the disk is full, the server is starting, or it is a standby that only
 * reads.
 *
 * A connection lost on the way is not among them: what it had asked for may have been done.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html class 53, 57P03, 25006
 */
const away = new Set([
  ...["53000", "53100", "53200", "53300", "53400", "57P03", "25006"],
  ...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"],
  ...["P1001", "P2024", "P2037"],
]);

/** pg has no codes for these: the pool had no free connection in time, and a new connection got no answer. */
const noConnection =
  /^timeout exceeded when trying to connect$|^Connection terminated due to connection timeout/;

const errorSchema = z.object({
  code: z.unknown(),
  originalCode: z.unknown(),
  message: z.unknown(),
  cause: z.unknown(),
  meta: z.object({ driverAdapterError: z.unknown() }).optional().catch(undefined),
});

/** Whether something failed because the database was away or refused it for now, with nothing of it done. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  const read = errorSchema.partial().safeParse(error);
  if (!read.success || depth > 4) return false;
  const { code, originalCode, message, cause, meta } = read.data;
  if ([code, originalCode].some((one) => typeof one === "string" && away.has(one))) return true;
  if (typeof message === "string" && noConnection.test(message)) return true;
  return [cause, meta?.driverAdapterError].some((inner) => isDatabaseAway(inner, depth + 1));
}
