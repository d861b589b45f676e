import "server-only";

/** How a statement brings its tenant along. Either way takes one round trip, and the tenant ends with the statement. */
export interface TenantTransport {
  /**
   * implicit: set_config() and the statement share one Sync, which PostgreSQL runs as one transaction.
   * explicit: BEGIN, SET LOCAL, the statement and COMMIT share one Sync. Citus passes only SET LOCAL on to its workers.
   */
  readonly mode: "implicit" | "explicit";
  /** Whether statements may be kept prepared under a name: PgBouncer before 1.21 can't do that in transaction mode. */
  readonly hasNamedStatements: boolean;
}
