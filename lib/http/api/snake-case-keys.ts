import "server-only";
import { snakeCase } from "es-toolkit/string";
import { isoMoment } from "./iso-moment";

const names = new Map<string, string>();
/** More than all fields of the API. Some keys are data, such as the columns of a file, and are not worth caching. */
const mostNames = 2_000;

/**
 * A value as the API shows it: dates as JSON has them, and every key in snake case. Names are converted once, because a list
 * repeats them in each row.
 */
export function snakeCaseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCaseKeys);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return isoMoment(value);
  const shown = new Plain();
  for (const key of Object.keys(value)) shown[nameOf(key)] = snakeCaseKeys(Reflect.get(value, key));
  return shown;
}

/** An object without inherited keys, like Object.create(null), which takes JSON.stringify three times as long. */
class Plain {
  [key: string]: unknown;
}
Object.setPrototypeOf(Plain.prototype, null);

function nameOf(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = snakeCase(key);
  if (names.size < mostNames) names.set(key, name);
  return name;
}
