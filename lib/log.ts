import "server-only";
import { cloneDeepWith } from "es-toolkit/object";
import pino, { type LoggerOptions } from "pino";
import { callFields } from "./logged-call";

const secretName = /password|token|authorization|cookie|secret/i;

/** How the log writes: names instead of numbers for levels, and fields with a secret's name hidden, wherever they stand. Each line tells the call that wrote it. */
export const logOptions = {
  base: null,
  mixin: callFields,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }), log: withoutSecrets },
} satisfies LoggerOptions;

/** The server's log: one JSON object a line on standard output. */
export const log = pino(logOptions);

function withoutSecrets(record: Record<string, unknown>): Record<string, unknown> {
  return cloneDeepWith(record, (value, key) => {
    if (typeof key === "string" && secretName.test(key)) return "[hidden]";
    // An error is written by pino, which knows its parts.
    return value instanceof Error ? value : undefined;
  });
}
