declare module "pg/lib/utils" {
  /** A value as pg encodes it for PostgreSQL (pg 8.23, lib/utils.js). */
  export function prepareValue(value: unknown): string | Buffer | null;
}
