import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { listAddresses } from "@/lib/customers/particulars/list-addresses";
import { listContacts } from "@/lib/customers/particulars/list-contacts";
import { bringIn, customersOf, send } from "@/lib/testing/company/import-steps";
import { anOrganization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { valueFrom } from "@/lib/testing/value-from";
import { previewImport } from "./preview-import";

let owner: Member;

beforeAll(async () => {
  ({ owner } = await anOrganization());
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

  test("with a contact's address but nobody's name calls a new one by it, and leaves the name of one who is there", async () => {
    const csv = "Company,Contact's e-mail\nNameless,who@nameless.example\n";
    await bringIn(owner, csv);
    const [nameless] = await customersOf(owner, { q: "Nameless" });
    const names = async () =>
      valueFrom(await listContacts(owner, { customerId: nameless?.id ?? "" })).data.map(
        ({ name }) => name,
      );
    expect(await names()).toEqual(["who@nameless.example"]);
    const byName = { onMatch: "update", matchBy: "name" } as const;
    await bringIn(owner, csv.replace("\n", ",Contact\n").replace(/\n$/, ",Who Else\n"), byName);
    await bringIn(owner, csv, byName);
    expect(await names()).toEqual(["Who Else"]);
  });

  test("with a contact's telephone but neither name nor address is a bad line", async () => {
    const csv = "Company,Contact's phone\nNameless,+49 1\n";
    const { faults } = valueFrom(await previewImport(owner, { importId: await send(owner, csv) }));
    expect(faults).toEqual([
      { line: 2, field: "contactName", value: "", message: "Enter the contact's name." },
    ]);
  });

  test("in a country that is called by its name has its code, and the preview tells which", async () => {
    const csv =
      "Company,Country,City\nEins,Deutschland,Ulm\nZwei,österreich,Linz\nDrei,Germany,Köln\nVier,CH,Basel\n";
    const importId = await send(owner, csv);
    const { countries, check } = valueFrom(await previewImport(owner, { importId }));
    expect(check).toMatchObject({ created: 4, bad: 0 });
    expect(countries).toEqual([
      { name: "Deutschland", code: "DE" },
      { name: "österreich", code: "AT" },
      { name: "Germany", code: "DE" },
    ]);
    await bringIn(owner, csv);
    const [zwei] = await customersOf(owner, { q: "zwei" });
    const addresses = valueFrom(await listAddresses(owner, { customerId: zwei?.id ?? "" }));
    expect(addresses.data).toMatchObject([{ city: "Linz", country: "AT" }]);
  });

  test("in a currency that is called by its name or sign has its code, and the preview tells which", async () => {
    const csv = "Company,Currency\nEinsgeld,Euro\nZweigeld,$\nDreigeld,US-Dollar\nViergeld,chf\n";
    const importId = await send(owner, csv);
    const { currencies, check } = valueFrom(await previewImport(owner, { importId }));
    expect(check).toMatchObject({ created: 4, bad: 0 });
    expect(currencies).toEqual([
      { name: "Euro", code: "EUR" },
      { name: "$", code: "USD" },
      { name: "US-Dollar", code: "USD" },
    ]);
    await bringIn(owner, csv);
    const found = await customersOf(owner, { q: "geld", sort: "oldest" });
    expect(found.map(({ currency }) => currency)).toEqual(["EUR", "USD", "USD", "CHF"]);
  });

  test("with a currency or a country that nobody knows is told each once", async () => {
    const currencyWords =
      "No one currency is called so. Use a code such as EUR, a name such as Euro, or a sign such as €.";
    const csv = "Company,Currency,Country\nA,Taler,Atlantis\nB,XQZ,DE\n";
    const { faults } = valueFrom(await previewImport(owner, { importId: await send(owner, csv) }));
    expect(faults.map(({ line, value, message }) => [line, value, message])).toEqual([
      [2, "Taler", currencyWords],
      [2, "Atlantis", "Use a country's name or its two-letter code such as DE."],
      [3, "XQZ", currencyWords],
    ]);
  });

  test("twice in one file is told the second time", async () => {
    const csv = "Company,E-mail\nA,one@a.example\nB,ONE@a.example\n";
    const { check, faults } = valueFrom(
      await previewImport(owner, { importId: await send(owner, csv) }),
    );
    expect(check).toMatchObject({ created: 1, bad: 1 });
    expect(faults).toEqual([
      {
        line: 3,
        field: "email",
        value: "ONE@a.example",
        message: "Line 2 has the same value already.",
      },
    ]);
  });
});
