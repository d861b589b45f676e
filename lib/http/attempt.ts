import "server-only";
import { unstable_rethrow } from "next/navigation";
import { Forbidden, ScopeForbids, StatusForbids } from "@/lib/access/authorize";
import { recordDenial } from "@/lib/audit/record-denial";
import { isDatabaseAway } from "@/lib/db/connections/is-database-away";
import { FileMissing } from "@/lib/files/file-missing";
import { StorageUnavailable } from "@/lib/files/storage-unavailable";
import { log } from "@/lib/log";
import type { ProblemCode } from "@/lib/problems";
import { type Ok, type Problem, problem, type Result } from "@/lib/result";
import { ServiceBusy } from "@/lib/service-busy";

/** Why nothing came of a request: a problem that its use case answered, or one made of what it threw. */
export interface Trouble extends Problem {
  /** What was thrown where a permission was missing. */
  readonly denial?: Forbidden;
}

/**
 * Does the work behind a door, of whatever kind. An error becomes trouble: a refusal goes to the audit log, what nobody expects
 * to the log.
 */
export async function attempt<Value>(
  work: () => Promise<Result<Value>>,
): Promise<Ok<Value> | Trouble> {
  try {
    return await work();
  } catch (error) {
    // Next's own signals, such as a redirect.
    unstable_rethrow(error);
    return troubleFrom(error);
  }
}

async function troubleFrom(error: unknown): Promise<Trouble> {
  if (error instanceof Forbidden) return denied(error);
  if (error instanceof StatusForbids) return problem("status_forbids");
  if (error instanceof ServiceBusy) return problem("service_busy");
  log.error({ err: error }, "request failed");
  return problem(codeOf(error));
}

async function denied(denial: Forbidden): Promise<Trouble> {
  await recordDenial(denial).catch((fault: unknown) =>
    log.error({ err: fault }, "a refusal could not be recorded"),
  );
  const code = denial instanceof ScopeForbids ? "insufficient_scope" : "forbidden";
  return { ...problem(code), denial };
}

/** What a client is told about an error that is logged: to come back, if that helps, and nothing about a bug. */
function codeOf(error: unknown): ProblemCode {
  if (error instanceof StorageUnavailable) return "storage_unavailable";
  if (error instanceof FileMissing) return "not_found";
  return isDatabaseAway(error) ? "service_busy" : "unexpected";
}
