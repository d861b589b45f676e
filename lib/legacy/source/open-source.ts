import "server-only";
import type { Mapping } from "../mapping";
import type { LegacySource } from "./legacy-source";
import { openPostgres } from "./postgres-source";
import { openSqlite } from "./sqlite-source";

/** Opens the old database, by a PostgreSQL server's address or a SQLite file's path. */
export function openSource(from: string, mapping: Mapping): Promise<LegacySource> {
  return /^postgres(ql)?:\/\//.test(from) ? openPostgres(from, mapping) : openSqlite(from, mapping);
}
