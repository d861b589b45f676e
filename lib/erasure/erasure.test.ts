import { describe, expect, test } from "vitest";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { eraseAuditLog } from "@/lib/db/audit/erase-audit-log";
import { listFiles } from "@/lib/files/list-files";
import { mailErasureReceipt } from "@/lib/jobs/mails/mail-erasure-receipt";
import { cancelDeletion } from "@/lib/organizations/cancel-deletion";
import { requestDeletion } from "@/lib/organizations/request-deletion";
import { aDocument, anExport } from "@/lib/testing/company/files";
import { anOrganizationWithEverything } from "@/lib/testing/company/one-of-everything";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { rowsOf } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { tenantTables } from "@/lib/testing/schema/tenant-tables";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { eraseOrganization } from "./erase-organization";
import { scheduleErasure } from "./schedule-erasure";

const tables = await tenantTables();

async function countsOf(organizationId: string): Promise<Record<string, number>> {
  const counted = await Promise.all(
    tables.map(async ({ table }) => {
      const key = table === "organizations" ? "id" : "organization_id";
      const { rows } = await ownerDatabase.query(
        `SELECT count(*)::int AS rows FROM ${table} WHERE ${key} = $1`,
        [organizationId],
      );
      return [table, rows[0].rows] as const;
    }),
  );
  return Object.fromEntries(counted);
}

const handle = ({ organizationId }: Organization) =>
  authorize(system(organizationId), "organization.erase");
const erase = (organization: Organization) =>
  eraseOrganization(handle(organization), organization.organizationId);

/** Asks for the deletion as if that many days had passed since. */
async function deletedFor(organization: Organization, days: number): Promise<void> {
  const { rows } = await ownerDatabase.query("SELECT name FROM organizations WHERE id = $1", [
    organization.organizationId,
  ]);
  valueFrom(await requestDeletion(organization.owner, { name: rows[0].name }));
  await ownerDatabase.query(
    "UPDATE organizations SET deletion_requested_at = now() - make_interval(secs => $2) WHERE id = $1",
    [organization.organizationId, days * 24 * 60 * 60],
  );
}

const receiptOf = async ({ organizationId }: Organization) => {
  const { rows } = await ownerDatabase.query(
    "SELECT * FROM erasure_receipts WHERE organization_id = $1",
    [organizationId],
  );
  return rows[0];
};

const keysOf = async ({ organizationId }: Organization) => {
  const keys: string[] = [];
  for await (const page of listFiles(organizationId)) keys.push(...page.map(({ key }) => key));
  return keys;
};

describe("an organization whose 14 days of grace are over", () => {
  test("is erased to the last row of every tenant table, with its files and its places in the directory", async () => {
    const organization = await anOrganizationWithEverything();
    const other = await anOrganizationWithEverything();
    await aDocument(organization.owner);
    await aDocument(other.owner);
    await anExport(organization.owner);
    await deletedFor(organization, 14.01);
    const before = await countsOf(organization.organizationId);
    expect(Object.values(before).filter((rows) => rows === 0)).toEqual([]);
    const [theirs, files] = [await rowsOf(other.organizationId), await keysOf(organization)];
    expect(files.length).toBeGreaterThan(1);
    const { rows: heads } = await ownerDatabase.query(
      "SELECT sequence, hash FROM audit_heads WHERE organization_id = $1",
      [organization.organizationId],
    );

    await erase(organization);

    expect(Object.values(await countsOf(organization.organizationId))).toEqual(tables.map(() => 0));
    expect(await keysOf(organization)).toEqual([]);
    for (const table of ["organization_directory", "user_organizations", "retired_slugs"]) {
      const { rows } = await ownerDatabase.query(
        `SELECT * FROM ${table} WHERE organization_id = $1`,
        [organization.organizationId],
      );
      expect(rows).toEqual([]);
    }
    expect(await rowsOf(other.organizationId)).toEqual(theirs);
    expect(await keysOf(other)).toHaveLength(1);

    const receipt = await receiptOf(organization);
    expect(receipt.tables).toEqual(before);
    expect(receipt).toMatchObject({
      file_count: files.length,
      finished_at: expect.any(Date),
      chain_hash: heads[0].hash,
      chain_sequence: heads[0].sequence,
    });
    expect(JSON.stringify(receipt)).not.toMatch(/@|Kim|Acme/);
  });

  test("tells its owners with a receipt, and people keep their accounts", async () => {
    const organization = await anOrganization();
    const admin = await aMember(organization, "admin");
    await ownerDatabase.query("UPDATE users SET last_organization_id = $1 WHERE id = ANY($2)", [
      organization.organizationId,
      [organization.owner.userId, admin.userId],
    ]);
    await deletedFor(organization, 15);
    await erase(organization);
    const { id } = await receiptOf(organization);
    const jobs = await queuedJobs(id);
    expect(jobs).toMatchObject([{ task: "mail.erasure_receipt" }]);
    await expect(
      mailErasureReceipt.run({ userId: organization.owner.userId, receiptId: id }),
    ).resolves.toBeUndefined();
    const { rows } = await ownerDatabase.query(
      "SELECT last_organization_id FROM users WHERE id = ANY($1)",
      [[organization.owner.userId, admin.userId]],
    );
    expect(rows).toEqual([{ last_organization_id: null }, { last_organization_id: null }]);
  });

  test("can't be had back, and a second run finds nothing to do", async () => {
    const organization = await anOrganization();
    await deletedFor(organization, 14.01);
    expect(codeOf(await cancelDeletion(organization.owner))).toBe("grace_over");
    await erase(organization);
    const receipt = await receiptOf(organization);
    await erase(organization);
    expect(await receiptOf(organization)).toEqual(receipt);
  });

  test("is erased by the next run where one broke off, and its receipt counts each row once", async () => {
    const organization = await anOrganizationWithEverything();
    await deletedFor(organization, 15);
    const before = await countsOf(organization.organizationId);
    await ownerDatabase.query(
      `CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'The server died.'; END $$;
       CREATE TRIGGER break_off BEFORE DELETE ON products FOR EACH ROW
         WHEN (OLD.organization_id = '${organization.organizationId}') EXECUTE FUNCTION break_off()`,
    );
    try {
      await expect(erase(organization)).rejects.toThrow();
    } finally {
      await ownerDatabase.query("DROP TRIGGER break_off ON products; DROP FUNCTION break_off()");
    }
    const half = await countsOf(organization.organizationId);
    expect(half).toMatchObject({ quote_lines: 0, products: 1, organizations: 1 });
    await erase(organization);
    expect((await receiptOf(organization)).tables).toEqual(before);
  });

  test("is erased by two at once as by one", async () => {
    const organization = await anOrganizationWithEverything();
    await deletedFor(organization, 15);
    const before = await countsOf(organization.organizationId);
    await Promise.allSettled([erase(organization), erase(organization)]);
    await erase(organization);
    expect((await receiptOf(organization)).tables).toEqual(before);
  });
});

describe("an organization", () => {
  test.each([null, 13.99])(
    "whose deletion was asked for %s days ago is left alone",
    async (days) => {
      const organization = await anOrganization();
      if (days) await deletedFor(organization, days);
      const before = await rowsOf(organization.organizationId);
      await scheduleErasure(organization.organizationId, new Date());
      await erase(organization);
      expect(await rowsOf(organization.organizationId)).toEqual(before);
      expect(await receiptOf(organization)).toBeUndefined();
      const asked = await queuedJobs(organization.organizationId);
      expect(asked.map(({ task }) => task)).not.toContain("organization.erase");
    },
  );

  test("has its audit log erased by nobody before that: PostgreSQL refuses it to the role that serves", async () => {
    const organization = await anOrganization();
    await deletedFor(organization, 13.99);
    await expect(handle(organization).$transaction((tx) => eraseAuditLog(tx, 10))).rejects.toThrow(
      "14 days after that was asked for",
    );
  });

  test("is queued for its erasure once, however often the clock ticks", async () => {
    const organization = await anOrganization();
    await deletedFor(organization, 14.01);
    for (let tick = 0; tick < 3; tick += 1)
      await scheduleErasure(organization.organizationId, new Date());
    const asked = await queuedJobs(organization.organizationId);
    expect(asked.filter(({ task }) => task === "organization.erase")).toHaveLength(1);
  });
});
