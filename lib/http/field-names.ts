const snakeCase = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** Whether a field of a request's body or query is written as the API writes names. */
export function isFieldName(name: string): boolean {
  return snakeCase.test(name);
}

/**
 * The path of the first key, on any level, that is no field's name. Renamed, it could pass for one, as "unit-price-minor" would,
 * and zod silently drops "__proto__".
 */
export function foreignKey(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const isList = Array.isArray(value);
  for (const [key, child] of Object.entries(value)) {
    if (!isList && !isFieldName(key)) return key;
    const inside = foreignKey(child);
    if (inside !== undefined) return `${key}.${inside}`;
  }
  return undefined;
}

/** What was sent with the names that the schemas have for its fields, on every level: `unitPriceMinor` for `unit_price_minor`. */
function inSchemaNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSchemaNames);
  return typeof value === "object" && value !== null ? fieldsInSchemaNames(value) : value;
}

/** {@link inSchemaNames} of an object. */
export function fieldsInSchemaNames(fields: object): Record<string, unknown> {
  const named = Object.entries(fields).map(([name, value]) => [
    name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    inSchemaNames(value),
  ]);
  return Object.fromEntries(named);
}
