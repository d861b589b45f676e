import "server-only";
import type { Connection, QueryConfig } from "pg";
import { isReadByKey } from "./is-read-by-key";
import type { OrganizationId } from "./organization-id";
import { type Answer, QueryBehind } from "./query-behind";
import type { TransactionOptions } from "./tenant-handle";
import type { TenantTransport } from "./tenant-transport";

/** What opens a transaction of a tenant. */
export function beginAs(
  organizationId: OrganizationId,
  isolationLevel?: TransactionOptions["isolationLevel"],
): readonly QueryConfig[] {
  const begin = isolationLevel ? "BEGIN ISOLATION LEVEL REPEATABLE READ" : "BEGIN";
  // The id is a checked UUID, which is what makes it safe to stand in a statement that takes no parameters.
  return [{ text: begin }, { text: `SET LOCAL app.organization_id = '${organizationId}'` }];
}

/**
 * A query that sets its tenant in its own round trip. After an error nothing runs without the tenant: an implicit transaction
 * is then over; an explicit one has failed and waits for the ROLLBACK that the pool sends.
 */
export class TenantQuery extends QueryBehind {
  readonly #isExplicit: boolean;

  constructor(
    organizationId: OrganizationId,
    transport: TenantTransport,
    config: QueryConfig,
    callback: Answer,
  ) {
    const isExplicit = transport.mode === "explicit";
    const before = isExplicit
      ? beginAs(organizationId)
      : [setTenant(organizationId, transport, config)];
    super(before, config, callback);
    this.#isExplicit = isExplicit;
  }

  override _getRows(connection: Connection): void {
    connection.execute({}, true);
    if (this.#isExplicit) {
      connection.parse({ name: "", text: "COMMIT", types: [] }, true);
      connection.bind({}, true);
      connection.execute({}, true);
    }
    connection.sync();
  }
}

function setTenant(
  organizationId: OrganizationId,
  { hasNamedStatements }: TenantTransport,
  config: QueryConfig,
): QueryConfig {
  return {
    ...(hasNamedStatements ? { name: "set_tenant" } : {}),
    text: "SELECT set_config('app.organization_id', $1::text, true), set_config('plan_cache_mode', $2::text, true)",
    values: [organizationId, planCacheMode(config)],
  };
}

/**
 * Prisma ends its reads with OFFSET $n, at which PostgreSQL plans them anew each time: it takes any offset for a tenth of the
 * rows, and so a plan for any values for the dearer one. Where the key finds the row, there is but one plan. Others are left
 * to PostgreSQL, because what is best for a list depends on how many rows the organization has.
 */
function planCacheMode({ name, text }: QueryConfig): "auto" | "force_generic_plan" {
  return name && isReadByKey(text) ? "force_generic_plan" : "auto";
}
