import { z } from "zod";
import { searchText, wholeNumber } from "./fields";

// Exactly as the row has it, blanks at its ends included: a place that is slightly off would show rows twice or never.
const sortValue = z
  .string()
  .max(300)
  .refine((text) => !text.includes("\0") && text.isWellFormed());

const cursorSchema = z.tuple([sortValue, z.uuid(), z.string().max(20)]);

/** Where a page ends: the sort value and the id of its last row, and, once it is a client's, the list that it is of. */
export type Cursor = readonly [place: string, id: string, list?: string];

/** The lists that come in pages. */
type ListName =
  | "account_events"
  | "activities"
  | "audit_events"
  | "competitors"
  | "customers"
  | "deliveries"
  | "documents"
  | "duplicates"
  | "exports"
  | "imports"
  | "invitations"
  | "members"
  | "notices"
  | "own_invitations"
  | "products"
  | "quotes"
  | "unopened_accounts"
  | "views";

interface ListAsked {
  readonly limit: number;
  readonly cursor?: Cursor | undefined;
}

/**
 * A cursor in a form that needs no encoding in an address. It is opaque to clients, names a place in the list that was asked for,
 * and opens nothing.
 *
 * @see RFC 4648 section 5, base64url
 */
export function encodeCursor(list: ListName, asked: ListAsked, [place, id]: Cursor): string {
  const base64 = btoa(encodeURIComponent(JSON.stringify([place, id, keyOf(list, asked)])));
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

/** What somebody looks for in a list. */
export const searched = searchText(200).default("");

/**
 * The query of a list: its filters and order, how long a page is, and where it starts. A cursor of another list, or of this one
 * with other filters or in another order, is refused: the place that it names is none in this list.
 *
 * @see https://google.aip.dev/158
 */
export function listSchema<Shape extends z.ZodRawShape>(list: ListName, shape: Shape) {
  const schema = z.strictObject({
    ...shape,
    limit: wholeNumber(1, 100).default(50),
    cursor: cursorField.optional(),
  });
  return schema.check(({ value, issues }) => {
    const { cursor }: { cursor?: unknown } = value;
    if (Array.isArray(cursor) && cursor[2] !== keyOf(list, value))
      issues.push({ code: "custom", path: ["cursor"], message: foreign, input: cursor });
  });
}

const foreign =
  "This cursor is of another list, or of this one with other filters or in another order.";

/** A page's rows out of the `limit + 1` that were read, and the cursor of the next page, if there is one. */
export function toPage<Row>(
  list: ListName,
  asked: ListAsked,
  rows: readonly Row[],
  placeOf: (row: Row) => Cursor,
) {
  const data = rows.slice(0, asked.limit);
  const last = data.at(-1);
  const isMore = last !== undefined && rows.length > asked.limit;
  return { data, nextCursor: isMore ? encodeCursor(list, asked, placeOf(last)) : null };
}

/** Tells lists apart, and what was asked of one; a page's length is no part of that. */
function keyOf(list: ListName, asked: object): string {
  const said = Object.entries(asked)
    .filter(([name, value]) => name !== "limit" && name !== "cursor" && value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const text = JSON.stringify([list, said]);
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}
