import "server-only";
import { Counter, Gauge, type Registry } from "prom-client";
import { countQueue, queueStates } from "@/lib/jobs/worker/count-queue";
import { jobEvents } from "@/lib/jobs/worker/job-events";
import { log } from "@/lib/log";

/** What waits in the queue, and how the jobs that this process ran have ended. */
export function measureJobs(registry: Registry): void {
  const jobs = new Gauge({
    name: "mercura_jobs",
    help: "Jobs in the queue, of all processes together; those that failed to their last try stay until somebody looks.",
    labelNames: ["state"],
    registers: [registry],
    async collect(): Promise<void> {
      const counted = await countQueue().catch((error: unknown) => {
        log.warn({ err: error }, "The queue could not be counted.");
      });
      // An outdated figure would say that all is well.
      if (!counted) return jobs.reset();
      for (const state of queueStates) jobs.set({ state }, counted[state]);
      oldest.set(counted.oldestWaitingSeconds);
    },
  });
  const oldest = new Gauge({
    name: "mercura_oldest_waiting_job_seconds",
    help: "How long the job that is due first has been due.",
    registers: [registry],
  });
  const ended = new Counter({
    name: "mercura_job_runs_total",
    help: "How runs of jobs in this process have ended.",
    labelNames: ["job", "outcome"],
    registers: [registry],
  });
  jobEvents.on("job:success", ({ job }) =>
    ended.inc({ job: job.task_identifier, outcome: "done" }),
  );
  jobEvents.on("job:error", ({ job }) =>
    ended.inc({ job: job.task_identifier, outcome: "failed" }),
  );
  jobEvents.on("job:failed", ({ job }) =>
    ended.inc({ job: job.task_identifier, outcome: "failed_for_good" }),
  );
}
