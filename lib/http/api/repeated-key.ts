const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g;

/**
 * A name that an object of this JSON has twice; undefined where there is none. The parser keeps the last of them, and another
 * reader of the same body may keep the first. The text has to be valid JSON: what a colon follows is a name then.
 *
 * @see RFC 8259 section 4
 */
export function repeatedKey(json: string): string | undefined {
  const open: (Set<string> | null)[] = [];
  let text = "";
  for (const [token] of json.matchAll(tokens)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (token !== ":") text = token;
    else {
      const name = String(JSON.parse(text));
      const names = open.at(-1);
      if (names?.has(name)) return name;
      names?.add(name);
    }
  }
  return undefined;
}
