import "server-only";
import { Forbidden, ScopeForbids, StatusForbids } from "@/lib/access/authorize";
import { rolesWith } from "@/lib/access/permission-words";
import { scopeOf } from "@/lib/access/scopes";
import { recordDenial } from "@/lib/audit/record-denial";
import { log } from "@/lib/log";
import { ServiceBusy } from "@/lib/service-busy";
import { codeOfTrouble } from "./code-of-trouble";
import { problemResponse } from "./problem-response";

/** The answer to a thrown error. A refusal is recorded; of a bug the client learns nothing. */
export async function failure(error: unknown, requestId: string): Promise<Response> {
  if (error instanceof Forbidden) return refused(error, requestId);
  if (error instanceof StatusForbids) return problemResponse("status_forbids", { requestId });
  if (error instanceof ServiceBusy) return problemResponse("service_busy", { requestId });
  log.error({ err: error }, "request failed");
  return problemResponse(codeOfTrouble(error), { requestId });
}

async function refused(error: Forbidden, requestId: string): Promise<Response> {
  await recordDenial(error).catch((fault: unknown) =>
    log.error({ err: fault }, "a refusal could not be recorded"),
  );
  const { permission } = error;
  return error instanceof ScopeForbids
    ? problemResponse("insufficient_scope", { requestId, scope: scopeOf(permission) })
    : problemResponse("forbidden", { requestId, permission, roles: rolesWith(permission) });
}
