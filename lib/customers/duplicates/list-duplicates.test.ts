import { describe, expect, test } from "vitest";
import { anOrganization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { valueFrom } from "@/lib/testing/value-from";
import { listDuplicates } from "./list-duplicates";
import { listDuplicatesSchema } from "./merge-schema";

describe("duplicates", () => {
  test("are found by e-mail, tax number, and name but for case, marks and legal form", async () => {
    const firm = await anOrganization();
    const make = (name: string, input = {}) => aCustomer(firm.owner, { name, ...input });
    await make("Alpha", { email: "x@same.example" });
    await make("Omega", { email: "x@same.example" });
    await make("Beta", { taxNumber: "DE 123-456" });
    await make("Psi", { taxNumber: "de123456" });
    await make("Kranbau Müller GmbH & Co. KG");
    await make("KRANBAU MÜLLER");
    await make("Unrelated");
    const stranger = await anOrganization();
    await aCustomer(stranger.owner, { name: "Unrelated" });
    const pairs = valueFrom(await listDuplicates(firm.owner, { limit: 50 })).data;
    expect(
      pairs.map(({ kept, merged, reason }) => [kept.name, merged.name, reason]).sort(),
    ).toEqual([
      ["Alpha", "Omega", "email"],
      ["Beta", "Psi", "taxNumber"],
      ["Kranbau Müller GmbH & Co. KG", "KRANBAU MÜLLER", "name"],
    ]);
  });

  test("are found whether their names are written with umlauts, without, or with ae, oe and ue", async () => {
    const firm = await anOrganization();
    for (const name of ["Großmüller GmbH", "Grossmuller", "Grossmueller AG", "Grossmann"])
      await aCustomer(firm.owner, { name });
    const pairs = valueFrom(await listDuplicates(firm.owner, { limit: 50 })).data;
    expect(pairs.slice(0, 2).map(({ kept, merged }) => [kept.name, merged.name])).toEqual([
      ["Großmüller GmbH", "Grossmuller"],
      ["Grossmuller", "Grossmueller AG"],
    ]);
    expect(pairs.flatMap(({ kept, merged }) => [kept.name, merged.name])).not.toContain(
      "Grossmann",
    );
  });

  test("are listed page by page, one after the other of those that share an e-mail", async () => {
    const firm = await anOrganization();
    for (const name of ["Kiel", "Lahn", "Main", "Naab", "Oder"])
      await aCustomer(firm.owner, { name, email: "x@same.example" });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = listDuplicatesSchema.parse({ limit: 2, cursor });
      const { data, nextCursor } = valueFrom(await listDuplicates(firm.owner, query));
      expect(data.length).toBeLessThanOrEqual(2);
      seen.push(...data.map(({ kept, merged }) => `${kept.name} ${merged.name}`));
      cursor = nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(["Kiel Lahn", "Lahn Main", "Main Naab", "Naab Oder"]);
  });

  test("are found in spite of a typing error in the name, and what only sounds related is not", async () => {
    const firm = await anOrganization();
    for (const name of ["Halden Metallbau GmbH", "Halden Metalbau", "Halden Holzbau", "Stadtwerke"])
      await aCustomer(firm.owner, { name });
    const pairs = valueFrom(await listDuplicates(firm.owner, { limit: 50 })).data;
    expect(pairs.map(({ kept, merged, reason }) => [kept.name, merged.name, reason])).toEqual([
      ["Halden Metallbau GmbH", "Halden Metalbau", "name"],
    ]);
  });
});
