import { beforeEach, describe, expect, test } from "vitest";
import { updateCustomer } from "@/lib/customers/update-customer";
import { changeRole } from "@/lib/members/change-role";
import { removeMember } from "@/lib/members/remove-member";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { readChain } from "./read-chain";
import { type Checkpoint, verifyChain } from "./verify-chain";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
  for (const name of ["Ada", "Bo 🥐", 'C "quoted" \\ back', "Dé"])
    await aCustomer(organization.owner, { name });
});

const verify = async (checkpoint?: Checkpoint) => {
  const chain = await readChain(ownerDatabase, organization.organizationId, 2);
  return verifyChain(chain, checkpoint);
};
const forOrganization = (text: string) =>
  text.replaceAll("$ORG", `'${organization.organizationId}'`);
const asSuperuser = (text: string) => ownerDatabase.query(forOrganization(text));
const headNow = async (): Promise<Checkpoint> => {
  const { head } = await readChain(ownerDatabase, organization.organizationId, 2);
  if (!head) throw new Error("There is no chain.");
  return head;
};

test("the log of an organization is one whole chain", async () => {
  expect(await verify()).toEqual({ isWhole: true, count: 5 });
});

describe("a superuser who", () => {
  test.each([
    ["edits what an event says", `SET changes = '{"name":"Eve"}'`, 3n, "was edited"],
    ["edits who did it", "SET user_id = NULL", 3n, "was edited"],
    ["edits when it was", "SET occurred_at = occurred_at - interval '1 day'", 3n, "was edited"],
    [
      "edits it by a microsecond",
      "SET occurred_at = occurred_at + interval '1 us'",
      3n,
      "was edited",
    ],
    ["edits what came of it", "SET result = 'denied'", 3n, "was edited"],
  ])("%s is found at that event", async (_case, change, sequence, fault) => {
    await asSuperuser(
      `UPDATE audit_events ${change} WHERE organization_id = $ORG AND sequence = 3`,
    );
    expect(await verify()).toEqual({ isWhole: false, sequence, fault });
  });

  test("puts an event beside the chain is found", async () => {
    await asSuperuser("ALTER TABLE audit_events DROP CONSTRAINT audit_events_chained_check");
    await asSuperuser(
      `INSERT INTO audit_events (organization_id, id, actor_type, action, target_type, target_id, sequence)
       SELECT $ORG, gen_random_uuid(), 'user', 'member.removed', 'user', gen_random_uuid(), -1`,
    );
    expect(await verify()).toMatchObject({ isWhole: false, fault: "was put beside the chain" });
  });

  test("removes everything is found", async () => {
    await asSuperuser("DELETE FROM audit_events WHERE organization_id = $ORG");
    await asSuperuser("DELETE FROM audit_heads WHERE organization_id = $ORG");
    expect(await verify()).toMatchObject({ isWhole: false, sequence: 1n });
  });

  test("deletes an event is found where it was", async () => {
    await asSuperuser("DELETE FROM audit_events WHERE organization_id = $ORG AND sequence = 2");
    expect(await verify()).toMatchObject({ isWhole: false, sequence: 2n });
  });

  test("swaps two events is found at the first of them", async () => {
    for (const [from, to] of [
      [2, 900],
      [3, 2],
      [900, 3],
    ])
      await asSuperuser(
        `UPDATE audit_events SET sequence = ${to} WHERE organization_id = $ORG AND sequence = ${from}`,
      );
    expect(await verify()).toMatchObject({ isWhole: false, sequence: 2n });
  });

  test("cuts off the end is found by the chain's own end", async () => {
    await asSuperuser("DELETE FROM audit_events WHERE organization_id = $ORG AND sequence > 3");
    expect(await verify()).toMatchObject({ isWhole: false, sequence: 4n });
  });

  test("cuts off the end and mends the chain's own is found by a checkpoint from before", async () => {
    const checkpoint = await headNow();
    await asSuperuser("DELETE FROM audit_events WHERE organization_id = $ORG AND sequence > 3");
    await asSuperuser(
      `UPDATE audit_heads SET sequence = 3, hash = (SELECT hash FROM audit_events
       WHERE organization_id = $ORG AND sequence = 3) WHERE organization_id = $ORG`,
    );
    expect(await verify()).toEqual({ isWhole: true, count: 3 });
    expect(await verify(checkpoint)).toMatchObject({ isWhole: false, sequence: 4n });
  });

  test("writes the whole chain anew is found by a checkpoint from before", async () => {
    const checkpoint = await headNow();
    expect(await verify({ ...checkpoint, hash: "f".repeat(64) })).toMatchObject({
      isWhole: false,
      sequence: checkpoint.sequence,
    });
  });
});

test("many who change things at the same moment leave one chain, and none waits for ever", async () => {
  const { owner } = organization;
  const members = await Promise.all([1, 2, 3, 4].map(() => aMember(organization, "viewer")));
  const customers = await Promise.all([1, 2, 3, 4].map(() => aCustomer(owner)));
  await Promise.all([
    ...members.map(({ userId }) => changeRole(owner, { userId, role: "manager" })),
    ...customers.flatMap(({ id }, index) =>
      [1, 2, 3].map((n) => updateCustomer(owner, { customerId: id, note: `${index} ${n}` })),
    ),
    ...members.slice(0, 2).map(({ userId }) => removeMember(owner, { userId })),
  ]);
  expect(await verify()).toMatchObject({ isWhole: true });
});

test.each(["audit_events", "audit_heads"])(
  "the role that serves can neither remove from %s nor empty it, and changes no event",
  async (table) => {
    const { rows } = await ownerDatabase.query(
      `SELECT privilege FROM unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS privilege
       WHERE has_table_privilege('app_user', $1, privilege)`,
      [table],
    );
    const kept = table === "audit_heads" ? [{ privilege: "UPDATE" }] : [];
    expect(rows).toEqual(kept);
  },
);
