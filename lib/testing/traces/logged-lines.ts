import pino from "pino";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { log } from "@/lib/log";

const lineSchema = z.record(z.string(), z.unknown());

/** What the server's log writes until the test ends, line by line, instead of to standard output. */
export function loggedLines(): readonly Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  const { level } = log;
  const stream: unknown = Reflect.get(log, pino.symbols.streamSym);
  const write = (line: string) => lines.push(lineSchema.parse(JSON.parse(line)));
  Reflect.set(log, pino.symbols.streamSym, { write });
  log.level = "info";
  onTestFinished(() => {
    Reflect.set(log, pino.symbols.streamSym, stream);
    log.level = level;
  });
  return lines;
}
