import "server-only";
import { cloneDeepWith } from "es-toolkit/object";
import pino, { type LoggerOptions } from "pino";
import { callFields } from "./logged-call";
import { withoutSecretText } from "./secret-text";

const secretName =
  /passw|token|authorization|cookie|secret|api_?key|private_?key|credential|signature|otp|recovery/i;

/**
 * How the log is written: levels by name, and without secrets. A field with a secret's name is hidden at any depth, and so is
 * whatever looks like one in any text. Each line names the call that wrote it.
 */
export const logOptions = {
  base: null,
  mixin: callFields,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }), log: withoutSecrets },
  // withoutSecrets has already turned errors into plain objects.
  serializers: { err: (error) => error },
  hooks: {
    logMethod(args, method) {
      const told = args.map((arg) => (typeof arg === "string" ? withoutSecretText(arg) : arg));
      Reflect.apply(method, this, told);
    },
  },
} satisfies LoggerOptions;

/** The server's log: one JSON object a line on standard output. */
export const log = pino(logOptions);

function withoutSecrets(record: Record<string, unknown>): Record<string, unknown> {
  return cloneDeepWith(record, (value, key) => {
    if (typeof key === "string" && secretName.test(key)) return "[hidden]";
    // Under a symbol pino keeps the original error.
    if (typeof key === "symbol") return null;
    if (typeof value === "string") return withoutSecretText(value);
    // An error's own fields can hold anything: a library may have put a whole request there.
    return value instanceof Error
      ? withoutSecrets({ ...pino.stdSerializers.err(value) })
      : undefined;
  });
}
