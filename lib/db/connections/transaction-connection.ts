import "server-only";
import type { PoolClient, QueryConfig, QueryResult } from "pg";
import type { OrganizationId } from "../organization-id";
import { type TransactionOptions, transactionTimeoutMs } from "../tenant-handle";
import { QueryBehind } from "../wire/query-behind";
import { beginAs } from "../wire/tenant-query";
import { unmetMark } from "./unmet-demand";

/** The result of a statement that needs not be sent. */
export const unsent: QueryResult = { command: "", rowCount: 0, oid: 0, rows: [], fields: [] };

/**
 * The connection of one transaction. Its BEGIN waits for the first statement and travels with it and with the tenant. What is
 * posted waits for the next statement, at the latest for the COMMIT. So a transaction costs no round trip to begin, and none for
 * what nobody needs an answer to; one without a statement never reaches PostgreSQL.
 */
export class TransactionConnection {
  readonly #client: PoolClient;
  readonly #opening: readonly QueryConfig[];
  readonly #endsAtMs: number;
  readonly #posted: QueryConfig[] = [];
  #state: "new" | "open" | "over" = "new";
  /** Its COMMIT or ROLLBACK is on its way. Anything sent behind that would be a transaction of its own, without a tenant. */
  #isEnding = false;
  #isUnmet = false;

  constructor(
    client: PoolClient,
    organizationId: OrganizationId,
    { isolationLevel, timeoutMs = transactionTimeoutMs }: TransactionOptions = {},
  ) {
    this.#client = client;
    this.#opening = beginAs(organizationId, isolationLevel);
    this.#endsAtMs = performance.now() + timeoutMs;
  }

  /**
   * Sends a statement behind those that were posted, and answers once all of them are done. Throws the first failure; PostgreSQL
   * does nothing behind it. If the COMMIT is not reached, the caller rolls back.
   */
  async query(config: QueryConfig): Promise<QueryResult> {
    this.#mustTake(config.text);
    if (config.text === "BEGIN") return unsent;
    this.#isEnding ||= ["COMMIT", "ROLLBACK"].includes(config.text);
    const posted = this.#posted.splice(0);
    if (config.text === "ROLLBACK") return this.#state === "new" ? unsent : this.#send([], config);
    if (performance.now() > this.#endsAtMs) throw new Error("The transaction took too long.");
    if (config.text !== "COMMIT") return this.#send(posted, config);
    return this.#state === "new" && posted.length === 0 ? unsent : this.#send(posted, config);
  }

  /** Lets a statement wait for the next one, and travel before it. */
  post(config: QueryConfig): void {
    this.#mustTake(config.text);
    this.#posted.push(config);
  }

  /** Whether the transaction failed because a demand was not met. */
  get isUnmet(): boolean {
    return this.#isUnmet;
  }

  /** From here on nothing is sent: the connection is somebody else's. */
  end(): void {
    this.#state = "over";
  }

  #send(posted: readonly QueryConfig[], config: QueryConfig): Promise<QueryResult> {
    const opening = this.#state === "new" ? this.#opening : [];
    this.#state = "open";
    return new Promise((resolve, reject) => {
      this.#client.query(
        new QueryBehind([...opening, ...posted], config, (error, result) =>
          error ? reject(this.#noted(error)) : resolve(result),
        ),
      );
    });
  }

  #noted(error: Error): Error {
    this.#isUnmet ||= error.message.includes(unmetMark);
    return error;
  }

  #mustTake(text: string): void {
    // A COMMIT that fails is followed by a ROLLBACK.
    const isTaken = !this.#isEnding || text === "ROLLBACK";
    if (this.#state === "over" || !isTaken) throw new Error("The transaction is over.");
  }
}
