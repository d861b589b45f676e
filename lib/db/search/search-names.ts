import "server-only";
import { z } from "zod";
import { Prisma } from "../generated/client";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantDb } from "../tenant-handle";

const { sql } = Prisma;

interface NameSearch {
  readonly wanted: string;
  readonly isDeleted: boolean;
  /** How many ids are handed out at most. */
  readonly most: number;
}

/** What can be searched, and what each search needs to be told. */
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
    sql`search_customers(folded(${wanted}), ${ownerUserId}::uuid, ${isDeleted}::boolean, ${most}::integer)`,
  products: (search) => sql`search_products(${told(search)})`,
  quotes: (search) => sql`search_quotes(${told(search)})`,
  documents: (search) => sql`search_documents(${told(search)})`,
};

function told({ wanted, isDeleted, most }: NameSearch): Prisma.Sql {
  return sql`folded(${wanted}), ${isDeleted}::boolean, ${most}::integer`;
}

/** A search, for a FROM clause: one row of `ids`, `is_exact` and `is_everywhere`. */
export function searchOf<Of extends Searchable>(of: Of, search: Searches[Of]): Prisma.Sql {
  return calls[of](search);
}

const rowsSchema = z.tuple([
  z.object({
    ids: z.array(z.string()).nullable(),
    isExact: z.boolean(),
    isEverywhere: z.boolean(),
    wanted: z.string(),
  }),
]);

/** What a search found (docs/decisions/0012). */
export interface SearchResult {
  /** In no particular order, at most as many as were asked for. */
  readonly ids: readonly string[];
  /** Whether they hold what was typed; otherwise they are spelled like it, the closest first. */
  readonly isExact: boolean;
  /** Whether the words are so common that the list in its own order reaches some soon; there are no ids then. */
  readonly isEverywhere: boolean;
  /** What was looked for, in the form of `searchText`: in lower case, without marks. */
  readonly wanted: string;
}

/** The records that hold all the words, or else those that are spelled much like them. One statement, served by an index. */
export async function searchNames<Of extends Searchable>(
  db: TenantDb,
  of: Of,
  search: Searches[Of],
): Promise<SearchResult> {
  const rows = await unscopedRead(
    db,
    (client) => client.query`
      SELECT ids, is_exact AS "isExact", is_everywhere AS "isEverywhere", folded(${search.wanted}) AS wanted
      FROM ${searchOf(of, search)}`,
  );
  const [{ ids, ...found }] = rowsSchema.parse(rows);
  return { ...found, ids: ids ?? [] };
}
