import "server-only";
import pino, { type LoggerOptions } from "pino";

const secretFields = [
  "password",
  "new_password",
  "current_password",
  "token",
  "access_token",
  "authorization",
  "cookie",
  '["set-cookie"]',
];

/** The paths at which pino hides a value: each secret field of the record itself and of the objects one and two levels in it. */
const secretPaths = secretFields.flatMap((field) => {
  const below = field.startsWith("[") ? field : `.${field}`;
  return [field, `*${below}`, `*.*${below}`];
});

/** How the log writes: names instead of numbers for levels, and fields with a secret's name hidden, whatever is in them. */
export const logOptions = {
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: { paths: secretPaths, censor: "[hidden]" },
} satisfies LoggerOptions;

/** The server's log: one JSON object a line on standard output. */
export const log = pino(logOptions);
