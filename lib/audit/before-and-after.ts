type Scalar = string | number | boolean | null;
type Value = Scalar | bigint | readonly string[];
type Fields = Readonly<Record<string, Value | undefined>>;

/** A long text is not kept twice for ever; its beginning is enough to recognise it. */
const maxLength = 200;

/**
 * The differences as an audit event has them: "slug_before" and "slug_after"; a list becomes its entries joined by commas. Pass
 * only fields whose values may stay in a log for good: no secrets, and nothing that somebody may ask to have deleted.
 */
export function beforeAndAfter(before: Fields, after: Fields): Record<string, Scalar> {
  const changed = Object.entries(after).flatMap(([field, value]) => {
    if (value === undefined) return [];
    const [was, is] = [scalarOf(before[field]), scalarOf(value)];
    return was === is
      ? []
      : [
          [`${field}_before`, short(was)],
          [`${field}_after`, short(is)],
        ];
  });
  return Object.fromEntries(changed);
}

function scalarOf(value: Value | undefined): Scalar {
  if (value === undefined || value === null) return null;
  if (typeof value === "bigint") return Number(value);
  return typeof value === "object" ? value.join(", ") : value;
}

function short(value: Scalar): Scalar {
  if (typeof value !== "string") return value;
  return value.length > maxLength ? `${value.slice(0, maxLength)}…` : value;
}
