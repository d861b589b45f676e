import { type Fault, type Finding, faults } from "./findings";

/** How many examples of each kind the plan shows. */
const examplesShown = 5;

/** Counts findings by kind, and keeps the first few of each. */
export class FindingsSummary {
  readonly #counts = new Map<Fault, number>();
  readonly #examples = new Map<Fault, Finding[]>();

  add(finding: Finding): void {
    const { fault } = finding;
    this.#counts.set(fault, (this.#counts.get(fault) ?? 0) + 1);
    const examples = this.#examples.get(fault) ?? [];
    this.#examples.set(fault, examples);
    if (examples.length < examplesShown) examples.push(finding);
  }

  /** How many there are of each kind. */
  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }

  /** Each kind with its first examples, in lines. */
  lines(): string[] {
    return [...this.#counts].flatMap(([fault, count]) => [
      `  ${count} × ${faults[fault]}`,
      ...(this.#examples.get(fault) ?? []).map(inWords),
      ...(count > examplesShown ? [`      … and ${count - examplesShown} more`] : []),
    ]);
  }
}

function inWords({ table, id, field, value, done }: Finding): string {
  const place = field ? `${table} ${id}, ${field}` : `${table} ${id}`;
  return `      ${place}: ${value === "" ? "(empty)" : JSON.stringify(value.slice(0, 60))} → ${done}`;
}
