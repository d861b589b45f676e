import "server-only";
import { problems } from "@/lib/problems";
import type { Problem } from "@/lib/result";
import { entityTag, isUnchanged } from "./conditions";
import type { Declaration } from "./declaration";
import { problemResponse } from "./problem-response";
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

/** The answer to a request that a use case refused. */
export function refusal(result: Problem, requestId: string): Response {
  const { code, retryAfterSeconds } = result;
  return problemResponse(code, { requestId, errors: errorsOf(result), retryAfterSeconds });
}

function errorsOf({ code, field, message }: Problem) {
  const words = code === "invalid_input" ? "Fill this in." : problems[code].message;
  return field ? { [field]: [message ?? words] } : undefined;
}
