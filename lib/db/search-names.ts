import "server-only";
import { z } from "zod";
import { Prisma } from "./generated/client";
import type { TenantDb } from "./tenant-handle";
import { unscopedRead } from "./unscoped";

const { sql } = Prisma;

interface NameSearch {
  readonly wanted: string;
  readonly isDeleted: boolean;
  /** As many ids are handed out. */
  readonly most: number;
}

/** What can be searched by its names, and what each search is told. */
interface Searches {
  /** By name, e-mail and tax number together. */
  readonly customers: NameSearch & {
    /** Only those of this person; null for everybody's. */
    readonly ownerUserId: string | null;
  };
  /** By name and SKU together. */
  readonly products: NameSearch;
  /** By title, whoever's they are. */
  readonly quotes: NameSearch;
  /** By their names and by those of their files. */
  readonly documents: NameSearch;
}

type Searchable = keyof Searches;

/** The functions that search, in the migrations. */
const calls: { readonly [Of in Searchable]: (search: Searches[Of]) => Prisma.Sql } = {
  customers: ({ wanted, ownerUserId, isDeleted, most }) =>
    sql`search_customers(${wanted}, ${ownerUserId}::uuid, ${isDeleted}::boolean, ${most}::integer)`,
  products: (search) => sql`search_products(${told(search)})`,
  quotes: (search) => sql`search_quotes(${told(search)})`,
  documents: (search) => sql`search_documents(${told(search)})`,
};

function told({ wanted, isDeleted, most }: NameSearch): Prisma.Sql {
  return sql`${wanted}, ${isDeleted}::boolean, ${most}::integer`;
}

/** A search as what a statement reads from: one row of `ids`, `is_exact` and `is_everywhere`. */
export function searchOf<Of extends Searchable>(of: Of, search: Searches[Of]): Prisma.Sql {
  return calls[of](search);
}

const rowsSchema = z.tuple([
  z.object({
    ids: z.array(z.string()).nullable(),
    isExact: z.boolean(),
    isEverywhere: z.boolean(),
  }),
]);

/** What a search found (docs/decisions/0012). */
export interface SearchResult {
  /** In no order of a list's; no more than were asked for. */
  readonly ids: readonly string[];
  /** Whether they hold what was typed; else they are spelled alike, the likest first. */
  readonly isExact: boolean;
  /** Whether it is so common that a list in its own order comes upon it soon; there are no ids then. */
  readonly isEverywhere: boolean;
}

/**
 * The records whose names hold all the words; where there are none, those that are spelled much like it. One statement, served
 * by an index.
 */
export async function searchNames<Of extends Searchable>(
  db: TenantDb,
  of: Of,
  search: Searches[Of],
): Promise<SearchResult> {
  const rows = await unscopedRead(
    db,
    (client) => client.query`
      SELECT ids, is_exact AS "isExact", is_everywhere AS "isEverywhere" FROM ${searchOf(of, search)}`,
  );
  const [{ ids, isExact, isEverywhere }] = rowsSchema.parse(rows);
  return { ids: ids ?? [], isExact, isEverywhere };
}
