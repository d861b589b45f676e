import type { Scope, Source } from "./sources";
import { asNode, findAll, kindOf, type Node, nodes, ofKind } from "./syntax-tree";

/** The sources of this level that a condition confines by a value: any part of an AND does, an OR if all its parts do. */
export function confinedBy(condition: unknown, scope: Scope): Source[] {
  const { kind, node } = kindOf(condition);
  if (kind === "A_Expr")
    return equalities(node).flatMap(([left, right]) => {
      const [column, value] = isValue(left) ? [right, left] : [left, right];
      const found = scope.organizationOf(ofKind(column, "ColumnRef"));
      return found && !found.isOuter && isValue(value) ? [found.source] : [];
    });
  const branches = nodes(node.args).map((part) => confinedBy(part, scope));
  if (kind !== "BoolExpr" || node.boolop === "NOT_EXPR") return [];
  if (node.boolop === "AND_EXPR") return branches.flat();
  const [first = [], ...others] = branches;
  return first.filter((source) => others.every((branch) => branch.includes(source)));
}

/** The pairs that a comparison says are equal; of a list, its values as one. */
export function equalities(node: Node): [unknown, unknown][] {
  const isEquality = findAll(node.name, "String").some(({ sval }) => sval === "=");
  if (!isEquality || !/^AEXPR_(OP|OP_ANY|IN)$/.test(String(node.kind))) return [];
  const left = parts(node.lexpr);
  if (node.kind !== "AEXPR_IN") {
    const right = parts(node.rexpr);
    return left.map((part, position) => [part, right[position]]);
  }
  const rows = nodes(asNode(ofKind(node.rexpr, "List")).items).map(parts);
  return left.map((part, position) => [
    part,
    { A_ArrayExpr: { elements: rows.map((row) => row[position]) } },
  ]);
}

/** The members of a row, or the expression itself. */
export function parts(expression: unknown): readonly unknown[] {
  const row = ofKind(expression, "RowExpr");
  return row ? nodes(row.args) : [expression];
}

/** A parameter, a constant, or the transaction's own setting. */
function isValue(expression: unknown): boolean {
  const { kind, node } = kindOf(expression);
  if (kind === "TypeCast") return isValue(node.arg);
  if (kind === "A_ArrayExpr") return nodes(node.elements).every(isValue);
  if (kind === "FuncCall")
    return findAll(node.funcname, "String").some(({ sval }) => sval === "current_setting");
  return kind === "ParamRef" || kind === "A_Const";
}
