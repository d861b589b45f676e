import { z } from "zod";
import { searchText, wholeNumber } from "./fields";

// Exactly as the row has it, blanks at its ends included: a place that is slightly off would show rows twice or never.
const sortValue = z
  .string()
  .max(300)
  .refine((text) => !text.includes("\0") && text.isWellFormed());

const cursorSchema = z.tuple([sortValue, z.uuid()]);

/** Where a page ends: the sort value and the id of its last row. */
export type Cursor = z.output<typeof cursorSchema>;

/**
 * A cursor in a form that needs no encoding in an address. It is opaque to clients, names a place in the caller's own list, and
 * opens nothing.
 *
 * @see RFC 4648 section 5, base64url
 */
export function encodeCursor(cursor: Cursor): string {
  const base64 = btoa(encodeURIComponent(JSON.stringify(cursor)));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decodeCursor(text: string): unknown {
  const base64 = text.replaceAll("-", "+").replaceAll("_", "/");
  return JSON.parse(decodeURIComponent(atob(base64)));
}

const cursorField = z
  .string()
  // A name of 200 letters of nine characters each, its id, and a third more for base64.
  .max(3000)
  .transform((text, context): Cursor => {
    try {
      return cursorSchema.parse(decodeCursor(text));
    } catch {
      context.addIssue("This cursor is not valid.");
      return z.NEVER;
    }
  });

/** The query of every list. */
export const pageQuery = {
  q: searchText(200).default(""),
  limit: wholeNumber(1, 100).default(50),
  cursor: cursorField.optional(),
};

/** A page's rows out of the `limit + 1` that were read, and the cursor of the next page, if there is one. */
export function toPage<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => Cursor) {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  return { data, nextCursor: last && rows.length > limit ? encodeCursor(cursorOf(last)) : null };
}
