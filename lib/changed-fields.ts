import "server-only";
import { isEqual } from "es-toolkit/predicate";

/** The names of the fields whose new value differs; undefined means left out. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, unknown>>,
): string[] {
  const named = Object.entries(fields).filter(([, value]) => value !== undefined);
  return named.filter(([name, value]) => !isEqual(value, before[name])).map(([name]) => name);
}
