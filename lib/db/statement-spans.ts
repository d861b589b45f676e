import "server-only";
import { PrismaInstrumentation } from "@prisma/instrumentation";

/** What makes spans of Prisma's operations, for the one who traces. */
export function statementSpans(): PrismaInstrumentation {
  return new PrismaInstrumentation();
}
