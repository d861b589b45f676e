import { Prisma } from "@/lib/db/generated/client";
import type { TenantModel } from "@/lib/db/models";
import { CrossTenantError } from "@/lib/db/tenancy/scope";
import type { TenantDb } from "@/lib/db/tenant-handle";
import type { FullOrganization } from "../company/one-of-everything";
import type { HostileProbe, ScopeAnswer } from "./probe";
import { type Way, ways } from "./ways";

/** What an attempt led to. */
export interface Outcome {
  readonly answer: ScopeAnswer;
  /** Whether the answer contains anything of the other organization, or counts more rows than one's own. */
  readonly isForeignRead: boolean;
  /** The answer or error, for a person who has to find out why. */
  readonly detail: string;
}

/** Makes one attempt in one way; `ownRows` is how many rows of the model are one's own. */
export async function attemptProbe(
  db: TenantDb,
  way: Way,
  model: TenantModel,
  probe: HostileProbe,
  [mine, theirs]: readonly [FullOrganization, FullOrganization],
  ownRows: number,
): Promise<Outcome> {
  try {
    const answer = await ways[way](db, model, probe.operation, probe.args(mine, theirs));
    return judge(answer, probe, theirs, probe.asksForOwn ? ownRows : 0);
  } catch (error) {
    return { answer: answerOf(error, probe), isForeignRead: false, detail: String(error) };
  }
}

/** An answer as text, numbers of any size included. */
function asText(answer: unknown): string {
  return JSON.stringify(answer, (_, value) => (typeof value === "bigint" ? `${value}` : value));
}

const isRead = ({ operation }: HostileProbe) => /^(find|count|aggregate|groupBy)/.test(operation);

function judge(
  answer: unknown,
  probe: HostileProbe,
  theirs: FullOrganization,
  allowedRows: number,
): Outcome {
  const text = asText(answer);
  const marks = [theirs.mark, theirs.slug];
  // A write answers what it was told to write, the other's id included; only words that just the other's rows have reveal a leak.
  const ids = [theirs.organizationId, ...[...theirs.rows.values()].map(({ id }) => String(id))];
  const isMarked = [...marks, ...(isRead(probe) ? ids : [])].some((mark) => text.includes(mark));
  const isTooMuch = countIn(answer) > allowedRows;
  const isNothing =
    answer === null || (Array.isArray(answer) ? answer : []).length + countIn(answer) === 0;
  const isRow =
    answer !== null && typeof answer === "object" && !Array.isArray(answer) && !isCount(answer);
  return {
    answer: isNothing && !isRow ? "nothing" : "own",
    isForeignRead: isMarked || isTooMuch,
    detail: text,
  };
}

/** How many rows an answer speaks of without showing them: a count, an aggregate, a group or a mass change. */
function countIn(answer: unknown): number {
  if (typeof answer === "number") return answer;
  if (Array.isArray(answer)) return answer.reduce((sum: number, part) => sum + countIn(part), 0);
  if (!isCount(answer)) return 0;
  const count: unknown = Reflect.get(answer, "_count") ?? Reflect.get(answer, "count");
  return typeof count === "number" ? count : 0;
}

function isCount(answer: unknown): answer is object {
  return (
    typeof answer === "object" &&
    answer !== null &&
    ["_count", "count"].some((name) => typeof Reflect.get(answer, name) === "number")
  );
}

/**
 * Tables that are only ever added to can't be changed by their own organization either, and what follows in a transaction fails
 * as well.
 */
const deniedByDatabase = /permission denied for table \w+|current transaction is aborted/;
/** No such record; the record is not among those of this relation. */
const notFoundCodes = ["P2025", "P2017"];
/** A row of one's own that other rows of one's own refer to. */
const referencedCode = "P2003";

function answerOf(error: unknown, { operation }: HostileProbe): ScopeAnswer {
  if (error instanceof CrossTenantError) return "refused";
  if (deniedByDatabase.test(String(error))) return "denied";
  const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : "";
  if (operation === "deleteMany" && code === referencedCode) return "denied";
  return notFoundCodes.includes(code) ? "nothing" : "failed";
}
