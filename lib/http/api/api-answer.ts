import "server-only";
import { rolesWith } from "@/lib/access/permission-words";
import { scopeOf } from "@/lib/access/scopes";
import { problems } from "@/lib/problems";
import type { Problem } from "@/lib/result";
import type { Trouble } from "../attempt";
import { problemResponse } from "../problem-response";
import { entityTag, isUnchanged } from "./conditions";
import type { Declaration } from "./declaration";
import { snakeCaseKeys } from "./snake-case-keys";

/** The answer to a successful request, or 304 if the client has it already. */
export function success<Value, Shown>(
  request: Request,
  value: Value,
  { status = 200, present, respond }: Declaration<Value, Shown>,
  requestId: string,
): Response {
  if (respond) return respond(value, requestId);
  const shown = present ? present(value) : value;
  const body = JSON.stringify(snakeCaseKeys(shown));
  const etag = entityTag(shown, body);
  const headers = {
    "Cache-Control": "no-store",
    "X-Request-Id": requestId,
    ...(etag ? { ETag: etag } : {}),
  };
  if (isUnchanged(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(body, {
    status,
    headers: { ...headers, "Content-Type": "application/json" },
  });
}

/** The answer to a request that a use case refused, or that failed. */
export function refusal(trouble: Trouble, requestId: string): Response {
  const { code, field, message, retryAfterSeconds } = trouble;
  return problemResponse(code, {
    requestId,
    detail: field ? undefined : message,
    errors: errorsOf(trouble),
    retryAfterSeconds,
    ...missing(trouble),
  });
}

/** What whoever asks would need. */
function missing({ code, denial }: Trouble) {
  if (!denial) return {};
  const { permission } = denial;
  return code === "insufficient_scope"
    ? { scope: scopeOf(permission) }
    : { permission, roles: rolesWith(permission) };
}

function errorsOf({ code, field, message }: Problem) {
  const words = code === "invalid_input" ? "Fill this in." : problems[code].message;
  return field ? { [field]: [message ?? words] } : undefined;
}
