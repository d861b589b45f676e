import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { bringIn, send } from "@/lib/testing/company/import-steps";
import { anOrganization } from "@/lib/testing/company/people";
import { valueFrom } from "@/lib/testing/value-from";
import { exportFaults } from "./export-faults";
import { previewImport } from "./preview-import";

let owner: Member;

beforeAll(async () => {
  owner = (await anOrganization()).owner;
});

async function exported(importId: string): Promise<string> {
  let text = "";
  for await (const piece of valueFrom(await exportFaults(owner, { importId })).pieces)
    text += piece;
  return text;
}

describe("a bad line says what stands there", () => {
  test("in the preview, and still once the good lines were brought in", async () => {
    const csv = "Company,E-mail\nGood,good@values.example\nBad,at values\n";
    const fault = { line: 3, field: "email", value: "at values" };
    const importId = await send(owner, csv);
    expect(valueFrom(await previewImport(owner, { importId })).faults).toMatchObject([fault]);
    const done = await bringIn(owner, csv, { onBadLine: "skip" });
    expect(done).toMatchObject({ status: "done", faults: [fault] });
    expect(await exported(done.id)).toContain("3,E-mail,at values,");
  });

  test("in one short line, whatever it is", async () => {
    const long = `"${"é".repeat(50)}\n\u202e\u0007${"x".repeat(5_000)}"`;
    const importId = await send(owner, `Company,E-mail\nLong,${long}\n`);
    const [fault] = valueFrom(await previewImport(owner, { importId })).faults;
    expect(fault?.value).toBe(`${"é".repeat(50)} ${"x".repeat(28)}…`);
  });

  test("as text, where a spreadsheet would take it for a formula", async () => {
    const importId = await send(owner, 'Company,E-mail\nFormula,"=HYPERLINK(1)"\n');
    expect(await exported(importId)).toContain("'=HYPERLINK(1)");
  });

  test("of the whole line, where that is what is wrong", async () => {
    const importId = await send(owner, "Company,E-mail\nWide,wide@values.example,more,and more\n");
    const { faults } = valueFrom(await previewImport(owner, { importId }));
    expect(faults).toMatchObject([
      { line: 2, field: "", value: "Wide, wide@values.example, more, and more" },
    ]);
  });
});
