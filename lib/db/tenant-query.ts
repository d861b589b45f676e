import "server-only";
import pg, { type Connection, type QueryConfig, type QueryResult } from "pg";
import { isReadByKey } from "./is-read-by-key";
import type { OrganizationId } from "./organization-id";
import type { TenantTransport } from "./tenant-transport";

const setTenant = {
  name: "set_tenant",
  text: "SELECT set_config('app.organization_id', $1, true), set_config('plan_cache_mode', $2, true)",
  types: ["25", "25"],
};

const prepared = new WeakSet<Connection>();

/**
 * A query that sets its tenant in its own round trip: what comes before it, the query and what comes after it travel before
 * one Sync. After an error PostgreSQL skips to that Sync, so that nothing runs without the tenant. An implicit transaction
 * is then over; an explicit one has failed and waits for the ROLLBACK that the pool sends.
 *
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
 */
export class TenantQuery extends pg.Query {
  readonly #organizationId: OrganizationId;
  readonly #transport: TenantTransport;
  /** The answers still to come before the query's own; below zero once that one is there. */
  #answersBefore: number;
  #isParsing = false;

  constructor(
    organizationId: OrganizationId,
    transport: TenantTransport,
    config: QueryConfig,
    callback: (error: Error | undefined, result: QueryResult) => void,
  ) {
    super(config, undefined, callback);
    this.#organizationId = organizationId;
    this.#transport = transport;
    this.#answersBefore = transport.mode === "implicit" ? 1 : 2;
    this.queryMode = "extended";
  }

  override prepare(connection: Connection): void {
    if (this.#transport.mode === "explicit") {
      sendCommand(connection, "BEGIN");
      // The id is a checked UUID, which is what makes it safe to stand in a statement that takes no parameters.
      sendCommand(connection, `SET LOCAL app.organization_id = '${this.#organizationId}'`);
    } else this.#sendSetTenant(connection);
    this.#isParsing = this.name !== undefined && !this.hasBeenParsed(connection);
    super.prepare(connection);
  }

  #sendSetTenant(connection: Connection): void {
    const statement = this.#transport.hasNamedStatements ? setTenant.name : "";
    if (!statement) connection.parse({ ...setTenant, name: "" }, true);
    else if (!prepared.has(connection)) {
      // An older round trip may have failed before or after it was prepared. To close what does not exist is no error.
      connection.close({ type: "S", name: statement }, true);
      connection.parse(setTenant, true);
      prepared.add(connection);
    }
    connection.bind({ statement, values: [this.#organizationId, this.#planCacheMode()] }, true);
    connection.execute({}, true);
  }

  /**
   * Prisma ends its reads with OFFSET $n, at which PostgreSQL plans them anew each time: it takes any offset for a tenth of the
   * rows, and so a plan for any values for the dearer one. Where the key finds the row, there is but one plan. Others are left
   * to PostgreSQL, because what is best for a list depends on how many rows the organization has.
   */
  #planCacheMode(): "auto" | "force_generic_plan" {
    return this.name && isReadByKey(this.text) ? "force_generic_plan" : "auto";
  }

  override _getRows(connection: Connection): void {
    connection.execute({}, true);
    if (this.#transport.mode === "explicit") sendCommand(connection, "COMMIT");
    connection.sync();
  }

  override handleDataRow(message: unknown): void {
    if (this.#answersBefore === 0) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.#answersBefore === 0) super.handleCommandComplete(message, connection);
    this.#answersBefore -= 1;
    if (this.#answersBefore === 0) this.#forgetParsing(connection);
  }

  override handleEmptyQuery(connection: Connection): void {
    super.handleEmptyQuery(connection);
    this.#answersBefore -= 1;
  }

  override handleError(error: Error, connection: Connection): void {
    if (this.#answersBefore > 0) {
      prepared.delete(connection);
      this.#forgetParsing(connection);
    }
    super.handleError(error, connection);
  }

  // pg takes the first statement that was parsed for the one with the name, but that was another one of this round trip.
  #forgetParsing(connection: Connection): void {
    if (this.name && this.#isParsing) delete connection.parsedStatements[this.name];
  }
}

/** The first statement of a transaction: BEGIN and its tenant travel before it, and the transaction stays open. */
export class OpeningQuery extends TenantQuery {
  constructor(
    organizationId: OrganizationId,
    { hasNamedStatements }: TenantTransport,
    config: QueryConfig,
    callback: (error: Error | undefined, result: QueryResult) => void,
  ) {
    super(organizationId, { mode: "explicit", hasNamedStatements }, config, callback);
  }

  override _getRows(connection: Connection): void {
    connection.execute({}, true);
    connection.sync();
  }
}

function sendCommand(connection: Connection, text: string): void {
  connection.parse({ name: "", text, types: [] }, true);
  connection.bind({}, true);
  connection.execute({}, true);
}
