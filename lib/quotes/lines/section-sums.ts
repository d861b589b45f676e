import { isCounted } from "./is-counted";

interface SectionedLine {
  readonly id: string;
  readonly kind: string;
  readonly isOptional: boolean;
  readonly isChosen?: boolean;
  readonly netMinor: number;
}

/**
 * What each section of a quote comes to before tax, by the id of its heading: the lines below it that count, down to the next one.
 * None where there is one section alone, which the quote's own sums are of, nor for a section without such lines.
 */
export function sectionSums(lines: readonly SectionedLine[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  if (lines.filter(({ kind }) => kind === "section").length < 2) return sums;
  let heading: string | null = null;
  for (const line of lines) {
    if (line.kind === "section") heading = line.id;
    if (isCounted(line) && heading !== null)
      sums.set(heading, (sums.get(heading) ?? 0) + line.netMinor);
  }
  return sums;
}
