import { createHash, randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { system } from "@/lib/access/actor";
import { authorize, Forbidden } from "@/lib/access/authorize";
import { createApiToken } from "@/lib/api-tokens/create-api-token";
import { createApiTokenSchema } from "@/lib/api-tokens/schema";
import { listFiles } from "@/lib/files/list-files";
import { pathOfFile } from "@/lib/files/path-of-file";
import { exported } from "@/lib/testing/company/exported";
import { aDocument } from "@/lib/testing/company/files";
import { aWebhook } from "@/lib/testing/company/integrations";
import { anOrganizationWithEverything } from "@/lib/testing/company/one-of-everything";
import { aMember, anInvitation, anOrganization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { untilWaiting } from "@/lib/testing/failures/while-locked";
import { tenantTables } from "@/lib/testing/schema/tenant-tables";
import { auditEvents } from "@/lib/testing/traces/audit-events";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { listExports } from "./list-exports";
import { requestExport } from "./request-export";
import { runExport } from "./run-export";

const tables = await tenantTables();

const linesOf = (entries: ReadonlyMap<string, Buffer>, path: string) =>
  String(entries.get(path))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

describe("an export", () => {
  test("has every row of every table twice, as JSON and as CSV, and its manifest counts them", async () => {
    const organization = await anOrganizationWithEverything();
    const { entries, manifest, row } = await exported(organization);
    expect(manifest.organization).toMatchObject({
      id: organization.organizationId,
      slug: organization.slug,
    });
    expect(manifest.tables.map(({ table }) => table).toSorted()).toEqual(
      tables.map(({ table }) => table).toSorted(),
    );
    for (const { table, rows } of manifest.tables) {
      expect(rows, table).toBeGreaterThan(0);
      expect(linesOf(entries, `tables/${table}.jsonl`), table).toHaveLength(rows);
      expect(String(entries.get(`csv/${table}.csv`)).split("\r\n").length, table).toBeGreaterThan(
        rows + 1,
      );
    }
    expect(row.row_count).toBe(manifest.tables.reduce((sum, { rows }) => sum + rows, 0));
    expect(linesOf(entries, "tables/customers.jsonl")[0].name).toContain(organization.mark);
    const people = linesOf(entries, "people.jsonl");
    expect(people).toContainEqual({
      id: organization.owner.userId,
      name: "Kim Berg",
      email: expect.stringContaining("@"),
      role: "owner",
    });
  });

  test("has the files, and says which are lost", async () => {
    const organization = await anOrganization();
    await aDocument(organization.owner);
    await aDocument(organization.owner);
    const { rows } = await ownerDatabase.query(
      "SELECT storage_key FROM document_versions WHERE organization_id = $1 ORDER BY id",
      [organization.organizationId],
    );
    const [kept, lost] = rows.map(({ storage_key }) => storage_key);
    await rm(pathOfFile(lost));
    const { entries, manifest } = await exported(organization);
    const [, name] = kept.split("/");
    const content = entries.get(`files/${name}`);
    expect(manifest.files).toMatchObject({ count: 1, missing: 1, bytes: content?.length });
    const version = linesOf(entries, "tables/document_versions.jsonl")[0];
    expect(version.storage_key).toBe(name);
    expect(
      createHash("sha256")
        .update(content ?? "")
        .digest("hex"),
    ).toBe(version.sha256);
  });

  test("never has a secret, nor a byte of another organization", async () => {
    const organization = await anOrganizationWithEverything();
    const { owner, organizationId } = organization;
    const other = await anOrganizationWithEverything();
    const api = valueFrom(
      await createApiToken(
        owner,
        createApiTokenSchema.parse({ name: "Till", isPersonal: false, scopes: ["customer:read"] }),
      ),
    );
    const invitation = await anInvitation(owner);
    const webhook = await aWebhook(owner, { events: ["customer.updated"] });
    const known = [api.token, invitation.token, webhook.secret];
    for (const { table, columns } of tables)
      for (const { name } of columns)
        if (/hash$|^nonce|secret$|sealed/.test(name) && !table.startsWith("audit_")) {
          const { rows } = await ownerDatabase.query(
            `SELECT ${name}::text AS secret FROM ${table} WHERE organization_id = $1 AND ${name} IS NOT NULL`,
            [organizationId],
          );
          known.push(...rows.map(({ secret }) => secret));
        }
    const { rows: accounts } = await ownerDatabase.query(
      "SELECT password_hash AS secret FROM users WHERE password_hash IS NOT NULL UNION SELECT token_hash FROM sessions",
    );
    known.push(...accounts.map(({ secret }) => secret));
    expect(known.length).toBeGreaterThan(8);

    const { entries } = await exported(organization);
    const everything = Buffer.concat([...entries.values()]);
    expect(everything.includes(organization.mark)).toBe(true);
    const leaked = known.filter((secret) => secret.length > 8 && everything.includes(secret));
    expect(leaked).toEqual([]);
    for (const theirs of [other.mark, other.organizationId, other.slug, other.owner.userId])
      expect(everything.includes(theirs)).toBe(false);
  });

  test("is asked for by an owner alone, who has just proved who they are, and once at a time", async () => {
    const organization = await anOrganization();
    const admin = await aMember(organization, "admin");
    await expect(requestExport(admin)).rejects.toThrow(Forbidden);
    const { owner } = organization;
    expect(codeOf(await requestExport({ ...owner, isFresh: false }))).toBe(
      "reauthentication_required",
    );
    const second = await aMember(organization, "owner");
    const asked = await Promise.all([owner, second, owner].map((actor) => requestExport(actor)));
    expect(asked.map(codeOf).toSorted()).toEqual(["export_under_way", "export_under_way", "none"]);
    expect(await auditEvents(organization, "organization.exported")).toHaveLength(1);
  });

  test("is not counted among the five an hour when one is under way already", async () => {
    const { owner } = await anOrganization();
    valueFrom(await requestExport(owner));
    for (let asked = 0; asked < 6; asked += 1)
      expect(codeOf(await requestExport(owner))).toBe("export_under_way");
  });

  test("tells whoever asked, in the app and by mail", async () => {
    const organization = await anOrganization();
    await exported(organization);
    const { rows } = await ownerDatabase.query(
      "SELECT id, kind FROM notifications WHERE organization_id = $1 AND recipient_user_id = $2",
      [organization.organizationId, organization.owner.userId],
    );
    expect(rows).toMatchObject([{ kind: "export.ready" }]);
    expect((await queuedJobs(rows[0].id)).map(({ task }) => task)).toEqual(["mail.notice"]);
  });

  test("that does not work is told of, leaves nothing, and can be asked for again", async () => {
    const organization = await anOrganization();
    const { owner, organizationId } = organization;
    const { id: exportId } = valueFrom(await requestExport(owner));
    const db = authorize(system(organizationId), "export.run");
    await ownerDatabase.query("REVOKE SELECT ON webhook_endpoints FROM app_user");
    try {
      await runExport(db, { organizationId, exportId });
    } finally {
      await ownerDatabase.query("GRANT SELECT ON webhook_endpoints TO app_user");
    }
    expect(valueFrom(await listExports(owner)).data).toMatchObject([{ status: "failed" }]);
    for await (const page of listFiles(organizationId)) expect(page).toEqual([]);
    expect(codeOf(await requestExport(owner))).toBe("none");
  });

  test("that died half-way is made from the start, and one that is done is left alone", async () => {
    const organization = await anOrganization();
    const { owner, organizationId } = organization;
    const { id: exportId } = valueFrom(await requestExport(owner));
    await ownerDatabase.query(
      "UPDATE organization_exports SET status = 'running', storage_key = $2 WHERE id = $1",
      [exportId, `${organizationId}/${randomUUID()}`],
    );
    const db = authorize(system(organizationId), "export.run");
    await runExport(db, { organizationId, exportId });
    const [made] = valueFrom(await listExports(owner)).data;
    expect(made).toMatchObject({ status: "ready" });
    await runExport(db, { organizationId, exportId });
    expect(valueFrom(await listExports(owner)).data).toEqual([made]);
    expect(await queuedJobs(exportId)).toHaveLength(1);
  });

  test("that is made twice at once, because the queue took a run for dead, is one whole file", async () => {
    const { owner, organizationId } = await anOrganization();
    const { id: exportId } = valueFrom(await requestExport(owner));
    const db = authorize(system(organizationId), "export.run");
    const holder = await ownerDatabase.connect();
    try {
      await holder.query("BEGIN");
      await holder.query("LOCK TABLE webhook_endpoints");
      const runs = [1, 2].map(() => runExport(db, { organizationId, exportId }));
      await untilWaiting(2);
      await holder.query("COMMIT");
      await Promise.all(runs);
    } finally {
      holder.release(true);
    }
    const { rows } = await ownerDatabase.query(
      "SELECT status, storage_key, sha256 FROM organization_exports WHERE id = $1",
      [exportId],
    );
    const content = await readFile(pathOfFile(rows[0].storage_key));
    const sha256 = createHash("sha256").update(content).digest("hex");
    expect(rows).toMatchObject([{ status: "ready", sha256 }]);
    for await (const page of listFiles(organizationId)) expect(page).toHaveLength(1);
    expect(await queuedJobs(exportId)).toHaveLength(1);
  });
});
