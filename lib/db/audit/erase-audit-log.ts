import "server-only";
import { z } from "zod";
import { unscoped } from "../tenancy/unscoped";
import type { TenantTx } from "../tenant-handle";

const erasedSchema = z.tuple([z.object({ erased: z.int() })]);

/**
 * Deletes the oldest events of an organization that is being erased, and the chain's end once none is left; answers how many.
 * PostgreSQL itself refuses this before the days of grace are over: this function is the serving role's only right to delete
 * here.
 */
export async function eraseAuditLog(tx: TenantTx, most: number): Promise<number> {
  const rows = await unscoped(tx).query`SELECT erase_audit_log(${most}::integer) AS erased`;
  return erasedSchema.parse(rows)[0].erased;
}
