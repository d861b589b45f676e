import "server-only";
import { Prisma } from "../generated/client";

/** Whether an error is a violated unique key of a model: the database's answer to two who wanted the same name at once. */
export function isUniqueViolation(error: unknown, model: Prisma.ModelName): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    error.code === "P2002" &&
    error.meta?.modelName === model
  );
}
