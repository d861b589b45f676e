import "server-only";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordEvent } from "@/lib/audit/record-event";
import { dayOf } from "@/lib/days";
import { consume } from "@/lib/limits/consume";
import { ok, problem } from "@/lib/result";
import { fileFormats } from "./event-file";
import { whereOf } from "./event-filter";
import { eventPages } from "./event-pages";
import type { ExportEvents } from "./schema";

/**
 * The audit log as a file, oldest event first, made piece by piece as it is read. It tells who was where, so exporting it needs a
 * fresh proof of who asks, is limited to five times an hour, and is itself an event of the log: the file's last.
 *
 * @problem "reauthentication_required" | "too_many_requests"
 * @see ASVS 5.0 7.5.3
 */
export async function exportEvents(actor: Member, { format, ...filter }: ExportEvents) {
  const db = authorize(actor, "audit.read");
  if (!actor.isFresh) return problem("reauthentication_required");
  const admitted = await consume("export", actor.userId);
  if (!admitted.ok) return admitted;

  const { organizationId } = actor;
  const where = await whereOf(actor, db, filter);
  const { name } = await db.organization.findFirstOrThrow({ select: { name: true } });
  await db.$transaction((tx) =>
    recordEvent(tx, actor, {
      action: "audit.exported",
      targetId: organizationId,
      changes: { name, format, ...asked(filter) },
    }),
  );
  const { type, write } = fileFormats[format];
  const today = dayOf(new Date());
  return ok({
    fileName: `audit-log-${today}.${format}`,
    type,
    pieces: write(eventPages(db, { where, organization: { id: organizationId, name } })),
  });
}

function asked(filter: Omit<ExportEvents, "format">): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([field, value]) => (value ? [[field, value]] : [])),
  );
}
