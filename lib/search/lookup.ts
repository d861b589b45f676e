import "server-only";
import type { Member } from "@/lib/access/actor";
import type { TenantDb } from "@/lib/db/tenant-handle";

/** What is looked for, and by whom. */
export interface Lookup {
  readonly actor: Member;
  readonly db: TenantDb;
  readonly q: string;
  /** How many are enough. */
  readonly take: number;
}
