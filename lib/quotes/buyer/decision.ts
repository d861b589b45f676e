import type { Quote } from "../quote";

/** What of a buyer's answer is read. */
export const decisionColumns = {
  isAccepted: true,
  name: true,
  title: true,
  reason: true,
  chosenLineIds: true,
  totalMinor: true,
  createdAt: true,
} as const;

interface DecisionRow {
  readonly isAccepted: boolean;
  readonly name: string;
  readonly title: string;
  readonly reason: string;
  readonly chosenLineIds: readonly string[];
  readonly totalMinor: bigint | null;
  readonly createdAt: Date;
}

export type Decision = ReturnType<typeof toDecision>;

/** A buyer's answer, with the names of the options that they took and the resulting total in minor units. */
export function toDecision({ lines, totalMinor }: Quote, decision: DecisionRow) {
  const { chosenLineIds, ...row } = decision;
  return {
    ...row,
    options: lines
      .filter(({ id }) => chosenLineIds.includes(id))
      .map(({ description }) => description),
    totalMinor: decision.totalMinor === null ? totalMinor : Number(decision.totalMinor),
  };
}
