export type Query = Readonly<Record<string, string | undefined>>;

/** A path with its query; what is undefined or empty is left out. */
export function withQuery(path: string, query: Query): string {
  const filled = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const text = new URLSearchParams(filled).toString();
  return text ? `${path}?${text}` : path;
}

/** A list's address that shows all of it, also to whom the list opens with a view of theirs. */
export function wholeList(path: string): string {
  return withQuery(path, { view: "all" });
}
