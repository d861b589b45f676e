import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { closeConnections } from "@/lib/db/connections";
import { identityDb } from "@/lib/db/identity";
import { pathOfFile } from "@/lib/files/path-of-file";
import { databaseState } from "@/lib/testing/database-state";
import {
  aDocument,
  aMember,
  anExport,
  anOrganization,
  aPerson,
  type Organization,
} from "@/lib/testing/factories";
import { anOrganizationWithEverything } from "@/lib/testing/one-of-everything";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { importOrganization } from "./import-organization";
import { type Manifest, manifestSchema } from "./manifest";
import { indexZip } from "./zip-index";

const folder = await mkdtemp(path.join(tmpdir(), "mercura-import-"));
let source: Organization & { mark: string };
let zip: string;

async function zipOf({ owner, organizationId }: Organization): Promise<string> {
  const exportId = await anExport(owner);
  const { rows } = await ownerDatabase.query(
    "SELECT storage_key FROM organization_exports WHERE organization_id = $1 AND id = $2",
    [organizationId, exportId],
  );
  return pathOfFile(rows[0].storage_key);
}

async function manifestOf(file: string): Promise<Manifest> {
  const opened = await indexZip(file);
  const entry = opened.entries.get("manifest.json");
  const bytes = entry && (await buffer(await entry.open()));
  opened.close();
  return manifestSchema.parse(JSON.parse(String(bytes)));
}

beforeAll(async () => {
  source = await anOrganizationWithEverything();
  await aMember(source, "admin");
  await aDocument(source.owner);
  await ownerDatabase.query(
    "UPDATE organizations SET currency = 'CHF', quote_terms = 'Net 30' WHERE id = $1",
    [source.organizationId],
  );
  zip = await zipOf(source);
});
afterAll(closeConnections);

/** Somebody whose address is proved. */
async function anImporter(email?: string) {
  const person = await aPerson(email);
  await ownerDatabase.query("UPDATE users SET email_verified_at = now() WHERE id = $1", [
    person.userId,
  ]);
  return person;
}

const bringIn = async (file: string, ownerEmail?: string) =>
  importOrganization({
    file,
    ownerEmail: ownerEmail ?? (await anImporter()).email,
    name: null,
    slug: `moved-${randomUUID().slice(0, 18)}`,
  });

const unnamed = (text: string) => text.replace(/"competitor_id":"[^"]+"/g, '"competitor_id":null');

/** The zip with an entry changed, dropped (null) or added. */
async function forged(
  changes: Readonly<Record<string, ((text: string) => string) | null>>,
): Promise<string> {
  const opened = await indexZip(zip);
  const made = new ZipFile();
  for (const [name, entry] of opened.entries) {
    const change = changes[name];
    if (change === null) continue;
    const bytes = await buffer(await entry.open());
    made.addBuffer(change ? Buffer.from(change(String(bytes))) : bytes, name);
  }
  opened.close();
  made.end();
  const file = path.join(folder, `${randomUUID()}.zip`);
  await pipeline(made.outputStream, createWriteStream(file));
  return file;
}

describe("an export that is imported into a new organization", () => {
  test("has equal checksums there, table by table, and again when that is exported", async () => {
    const importer = await anImporter();
    const { tables, organizationId, slug } = await bringIn(zip, importer.email);
    const before = await manifestOf(zip);
    const carried = before.tables.filter(({ is_carried }) => is_carried);
    expect(tables.map(({ table }) => table).toSorted()).toEqual(
      carried.map(({ table }) => table).toSorted(),
    );
    for (const table of tables) expect(carried).toContainEqual(expect.objectContaining(table));

    const owner = { ...source.owner, ...importer, organizationId };
    const after = await manifestOf(await zipOf({ owner, organizationId, slug }));
    for (const table of carried) expect(after.tables).toContainEqual(table);
    expect(after.files).toEqual(before.files);
  });

  test("gives access to whoever brings it in, and to nobody else", async () => {
    const importer = await anImporter();
    const { organizationId, placeholders } = await bringIn(zip, importer.email);
    for (const table of ["organization_members", "user_organizations"]) {
      const { rows } = await ownerDatabase.query(
        `SELECT user_id, role FROM ${table} WHERE organization_id = $1`,
        [organizationId],
      );
      expect(rows).toEqual([{ user_id: importer.userId, role: "owner" }]);
    }
    const { rows: people } = await ownerDatabase.query(
      `SELECT DISTINCT u.name, u.email, u.password_hash, u.email_verified_at, u.disabled_at IS NOT NULL AS is_closed
       FROM users u JOIN customers c ON c.user_id = u.id WHERE c.organization_id = $1`,
      [organizationId],
    );
    expect(placeholders).toBeGreaterThan(0);
    expect(people).toEqual([
      {
        name: "Kim Berg",
        email: expect.stringMatching(/^person-.*@imported\.invalid$/),
        password_hash: null,
        email_verified_at: null,
        is_closed: true,
      },
    ]);
    const { rows: open } = await ownerDatabase.query(
      "SELECT (SELECT count(*) FROM api_tokens WHERE organization_id = $1) + (SELECT count(*) FROM webhook_endpoints WHERE organization_id = $1) + (SELECT count(*) FROM organization_invitations WHERE organization_id = $1) AS doors",
      [organizationId],
    );
    expect(Number(open[0].doors)).toBe(0);
  });

  test("knows whoever brings it in by their proven address, as who they were there", async () => {
    const { owner } = source;
    await ownerDatabase.query("UPDATE users SET email_verified_at = now() WHERE id = $1", [
      owner.userId,
    ]);
    const { email } = await identityDb.user.findUniqueOrThrow({ where: { id: owner.userId } });
    const { organizationId } = await bringIn(zip, email);
    const { rows } = await ownerDatabase.query(
      "SELECT DISTINCT user_id FROM document_versions WHERE organization_id = $1 AND user_id = $2",
      [organizationId, owner.userId],
    );
    expect(rows).toHaveLength(1);
    const { rows: settings } = await ownerDatabase.query(
      "SELECT currency, quote_terms, status FROM organizations WHERE id = $1",
      [organizationId],
    );
    expect(settings).toEqual([{ currency: "CHF", quote_terms: "Net 30", status: "trial" }]);
  });
});

describe("a zip that is not as it should be brings nothing in", () => {
  const table = "tables/customers.jsonl";
  test.each<[string, () => Promise<string>, RegExp]>([
    [
      "a row that was changed",
      () => forged({ [table]: (text) => text.replace(source.mark, "changed") }),
      /rows of customers are not those/,
    ],
    ["a row that others name", () => forged({ [table]: () => "" }), /names one that is missing/],
    [
      "a row less",
      () => forged({ "tables/competitors.jsonl": () => "", "tables/quotes.jsonl": unnamed }),
      /rows of competitors are not those/,
    ],
    ["a table that is missing", () => forged({ [table]: null }), /customers\.jsonl is missing/],
    ["a line that is no JSON", () => forged({ [table]: (text) => `${text}nonsense\n` }), /line 2/],
    ["no manifest", () => forged({ "manifest.json": null }), /no manifest/],
    [
      "another version",
      () => forged({ "manifest.json": (text) => text.replace('"version": 1', '"version": 2') }),
      /not one that this version/,
    ],
    [
      "other columns",
      () => forged({ "manifest.json": (text) => text.replace('"sku"', '"stock_code"') }),
      /other columns/,
    ],
    ["what is no zip", async () => path.resolve("package.json"), /can't be read/],
    ["a file that leads out of it", () => zipWith("../../evil"), /can't be read/],
    ["a file that fills the disk", () => zipWith("files/bomb", 64), /1000 times/],
  ])(
    "%s",
    async (_what, make, words) => {
      const file = await make();
      const { email } = await anImporter();
      const folders = await readdir(pathOfFile("."));
      const before = await databaseState();
      await expect(bringIn(file, email)).rejects.toThrow(words);
      expect(await databaseState()).toEqual(before);
      for (const made of await readdir(pathOfFile(".")))
        if (!folders.includes(made))
          expect(
            (await readdir(pathOfFile(made), { recursive: true, withFileTypes: true })).filter(
              (entry) => entry.isFile(),
            ),
          ).toEqual([]);
    },
    60_000,
  );

  test("and an id of somebody who has nothing to do with it never leads to their account", async () => {
    const { owner } = await anOrganization();
    const file = await forged({
      [table]: (text) => {
        const [, old = ""] = /"user_id":"([^"]+)"/.exec(text) ?? [];
        return text.replaceAll(old, owner.userId);
      },
    });
    const { organizationId } = await bringIn(file);
    const { rows } = await ownerDatabase.query(
      "SELECT u.id, u.name FROM customers c JOIN users u ON u.id = c.user_id WHERE c.organization_id = $1",
      [organizationId],
    );
    expect(rows).toEqual([{ id: expect.not.stringMatching(owner.userId), name: "Somebody" }]);
  });

  test("nor does one for somebody who has not proved their address", async () => {
    const { email } = await aPerson();
    await expect(bringIn(zip, email)).rejects.toThrow(/Nobody here has proved/);
  });
});

/** A zip with one file, of so many megabytes of nothing. */
async function zipWith(name: string, megabytes = 0): Promise<string> {
  const made = new ZipFile();
  // A name of the same length takes its place afterwards: the library itself refuses one that leads out.
  const harmless = name.replaceAll(".", "x");
  made.addBuffer(Buffer.alloc(megabytes * 1024 * 1024), harmless);
  made.end();
  const file = path.join(folder, `${randomUUID()}.zip`);
  await pipeline(made.outputStream, createWriteStream(file));
  if (harmless === name) return file;
  const bytes = await buffer(createReadStream(file));
  const forgedBytes = Buffer.from(bytes.toString("latin1").replaceAll(harmless, name), "latin1");
  const out = path.join(folder, `${randomUUID()}.zip`);
  await pipeline([forgedBytes], createWriteStream(out));
  return out;
}
