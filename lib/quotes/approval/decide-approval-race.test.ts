import { expect, test } from "vitest";
import { aMember, anOrganization } from "@/lib/testing/company/people";
import { discounted, statusOf, submit } from "@/lib/testing/company/quote-steps";
import { aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { getQuote } from "../get-quote";
import { decideApproval } from "./decide-approval";

test("a guessed version approves nothing: who may approve was read from the one before", async () => {
  const organization = await anOrganization();
  const rep = await aMember(organization, "sales_rep");
  const manager = await aMember(organization, "manager");
  const { id: quoteId } = await aQuote(rep, discounted(2_000));
  valueFrom(await submit(rep, quoteId));
  const { lockVersion } = valueFrom(await getQuote(manager, { quoteId }));
  const later = lockVersion + 3;

  const holder = await ownerDatabase.connect();
  try {
    await holder.query("BEGIN");
    // Between the quote and who may approve it.
    await holder.query("LOCK TABLE quote_approvals IN ACCESS EXCLUSIVE MODE");
    // As if it were taken back, priced by the manager, and asked for anew.
    await holder.query("UPDATE quotes SET lock_version = $2 WHERE id = $1", [quoteId, later]);
    const approve = { quoteId, lockVersion: later, isApproved: true, comment: "" };
    let isAnswered = false;
    const decided = decideApproval(manager, approve).finally(() => {
      isAnswered = true;
    });
    await expect
      .poll(async () => isAnswered || (await isWaiting()), { timeout: 10_000 })
      .toBe(true);
    await holder.query("COMMIT");
    expect(codeOf(await decided)).toBe("conflict");
  } finally {
    holder.release(true);
  }
  expect(await statusOf(organization.owner, quoteId)).toBe("pending_approval");
});

/** Whether somebody waits for the table that is locked. */
async function isWaiting(): Promise<boolean> {
  const { rows } = await ownerDatabase.query(
    `SELECT FROM pg_locks WHERE NOT granted AND relation = 'quote_approvals'::regclass
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return rows.length > 0;
}
