import "server-only";
import { Prisma } from "../generated/client";

/** Whether an error says that the row referred to is not there: it was deleted just as this one was written. */
export function isMissingParent(error: unknown, model: Prisma.ModelName): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    error.code === "P2003" &&
    error.meta?.modelName === model
  );
}
