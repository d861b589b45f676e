import "server-only";
import { isDatabaseAway } from "@/lib/db/is-database-away";
import { StorageUnavailable } from "@/lib/files/storage-unavailable";
import { ServiceBusy } from "@/lib/service-busy";

/** What a client is told about an error that no use case expects: to come back, if that helps, and nothing about a bug. */
export function codeOfTrouble(
  error: unknown,
): "storage_unavailable" | "service_busy" | "unexpected" {
  if (error instanceof StorageUnavailable) return "storage_unavailable";
  return error instanceof ServiceBusy || isDatabaseAway(error) ? "service_busy" : "unexpected";
}
