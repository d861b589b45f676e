import { isCounted } from "./is-counted";

interface TaxedLine {
  readonly kind: string;
  readonly isOptional: boolean;
  readonly isChosen?: boolean;
  readonly taxRateBasisPoints: number;
  readonly taxName: string;
  readonly netMinor: number;
  readonly taxMinor: number;
}

/**
 * The tax on the lines that count, by rate and class, the highest rate first. It sums what is rounded per line, so that it adds up
 * to the total.
 */
export function taxByRate(lines: readonly TaxedLine[]) {
  const counted = lines.filter(isCounted);
  const groups = new Map<string, { rateBasisPoints: number; name: string; taxMinor: number }>();
  for (const { taxRateBasisPoints: rateBasisPoints, taxName: name, taxMinor } of counted) {
    const key = `${rateBasisPoints} ${name}`;
    const before = groups.get(key)?.taxMinor ?? 0;
    groups.set(key, { rateBasisPoints, name, taxMinor: before + taxMinor });
  }
  return [...groups.values()].sort(
    (a, b) => b.rateBasisPoints - a.rateBasisPoints || (a.name < b.name ? -1 : 1),
  );
}

/** The sentences that the law wants beneath the sums, each once, in the order of the lines; options may still be taken. */
export function taxNotes(
  lines: readonly { readonly kind: string; readonly taxNote: string }[],
): readonly string[] {
  const notes = lines.flatMap(({ kind, taxNote }) => (kind === "item" && taxNote ? [taxNote] : []));
  return [...new Set(notes)];
}

/** The lines that a buyer may take on top, or has left, and their sum before tax. */
export function optionsOf<Line extends TaxedLine>(lines: readonly Line[]) {
  const options = lines.filter((line) => line.kind === "item" && !isCounted(line));
  return { options, netMinor: options.reduce((sum, { netMinor }) => sum + netMinor, 0) };
}
