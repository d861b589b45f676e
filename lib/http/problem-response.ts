import "server-only";
import { mapKeys } from "es-toolkit/object";
import { snakeCase } from "es-toolkit/string";
import type { Role } from "@/lib/access/roles";
import { type ProblemCode, problems } from "@/lib/problems";

interface ProblemDetails {
  readonly requestId: string;
  /** What is wrong, by field in camel case. */
  readonly errors?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Which permission is missing, for a 403. */
  readonly permission?: string | undefined;
  /** The roles that have it. */
  readonly roles?: readonly Role[] | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

/** By then at least half of what filled the queue of hashes is through. */
const busyRetryAfterSeconds = 10;

/** A problem as application/problem+json. @see RFC 9457 */
export function problemResponse(
  code: ProblemCode,
  { requestId, errors, permission, roles, retryAfterSeconds }: ProblemDetails,
): Response {
  const { status, message } = problems[code];
  const waitSeconds = retryAfterSeconds ?? (status === 503 ? busyRetryAfterSeconds : null);
  const body = {
    type: "about:blank",
    title: message,
    status,
    code,
    request_id: requestId,
    ...(errors ? { errors: inSnakeCase(errors) } : {}),
    ...(permission ? { permission, roles } : {}),
  };
  return Response.json(body, {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      "X-Request-Id": requestId,
      ...(status === 401 ? { "WWW-Authenticate": 'Bearer realm="Mercura"' } : {}),
      ...(waitSeconds ? { "Retry-After": String(waitSeconds) } : {}),
      // The rest of the body is not read, so the connection can't carry another request. @see RFC 9110 section 15.5.14
      ...(status === 413 ? { Connection: "close" } : {}),
    },
  });
}

// A field inside another is named by its path: "lines.0.unit_price_minor".
function inSnakeCase(errors: NonNullable<ProblemDetails["errors"]>) {
  return mapKeys(errors, (_messages, path) => path.split(".").map(snakeCase).join("."));
}
