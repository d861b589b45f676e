/** What a line of a file has, by field; blank cells and columns that are left out are absent. */
export type Cells = Readonly<Record<string, string>>;

export interface ImportLine {
  readonly number: number;
  readonly cells: Cells;
}

export interface LineFault {
  /** The field's key; empty for the whole line. */
  readonly field: string;
  readonly message: string;
}

/** What would happen to a line. */
export interface Verdict {
  readonly number: number;
  readonly outcome: "create" | "update" | "skip" | "bad";
  readonly faults: readonly LineFault[];
}

/** How lines find records that exist already. */
export interface ImportRules {
  readonly matchBy: string;
  readonly onMatch: "skip" | "update";
}

/** One pass over a file, in its order. */
export interface Importer {
  /** Judges some lines, and remembers what is to be written for them. */
  judge(lines: readonly ImportLine[]): Promise<readonly Verdict[]>;
  /** Writes what was judged since the last call. */
  write(): Promise<void>;
  /** Writes what has to come after the whole file. */
  finish(): Promise<void>;
}

/** Faults as sentences that name the field. */
export function faultsOf(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): LineFault[] {
  return issues.map(({ path, message }) => ({ field: String(path[0] ?? ""), message }));
}

/** Remembers the keys of a file's lines, so that a line that repeats one is told of the earlier line. */
export class SeenKeys {
  readonly #lines = new Map<string, number>();

  /** The number of the earlier line with this key; null where this one is the first. */
  earlier(key: string, line: number): number | null {
    const seen = this.#lines.get(key);
    if (seen === undefined) this.#lines.set(key, line);
    return seen ?? null;
  }
}
