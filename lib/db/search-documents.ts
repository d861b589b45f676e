import "server-only";
import { z } from "zod";
import type { TenantDb } from "./tenant-handle";
import { unscopedRead } from "./unscoped";

interface DocumentSearch {
  /** At least one word of three letters: shorter ones have no trigram, and no index would serve them. */
  readonly wanted: string;
  readonly isDeleted: boolean;
  readonly most: number;
}

const foundSchema = z.array(z.object({ id: z.string(), isExact: z.boolean() }));

/**
 * The documents whose name, or the name of one of their files, holds all the words; where there are none, those whose name is
 * spelled much like it, the likest first. One statement, served by indexes (search_documents in the migrations).
 */
export async function searchDocuments(db: TenantDb, { wanted, isDeleted, most }: DocumentSearch) {
  const rows = await unscopedRead(
    db,
    (client) => client.$queryRaw`
      SELECT id, is_exact AS "isExact"
      FROM search_documents(${wanted}, ${isDeleted}::boolean, ${most}::integer)`,
  );
  return foundSchema.parse(rows);
}
