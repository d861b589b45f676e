import "server-only";
import pg, { type PoolClient, type QueryConfig, type QueryResult } from "pg";
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

  /**
   * Sends a statement behind those that were posted, and answers once all of them are done; throws what failed first. A COMMIT
   * is only sent where all before it were, and PostgreSQL makes a ROLLBACK of it where it refused one of them.
   */
  async query(config: QueryConfig): Promise<QueryResult> {
    this.#mustNotBeOver();
    if (config.text === "BEGIN") return unsent;
    const posted = this.#posted.splice(0);
    const isRollback = config.text === "ROLLBACK";
    const statements = isRollback ? [config] : [...posted, config];
    const isEnd = isRollback || config.text === "COMMIT";
    if (this.#state === "new" && isEnd && statements.length === 1) return unsent;
    const answers = await Promise.allSettled(this.#send(statements));
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
    const answers: Promise<QueryResult>[] = [];
    // One write for all: each wakes PostgreSQL up.
    stream.cork();
    try {
      for (const statement of statements) {
        const { answer, isSent } = this.#sendOne(statement);
        answers.push(answer);
        if (!isSent()) break;
      }
    } finally {
      stream.uncork();
    }
    return answers;
  }

  /** What can't be written down, such as a value that is no text, fails at once and never reaches PostgreSQL. */
  #sendOne(config: QueryConfig): { answer: Promise<QueryResult>; isSent: () => boolean } {
    let isSent = true;
    const answer = new Promise<QueryResult>((resolve, reject) => {
      const callback = (error: Error | undefined, result: QueryResult) => {
        isSent = false;
        if (error) reject(error);
        else resolve(result);
      };
      this.#client.query(
        this.#state === "open"
          ? new pg.Query(config, undefined, callback)
          : new OpeningQuery(this.#organizationId, this.#transport, config, callback),
      );
      this.#state = "open";
    });
    return { answer, isSent: () => isSent };
  }

  #mustNotBeOver(): void {
    if (this.#state === "over") throw new Error("The transaction is over.");
  }
}
