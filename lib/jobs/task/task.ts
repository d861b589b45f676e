import "server-only";
import type { Task } from "graphile-worker";
import type { z } from "zod";
import { log } from "@/lib/log";
import { loggedCall } from "@/lib/logged-call";
import { oneAtATime } from "./one-at-a-time";
import { withinLimits } from "./within-limits";

export interface JobHandler<Payload> {
  /** How long a run may take; a minute unless said otherwise. */
  readonly timeLimitMinutes?: number;
  /** Does the work. It may run again after it has succeeded, so it looks first whether there is anything left to do. */
  run(payload: Payload): Promise<void>;
  /** Records, where people look, that the last try failed. */
  giveUp?(payload: Payload): Promise<void>;
}

/**
 * Makes a handler a task of graphile-worker: parses the payload first, never runs the same job twice at once, and logs each end.
 * A failed job is tried again after e^tries seconds; after the last try `giveUp` records what was left undone.
 */
export function task<Schema extends z.ZodType>(
  schema: Schema,
  handler: JobHandler<z.output<Schema>>,
): Task {
  return (unchecked, helpers) => {
    const { id, task_identifier: name, attempts, max_attempts: maxAttempts } = helpers.job;
    return loggedCall({ job: name, jobId: id, attempt: attempts }, async () => {
      const payload = schema.parse(unchecked);
      try {
        await oneAtATime(helpers, () =>
          withinLimits(helpers.abortSignal, handler.timeLimitMinutes ?? 1, () =>
            handler.run(payload),
          ),
        );
        log.info("Job done.");
      } catch (error) {
        if (attempts < maxAttempts) {
          log.warn({ err: error }, "Job failed and will be tried again.");
        } else {
          log.error({ err: error }, "Job failed for good.");
          await handler.giveUp?.(payload);
        }
        throw error;
      }
    });
  };
}
