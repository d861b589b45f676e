import { randomUUID } from "node:crypto";
import type pg from "pg";
import { tenancy } from "@/lib/db/connections/current-tenant";
import { tenantPool } from "@/lib/db/connections/tenant-pool";
import { type OrganizationId, organizationIdSchema } from "@/lib/db/organization-id";
import type { TenantTransport } from "@/lib/db/wire/tenant-transport";

/** An organization's id; a pool does not mind that it does not exist. */
export const aTenant = () => organizationIdSchema.parse(randomUUID());

/** Answers whose statement it is. */
export const whoAmI = "SELECT current_setting('app.organization_id') AS answer";

/** The name that openPool's pool gives itself at the server. */
export const applicationName = "pool under test";

/** One connection for everybody is the worst case: whatever one tenant leaves behind meets the next. */
export function openPool(transport: TenantTransport, settings: pg.PoolConfig = {}): pg.Pool {
  const pool = tenantPool(
    {
      connectionString: process.env.DATABASE_APP_URL,
      max: 1,
      statement_timeout: 300,
      application_name: applicationName,
      ...settings,
    },
    transport,
  );
  pool.on("error", () => {});
  return pool;
}

/** Sends a statement as a tenant; its `answer`. */
export async function ask(pool: pg.Pool, organizationId: OrganizationId, text = whoAmI) {
  const { rows } = await tenancy.run({ organizationId }, () => pool.query({ text }));
  return rows[0]?.answer;
}
