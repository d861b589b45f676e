import { connections } from "@/lib/db/connections/connections";
import { tenancy } from "@/lib/db/connections/current-tenant";
import type { OrganizationId } from "@/lib/db/organization-id";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { proofRoleUrl } from "../setup/worker-database";

/** Which walls stand: 1 the scope, 2 the keys, 3 row level security. The keys can't be taken away. */
export type Walls = "2" | "1+2" | "2+3" | "1+2+3";

/** Does something as an organization, with the handle that it is left with. */
export type ActAs = <T>(
  organizationId: OrganizationId,
  work: (db: TenantDb) => Promise<T>,
) => Promise<T>;

/**
 * Takes down the walls that are left out, for everything that this test file sends from here on: without row level security the
 * pools log in as a role that may bypass it, without the scope the handle is Prisma's own client over the same tenant pool. Call
 * it before the first statement.
 */
export function standBehind(walls: Walls): ActAs {
  if (!walls.includes("3")) process.env.DATABASE_APP_URL = proofRoleUrl("without_row_security");
  else if (!walls.includes("1")) process.env.DATABASE_APP_URL = proofRoleUrl("without_scope");
  return walls.includes("1")
    ? (organizationId, work) => work(tenantDb(organizationId))
    : (organizationId, work) =>
        tenancy.run({ organizationId }, () => work(connections().tenantClient));
}
