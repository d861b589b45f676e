import { median } from "../median";
import type { Batch } from "./contestant-client";
import { BASELINE, WALLS, WALLS_OF_FEW } from "./entries";
import { type Operation, operationNames } from "./operations";

type Figure = "p50Ms" | "operationsPerSecond" | "cpuMsPerOperation" | "roundTripsPerOperation";

/** What every round found, and the ratios of it. */
export class Results {
  readonly #batches = new Map<string, Batch[]>();

  add(name: string, operation: Operation, batch: Batch): void {
    const key = `${name}: ${operation}`;
    this.#batches.set(key, [...(this.#batches.get(key) ?? []), batch]);
  }

  /** Who competed, in order. */
  names(): readonly string[] {
    return [...new Set([...this.#batches.keys()].map((key) => key.replace(/: [^:]*$/, "")))];
  }

  of(name: string, operation: Operation): readonly Batch[] {
    return this.#batches.get(`${name}: ${operation}`) ?? [];
  }

  /** The median, over the rounds, of one entry's figure divided by the other's in the same round. */
  ratio(name: string, base: string, operation: Operation, figure: Figure): number {
    const bases = this.of(base, operation);
    return median(
      this.of(name, operation).map(
        (batch, round) => batch[figure] / (bases[round]?.[figure] ?? Number.NaN),
      ),
    );
  }

  roundTrips(name: string, operation: Operation): number {
    return median(this.of(name, operation).map((batch) => batch.roundTripsPerOperation));
  }
}

/** The goals, each as a sentence with the result, and whether it was met. */
export function goalsOf(results: Results): { sentence: string; isMet: boolean }[] {
  return operationNames.flatMap((operation) => {
    const cpu = results.ratio(WALLS, BASELINE, operation, "cpuMsPerOperation");
    const growth = results.ratio(WALLS, WALLS_OF_FEW, operation, "p50Ms");
    const trips = results.roundTrips(WALLS, operation);
    return [
      {
        sentence: `${operation}: CPU ${cpu.toFixed(2)} of unscoped Prisma, goal at most 1.15`,
        isMet: cpu <= 1.15,
      },
      {
        sentence: `${operation}: p50 ${growth.toFixed(2)} of that with few organizations, goal at most 1.30`,
        isMet: growth <= 1.3,
      },
      {
        sentence: `${operation}: ${trips.toFixed(2)} round trips, goal 1`,
        isMet: trips === 1,
      },
    ];
  });
}
