import "server-only";
import pg, { type Connection, type QueryConfig, type QueryResult } from "pg";
import type { OrganizationId } from "./organization-id";

const setTenant = {
  name: "set_tenant",
  text: "SELECT set_config('app.organization_id', $1, true)",
  types: ["25"],
};

const prepared = new WeakSet<Connection>();

/**
 * A query that sets its tenant in its own round trip: both statements travel before one Sync, so that PostgreSQL runs them
 * as one implicit transaction and forgets the tenant at its end.
 *
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
 */
export class TenantQuery extends pg.Query {
  readonly #organizationId: OrganizationId;
  #isSettingTenant = true;

  constructor(
    organizationId: OrganizationId,
    config: QueryConfig,
    callback: (error: Error | undefined, result: QueryResult) => void,
  ) {
    super(config, undefined, callback);
    this.#organizationId = organizationId;
    this.queryMode = "extended";
  }

  override prepare(connection: Connection): void {
    if (!prepared.has(connection)) {
      connection.parse(setTenant, true);
      prepared.add(connection);
    }
    connection.bind({ statement: setTenant.name, values: [this.#organizationId] }, true);
    connection.execute({}, true);
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (!this.#isSettingTenant) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.#isSettingTenant) this.#isSettingTenant = false;
    else super.handleCommandComplete(message, connection);
  }
}
