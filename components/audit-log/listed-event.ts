import type { AuditEvent } from "@/lib/audit-log/audit-event";

/** An event as the log shows it. */
export interface ListedEvent extends AuditEvent {
  /** Words, such as "Firefox on macOS"; null for what Mercura did by itself. */
  readonly device: string | null;
}
