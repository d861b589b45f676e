import "server-only";
import { type ParsedCronItem, parseCronItem, type TaskList } from "graphile-worker";
import { z } from "zod";
import { reconcileBilling } from "@/lib/billing/reconcile-billing";
import { identityDb } from "@/lib/db/identity";
import { type OrganizationId, organizationIdSchema } from "@/lib/db/organization-id";
import { scanUnjudged } from "@/lib/documents/scan-version";
import { isScannerOn } from "@/lib/documents/scanner";
import { purgeImports } from "@/lib/imports/purge-imports";
import { log } from "@/lib/log";
import { purgeNotices } from "@/lib/notices/purge-notices";
import { tellOfEndingTrial } from "@/lib/notices/tell-of-ending-trial";
import { isCharged } from "@/lib/organizations/is-charged";
import { expireQuotes } from "@/lib/quotes/expire-quotes";
import { purgeDeleted } from "@/lib/retention/purge-deleted";
import { sweepFiles } from "@/lib/retention/sweep-files";
import { task } from "./task";

interface ScheduledJob {
  /** When, as crontab says it, in UTC. */
  readonly pattern: string;
  /** Which organizations; all of them unless said otherwise. */
  readonly where?: (now: Date) => { readonly status?: string };
  /** Whether there is anything to do on this server. */
  readonly isOn?: () => boolean;
  /** The work for one organization. It may run again, so it looks first whether there is anything left to do. */
  readonly run: (organizationId: OrganizationId, now: Date) => Promise<void>;
}

/**
 * What the clock starts. A line here is all that a new one needs; PostgreSQL remembers each tick, so that of several
 * processes one runs it.
 */
export const schedule = {
  // Without charges a trial ends in nothing that anybody would have to be told of.
  "schedule.trial_notices": {
    pattern: "7 * * * *",
    where: () => ({ status: "trial" }),
    isOn: isCharged,
    run: tellOfEndingTrial,
  },
  "schedule.expire_quotes": {
    pattern: "13 * * * *",
    run: async (organizationId, now) => {
      while ((await expireQuotes(organizationId, now)) > 0);
    },
  },
  "schedule.purge_deleted": { pattern: "17 2 * * *", run: purgeDeleted },
  "schedule.sweep_files": { pattern: "47 2 * * *", run: sweepFiles },
  "schedule.scan_documents": { pattern: "23 * * * *", isOn: isScannerOn, run: scanUnjudged },
  // Beside the webhooks, not in their way: what they missed shows here.
  "schedule.reconcile_billing": { pattern: "23 4 * * *", isOn: isCharged, run: reconcileBilling },
  "schedule.purge_imports": { pattern: "35 3 * * *", run: purgeImports },
  "schedule.purge_notices": { pattern: "41 3 * * *", run: purgeNotices },
} as const satisfies Record<string, ScheduledJob>;

/** Runs a scheduled job for every organization that it is about, a page of the directory at a time; one that fails stops no other. */
export async function runForOrganizations(
  { where = () => ({}), run }: Pick<ScheduledJob, "where" | "run">,
  now: Date,
  pageSize = 100,
): Promise<void> {
  let after = "00000000-0000-0000-0000-000000000000";
  let failures = 0;
  for (;;) {
    const page = await identityDb.organizationDirectory.findMany({
      where: { ...where(now), organizationId: { gt: after } },
      orderBy: { organizationId: "asc" },
      take: pageSize,
      select: { organizationId: true },
    });
    for (const { organizationId } of page) {
      after = organizationId;
      await run(organizationIdSchema.parse(organizationId), now).catch((error: unknown) => {
        failures += 1;
        log.error({ err: error, organizationId }, "A scheduled job failed for an organization.");
      });
    }
    if (page.length < pageSize) break;
  }
  if (failures > 0) throw new Error(`The scheduled job failed for ${failures} organizations.`);
}

const definitions: readonly (readonly [string, ScheduledJob])[] = Object.entries(schedule);

/** The tasks of the schedule, for the worker. */
export const scheduledTasks: TaskList = Object.fromEntries(
  definitions.map(([name, job]) => [
    name,
    task(z.object({}), {
      async run() {
        if (job.isOn?.() ?? true) await runForOrganizations(job, new Date());
      },
    }),
  ]),
);

/** When they run, for the worker. */
export const cronItems: ParsedCronItem[] = definitions.map(([name, { pattern }]) =>
  parseCronItem({ task: name, match: pattern, options: { maxAttempts: 3, backfillPeriod: 0 } }),
);
