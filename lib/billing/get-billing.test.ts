import { expect, test, vi } from "vitest";
import { anOrganization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { getBilling } from "./get-billing";

test("a plan that begins while billing is read is shown with its seats", async () => {
  const { organizationId, owner } = await anOrganization();
  const webhook = await ownerDatabase.connect();
  try {
    await webhook.query("BEGIN");
    await webhook.query("LOCK TABLE subscriptions IN ACCESS EXCLUSIVE MODE");
    const reading = getBilling(owner);
    await vi.waitFor(async () => expect(await waitingReaders()).toBe(1), 10_000);
    await webhook.query("UPDATE organizations SET seats = 6 WHERE id = $1", [organizationId]);
    await webhook.query(
      `INSERT INTO subscriptions (organization_id, id, provider, status, seats, updated_at)
       VALUES ($1, uuidv7(), 'stripe', 'trialing', 6, now())`,
      [organizationId],
    );
    await webhook.query("COMMIT");
    const { plan, seats } = valueFrom(await reading);
    expect(plan?.seats).toBe(6);
    expect(seats.total).toBe(6);
  } finally {
    webhook.release(true);
  }
});

async function waitingReaders(): Promise<unknown> {
  const { rows } = await ownerDatabase.query(
    "SELECT count(*)::int AS waiting FROM pg_locks WHERE relation = 'subscriptions'::regclass AND NOT granted",
  );
  return rows[0]?.waiting;
}
