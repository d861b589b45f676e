import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, inject, test } from "vitest";
import { anEmail, anOrganization, type Organization } from "@/lib/testing/company/people";
import { testDatabase } from "@/lib/testing/setup/worker-database";
import { tenantDb } from "./tenant";

// One connection for everybody is the worst case: whatever one tenant leaves behind meets the next.
process.env.DATABASE_POOL_SIZE = "1";

const superuser = new pg.Pool({ connectionString: inject("postgres").superuserUrl, max: 1 });

afterAll(() => superuser.end());

describe("an organization's handle on a pool of one connection", () => {
  let mine: Organization;
  let theirs: Organization;

  beforeEach(async () => {
    mine = await anOrganization();
    theirs = await anOrganization();
  });

  const name = (organization: Organization) =>
    tenantDb(organization.organizationId).organization.findFirstOrThrow({ select: { id: true } });

  test("serves each organization its own after many that failed", async () => {
    const db = tenantDb(mine.organizationId);
    const data = {
      email: "NOT LOWER CASE",
      role: "viewer",
      tokenHash: "x",
      nonce: randomUUID(),
      expiresAt: new Date(),
    };
    for (let round = 0; round < 5; round += 1) {
      await expect(db.organizationInvitation.create({ data })).rejects.toThrow();
      await expect(
        db.$transaction((tx) => tx.organizationInvitation.create({ data })),
      ).rejects.toThrow();
      expect((await name(theirs)).id).toBe(theirs.organizationId);
      expect((await name(mine)).id).toBe(mine.organizationId);
    }
  });

  test("says so when the connection of a transaction is killed; nothing of it is kept, and the next works", async () => {
    const email = anEmail();
    const work = tenantDb(mine.organizationId).$transaction(async (tx) => {
      await tx.organizationInvitation.create({
        data: { email, role: "viewer", tokenHash: "x", nonce: randomUUID(), expiresAt: new Date() },
      });
      await superuser.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name = 'mercura' AND state = 'idle in transaction'",
        [testDatabase().database],
      );
      return tx.organizationInvitation.count();
    });
    await expect(work).rejects.toThrow();
    expect((await name(theirs)).id).toBe(theirs.organizationId);
    expect(await tenantDb(mine.organizationId).organizationInvitation.count()).toBe(0);
  });
});
