import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { closeQuote } from "@/lib/quotes/close-quote";
import { deleteQuote } from "@/lib/quotes/delete-quote";
import { restoreQuote } from "@/lib/quotes/restore-quote";
import { closeQuoteSchema } from "@/lib/quotes/schema";
import { sendQuote } from "@/lib/quotes/send-quote";
import { anOrganization, anOwner } from "@/lib/testing/company/people";
import { aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { untilWaiting } from "@/lib/testing/failures/while-locked";
import { valueFrom } from "@/lib/testing/value-from";
import { getDashboard } from "./get-dashboard";
import { recentFigures } from "./recent-figures";
import { dashboardSchema } from "./schema";

let owner: Member;
let seed = 7;

beforeAll(async () => {
  ({ owner } = await anOrganization());
});

const sums = ["open", "won", "lost"] as const;
const rawSchema = z.tuple([
  z.object({ open: z.coerce.number(), won: z.coerce.number(), lost: z.coerce.number() }),
]);

async function shown(actor = owner, period = 30) {
  const query = dashboardSchema.parse({ period });
  const { openByStatus, parts } = valueFrom(await getDashboard(actor, query));
  const sum = (amounts: readonly { totalMinor: number }[]) =>
    amounts.reduce((total, { totalMinor }) => total + totalMinor, 0);
  return {
    open: sum(openByStatus),
    won: sum(parts.map(({ won }) => won)),
    lost: sum(parts.map(({ lost }) => lost)),
  };
}

async function stored({ organizationId }: Member = owner) {
  const [open, won, lost] = ["'draft', 'sent'", "'accepted'", "'declined'"].map(
    (statuses) => `coalesce(sum(total_minor) FILTER (WHERE status IN (${statuses})), 0)`,
  );
  const { rows } = await ownerDatabase.query(
    `SELECT ${open} AS open, ${won} AS won, ${lost} AS lost FROM quotes WHERE organization_id = $1 AND deleted_at IS NULL`,
    [organizationId],
  );
  return rawSchema.parse(rows)[0];
}

// Repeatable, so that a failure is.
function chance(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
}

const quote = async () => {
  const lines = [{ description: "Oven", unitPriceMinor: 1 + chance(100_000) }];
  const { id } = await aQuote(owner, { currency: "EUR", lines });
  return { quoteId: id };
};
const decided = async (outcome: "won" | "lost") => {
  const { quoteId } = await quote();
  valueFrom(await sendQuote(owner, { quoteId, email: null }));
  valueFrom(await closeQuote(owner, closeQuoteSchema.parse({ quoteId, outcome })));
  return { quoteId };
};
const changes = [
  quote,
  () => decided("won"),
  () => decided("lost"),
  async () => valueFrom(await deleteQuote(owner, await decided("lost"))),
  async () => {
    const gone = await quote();
    valueFrom(await deleteQuote(owner, gone));
    valueFrom(await restoreQuote(owner, gone));
  },
] as const;

test("figures that are kept are those of the quotes, to the cent, after every change", async () => {
  for (let turn = 0; turn < 8; turn += 1) {
    // Each kind once, and then what chance brings.
    await changes[turn < changes.length ? turn : chance(changes.length)]?.();
    const truth = await stored();
    expect(await shown()).toEqual(truth);
    expect(await shown(owner, 365)).toEqual(truth);
  }
});

test("nobody is shown what was kept before a change that they know is done, however many change and look at once", async () => {
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let turn = 0; turn < 2; turn += 1) {
        const before = await shown();
        await decided("won");
        expect((await shown()).won).toBeGreaterThan(before.won);
      }
    }),
  );
  expect(await shown()).toEqual(await stored());
});

test("figures are kept while nothing is done, and of each organization its own", async () => {
  const before = await shown();
  const stranger = await anOwner();
  expect(await shown(stranger)).toEqual({ open: 0, won: 0, lost: 0 });
  // Past the audit log, as nothing that serves does it: only so can be seen that they were kept.
  await ownerDatabase.query(
    "UPDATE quotes SET subtotal_minor = subtotal_minor + 1, total_minor = total_minor + 1 WHERE organization_id = $1",
    [owner.organizationId],
  );
  expect(await shown()).toEqual(before);
  await quote();
  const after = await shown();
  expect(after).toEqual(await stored());
  for (const sum of sums) expect(after[sum], sum).not.toBe(before[sum]);
});

test("however many look at once after a change, one of them counts and the others wait for it", async () => {
  await quote();
  const db = authorize(owner, "dashboard.read");
  const holder = await ownerDatabase.connect();
  try {
    await holder.query("BEGIN");
    await holder.query("LOCK TABLE quotes");
    const wanted = { ownerUserId: null, period: 90, currency: null } as const;
    const looking = Promise.all(Array.from({ length: 8 }, () => recentFigures(db, owner, wanted)));
    await untilWaiting(1);
    await holder.query("COMMIT");
    const [first, ...others] = await looking;
    expect(first?.figures.hasQuote).toBe(true);
    for (const other of others) expect(other).toBe(others[0]);
  } finally {
    holder.release(true);
  }
});
