import { type Node, names } from "./syntax-tree";

/** Something that a statement reads rows from, and whether it is confined to one organization. */
export interface Source {
  readonly alias: string;
  /** The column with the organization, of a tenant table or of what a subquery passes on; otherwise undefined. */
  readonly key: string | undefined;
  /** The tenant table's name, if it is one. */
  readonly table: string | undefined;
  isConfined: boolean;
}

/** The sources of one query level, and of the queries around it. */
export class Scope {
  readonly sources: Source[] = [];

  constructor(readonly outer?: Scope) {}

  /** The source whose organization column an expression names, and whether it belongs to an outer level. */
  organizationOf(column: Node | undefined): { source: Source; isOuter: boolean } | undefined {
    const path = names(column?.fields);
    const name = path.at(-1);
    const alias = path.at(-2);
    const found = this.sources.find(
      (source) =>
        source.key !== undefined && source.key === name && (!alias || source.alias === alias),
    );
    if (found) return { source: found, isOuter: false };
    const isHidden = alias !== undefined && this.sources.some((source) => source.alias === alias);
    const outer = isHidden ? undefined : this.outer?.organizationOf(column);
    return outer && { source: outer.source, isOuter: true };
  }

  /** The source of this level whose columns an expression names as a whole: q for "q.*". */
  wholeOf(column: Node | undefined): Source | undefined {
    const named = names(column?.fields).at(-2);
    return isWhole(column) ? this.sources.find(({ alias }) => alias === named) : undefined;
  }
}

/** Whether an expression names all columns of something, or of everything. */
export function isWhole(column: Node | undefined): boolean {
  return names(column?.fields).at(-1) === "*";
}

/** What follows from what: if one source is confined, so is the other. */
export class Confinement {
  readonly #all: Source[] = [];
  readonly #implied: [from: Source, to: Source][] = [];

  add(source: Source): Source {
    this.#all.push(source);
    return source;
  }

  imply(from: Source, to: Source): void {
    this.#implied.push([from, to]);
  }

  /** The tenant tables that nothing confines to one organization. */
  open(): string[] {
    for (let isSettled = false; !isSettled; ) {
      isSettled = true;
      for (const [from, to] of this.#implied)
        if (from.isConfined && !to.isConfined) {
          to.isConfined = true;
          isSettled = false;
        }
    }
    return this.#all.flatMap(({ table, isConfined }) => (table && !isConfined ? [table] : []));
  }
}
