import { loadModule, parseSync } from "libpg-query";

/** A node of PostgreSQL's own syntax tree, such as SelectStmt with its parts. */
export type Node = Readonly<Record<string, unknown>>;

await loadModule();

/** The statements of a text as PostgreSQL's parser reads them, by kind; throws where it would refuse the text. */
export function parseStatements(text: string): readonly { kind: string; node: Node }[] {
  return nodes(parseSync(text).stmts).map(({ stmt }) => kindOf(stmt));
}

/** The kind and the content of a wrapped node: { SelectStmt: … }. */
export function kindOf(wrapped: unknown): { kind: string; node: Node } {
  const [entry] = Object.entries(asNode(wrapped));
  return entry ? { kind: entry[0], node: asNode(entry[1]) } : { kind: "", node: {} };
}

/** The content of a wrapped node, if it is of this kind. */
export function ofKind(wrapped: unknown, kind: string): Node | undefined {
  const found = kindOf(wrapped);
  return found.kind === kind ? found.node : undefined;
}

export function asNode(value: unknown): Node {
  return isNode(value) ? value : {};
}

export function nodes(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The strings of a list such as a qualified name. */
export function names(value: unknown): readonly string[] {
  return nodes(value).map((part) => String(ofKind(part, "String")?.sval ?? "*"));
}

/** Every wrapped node of a kind below a value, without looking inside those of the kinds in `except`. */
export function findAll(value: unknown, kind: string, except: readonly string[] = []): Node[] {
  if (Array.isArray(value)) return value.flatMap((part) => findAll(part, kind, except));
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    if (name === kind && isNode(part)) return [part];
    return except.includes(name) ? [] : findAll(part, kind, except);
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
