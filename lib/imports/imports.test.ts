import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { listContacts } from "@/lib/customers/list-contacts";
import { closeConnections } from "@/lib/db/connections";
import {
  aCustomer,
  aMember,
  anImport,
  anOrganization,
  codeOf,
  type Organization,
  valueFrom,
} from "@/lib/testing/factories";
import { bringIn, customersOf, run, send } from "@/lib/testing/import-steps";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { createImport } from "./create-import";
import { exportFaults } from "./export-faults";
import { getProgress } from "./get-progress";
import { listImports } from "./list-imports";
import { mapImport } from "./map-import";
import { previewImport } from "./preview-import";
import { purgeImports } from "./purge-imports";
import { listImportsSchema } from "./schema";
import { startImport } from "./start-import";

let organization: Organization;
let owner: Member;

afterAll(closeConnections);

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
});

const count = async (organizationId: string) =>
  Number(
    (
      await ownerDatabase.query("SELECT count(*) FROM customers WHERE organization_id = $1", [
        organizationId,
      ])
    ).rows[0].count,
  );

describe("a file of 10,000 lines with 500 bad ones", { timeout: 120_000 }, () => {
  const isBad = (line: number) => line % 20 === 1;
  const bad = [
    (n: number) => `Firma ${n};not an address;EUR;`,
    (n: number) => `;kontakt${n}@firma.example;EUR;`,
    (n: number) => `Firma ${n};kontakt${n}@firma.example;EURO;`,
    (n: number) => `Firma ${n};kontakt${n}@firma.example;EUR;Atlantis`,
    (n: number) => `Firma ${n};kontakt${n}@firma.example;EUR;DE;one too many`,
  ];
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const number = index + 2;
    const write = bad[Math.floor(number / 20) % bad.length];
    return isBad(number) && write
      ? write(number)
      : `Firma ${number} GmbH;kontakt${number}@firma.example;EUR;DE`;
  });
  const csv = ["Firma;E-Mail;Währung;Land", ...rows].join("\r\n");
  const badLines = rows.map((_, index) => index + 2).filter(isBad);

  let sender: Organization;
  beforeAll(async () => {
    sender = await anOrganization();
  });

  test("names every bad line by its number, and imports nothing where all have to be good", async () => {
    expect(badLines).toHaveLength(500);
    const outcome = await bringIn(sender.owner, csv, { onBadLine: "refuse" });
    expect(outcome).toMatchObject({ status: "refused", createdCount: 0, badCount: 500 });
    expect(await count(sender.organizationId)).toBe(0);
    const file = valueFrom(await exportFaults(sender.owner, { importId: outcome.id }));
    const told = (await text(file.pieces)).split("\r\n").slice(1, -1);
    expect([...new Set(told.map((line) => Number(line.split(",")[0])))]).toEqual(badLines);
    const words = new Set(told.map((line) => line.replace(/^\d+,/, "")));
    expect([...words].sort()).toEqual([
      ',"This line has 5 values, and the first line names 4 columns. Put values that hold the separator in quotation marks."',
      "Company,Enter the customer's name.",
      "Country,Use a two-letter country code such as DE.",
      "Currency,This currency is not known.",
      "Currency,Use a three-letter currency code such as EUR.",
      "E-mail,Enter an e-mail address such as name@company.com.",
    ]);
  });

  test("imports the 9,500 good ones where bad lines are left out, and tells how far it is meanwhile", async () => {
    const importId = await send(sender.owner, csv);
    valueFrom(await mapImport(sender.owner, { importId, onBadLine: "skip" }));
    valueFrom(await startImport(sender.owner, { importId }));
    const seen = new Set<number>();
    const startedAt = performance.now();
    const running = run(sender.owner, importId);
    let isOver = false;
    const watching = (async () => {
      while (!isOver) {
        seen.add(valueFrom(await getProgress(sender.owner, { importId })).doneCount);
        await pause(20);
      }
    })();
    await running;
    isOver = true;
    await watching;
    console.log(`10,000 lines were brought in in ${Math.round(performance.now() - startedAt)} ms.`);
    expect(seen.size).toBeGreaterThan(2);
    const outcome = valueFrom(await previewImport(sender.owner, { importId }));
    expect(outcome).toMatchObject({ status: "done", createdCount: 9_500, badCount: 500 });
    expect(outcome.faults).toHaveLength(100);
    expect(await count(sender.organizationId)).toBe(9_500);
  });

  test("adds nobody twice when it is sent again", async () => {
    const importId = await send(sender.owner, csv);
    const { check } = valueFrom(await previewImport(sender.owner, { importId }));
    expect(check).toEqual({ created: 0, updated: 0, skipped: 9_500, bad: 500 });
    const again = await bringIn(sender.owner, csv, { onBadLine: "skip", onMatch: "update" });
    expect(again).toMatchObject({ status: "done", createdCount: 0 });
    expect(await count(sender.organizationId)).toBe(9_500);
  });
});

describe("a customer that is there already", () => {
  test("is left as it is, or updated where the file says something", async () => {
    const { id } = await aCustomer(owner, {
      name: "Halden",
      email: "kontor@halden.example",
      phone: "1",
    });
    const csv = "Company,E-mail,Phone,Note,City\nHalden AS,Kontor@halden.example,,New,Oslo\n";
    expect(await bringIn(owner, csv)).toMatchObject({ skippedCount: 1, createdCount: 0 });
    expect(await bringIn(owner, csv, { onMatch: "update" })).toMatchObject({ updatedCount: 1 });
    const [halden] = await customersOf(owner, { q: "halden" });
    expect(halden).toMatchObject({
      id,
      name: "Halden AS",
      phone: "1",
      note: "New",
      lockVersion: 2,
    });
  });

  test("gets the contact that the file names, once, and keeps what the file does not say", async () => {
    const csv =
      "Company,E-mail,Contact,Contact's title,Contact's e-mail\nVestas Guss,kontor@vestas.example,Åse Lund,Buyer,ase@vestas.example\n";
    await bringIn(owner, csv);
    const again =
      "Company,E-mail,Contact person,Contact's e-mail,Contact's phone\nVestas Guss,kontor@vestas.example,Åse L. Lund,ase@vestas.example,+47 1\n";
    expect(await bringIn(owner, again, { onMatch: "update" })).toMatchObject({ updatedCount: 1 });
    const [vestas] = await customersOf(owner, { q: "vestas" });
    const contacts = valueFrom(await listContacts(owner, { customerId: vestas?.id ?? "" })).data;
    expect(contacts).toMatchObject([
      {
        name: "Åse L. Lund",
        title: "Buyer",
        email: "ase@vestas.example",
        phone: "+47 1",
        isPrimary: true,
      },
    ]);
    const second = again.replace("Åse L. Lund,ase@", "Bo Berg,bo@");
    await bringIn(owner, second, { onMatch: "update" });
    const both = valueFrom(await listContacts(owner, { customerId: vestas?.id ?? "" })).data;
    expect(both.map(({ name, isPrimary }) => [name, isPrimary])).toEqual([
      ["Åse L. Lund", true],
      ["Bo Berg", false],
    ]);
  });

  test("with a contact's address but nobody's name is a bad line", async () => {
    const csv = "Company,Contact's e-mail\nNameless,who@nameless.example\n";
    const { faults } = valueFrom(await previewImport(owner, { importId: await send(owner, csv) }));
    expect(faults).toEqual([
      { line: 2, field: "contactName", message: "Enter the contact's name." },
    ]);
  });

  test("twice in one file is told the second time", async () => {
    const csv = "Company,E-mail\nA,one@a.example\nB,ONE@a.example\n";
    const { check, faults } = valueFrom(
      await previewImport(owner, { importId: await send(owner, csv) }),
    );
    expect(check).toMatchObject({ created: 1, bad: 1 });
    expect(faults).toEqual([
      { line: 3, field: "email", message: "Line 2 has the same value already." },
    ]);
  });
});

describe("a rep", () => {
  test("imports customers of their own, and changes nobody else's", async () => {
    const rep = await aMember(organization, "sales_rep");
    const { id: customerId } = await aCustomer(owner, { name: "Owned", email: "x@owned.example" });
    const csv = "Company,E-mail\nOwned anew,x@owned.example\nMine,y@mine.example\n";
    const outcome = await bringIn(rep, csv, { onMatch: "update", onBadLine: "skip" });
    expect(outcome).toMatchObject({ createdCount: 1, updatedCount: 0, badCount: 1 });
    expect(outcome.faults[0]?.message).toMatch(/somebody else looks after it/);
    expect(await customersOf(rep, { owner: rep.userId })).toMatchObject([{ name: "Mine" }]);
    expect((await customersOf(owner, { q: "Owned" }))[0]).toMatchObject({
      id: customerId,
      name: "Owned",
    });
  });

  test("who keeps to their own does not learn of others' customers by importing them", async () => {
    const closed = await anOrganization();
    await ownerDatabase.query(
      "UPDATE organizations SET has_own_records_only = true WHERE id = $1",
      [closed.organizationId],
    );
    const rep = { ...(await aMember(closed, "sales_rep")), hasOwnRecordsOnly: true };
    await aCustomer(closed.owner, { name: "Secret", email: "x@secret.example" });
    const csv = "Company,E-mail\nSecret,x@secret.example\n";
    expect(await bringIn(rep, csv, { onMatch: "update" })).toMatchObject({ createdCount: 1 });
  });

  test("can't give a customer to somebody else by a column", async () => {
    const rep = await aMember(organization, "sales_rep");
    const { rows } = await ownerDatabase.query("SELECT email FROM users WHERE id = $1", [
      owner.userId,
    ]);
    const csv = `Company,Owner\nGift,${rows[0].email}\n`;
    const { faults } = valueFrom(await previewImport(rep, { importId: await send(rep, csv) }));
    expect(faults[0]?.message).toMatch(/does not decide/);
  });

  test("whose role was taken away meanwhile imports nothing", async () => {
    const rep = await aMember(organization, "sales_rep");
    const importId = await send(rep, "Company\nToo late\n");
    valueFrom(await startImport(rep, { importId }));
    await ownerDatabase.query(
      "UPDATE organization_members SET role = 'viewer' WHERE organization_id = $1 AND user_id = $2",
      [organization.organizationId, rep.userId],
    );
    await run(rep, importId);
    expect(await customersOf(owner, { q: "Too late" })).toEqual([]);
  });
});

describe("an import", () => {
  test("is seen by who sent it alone", async () => {
    const importId = await anImport(owner);
    const colleague = await aMember(organization, "admin");
    const stranger = await anOrganization();
    for (const other of [colleague, stranger.owner]) {
      expect(codeOf(await previewImport(other, { importId }))).toBe("not_found");
      expect(codeOf(await startImport(other, { importId }))).toBe("not_found");
      expect(valueFrom(await listImports(other, listImportsSchema.parse({}))).data).toEqual([]);
    }
    const viewer = await aMember(organization, "viewer");
    await expect(previewImport(viewer, { importId })).rejects.toThrow(Forbidden);
  });

  test("of products is not for a rep", async () => {
    const rep = await aMember(organization, "sales_rep");
    await expect(send(rep, "SKU,Product\nA,B\n", "product")).rejects.toThrow(Forbidden);
  });

  test("is started once, and run once", async () => {
    const importId = await send(owner, "Company,E-mail\nOnce,once@one.example\n");
    const starts = await Promise.all([1, 2, 3].map(() => startImport(owner, { importId })));
    expect(starts.map(codeOf).sort()).toEqual(["import_started", "import_started", "none"]);
    await run(owner, importId);
    await run(owner, importId);
    expect(await customersOf(owner, { q: "once@one" })).toHaveLength(1);
  });

  test("whose worker died is run again from the start", async () => {
    const importId = await send(owner, "Company,E-mail\nRisen,up@risen.example\n");
    valueFrom(await startImport(owner, { importId }));
    await ownerDatabase.query(
      "UPDATE imports SET status = 'running', done_count = 1 WHERE id = $1",
      [importId],
    );
    await run(owner, importId);
    expect(await customersOf(owner, { q: "up@risen" })).toHaveLength(1);
  });

  test("refuses a file without rows, one that is no text, and a field for two columns", async () => {
    const take = (bytes: Uint8Array) =>
      createImport(owner, { resource: "customer", fileName: "x", bytes });
    expect(codeOf(await take(new TextEncoder().encode("Company\n")))).toBe("import_empty");
    expect(codeOf(await take(new Uint8Array([0x50, 0x4b, 0, 0])))).toBe("import_unreadable");
    const long = `Company\n${"x\n".repeat(20_001)}`;
    expect(codeOf(await take(new TextEncoder().encode(long)))).toBe("import_too_long");
    const importId = await send(owner, "A,B\n1,2\n");
    const columns = ["name", "name"];
    expect(codeOf(await mapImport(owner, { importId, columns }))).toBe("import_column_twice");
    expect(codeOf(await startImport(owner, { importId }))).toBe("import_columns_missing");
  });

  test("leaves with its file after 30 days", async () => {
    const importId = await anImport(owner);
    await ownerDatabase.query(
      "UPDATE imports SET created_at = now() - interval '31 days' WHERE id = $1",
      [importId],
    );
    await purgeImports(organization.organizationId, new Date());
    expect(codeOf(await previewImport(owner, { importId }))).toBe("not_found");
  });
});
