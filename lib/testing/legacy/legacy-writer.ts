import type sqlite from "node-sqlite3-wasm";

export type Value = string | number | null | Uint8Array;

export interface PlantedFault {
  readonly table: string;
  readonly id: number;
  readonly field: string;
  readonly fault: string;
}

/** The organizations of a generated database. */
export const companies = ["Acme", "Globex", "Initech", "Umbrella"] as const;

/** The ids of their users, in the order of their roles. */
export type OldUsers = Readonly<Record<(typeof companies)[number], readonly number[]>>;

/** Writes rows, and keeps count of them and of what they come to. */
export class LegacyWriter {
  readonly totals = new Map<string, bigint>();
  readonly rows: Record<string, number> = {};
  readonly planted: PlantedFault[] = [];
  readonly #statements = new Map<string, sqlite.Statement>();

  constructor(
    readonly database: sqlite.Database,
    readonly filesFolder: string,
    readonly chance: () => number,
  ) {}

  /** Adds a row and answers its id. Bytes become a text that is no UTF-8. */
  add(table: string, row: Readonly<Record<string, Value>>): number {
    const names = Object.keys(row);
    const marks = names.map((name) => (row[name] instanceof Uint8Array ? "CAST(? AS TEXT)" : "?"));
    const text = `INSERT INTO ${table} (${names.join(", ")}) VALUES (${marks.join(", ")})`;
    const statement = this.#statements.get(text) ?? this.database.prepare(text);
    this.#statements.set(text, statement);
    const id = Number(statement.run(Object.values(row)).lastInsertRowid);
    this.rows[table] = (this.rows[table] ?? 0) + 1;
    return id;
  }

  /** Adds a row with a fault that the report has to name. */
  plant(table: string, field: string, fault: string, row: Readonly<Record<string, Value>>): number {
    const id = this.add(table, row);
    this.planted.push({ table, id, field, fault });
    return id;
  }

  /** Counts a quote's total for its organization. */
  count(organization: string, totalMinor: number): void {
    this.totals.set(organization, (this.totals.get(organization) ?? 0n) + BigInt(totalMinor));
  }

  close(): void {
    for (const statement of this.#statements.values()) statement.finalize();
    this.database.close();
  }
}
