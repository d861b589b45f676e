interface NumberedLine {
  readonly id: string;
  readonly kind: string;
}

/**
 * The number of each item on paper, by its id, so that a buyer can speak of "position 3". Options count too; headings and texts do
 * not, and no section begins anew.
 */
export function positionNumbers(lines: readonly NumberedLine[]): ReadonlyMap<string, number> {
  const items = lines.filter(({ kind }) => kind === "item");
  return new Map(items.map(({ id }, index) => [id, index + 1]));
}
