/** Rows as one parameter. A number holds their amounts exactly: a CHECK of their tables bounds them. */
export function rowsAsJson(rows: readonly object[]): string {
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === "bigint" ? Number(value) : value,
  );
}
