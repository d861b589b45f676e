type Scalar = string | number | boolean | null;
type Fields = Readonly<Record<string, Scalar | undefined>>;

/** A long text is not kept twice for ever: its beginning says which one it was. */
const maxLength = 200;

/** What differs, as an audit event tells it: "slug_before" and "slug_after". */
export function changedFields(before: Fields, after: Fields): Record<string, Scalar> {
  const changed = Object.entries(after).filter(
    ([field, value]) => value !== undefined && value !== before[field],
  );
  return Object.fromEntries(
    changed.flatMap(([field, value]) => [
      [`${field}_before`, short(before[field])],
      [`${field}_after`, short(value)],
    ]),
  );
}

function short(value: Scalar | undefined): Scalar {
  if (typeof value !== "string") return value ?? null;
  return value.length > maxLength ? `${value.slice(0, maxLength)}…` : value;
}
