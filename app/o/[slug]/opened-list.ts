import type { z } from "zod";
import type { Member } from "@/lib/access/actor";
import { listQuery } from "@/lib/http/pages/list-query";
import type { SearchParams } from "@/lib/http/pages/search-params";
import type { Cursor } from "@/lib/paging";
import { listViews } from "@/lib/saved-views/list-views";
import { type ViewResource, viewQuery } from "@/lib/saved-views/schema";

/** How many views a list shows above it. */
const mostViews = 100;

interface ListAsked<Schema> {
  resource: ViewResource;
  schema: Schema;
  /** Whether deleted records may be shown. */
  mayRestore: boolean;
}

/**
 * What a list shows, and its saved views. An address without choices opens it with the view that its reader chose; `view=all`
 * opens it with everything.
 */
export async function openedList<Schema extends z.ZodObject>(
  actor: Member,
  { resource, schema, mayRestore }: ListAsked<Schema>,
  sent: SearchParams,
) {
  const { data, nextCursor } = (await listViews(actor, { resource, limit: mostViews })).value;
  const known = data.find(({ isDefault }) => isDefault);
  const chosen = known || !nextCursor ? known : await readDefault(actor, resource);
  const views = chosen && !known ? [chosen, ...data] : data;
  const opening = asksNothing(schema, sent) ? chosen : undefined;
  const query = listQuery(schema, opening?.query ?? sent, mayRestore);
  const kept = viewQuery(resource, query);
  const isDeleted = query.state === "deleted";
  const shown = isDeleted ? undefined : views.find((view) => isSame(view.query, kept));
  const isWhole = !isDeleted && isSame(kept, viewQuery(resource, {}));
  const isMore = nextCursor !== null;
  return { query, views, isMore, kept, shown: opening ?? shown, isWhole, mayRestore };
}

/**
 * Whether there is nothing at all to find, sort or restore in a list, and no view of it: its page then says how to begin, and
 * nothing else.
 */
export async function isBare(
  { query, isWhole, views, mayRestore }: AskedForAll,
  rows: readonly unknown[],
  findDeleted: () => Promise<{ readonly value: { readonly data: readonly unknown[] } }>,
): Promise<boolean> {
  // A later page may be empty although the first is not.
  if (rows.length > 0 || query.cursor || !isWhole || views.length > 0) return false;
  return !mayRestore || (await findDeleted()).value.data.length === 0;
}

interface AskedForAll extends Pick<OpenedViews, "isWhole" | "views" | "mayRestore"> {
  query: { readonly cursor?: Cursor | undefined };
}

/** An opened list without its own query. */
export type OpenedViews = Omit<Awaited<ReturnType<typeof openedList>>, "query">;

// Only if there are more views than are listed: the default may be one of the rest.
async function readDefault(actor: Member, resource: ViewResource) {
  const { value: page } = await listViews(actor, { resource, isDefault: true, limit: 1 });
  return page.data[0];
}

function asksNothing(schema: z.ZodObject, sent: SearchParams): boolean {
  return sent.view !== "all" && Object.keys(schema.shape).every((name) => sent[name] === undefined);
}

function isSame(one: Readonly<Record<string, string>>, other: typeof one): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}
