import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { bringIn, run, send } from "@/lib/testing/company/import-steps";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { exportFaults } from "./export-faults";
import { getProgress } from "./get-progress";
import { mapImport } from "./map-import";
import { previewImport } from "./preview-import";
import { startImport } from "./start-import";

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
    (n: number) => `Firma ${n};kontakt${n}@firma.example;Taler;`,
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
    // Beside its number and what stands there.
    const words = new Set(
      told.map((line) => line.replace(/^\d+,([^,]*),(?:"[^"]*"|[^,]*),/, "$1,")),
    );
    expect([...words].sort()).toEqual([
      ',"This line has 5 values, and the first line names 4 columns. Put values that hold the separator in quotation marks."',
      "Company,Enter the customer's name.",
      "Country,Use a country's name or its two-letter code such as DE.",
      'Currency,"No one currency is called so. Use a code such as EUR, a name such as Euro, or a sign such as €."',
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
