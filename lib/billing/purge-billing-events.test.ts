import { expect, test } from "vitest";
import { schedule } from "@/lib/jobs/schedule";
import { ownerDatabase } from "@/lib/testing/database/owner-database";

test("what says that an event of Stripe was taken is kept for 90 days, and no longer", async () => {
  await ownerDatabase.query(
    `INSERT INTO billing_events (id, type, received_at) VALUES
       ('evt_old', 'invoice.paid', '2027-01-01T00:00:00Z'),
       ('evt_kept', 'invoice.paid', '2027-01-01T12:00:00Z')`,
  );
  await schedule["schedule.purge_billing_events"].runOnce(new Date("2027-04-01T06:00:00Z"));
  const { rows } = await ownerDatabase.query(
    "SELECT id FROM billing_events WHERE id IN ('evt_old', 'evt_kept')",
  );
  expect(rows).toEqual([{ id: "evt_kept" }]);
});
