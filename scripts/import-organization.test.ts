import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { pathOfFile } from "@/lib/files/path-of-file";
import { anExport } from "@/lib/testing/company/files";
import { anOrganization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { testDatabase } from "@/lib/testing/setup/worker-database";

const folder = mkdtempSync(path.join(tmpdir(), "import-organization-"));
const failed = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() });

afterAll(() => rmSync(folder, { recursive: true }));

async function run(...options: string[]) {
  const command = [
    "--import",
    "tsx",
    "--conditions=react-server",
    "scripts/import-organization.ts",
  ];
  const env = { ...process.env, DATABASE_URL: testDatabase().ownerUrl, DATA_DIR: folder };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [...command, ...options], {
      env,
    });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = failed.parse(error);
    return { code, said: stdout + stderr };
  }
}

test("an operator makes a new organization of an export, and is told what is in it", async () => {
  const organization = await anOrganization();
  await aCustomer(organization.owner, { name: "Halden Metallbau" });
  const exportId = await anExport(organization.owner);
  const { rows } = await ownerDatabase.query(
    "SELECT storage_key FROM organization_exports WHERE organization_id = $1 AND id = $2",
    [organization.organizationId, exportId],
  );
  const file = pathOfFile(rows[0].storage_key);
  const { rows: owners } = await ownerDatabase.query("SELECT email FROM users WHERE id = $1", [
    organization.owner.userId,
  ]);
  const owner = owners[0].email;
  const slug = `${organization.slug}-2`;

  expect(await run(file)).toMatchObject({ code: 1, said: expect.stringContaining("--owner") });
  expect(await run(file, "--owner", owner, "--slug", slug)).toMatchObject({
    code: 1,
    said: expect.stringContaining("Nobody here has proved"),
  });
  await ownerDatabase.query("UPDATE users SET email_verified_at = now() WHERE email = $1", [owner]);
  expect(await run(file, "--owner", owner)).toMatchObject({
    code: 1,
    said: expect.stringContaining("is taken: give another one"),
  });

  const made = await run(file, "--owner", owner, "--slug", slug, "--name", "Halden Moved");
  expect(made.said).toMatch(/customers {2}1 rows {2}[0-9a-f]{64}/);
  expect(made.said).toContain(`Halden Moved is at /o/${slug}, and belongs to ${owner} alone.`);
  expect(made.code).toBe(0);
  const { rows: customers } = await ownerDatabase.query(
    "SELECT c.name FROM customers c JOIN organization_directory d USING (organization_id) WHERE d.slug = $1",
    [slug],
  );
  expect(customers).toEqual([{ name: "Halden Metallbau" }]);
}, 120_000);
