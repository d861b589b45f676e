import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { putContacts } from "@/lib/db/customers/put-contacts";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { mapImport } from "@/lib/imports/map-import";
import { startImport } from "@/lib/imports/start-import";
import { run, send } from "@/lib/testing/company/import-steps";
import { anOrganization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { untilWaiting } from "@/lib/testing/failures/while-locked";
import { valueFrom } from "@/lib/testing/value-from";
import { addContact } from "../particulars/add-contact";
import { listContacts } from "../particulars/list-contacts";
import { addContactSchema } from "../particulars/particulars-schema";
import { updateContact } from "../particulars/update-contact";

const many = 12;

async function warmUp({ organizationId }: Member): Promise<void> {
  const db = tenantDb(organizationId);
  await Promise.all(
    Array.from({ length: many }, () => db.$transaction((tx) => tx.organization.count())),
  );
}

const add = (owner: Member, customerId: string, name = "Bo", isPrimary?: boolean) =>
  addContact(owner, addContactSchema.parse({ customerId, name, isPrimary }));

async function mainContactsOf(owner: Member, customerId: string): Promise<number> {
  const { data } = valueFrom(await listContacts(owner, { customerId }));
  return data.filter(({ isPrimary }) => isPrimary).length;
}

/** An import that was started and gives each of the customers a contact, which is their first as far as it knows. */
async function anImportOfContacts(owner: Member, names: readonly string[]) {
  const lines = names.map((name) => `${name},Ada of ${name}\n`).join("");
  const importId = await send(owner, `Company,Contact\n${lines}`);
  valueFrom(await mapImport(owner, { importId, matchBy: "name", onMatch: "update" }));
  valueFrom(await startImport(owner, { importId }));
  return () => run(owner, importId);
}

/** Both are under way before either is over: an event is the last thing that each writes, and nobody gets to write one. */
async function atOnce(owner: Member, one: () => Promise<unknown>, other: () => Promise<unknown>) {
  await warmUp(owner);
  const holder = await ownerDatabase.connect();
  try {
    await holder.query("BEGIN");
    await holder.query("SELECT FROM audit_heads WHERE organization_id = $1 FOR UPDATE", [
      owner.organizationId,
    ]);
    const first = one();
    await untilWaiting(1);
    const second = other();
    await untilWaiting(2);
    await holder.query("COMMIT");
    await Promise.all([first, second]);
  } finally {
    holder.release(true);
  }
}

describe("an import and a person who name a customer's first contact at the same moment", () => {
  test.each(["the import first", "the person first"])(
    "name one main contact, %s",
    async (order) => {
      const { owner } = await anOrganization();
      const { id: customerId } = await aCustomer(owner, { name: "Halden" });
      const bringIn = await anImportOfContacts(owner, ["Halden"]);
      const person = () => add(owner, customerId);
      if (order === "the import first") await atOnce(owner, bringIn, person);
      else await atOnce(owner, person, bringIn);
      expect(valueFrom(await listContacts(owner, { customerId })).data).toHaveLength(2);
      expect(await mainContactsOf(owner, customerId)).toBe(1);
    },
  );

  test("would name two if the import did not wait (this is what the lock is for)", async () => {
    const { owner } = await anOrganization();
    const { id: customerId } = await aCustomer(owner);
    await warmUp(owner);
    const carelessly = tenantDb(owner.organizationId).$transaction(async (tx) => {
      expect(await tx.customerContact.count({ where: { customerId } })).toBe(0);
      valueFrom(await add(owner, customerId));
      const id = crypto.randomUUID();
      const said = { title: null, email: null, phone: null, isPrimary: true };
      await putContacts(tx, [{ id, userId: null, customerId, name: "Ada", ...said }]);
    });
    await carelessly;
    expect(await mainContactsOf(owner, customerId)).toBe(2);
  });

  test("all come to an end, with one main contact for each of many customers", async () => {
    const { owner } = await anOrganization();
    const names = Array.from({ length: many }, (_, index) => `Company ${index}`);
    const customers = [];
    for (const name of names) customers.push(await aCustomer(owner, { name }));
    await warmUp(owner);
    const name = async (customerId: string) => {
      const { id: contactId } = valueFrom(await add(owner, customerId));
      valueFrom(await updateContact(owner, { customerId, contactId, isPrimary: true }));
      valueFrom(await add(owner, customerId, "Cy", true));
    };
    const imports = [
      await anImportOfContacts(owner, names),
      await anImportOfContacts(owner, names),
    ];
    await Promise.all([
      ...imports.map((bringIn) => bringIn()),
      ...customers.map(({ id }) => name(id)),
    ]);
    for (const { id } of customers) expect(await mainContactsOf(owner, id)).toBe(1);
  });
});
