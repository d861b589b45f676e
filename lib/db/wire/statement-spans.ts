import "server-only";
import { PrismaInstrumentation } from "@prisma/instrumentation";

/** Makes spans of Prisma's operations, for whoever traces. */
export function statementSpans(): PrismaInstrumentation {
  return new PrismaInstrumentation();
}
