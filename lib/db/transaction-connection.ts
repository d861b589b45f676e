import "server-only";
import type { PoolClient, QueryConfig, QueryResult } from "pg";
import type { OrganizationId } from "./organization-id";
import { OpeningQuery } from "./tenant-query";
import type { TenantTransport } from "./tenant-transport";

/** The answer to what needs not be sent. */
const unsent: QueryResult = { command: "", rowCount: 0, oid: 0, rows: [], fields: [] };

/**
 * The connection of one transaction. Its BEGIN waits for the first statement and travels with it and with the tenant, and what
 * was posted waits for the next statement, at the latest for the COMMIT: a transaction costs no round trip to begin, and
 * none for what nobody needs an answer to. One without a statement never reaches PostgreSQL.
 */
export class TransactionConnection {
  readonly #client: PoolClient;
  readonly #organizationId: OrganizationId;
  readonly #transport: TenantTransport;
  readonly #posted: QueryConfig[] = [];
  #state: "new" | "open" | "over" = "new";

  constructor(client: PoolClient, organizationId: OrganizationId, transport: TenantTransport) {
    this.#client = client;
    this.#organizationId = organizationId;
    this.#transport = transport;
  }

  /** Sends a statement behind those that were posted, and answers once all of them are done; throws what failed first. */
  async query(config: QueryConfig): Promise<QueryResult> {
    this.#mustNotBeOver();
    if (config.text === "BEGIN") return unsent;
    const isRollback = config.text === "ROLLBACK";
    const posted = this.#posted.splice(0);
    const statements = isRollback ? [] : posted;
    const isEnd = isRollback || config.text === "COMMIT";
    if (this.#state === "new" && isEnd && statements.length === 0) return unsent;
    const answers = await Promise.allSettled(this.#send([...statements, config]));
    for (const answer of answers) if (answer.status === "rejected") throw answer.reason;
    const last = answers.at(-1);
    return last?.status === "fulfilled" ? last.value : unsent;
  }

  /** Lets a statement wait for the next one, and travel before it. */
  post(config: QueryConfig): void {
    this.#mustNotBeOver();
    this.#posted.push(config);
  }

  /** From here on nothing is sent any more: the connection is somebody else's. */
  end(): void {
    this.#state = "over";
  }

  #send(statements: readonly QueryConfig[]): Promise<QueryResult>[] {
    const { stream } = this.#client.connection;
    // One write for all: each wakes PostgreSQL up.
    stream.cork();
    const answers = statements.map((statement) => this.#sendOne(statement));
    stream.uncork();
    return answers;
  }

  #sendOne(config: QueryConfig): Promise<QueryResult> {
    if (this.#state === "open") return this.#client.query(config);
    this.#state = "open";
    return new Promise((resolve, reject) => {
      this.#client.query(
        new OpeningQuery(this.#organizationId, this.#transport, config, (error, answer) =>
          error ? reject(error) : resolve(answer),
        ),
      );
    });
  }

  #mustNotBeOver(): void {
    if (this.#state === "over") throw new Error("The transaction is over.");
  }
}
