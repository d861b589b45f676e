import type { z } from "zod";
import type { SearchParams } from "./search-params";

/** How many rows a page of a list shows. */
const rowsOnAPage = 25;

/**
 * What an address asks of a list. If it was edited into nonsense, or asks for deleted records that may not be restored, the list
 * is shown from its start, with its filters if only the page is wrong.
 */
export function listQuery<Schema extends z.ZodObject>(
  schema: Schema,
  sent: SearchParams,
  mayRestore = false,
): z.output<Schema> {
  const start = schema.parse({ limit: rowsOnAPage });
  const asked = Object.keys(schema.shape).flatMap((name) =>
    sent[name] ? [[name, sent[name]]] : [],
  );
  const filters = { ...Object.fromEntries(asked), limit: rowsOnAPage };
  const whole = schema.safeParse(filters);
  const query = whole.success ? whole : schema.safeParse({ ...filters, cursor: undefined });
  const isRefused = query.success && query.data.state === "deleted" && !mayRestore;
  return query.success && !isRefused ? query.data : start;
}
