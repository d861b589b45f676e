import "pg";

// The parts of node-postgres that a query class may override and that @types/pg leaves out (pg 8.23, lib/query.js).
declare module "pg" {
  interface Query {
    queryMode?: "extended";
    prepare(connection: Connection): void;
    handleDataRow(message: unknown): void;
    handleCommandComplete(message: unknown, connection: Connection): void;
  }
}
