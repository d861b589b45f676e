import { openTables } from "./open-tables";
import { asNode, findAll, type Node, nodes, ofKind, parseStatements } from "./syntax-tree";

/** What is wrong with a statement, as a sentence that says what to do. */
export const statementRules = {
  open: "touches a tenant table without naming the organization: begin with authorize(), or add AND organization_id = $n to the reviewed statement in lib/db",
  insert:
    "inserts into a tenant table without organization_id: add the column to the reviewed statement in lib/db",
  moves:
    "sets organization_id in an UPDATE: Citus refuses that, and a row never changes its company; leave the column out",
  lasting:
    "sets the tenant for longer than its transaction: use SET LOCAL, or set_config with true",
  unknown:
    "is of a kind that the role that serves never sends: migrate with the owner's role, or teach lib/testing/statements this kind",
  unreadable: "is none that PostgreSQL's own parser reads",
} as const;

export type StatementRule = keyof typeof statementRules;

/**
 * The rules that a statement of a serving role breaks.
 *
 * Reads, updates and deletes have to be confined to one organization in every tenant table that they touch; see {@link
 * openTables} for joins, subqueries and CTEs. An INSERT has to name organization_id among its columns, and what it selects counts
 * as read; row level security checks that the value is right. The directory's tables are keyed by person or by link and are free,
 * even if they have a column organization_id.
 *
 * `tenantKeys` names the tenant tables and the column with the organization: id in `organizations`, otherwise organization_id.
 */
export function statementFaults(
  text: string,
  tenantKeys: ReadonlyMap<string, string>,
): readonly StatementRule[] {
  try {
    const found = parseStatements(text).flatMap(({ kind, node }) =>
      faultsOf(kind, node, tenantKeys),
    );
    return [...new Set(found)];
  } catch {
    return ["unreadable"];
  }
}

// The queue listens for jobs, and locks a table of its own.
const harmless = ["TransactionStmt", "LockStmt", "ListenStmt", "UnlistenStmt", "NotifyStmt"];
const queries = ["SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt"];

function faultsOf(
  kind: string,
  node: Node,
  tenantKeys: ReadonlyMap<string, string>,
): StatementRule[] {
  if (harmless.includes(kind)) return [];
  // SET TRANSACTION concerns only the present one, whatever it says.
  const isOfTransaction = node.is_local === true || node.name === "TRANSACTION";
  if (kind === "VariableSetStmt") return isOfTransaction ? [] : ["lasting"];
  if (!queries.includes(kind)) return ["unknown"];
  const statement = { [kind]: node };
  const written = ["InsertStmt", "UpdateStmt"].flatMap((name) => findAll(statement, name));
  return [
    ...(openTables(kind, node, tenantKeys).length > 0 ? (["open"] as const) : []),
    ...findAll(statement, "InsertStmt").flatMap((insert) => insertFaults(insert, tenantKeys)),
    ...written.flatMap((write) => moveFaults(write, tenantKeys)),
    ...findAll(statement, "FuncCall").flatMap(settingFaults),
  ];
}

const keyOf = (write: Node, tenantKeys: ReadonlyMap<string, string>) =>
  tenantKeys.get(String(asNode(write.relation).relname));

const targets = (list: unknown) => nodes(list).map((target) => ofKind(target, "ResTarget")?.name);

function insertFaults(insert: Node, tenantKeys: ReadonlyMap<string, string>): StatementRule[] {
  const key = keyOf(insert, tenantKeys);
  return key === undefined || targets(insert.cols).includes(key) ? [] : ["insert"];
}

function moveFaults(write: Node, tenantKeys: ReadonlyMap<string, string>): StatementRule[] {
  const key = keyOf(write, tenantKeys);
  const changed = write.cols ? asNode(write.onConflictClause).targetList : write.targetList;
  return key !== undefined && targets(changed).includes(key) ? ["moves"] : [];
}

function settingFaults(call: Node): StatementRule[] {
  const isSetting = findAll(call.funcname, "String").some(({ sval }) => sval === "set_config");
  const [, , isLocal] = nodes(call.args);
  const constant = asNode(ofKind(isLocal, "A_Const")?.boolval);
  return isSetting && constant.boolval !== true ? ["lasting"] : [];
}
