import { connections } from "@/lib/db/connections";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantModel } from "@/lib/db/models";
import { fieldsByModel } from "@/lib/db/schema-metadata";
import { CrossTenantError } from "@/lib/db/scope";
import type { TenantTx } from "@/lib/db/tenant-handle";
import { type HostileProbe, hostileProbes } from "./hostile-probes";
import type { FullOrganization } from "./one-of-everything";
import { runOperation } from "./run-operation";

/** What came of a probe: "refused" before any statement, "nothing" found or changed, or else what it got hold of. */
export type ProbeOutcome = readonly [attempt: string, outcome: string];

/** Every probe of a model. */
export function probesOf(model: TenantModel): readonly HostileProbe[] {
  const fields = fieldsByModel(connections().tenantClient).get(model);
  if (!fields) throw new Error(`No fields are known of ${model}.`);
  return hostileProbes(model, fields);
}

/** Makes the attempts one after the other. */
export async function attemptProbes(
  db: TenantTx,
  model: TenantModel,
  probes: readonly HostileProbe[],
  [mine, theirs]: readonly [FullOrganization, FullOrganization],
): Promise<ProbeOutcome[]> {
  const outcomes: ProbeOutcome[] = [];
  for (const { attempt, operation, args } of probes) {
    const attempted = runOperation(db, model, operation, args(mine, theirs));
    outcomes.push([attempt, await attempted.then(describeAnswer, describeError)]);
  }
  return outcomes;
}

/** An answer as text, numbers of any size included. */
export function asText(answer: unknown): string {
  return JSON.stringify(answer, (_, value) => (typeof value === "bigint" ? `${value}` : value));
}

const nothing = ["null", "[]", "0", '{"count":0}', '{"_count":0}'];

/** Audit events can't even be deleted by their own organization, and what follows that in a transaction fails with it. */
const deniedByDatabase = /permission denied for table audit_events|current transaction is aborted/;

function describeAnswer(answer: unknown): string {
  const text = asText(answer);
  return nothing.includes(text) ? "nothing" : text;
}

function describeError(error: unknown): string {
  if (error instanceof CrossTenantError) return "refused";
  const isNotFound =
    error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2025";
  return isNotFound || deniedByDatabase.test(String(error)) ? "nothing" : String(error);
}
