import "server-only";
import type { RequestOrigin } from "@/lib/access/actor";
import { log } from "@/lib/log";
import { type ProblemCode, problems } from "@/lib/problems";

/** Logs when there were too many tries. @see ASVS 5.0 16.3.3 */
export function logLimit(code: ProblemCode, { requestId, ip }: RequestOrigin): void {
  if (problems[code].status === 429) log.warn({ requestId, ip, code }, "too many tries");
}
