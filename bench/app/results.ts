import { median } from "../median";

/** One contestant's calls of one round. */
export interface Measure {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly perSecond: number;
}

/** What every round found, by contestant. */
export class Results {
  readonly #measures = new Map<string, Measure[]>();

  add(name: string, measure: Measure): void {
    this.#measures.set(name, [...this.of(name), measure]);
  }

  of(name: string): readonly Measure[] {
    return this.#measures.get(name) ?? [];
  }

  figure(name: string, figure: keyof Measure): number {
    return median(this.of(name).map((measure) => measure[figure]));
  }

  /** The median, over the rounds, of one contestant's figure divided by the other's in the same round. */
  ratio(name: string, base: string, figure: keyof Measure): number {
    const bases = this.of(base);
    return median(
      this.of(name).map(
        (measure, round) => measure[figure] / (bases[round]?.[figure] ?? Number.NaN),
      ),
    );
  }
}

/** Summarizes calls with these latencies, all of them made within `durationMs`. */
export function measureOf(latenciesMs: readonly number[], durationMs: number): Measure {
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN;
  return { p50Ms: at(0.5), p95Ms: at(0.95), perSecond: (sorted.length * 1000) / durationMs };
}
