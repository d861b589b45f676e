import { z } from "zod";
import { actionsByGroup } from "@/lib/audit/action-names";
import { calendarDay, moment, recordId, searchText } from "@/lib/fields";
import { listSchema } from "@/lib/paging";

const actions = Object.values(actionsByGroup).flat();

/** What the log is filtered by. A day is whole, in the organization's time zone; a time is exact. */
const filters = {
  /** A name, an address or an id, of who did it or to whom it was done. */
  person: searchText(200).optional(),
  /** One action, or all of a group such as "member". */
  action: z.enum([...Object.keys(actionsByGroup), ...actions]).optional(),
  /** A record: everything that was done to it. */
  targetId: recordId.optional(),
  from: z.union([calendarDay, moment]).optional(),
  to: z.union([calendarDay, moment]).optional(),
};

export const eventFilterSchema = z.strictObject(filters);

export const listEventsSchema = listSchema("audit_events", filters);

const exportFormats = ["csv", "jsonl"] as const;
export const exportEventsSchema = z.strictObject({ format: z.enum(exportFormats), ...filters });

export type EventFilter = z.output<typeof eventFilterSchema>;
export type ListEvents = z.output<typeof listEventsSchema>;
export type ExportEvents = z.output<typeof exportEventsSchema>;
