import "server-only";
import type { Connection, QueryConfig } from "pg";
import type { OrganizationId } from "../organization-id";
import type { TransactionOptions } from "../tenant-handle";
import { isReadByKey } from "./is-read-by-key";
import { type Answer, QueryBehind } from "./query-behind";
import type { TenantTransport } from "./tenant-transport";

/** The statements that open a tenant's transaction. */
export function beginAs(
  organizationId: OrganizationId,
  isolationLevel?: TransactionOptions["isolationLevel"],
): readonly QueryConfig[] {
  const begin = isolationLevel ? "BEGIN ISOLATION LEVEL REPEATABLE READ" : "BEGIN";
  // The id is a checked UUID, so it is safe in a statement that takes no parameters.
  return [{ text: begin }, { text: `SET LOCAL app.organization_id = '${organizationId}'` }];
}

/**
 * A query that sets its tenant in its own round trip. After an error nothing can run under that tenant: an implicit transaction
 * is over, and an explicit one has failed and waits for the pool's ROLLBACK.
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
 * Prisma ends its reads with OFFSET $n. PostgreSQL assumes that any offset skips a tenth of the rows, finds a plan for all values
 * too dear, and so plans the statement again each time. A row that is found by its key has only one plan, so that plan is forced.
 * Other reads are left to PostgreSQL, because the best plan for a list depends on how many rows the organization has.
 */
function planCacheMode({ name, text }: QueryConfig): "auto" | "force_generic_plan" {
  return name && isReadByKey(text) ? "force_generic_plan" : "auto";
}
