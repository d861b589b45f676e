import "server-only";
import type { LegacySource } from "./legacy-source";
import type { Mapping } from "./mapping";
import { openPostgres } from "./postgres-source";
import { openSqlite } from "./sqlite-source";

/** Opens the old database: the address of a PostgreSQL server, or else a SQLite file. */
export function openSource(from: string, mapping: Mapping): Promise<LegacySource> {
  return /^postgres(ql)?:\/\//.test(from) ? openPostgres(from, mapping) : openSqlite(from, mapping);
}
