import "server-only";
import { z } from "zod";
import { unscopedRead } from "../tenancy/unscoped";
import type { TenantDb } from "../tenant-handle";

const foldedSchema = z.tuple([z.object({ folded: z.string() })]);

/** What somebody typed, in the form of `searchText`: in lower case and without marks. PostgreSQL alone knows that form. */
export async function folded(db: TenantDb, text: string): Promise<string> {
  const rows = await unscopedRead(db, (client) => client.query`SELECT folded(${text}) AS folded`);
  const [row] = foldedSchema.parse(rows);
  return row.folded;
}
