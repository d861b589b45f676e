import "pg";

// The parts of node-postgres that a query class may override and that @types/pg leaves out (pg 8.23, lib/query.js).
declare module "pg" {
  interface Query {
    queryMode?: "extended";
    readonly name?: string;
    readonly text: string;
    prepare(connection: Connection): void;
    hasBeenParsed(connection: Connection): boolean;
    _getRows(connection: Connection): void;
    handleRowDescription(message: unknown): void;
    handleDataRow(message: unknown): void;
    handleCommandComplete(message: unknown, connection: Connection): void;
    handleEmptyQuery(connection: Connection): void;
    handleReadyForQuery(connection: Connection): void;
    handleError(error: Error, connection: Connection): void;
  }

  interface Connection {
    /** The text of each statement that PostgreSQL keeps under a name for this connection. */
    readonly parsedStatements: Record<string, string>;
    /** The same for statements that it was asked to keep and has not answered yet. */
    readonly submittedNamedStatements: Record<string, string>;
  }
}
