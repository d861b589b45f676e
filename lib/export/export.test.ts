import { createHash, randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { buffer, text } from "node:stream/consumers";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, describe, expect, test } from "vitest";
import { system } from "@/lib/access/actor";
import { authorize, Forbidden } from "@/lib/access/authorize";
import { createApiToken } from "@/lib/api-tokens/create-api-token";
import { createApiTokenSchema } from "@/lib/api-tokens/schema";
import { closeConnections } from "@/lib/db/connections";
import { tableOf } from "@/lib/db/model-rows";
import { tenantModels } from "@/lib/db/models";
import { modelsInOrder } from "@/lib/db/models-in-order";
import { listFiles } from "@/lib/files/list-files";
import { pathOfFile } from "@/lib/files/path-of-file";
import { changeRole } from "@/lib/members/change-role";
import {
  aDocument,
  aMember,
  anInvitation,
  anOrganization,
  anOrigin,
  aPersonLoggedIn,
  aWebhook,
  codeOf,
  type Organization,
  valueFrom,
} from "@/lib/testing/factories";
import { anOrganizationWithEverything } from "@/lib/testing/one-of-everything";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { queuedJobs } from "@/lib/testing/queued-jobs";
import { tenantTables } from "@/lib/testing/tenant-tables";
import { faultsOfJudgement } from "./columns";
import { judgements } from "./judgements";
import { linkToExport } from "./link-to-export";
import { listExports } from "./list-exports";
import { manifestSchema } from "./manifest";
import { openLinkedExport } from "./open-linked-export";
import { purgeExports } from "./purge-exports";
import { requestExport } from "./request-export";
import { namesPerson } from "./row-text";
import { runExport } from "./run-export";
import { indexZip } from "./zip-index";

afterAll(closeConnections);

const tables = await tenantTables();

/** Asks for an export and does its job, and answers what is in the zip, by path. */
async function exported({ owner, organizationId }: Organization) {
  const { id: exportId } = valueFrom(await requestExport(owner));
  await runExport(authorize(system(organizationId), "export.run"), { organizationId, exportId });
  const { rows } = await ownerDatabase.query(
    "SELECT * FROM organization_exports WHERE organization_id = $1 AND id = $2",
    [organizationId, exportId],
  );
  const [row] = rows;
  if (row.status !== "ready") throw new Error(`The export is ${row.status}.`);
  const entries = new Map<string, Buffer>();
  const zip = await indexZip(pathOfFile(row.storage_key));
  for (const [path, entry] of zip.entries) entries.set(path, await buffer(await entry.open()));
  zip.close();
  const manifest = manifestSchema.parse(JSON.parse(String(entries.get("manifest.json"))));
  return { exportId, row, entries, manifest };
}

const linesOf = (entries: ReadonlyMap<string, Buffer>, path: string) =>
  String(entries.get(path))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

describe("every column is judged before it can leave", () => {
  test.each(tenantModels)("%s", (model) => {
    expect(faultsOfJudgement(model)).toEqual([]);
  });

  test("and a new model, a new column and one that is gone are told of, with what to do", () => {
    const { Customer: _, ...others } = judgements;
    expect(faultsOfJudgement("Customer", others)).toEqual([
      "Say in lib/export/judgements.ts what an export does with Customer and its columns.",
    ]);
    const carried = judgements.Counter.carried.replace("value", "colour");
    expect(faultsOfJudgement("Counter", { ...others, Counter: { carried } })).toEqual([
      "Say in lib/export/judgements.ts whether Counter.value leaves with an export: carried, ofPlace or secret.",
      "lib/export/judgements.ts names Counter.colour, which is twice or nowhere: take it out.",
    ]);
  });

  test("and people are known by the names of their columns, as by the database's keys", () => {
    for (const { columns } of tables)
      for (const { field, parent } of columns)
        if (parent === "users") expect(namesPerson(field), field).toBe(true);
  });

  test("and each table comes after those it refers to", async () => {
    const order = (await modelsInOrder()).map((model) => tableOf(model).table);
    expect(order.toSorted()).toEqual(tables.map(({ table }) => table).toSorted());
    for (const { table, columns } of tables)
      for (const { parent } of columns)
        if (parent && order.includes(parent) && parent !== table)
          expect(order.indexOf(parent), `${parent} before ${table}`).toBeLessThan(
            order.indexOf(table),
          );
  });
});

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
    const { rows } = await ownerDatabase.query(
      "SELECT count(*)::int AS events FROM audit_events WHERE organization_id = $1 AND action = 'organization.exported'",
      [organization.organizationId],
    );
    expect(rows).toEqual([{ events: 1 }]);
  });

  test("tells whoever asked, in the app and by mail", async () => {
    const organization = await anOrganization();
    await exported(organization);
    const { rows } = await ownerDatabase.query(
      "SELECT kind FROM notifications WHERE organization_id = $1 AND recipient_user_id = $2",
      [organization.organizationId, organization.owner.userId],
    );
    expect(rows).toEqual([{ kind: "export.ready" }]);
  });

  test("that does not work is told of, leaves nothing, and can be asked for again", async () => {
    const organization = await anOrganization();
    const { owner, organizationId } = organization;
    const { id: exportId } = valueFrom(await requestExport(owner));
    const db = authorize(system(organizationId), "export.run");
    const broken = new Proxy(db, {
      get: (target, key) =>
        key === "organizationMember"
          ? { findMany: () => Promise.reject(new Error("The disk is full.")) }
          : Reflect.get(target, key),
    });
    await runExport(broken, { organizationId, exportId });
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
});

describe("the zip", () => {
  const open = (path: string) =>
    openLinkedExport(anOrigin(), { token: path.replace("/exports/", "") });

  async function anExport() {
    const organization = await anOrganization();
    const person = await aPersonLoggedIn();
    const owner = await aMember(organization, "owner", person);
    return { ...organization, owner, ...(await exported({ ...organization, owner })) };
  }

  test("is downloaded by a link for five minutes, and that it was is written down", async () => {
    const { owner, exportId, row, organizationId } = await anExport();
    const link = valueFrom(await linkToExport(owner, { exportId }));
    const file = valueFrom(await open(link.path));
    expect(file).toMatchObject({ contentType: "application/zip", sha256: row.sha256 });
    expect(file.fileName).toMatch(/^mercura-export-\d{4}-\d\d-\d\d\.zip$/);
    expect((await text(await file.open({ start: 0, end: 1 }))).slice(0, 2)).toBe("PK");
    const { rows } = await ownerDatabase.query(
      "SELECT user_id FROM audit_events WHERE organization_id = $1 AND action = 'organization.export_downloaded'",
      [organizationId],
    );
    expect(rows).toEqual([{ user_id: owner.userId }]);
  });

  test("is not to be had without a fresh proof, by another owner's link, or by a former owner", async () => {
    const { owner, exportId, organizationId } = await anExport();
    expect(codeOf(await linkToExport({ ...owner, isFresh: false }, { exportId }))).toBe(
      "reauthentication_required",
    );
    const stranger = await anOrganization();
    expect(codeOf(await linkToExport(stranger.owner, { exportId }))).toBe("not_found");
    const { path } = valueFrom(await linkToExport(owner, { exportId }));
    const other = await aMember({ organizationId }, "owner");
    valueFrom(await changeRole(other, { userId: owner.userId, role: "admin" }));
    await expect(open(path)).rejects.toThrow(Forbidden);
    expect(codeOf(await open(`${path}x`))).toBe("link_expired");
  });

  test("goes after a week, with its file", async () => {
    const { owner, exportId, organizationId, row } = await anExport();
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);
    await purgeExports(organizationId, inDays(6.9));
    expect(codeOf(await linkToExport(owner, { exportId }))).toBe("none");
    await purgeExports(organizationId, inDays(7.1));
    expect(codeOf(await linkToExport(owner, { exportId }))).toBe("not_found");
    const left: string[] = [];
    for await (const page of listFiles(organizationId)) left.push(...page.map(({ key }) => key));
    expect(left).not.toContain(row.storage_key);
    expect(valueFrom(await listExports(owner)).data).toMatchObject([{ status: "expired" }]);
  });
});

// What is still referred to, and not what a collection would free.
setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe("20,000 rows of 2 kB", () => {
  test("are exported within 32 MB more than nothing takes", async () => {
    const organization = await anOrganization();
    await ownerDatabase.query(
      `INSERT INTO customers (organization_id, id, name, currency, note, updated_at)
       SELECT $1, gen_random_uuid(), 'Customer ' || n, 'EUR', repeat('A long note. ', 150), now()
       FROM generate_series(1, 20000) AS n`,
      [organization.organizationId],
    );
    const before = memoryInUse();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, memoryInUse());
    }, 500);
    const { id: exportId } = valueFrom(await requestExport(organization.owner));
    const { organizationId } = organization;
    await runExport(authorize(system(organizationId), "export.run"), { organizationId, exportId });
    clearInterval(watch);
    const [made] = valueFrom(await listExports(organization.owner)).data;
    expect(made).toMatchObject({ status: "ready" });
    expect(made?.rowCount).toBeGreaterThan(20_000);
    console.info(`20,000 rows: ${Math.round((most - before) / 1e6)} MB more`);
    expect(most - before).toBeLessThan(32e6);
  }, 120_000);
});
