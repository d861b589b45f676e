import "server-only";
import { setImmediate as turn } from "node:timers/promises";
import { oneLine } from "@/lib/one-line";
import type { Cells, Importer, ImportLine, LineFault } from "./importer";
import type { FileLine } from "./read-file";

/** How many lines are judged and written at a time. */
const batchSize = 500;

export interface Tally {
  created: number;
  updated: number;
  skipped: number;
  bad: number;
}

export interface NumberedFault extends LineFault {
  readonly line: number;
  /** The value found there, shortened for display; empty if there is none. */
  readonly value: string;
}

const longestValue = 80;

interface Pass {
  readonly lines: readonly FileLine[];
  readonly columns: readonly string[];
  readonly importer: Importer;
  readonly isWritten: boolean;
  /** Called with how many lines are done. */
  readonly onProgress?: (done: number) => Promise<void>;
}

/** Goes over a file once: what happens to its lines, and why some are bad. The server serves others between batches. */
export async function judgeFile({ lines, columns, importer, isWritten, onProgress }: Pass) {
  const tally: Tally = { created: 0, updated: 0, skipped: 0, bad: 0 };
  const faults: NumberedFault[] = [];
  for (let from = 0; from < lines.length; from += batchSize) {
    const batch = lines.slice(from, from + batchSize);
    const unreadable = batch.filter(({ trouble }) => trouble !== null);
    for (const { number, cells, trouble } of unreadable)
      faults.push({ line: number, field: "", message: trouble ?? "", value: wholeLine(cells) });
    tally.bad += unreadable.length;
    const readable = new Map(
      batch
        .filter(({ trouble }) => trouble === null)
        .map((line) => [line.number, toLine(line, columns)]),
    );
    for (const { number, outcome, faults: found } of await importer.judge([...readable.values()])) {
      tally[tallied[outcome]] += 1;
      const cells = readable.get(number)?.cells ?? {};
      faults.push(
        ...found.map((fault) => ({ ...fault, line: number, value: valueAt(cells, fault) })),
      );
    }
    if (isWritten) await importer.write();
    await onProgress?.(Math.min(from + batchSize, lines.length));
    await turn();
  }
  if (isWritten) await importer.finish();
  return { tally, faults: faults.toSorted((one, other) => one.line - other.line) };
}

const tallied = { create: "created", update: "updated", skip: "skipped", bad: "bad" } as const;

function valueAt(cells: Cells, { field }: LineFault): string {
  return field === "" ? wholeLine(Object.values(cells)) : oneLine(cells[field] ?? "", longestValue);
}

function wholeLine(cells: readonly string[]): string {
  return oneLine(cells.filter((cell) => cell !== "").join(", "), longestValue);
}

function toLine({ number, cells }: FileLine, columns: readonly string[]): ImportLine {
  const named: Cells = Object.fromEntries(
    columns.flatMap((key, index) => {
      const value = cells[index] ?? "";
      return key === "" || value === "" ? [] : [[key, value]];
    }),
  );
  return { number, cells: named };
}
