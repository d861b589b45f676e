import { confinedBy, equalities, parts } from "./conditions";
import { Confinement, isWhole, Scope, type Source } from "./sources";
import { asNode, findAll, kindOf, type Node, nodes, ofKind } from "./syntax-tree";

/**
 * The tenant tables that a statement reads or changes without being confined to one organization, each as often as it occurs.
 *
 * A condition confines a table if it has to hold (joined by AND, in WHERE or in the ON of a join that filters the table) and says
 * that the table's organization
 * - equals a value or is in a list of values, or
 * - equals the organization of another confined table: of the same query, of the query around it, or of a subquery that passes
 *   the column on.
 *
 * A condition below NOT confines nothing. One below OR confines only if every branch names an organization, which is how Prisma
 * asks for two rows of one tick.
 */
export function openTables(
  kind: string,
  node: Node,
  tenantKeys: ReadonlyMap<string, string>,
): string[] {
  const reader = new Reader(tenantKeys);
  reader.statement(kind, node, undefined);
  return reader.confinement.open();
}

type Direction = "both" | readonly Source[];

class Reader {
  readonly confinement = new Confinement();
  readonly #ctes = new Map<string, Source>();

  constructor(readonly tenantKeys: ReadonlyMap<string, string>) {}

  /** Answers what each column of the statement's result passes on: the source whose organization it is, or nothing. */
  statement(kind: string, node: Node, outer: Scope | undefined): Map<string, Source> {
    for (const { CommonTableExpr } of nodes(asNode(node.withClause).ctes)) {
      const cte = asNode(CommonTableExpr);
      const query = kindOf(cte.ctequery);
      const passed = this.statement(query.kind, query.node, outer);
      this.#ctes.set(String(cte.ctename), this.#derived(String(cte.ctename), passed));
    }
    if (kind === "SelectStmt") return this.#select(node, outer);
    const scope = new Scope(outer);
    if (kind !== "InsertStmt") this.#table(asNode(node.relation), scope);
    for (const item of [...nodes(node.fromClause), ...nodes(node.usingClause)])
      this.#from(item, scope);
    this.#where(node.whereClause, scope, "both");
    const {
      selectStmt,
      withClause: _,
      whereClause: __,
      fromClause: ___,
      usingClause: ____,
      ...rest
    } = node;
    if (selectStmt) this.statement("SelectStmt", asNode(ofKind(selectStmt, "SelectStmt")), outer);
    this.#subqueries(rest, scope);
    return new Map();
  }

  #select(node: Node, outer: Scope | undefined): Map<string, Source> {
    if (node.larg || node.rarg) {
      // A condition on the whole confines neither side by itself; each has to be confined where it stands.
      for (const side of [node.larg, node.rarg]) this.statement("SelectStmt", asNode(side), outer);
      return new Map();
    }
    const scope = new Scope(outer);
    for (const item of nodes(node.fromClause)) this.#from(item, scope);
    this.#where(node.whereClause, scope, "both");
    const { fromClause: _, whereClause: __, withClause: ___, ...rest } = node;
    this.#subqueries(rest, scope);
    return passedBy(nodes(node.targetList), scope);
  }

  #from(item: Node, scope: Scope): Source[] {
    const { kind, node } = kindOf(item);
    if (kind === "RangeVar") return [this.#table(node, scope)];
    if (kind === "JoinExpr") return this.#join(node, scope);
    if (kind !== "RangeSubselect") {
      this.#subqueries(item, scope);
      return [];
    }
    const query = kindOf(node.subquery);
    const passed = this.statement(query.kind, query.node, scope);
    const source = this.#derived(String(asNode(node.alias).aliasname), passed);
    scope.sources.push(source);
    return [source];
  }

  #table(node: Node, scope: Scope): Source {
    const table = String(node.relname);
    const alias = String(asNode(node.alias).aliasname ?? table);
    const cte = node.schemaname ? undefined : this.#ctes.get(table);
    const key = cte ? cte.key : this.tenantKeys.get(table);
    const isTenant = !cte && key !== undefined;
    const source = this.confinement.add({
      alias,
      key,
      table: isTenant ? table : undefined,
      isConfined: false,
    });
    if (cte) {
      this.confinement.imply(cte, source);
      this.confinement.imply(source, cte);
    }
    scope.sources.push(source);
    return source;
  }

  /** A subquery is as confined as the table whose organization it passes on, and confines it in turn. */
  #derived(alias: string, passed: ReadonlyMap<string, Source>): Source {
    const [key, inner] = [...passed].find(([name]) => !name.startsWith("#")) ?? [];
    const source = this.confinement.add({ alias, key, table: undefined, isConfined: false });
    if (inner) {
      this.confinement.imply(inner, source);
      this.confinement.imply(source, inner);
    }
    return source;
  }

  #join(node: Node, scope: Scope): Source[] {
    const left = this.#from(asNode(node.larg), scope);
    const right = this.#from(asNode(node.rarg), scope);
    // The condition of an outer join filters only the side that may be missing.
    const filtered = { JOIN_INNER: "both", JOIN_LEFT: right, JOIN_RIGHT: left } as const;
    const direction = Object.entries(filtered).find(([kind]) => kind === node.jointype)?.[1] ?? [];
    this.#where(node.quals, scope, direction);
    return [...left, ...right];
  }

  #where(condition: unknown, scope: Scope, direction: Direction): void {
    for (const source of confinedBy(condition, scope))
      if (direction === "both" || direction.includes(source)) source.isConfined = true;
    this.#links(condition, scope, direction);
  }

  /** What a condition that has to hold says of two sources. */
  #links(condition: unknown, scope: Scope, direction: Direction): void {
    const { kind, node } = kindOf(condition);
    if (kind === "BoolExpr" && node.boolop === "AND_EXPR") {
      for (const part of nodes(node.args)) this.#links(part, scope, direction);
      return;
    }
    if (kind === "SubLink" && node.subLinkType === "ANY_SUBLINK" && !nodes(node.operName).length) {
      this.#membership(node, scope, direction);
      return;
    }
    if (kind === "A_Expr")
      for (const [left, right] of equalities(node)) {
        const one = scope.organizationOf(ofKind(left, "ColumnRef"));
        const other = scope.organizationOf(ofKind(right, "ColumnRef"));
        if (one && other) this.#equate(one, other, direction);
      }
    this.#subqueries(condition, scope);
  }

  /** (organization_id, id) IN (SELECT organization_id, …): the subquery's rows are those of the outer row's organization. */
  #membership(node: Node, scope: Scope, direction: Direction): void {
    const query = kindOf(node.subselect);
    const passed = this.statement(query.kind, query.node, scope);
    parts(node.testexpr).forEach((expression, position) => {
      const found = scope.organizationOf(ofKind(expression, "ColumnRef"));
      const inner = passed.get(`#${position}`);
      if (found && inner) this.#equate(found, { source: inner, isOuter: false }, direction);
    });
  }

  #equate(
    one: { source: Source; isOuter: boolean },
    other: { source: Source; isOuter: boolean },
    direction: Direction,
  ): void {
    const mayFilter = ({ source, isOuter }: typeof one) =>
      !isOuter && (direction === "both" || direction.includes(source));
    if (mayFilter(one)) this.confinement.imply(other.source, one.source);
    if (mayFilter(other)) this.confinement.imply(one.source, other.source);
  }

  #subqueries(value: unknown, scope: Scope): void {
    for (const link of findAll(value, "SubLink")) {
      const query = kindOf(link.subselect);
      this.statement(query.kind, query.node, scope);
      this.#subqueries(link.testexpr, scope);
    }
  }
}

/** What each column of a result passes on, by name and, if known, by position. */
function passedBy(targets: readonly Node[], scope: Scope): Map<string, Source> {
  // How many columns "q.*" has is unknown here, and so is the position of what follows.
  let isPlaceKnown = true;
  return new Map(
    targets.flatMap((target, position) => {
      const { name, val } = asNode(ofKind(target, "ResTarget"));
      const column = ofKind(val, "ColumnRef");
      if (isWhole(column)) {
        isPlaceKnown = false;
        const whole = scope.wholeOf(column);
        return whole?.key === undefined ? [] : [[whole.key, whole] as const];
      }
      const found = scope.organizationOf(column);
      if (!found || found.isOuter) return [];
      const label = typeof name === "string" ? name : (found.source.key ?? "");
      const byName = [label, found.source] as const;
      return isPlaceKnown ? [[`#${position}`, found.source] as const, byName] : [byName];
    }),
  );
}
