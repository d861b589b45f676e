import "server-only";
import { type ParsedCronItem, parseCronItem, type TaskList } from "graphile-worker";
import { z } from "zod";
import { beforeFirstId } from "@/lib/before-first-id";
import { purgeBillingEvents } from "@/lib/billing/purge-billing-events";
import { reconcileBilling } from "@/lib/billing/reconcile-billing";
import { mayBeUnsettled, settleUnplanned } from "@/lib/billing/settle-unplanned";
import { identityDb } from "@/lib/db/identity";
import { type OrganizationId, organizationIdSchema } from "@/lib/db/organization-id";
import { scanUnjudged } from "@/lib/documents/scan-version";
import { isScannerOn } from "@/lib/documents/scanner";
import { scheduleErasure } from "@/lib/erasure/schedule-erasure";
import { purgeExports } from "@/lib/export/purge-exports";
import { purgeImports } from "@/lib/imports/purge-imports";
import { log } from "@/lib/log";
import { purgeNotices } from "@/lib/notices/purge-notices";
import { tellOfEndingTrial } from "@/lib/notices/tell-of-ending-trial";
import { isCharged } from "@/lib/organizations/is-charged";
import { expireQuotes } from "@/lib/quotes/expire-quotes";
import { purgeDeleted } from "@/lib/retention/purge-deleted";
import { sweepFiles } from "@/lib/retention/sweep-files";
import { task } from "./task/task";

interface Timed {
  /** When, as crontab says it, in UTC. */
  readonly pattern: string;
  /** Whether this server has anything to do. */
  readonly isOn?: () => boolean;
}

type Found = NonNullable<Parameters<typeof identityDb.organizationDirectory.findMany>[0]>;

interface OrganizationJob extends Timed {
  /** Which organizations; all of them unless given. */
  readonly where?: (now: Date) => NonNullable<Found["where"]>;
  /** The work for one organization. It may run again, so it looks first whether there is anything left to do. */
  readonly run: (organizationId: OrganizationId, now: Date) => Promise<void>;
}

/** Work that belongs to no organization. */
interface ServerJob extends Timed {
  readonly runOnce: (now: Date) => Promise<void>;
}

type ScheduledJob = OrganizationJob | ServerJob;

/** After this no further organization is begun. The next try finds those done that had their turn, and comes further. */
const msToBegin = 45 * 60_000;
/** A run is over before the next tick of an hourly job, and not beside its next try. */
const timeLimitMinutes = 50;

/**
 * What the clock starts. A new one only needs an entry here. PostgreSQL remembers each tick, so that one of several processes
 * runs it.
 */
export const schedule = {
  // Where nobody is charged, nothing follows the end of a trial that anybody would have to be told.
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
  // Independent of the webhooks: what they missed shows here.
  "schedule.reconcile_billing": { pattern: "23 4 * * *", isOn: isCharged, run: reconcileBilling },
  "schedule.settle_unplanned": {
    pattern: "11 * * * *",
    where: mayBeUnsettled,
    run: settleUnplanned,
  },
  "schedule.purge_billing_events": { pattern: "29 3 * * *", runOnce: purgeBillingEvents },
  "schedule.purge_imports": { pattern: "35 3 * * *", run: purgeImports },
  "schedule.erase_organizations": { pattern: "3 * * * *", run: scheduleErasure },
  "schedule.purge_exports": { pattern: "29 * * * *", run: purgeExports },
  "schedule.purge_notices": { pattern: "41 3 * * *", run: purgeNotices },
} as const satisfies Record<string, ScheduledJob>;

/**
 * Runs a scheduled job for each of its organizations, a page of the directory at a time. One that fails stops no other. With
 * thousands it takes long; the last one is begun before `until`, in milliseconds since 1970.
 */
export async function runForOrganizations(
  { where = () => ({}), run }: Pick<OrganizationJob, "where" | "run">,
  now: Date,
  { pageSize = 100, until = Date.now() + msToBegin } = {},
): Promise<void> {
  let after = beforeFirstId;
  let failures = 0;
  for (;;) {
    const page = await identityDb.organizationDirectory.findMany({
      where: { ...where(now), organizationId: { gt: after } },
      orderBy: { organizationId: "asc" },
      take: pageSize,
      select: { organizationId: true },
    });
    for (const { organizationId } of page) {
      if (Date.now() >= until)
        throw new Error("The scheduled job did not come to every organization in time.");
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
      timeLimitMinutes,
      async run() {
        const now = new Date();
        if (!(job.isOn?.() ?? true)) return;
        await ("runOnce" in job ? job.runOnce(now) : runForOrganizations(job, now));
      },
    }),
  ]),
);

/** When they run, for the worker. */
export const cronItems: ParsedCronItem[] = definitions.map(([name, { pattern }]) =>
  parseCronItem({ task: name, match: pattern, options: { maxAttempts: 3, backfillPeriod: 0 } }),
);
