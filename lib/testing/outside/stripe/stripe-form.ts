/** The parameters of a call, as Stripe's form encoding nests them: "items[0][quantity]=3". */
export type Fields = { [name: string]: string | Fields };

/** Reads a form-encoded body or query. */
export function parseForm(text: string): Fields {
  const fields: Fields = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.replaceAll("]", "").split("[");
    const last = path.pop() ?? "";
    let place = fields;
    for (const part of path) {
      const inner = place[part];
      if (typeof inner === "object") place = inner;
      else {
        const made: Fields = {};
        place[part] = made;
        place = made;
      }
    }
    place[last] = value;
  }
  return fields;
}

/** A text among the fields, or "". */
export function textIn(fields: Fields, ...path: readonly string[]): string {
  let place: string | Fields | undefined = fields;
  for (const part of path) place = typeof place === "object" ? place[part] : undefined;
  return typeof place === "string" ? place : "";
}

/** A group of fields; empty where it was not sent. */
export function groupIn(fields: Fields, ...path: readonly string[]): Fields {
  let place: string | Fields | undefined = fields;
  for (const part of path) place = typeof place === "object" ? place[part] : undefined;
  return typeof place === "object" ? place : {};
}
