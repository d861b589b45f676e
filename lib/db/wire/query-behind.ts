import "server-only";
import pg, { type Connection, type QueryConfig, type QueryResult } from "pg";
import { prepareValue } from "pg/lib/utils";

export type Answer = (error: Error | undefined, result: QueryResult) => void;

/** Names whose round trip failed: nobody knows whether PostgreSQL keeps a statement under them. */
const doubtful = new WeakMap<Connection, Set<string>>();

/**
 * A query that travels behind others, all before one Sync: PostgreSQL sends their answers together, and after an error skips to
 * that Sync, so that nothing behind a failure is done. Only the query's own answer is kept.
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
 */
export class QueryBehind extends pg.Query {
  /** What travels before it. */
  readonly before: QueryConfig[];
  /** How many answers come before the query's own; below zero once that has come. */
  #answersBefore = 0;
  /** What this round trip asks PostgreSQL to keep, by name. */
  readonly #parsing = new Map<string, string>();
  #unwritable: Error | undefined;

  constructor(before: readonly QueryConfig[], config: QueryConfig, callback: Answer) {
    super(config, undefined, callback);
    this.queryMode = "extended";
    this.before = [...before];
  }

  override prepare(connection: Connection): void {
    this.#answersBefore = this.before.length;
    try {
      for (const config of this.before) this.#sendAhead(connection, config);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.#unwritable = error;
      connection.sync();
      return;
    }
    this.#mustParse(connection, this);
    super.prepare(connection);
  }

  /** Asks for no description of the answer's columns, which nobody reads. */
  #sendAhead(connection: Connection, { name = "", text, values = [] }: QueryConfig): void {
    const written = values.map((value: unknown) => prepareValue(value));
    if (this.#mustParse(connection, { name, text })) {
      connection.parse({ name, text, types: [] }, true);
      if (name) connection.submittedNamedStatements[name] = text;
    }
    connection.bind({ statement: name, values: written }, true);
    connection.execute({}, true);
  }

  /** Whether PostgreSQL has yet to be given the statement for its name. */
  #mustParse(connection: Connection, { name, text }: Pick<QueryConfig, "name" | "text">): boolean {
    if (!name) return true;
    if (name in connection.parsedStatements || name in connection.submittedNamedStatements)
      return false;
    // Closing what does not exist is no error.
    if (doubtful.get(connection)?.delete(name)) connection.close({ type: "S", name }, true);
    this.#parsing.set(name, text);
    return true;
  }

  override handleRowDescription(message: unknown): void {
    if (this.#answersBefore === 0) super.handleRowDescription(message);
  }

  override handleDataRow(message: unknown): void {
    if (this.#answersBefore === 0) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.#answersBefore === 0) super.handleCommandComplete(message, connection);
    this.#answersBefore -= 1;
  }

  override handleEmptyQuery(connection: Connection): void {
    super.handleEmptyQuery(connection);
    this.#answersBefore -= 1;
  }

  override handleReadyForQuery(connection: Connection): void {
    if (this.#unwritable) {
      this.handleError(this.#unwritable, connection);
      return;
    }
    for (const [name, text] of this.#parsing) {
      delete connection.submittedNamedStatements[name];
      connection.parsedStatements[name] = text;
    }
    super.handleReadyForQuery(connection);
  }

  override handleError(error: Error, connection: Connection): void {
    const names = doubtful.get(connection) ?? new Set();
    doubtful.set(connection, names);
    for (const name of this.#parsing.keys()) {
      delete connection.submittedNamedStatements[name];
      delete connection.parsedStatements[name];
      names.add(name);
    }
    super.handleError(error, connection);
  }
}
