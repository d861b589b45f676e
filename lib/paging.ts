import { z } from "zod";
import { searchText } from "./fields";

const cursorSchema = z.tuple([searchText(300), z.uuid()]);

/** Where a page ends: the sort value and the id of its last row. */
export type Cursor = z.output<typeof cursorSchema>;

/** A cursor as it stands in an address. Opaque to clients; it names a place in the caller's own list and opens nothing. */
export function encodeCursor(cursor: Cursor): string {
  return btoa(encodeURIComponent(JSON.stringify(cursor))).replaceAll("=", "");
}

const cursorField = z
  .string()
  .max(2000)
  .transform((text, context): Cursor => {
    try {
      return cursorSchema.parse(JSON.parse(decodeURIComponent(atob(text))));
    } catch {
      context.addIssue("This cursor is not valid.");
      return z.NEVER;
    }
  });

/** The query of every list. */
export const pageQuery = {
  q: searchText(200).default(""),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: cursorField.optional(),
};

/** The rows of a page out of `limit + 1` that were read, and the cursor of the next one, if there is one. */
export function toPage<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => Cursor) {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  return { data, nextCursor: last && rows.length > limit ? encodeCursor(cursorOf(last)) : null };
}
