import "server-only";
import { mapKeys } from "es-toolkit/object";
import { snakeCase } from "es-toolkit/string";
import { byteOrderMark, csvLines } from "@/lib/csv-lines";
import { type AuditEvent, toRecord } from "./audit-event";
import type { ExportEvents } from "./schema";

type Pages = AsyncIterable<readonly AuditEvent[]>;

interface FileFormat {
  readonly type: string;
  /** The file's text, piece by piece. */
  readonly write: (pages: Pages) => AsyncGenerator<string>;
}

/** How a log is written to a file: as a table for people, or as JSON lines, from which the chain can be checked again. */
export const fileFormats: Readonly<Record<ExportEvents["format"], FileFormat>> = {
  csv: { type: "text/csv; charset=utf-8", write: writeCsv },
  jsonl: { type: "application/jsonl; charset=utf-8", write: writeJsonLines },
};

/** The columns of the table; the names are those of the API. */
export const columns = [
  "sequence",
  "occurred_at",
  "summary",
  "action",
  "result",
  "actor_type",
  "actor_name",
  "actor_email",
  "user_id",
  "target_type",
  "target_name",
  "target_id",
  "changes",
  "ip",
  "user_agent",
  "request_id",
  "session_id",
  "organization_id",
  "id",
  "previous_hash",
  "hash",
] as const;

async function* writeCsv(pages: Pages): AsyncGenerator<string> {
  yield byteOrderMark + csvLines([columns]);
  for await (const events of pages)
    yield csvLines(
      events.map((event) => {
        const fields: Readonly<Record<string, unknown>> = toFields(event);
        return columns.map((column) => cellOf(fields[column]));
      }),
    );
}

async function* writeJsonLines(pages: Pages): AsyncGenerator<string> {
  for await (const events of pages)
    yield events.map((event) => `${JSON.stringify(toFields(event))}\n`).join("");
}

// The changes keep their own field names: the event's hash covers them.
function toFields(event: AuditEvent) {
  return mapKeys(toRecord(event), (_value, name) => snakeCase(name));
}

function cellOf(value: unknown): string | number | null {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object" && value !== null) return JSON.stringify(value);
  if (typeof value === "string" || typeof value === "number") return value;
  return null;
}
