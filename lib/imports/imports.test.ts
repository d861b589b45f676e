import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { ServiceBusy } from "@/lib/service-busy";
import { customersOf, run, send } from "@/lib/testing/company/import-steps";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { anImport } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { createImport } from "./create-import";
import { exportFaults } from "./export-faults";
import { inLine } from "./in-line";
import { listImports } from "./list-imports";
import { mapImport } from "./map-import";
import { previewImport } from "./preview-import";
import { purgeImports } from "./purge-imports";
import { listImportsSchema } from "./schema";
import { startImport } from "./start-import";

let organization: Organization;
let owner: Member;

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
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

  test("is brought in once, although a worker that was taken for dead goes on beside the next", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `Twin Traders ${index}`);
    const importId = await send(
      owner,
      ["Company,Note", ...names.map((name) => `${name},`)].join("\n"),
    );
    valueFrom(await startImport(owner, { importId }));
    await Promise.all([run(owner, importId), run(owner, importId)]);
    const { status, createdCount } = valueFrom(await previewImport(owner, { importId }));
    expect(await customersOf(owner, { q: "Twin Traders" })).toHaveLength(40);
    expect({ status, createdCount }).toEqual({ status: "done", createdCount: 40 });
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

  test("refuses what is no table of ours at once, so that nobody else waits for it", async () => {
    const columns = '"a",'.repeat(500_000);
    const blank = "\n".repeat(2_000_000);
    for (const [text, code] of [
      [`${columns}\n1,2\n`, "import_too_wide"],
      [columns, "import_too_wide"],
      [`Company\n${columns}\n`, "none"],
      [`Company${blank}`, "import_empty"],
    ] as const) {
      const bytes = new TextEncoder().encode(text);
      const begun = performance.now();
      const taken = await createImport(owner, { resource: "customer", fileName: "x", bytes });
      expect(codeOf(taken)).toBe(code);
      expect(performance.now() - begun).toBeLessThan(5_000);
    }
    const importId = await send(owner, `Company,${"a;".repeat(300)}\n1,2\n3,4\n`);
    expect(codeOf(await mapImport(owner, { importId, separator: ";" }))).toBe("import_too_wide");
  });

  test("waits for its company's others, and for no other company's", async () => {
    const importId = await send(owner, "Company\nPatient & Sons\n");
    const elsewhere = (await anOrganization()).owner;
    const theirs = await send(elsewhere, "Company\nQuick & Sons\n");
    const done: string[] = [];
    let end = () => {};
    const isRead = new Promise<void>((resolve) => {
      end = resolve;
    });
    const before = Array.from({ length: 9 }, () => inLine(owner, () => isRead));
    const last = previewImport(owner, { importId }).finally(() => done.push("theirs that waited"));
    try {
      valueFrom(await previewImport(elsewhere, { importId: theirs }));
      done.push("another company's");
    } finally {
      end();
      await Promise.all(before);
    }
    valueFrom(await last);
    expect(done).toEqual(["another company's", "theirs that waited"]);
  });

  test("that is done, or not theirs to see, is answered while the company's files wait to be read", async () => {
    const done = await send(owner, "Company\nFinished & Sons\n");
    valueFrom(await startImport(owner, { importId: done }));
    await run(owner, done);
    const viewer = await aMember(organization, "viewer");
    const file = await anImport(owner);
    let end = () => {};
    const isRead = new Promise<void>((resolve) => {
      end = resolve;
    });
    const waiting = Array.from({ length: 10 }, () => inLine(owner, () => isRead));
    try {
      const { status } = valueFrom(await previewImport(owner, { importId: done }));
      expect(status).toBe("done");
      await expect(previewImport(viewer, { importId: file })).rejects.toThrow(Forbidden);
      await expect(mapImport(viewer, { importId: file })).rejects.toThrow(Forbidden);
      await expect(send(viewer, "Company\nNobody\n")).rejects.toThrow(Forbidden);
      for (const readFile of [previewImport, exportFaults])
        await expect(readFile(owner, { importId: file })).rejects.toThrow(ServiceBusy);
    } finally {
      end();
      await Promise.all(waiting);
    }
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
