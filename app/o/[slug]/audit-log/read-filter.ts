import { type EventFilter, eventFilterSchema } from "@/lib/audit-log/schema";
import type { SearchParams } from "@/lib/http/pages/search-params";

/** The filter in a page's address. One that was edited into nonsense filters nothing. */
export function readFilter({ person, action, targetId, from, to }: SearchParams): EventFilter {
  const asked = Object.entries({ person, action, targetId, from, to });
  return eventFilterSchema
    .catch({})
    .parse(Object.fromEntries(asked.filter(([, value]) => value !== undefined && value !== "")));
}
