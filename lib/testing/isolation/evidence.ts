import type { TestContext } from "vitest";

/** What a test reports besides whether it passed: how often something was tried, and what came of it. */
export interface Evidence {
  /** The part of the report, and the line in it. */
  readonly part: "matrix" | "own data" | "concurrency" | "http" | "catalog" | "statements";
  readonly line: string;
  readonly counts: Readonly<Record<string, number>>;
}

declare module "vitest" {
  interface TaskMeta {
    evidence?: Evidence[];
    /** A sentence for the report, such as what was left out and why. */
    note?: string;
  }
}

/** Hands evidence to the report of `npm run isolation`, which adds up the counts of one line. */
export function report({ task }: TestContext, ...evidence: readonly Evidence[]): void {
  task.meta.evidence = [...(task.meta.evidence ?? []), ...evidence];
}
