import type { ZodError, z } from "zod";
import type { Result } from "@/lib/result";

/** What a door needs of a schema: anything in, the use case's input out. */
export interface InputSchema<Input> {
  safeParse(
    value: unknown,
    context?: z.core.ParseContext<z.core.$ZodIssue>,
  ): { success: true; data: Input } | { success: false; error: ZodError };
}

/** A use case behind a door: who asks (a member, a person, or only where from), their input, and the result. */
export type UseCase<Who, Input, Value> = (who: Who, input: Input) => Promise<Result<Value>>;
