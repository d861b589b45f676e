import "server-only";
import { Prisma } from "./generated/client";

/** Whether an error says that what a row refers to is not there: it went at the moment that the row was written. */
export function isMissingParent(error: unknown, model: Prisma.ModelName): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    error.code === "P2003" &&
    error.meta?.modelName === model
  );
}
