import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { checkpointFile } from "@/lib/audit-log/take-checkpoint";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { testDatabase } from "@/lib/testing/setup/worker-database";
import { valueFrom } from "@/lib/testing/value-from";

const folder = mkdtempSync(path.join(tmpdir(), "audit-verify-"));
const file = path.join(folder, "checkpoint.json");
let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
  for (const name of ["Ada", "Bo", "Cy"]) await aCustomer(organization.owner, { name });
  const { content } = valueFrom(await checkpointFile(organization.owner));
  writeFileSync(file, content);
});

afterAll(() => rmSync(folder, { recursive: true }));

const failed = z.object({ code: z.int(), stdout: z.string(), stderr: z.string() });

/** Runs the command as an operator would. */
async function verify(): Promise<{ code: number; said: string }> {
  const command = ["--import", "tsx", "--conditions=react-server", "scripts/audit-verify.ts"];
  const env = { ...process.env, DATABASE_URL: testDatabase().ownerUrl };
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [...command, "--checkpoint", file],
      { env },
    );
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = failed.parse(error);
    return { code, said: stdout + stderr };
  }
}

const asSuperuser = (text: string) => ownerDatabase.query(text, [organization.organizationId]);

test("a log that is whole agrees with its checkpoint", async () => {
  await aCustomer(organization.owner);
  expect(await verify()).toMatchObject({
    code: 0,
    said: expect.stringContaining("5 events, whole"),
  });
});

test("a log whose end was cut off without a trace is found out, at the first event that is gone", async () => {
  await asSuperuser("DELETE FROM audit_events WHERE organization_id = $1 AND sequence > 2");
  await asSuperuser(
    `UPDATE audit_heads SET sequence = 2, hash = (SELECT hash FROM audit_events
     WHERE organization_id = $1 AND sequence = 2) WHERE organization_id = $1`,
  );
  const { code, said } = await verify();
  expect(code).toBe(1);
  expect(said).toContain(`${organization.slug}: event 3 is missing`);
});

test("a checkpoint that somebody changed accuses nobody", async () => {
  const { content } = valueFrom(await checkpointFile(organization.owner));
  writeFileSync(file, content.toString().replace(/"sequence": 4/, '"sequence": 40'));
  const { code, said } = await verify();
  expect(code).toBe(1);
  expect(said).toContain("its signature is not ours");
});
