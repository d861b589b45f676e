import "server-only";
import { mapKeys } from "es-toolkit/object";
import { snakeCase } from "es-toolkit/string";
import type { Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scopes";
import { type ProblemCode, problems } from "@/lib/problems";

interface ProblemDetails {
  readonly requestId: string;
  /** Words for this very case. */
  readonly detail?: string | undefined;
  /** What is wrong, by field in camel case. */
  readonly errors?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Which permission is missing, for a 403. */
  readonly permission?: string | undefined;
  /** The roles that have it. */
  readonly roles?: readonly Role[] | undefined;
  /** The scope that an API token lacks; null where no scope would do. */
  readonly scope?: Scope | null | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

/** Within this time at least half of a full queue of hashes is done. */
const busyRetryAfterSeconds = 10;

/** A problem as application/problem+json. @see RFC 9457 */
export function problemResponse(
  code: ProblemCode,
  { requestId, detail, errors, permission, roles, scope, retryAfterSeconds }: ProblemDetails,
): Response {
  const { status, message } = problems[code];
  const waitSeconds = retryAfterSeconds ?? (status === 503 ? busyRetryAfterSeconds : null);
  const body = {
    type: "about:blank",
    title: message,
    status,
    ...(detail ? { detail } : {}),
    code,
    request_id: requestId,
    ...(errors ? { errors: inSnakeCase(errors) } : {}),
    ...(permission ? { permission, roles } : {}),
    ...(scope === undefined ? {} : { scope }),
  };
  return Response.json(body, {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      "X-Request-Id": requestId,
      ...challenge(status, scope),
      ...(waitSeconds ? { "Retry-After": String(waitSeconds) } : {}),
    },
  });
}

// A nested field is named by its path: "lines.0.unit_price_minor".
function inSnakeCase(errors: NonNullable<ProblemDetails["errors"]>) {
  return mapKeys(errors, (_messages, path) => path.split(".").map(snakeCase).join("."));
}

// @see RFC 6750 section 3
function challenge(status: number, scope: Scope | null | undefined): Record<string, string> {
  const realm = 'Bearer realm="Mercura"';
  if (status === 401) return { "WWW-Authenticate": realm };
  if (!scope) return {};
  return { "WWW-Authenticate": `${realm}, error="insufficient_scope", scope="${scope}"` };
}
