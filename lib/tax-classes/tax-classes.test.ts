import { beforeAll, describe, expect, test } from "vitest";
import { Forbidden } from "@/lib/access/authorize";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aTaxClass } from "@/lib/testing/company/sales";
import { databaseState } from "@/lib/testing/database/database-state";
import { auditEvents } from "@/lib/testing/traces/audit-events";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { createTaxClass } from "./create-tax-class";
import { getTaxClass } from "./get-tax-class";
import { listTaxClasses } from "./list-tax-classes";
import { createTaxClassFormSchema, createTaxClassSchema, maxTaxClasses } from "./schema";
import { updateTaxClass } from "./update-tax-class";

let organization: Organization;

beforeAll(async () => {
  organization = await anOrganization();
});

const input = (name: string) => createTaxClassSchema.parse({ name, rateBasisPoints: 700 });

describe("a tax class", () => {
  test("is read by every member, and added and changed by admins", async () => {
    const { id: taxClassId } = await aTaxClass(organization.owner);
    const viewer = await aMember(organization, "viewer");
    expect(valueFrom(await getTaxClass(viewer, { taxClassId })).rateBasisPoints).toBe(1_900);
    const manager = await aMember(organization, "manager");
    await expect(createTaxClass(manager, input("Mine"))).rejects.toThrow(Forbidden);
    await expect(updateTaxClass(manager, { taxClassId, name: "Mine" })).rejects.toThrow(Forbidden);
  });

  test("has a name that no other of its organization has, whatever the case", async () => {
    const { owner } = await anOrganization();
    const stranger = await anOrganization();
    const { id: taxClassId } = valueFrom(await createTaxClass(owner, input("Ermäßigt ÜST")));
    const again = await createTaxClass(owner, input("ermäßigt üst"));
    expect(again).toMatchObject({ code: "tax_class_name_taken", field: "name" });
    expect(codeOf(await createTaxClass(stranger.owner, input("Ermäßigt ÜST")))).toBe("none");
    const { id: other } = await aTaxClass(owner);
    const renamed = await updateTaxClass(owner, { taxClassId: other, name: "ERMÄßIGT ÜST" });
    expect(codeOf(renamed)).toBe("tax_class_name_taken");
    expect(codeOf(await updateTaxClass(owner, { taxClassId, name: "ermäßigt üst" }))).toBe("none");
  });

  test("is listed after those that are offered once it is deactivated", async () => {
    const { owner } = await anOrganization();
    const { id: taxClassId } = await aTaxClass(owner, { name: "A" });
    await aTaxClass(owner, { name: "B" });
    await updateTaxClass(owner, { taxClassId, isActive: false });
    const { data } = valueFrom(await listTaxClasses(owner));
    expect(data.map(({ name, isActive }) => [name, isActive])).toEqual([
      ["B", true],
      ["A", false],
    ]);
  });

  test("tells the log its rate before and after", async () => {
    const { owner } = await anOrganization();
    const { id: taxClassId } = await aTaxClass(owner, { name: "Standard" });
    await updateTaxClass(owner, { taxClassId, rateBasisPoints: 1_600 });
    expect(await auditEvents(owner, "tax_class.updated")).toMatchObject([
      {
        changes: { name: "Standard", rateBasisPoints_before: 1_900, rateBasisPoints_after: 1_600 },
      },
    ]);
  });

  test("is another organization's secret: it is not found, not forbidden", async () => {
    const { id: taxClassId } = await aTaxClass((await anOrganization()).owner);
    expect(codeOf(await getTaxClass(organization.owner, { taxClassId }))).toBe("not_found");
    expect(codeOf(await updateTaxClass(organization.owner, { taxClassId, name: "X" }))).toBe(
      "not_found",
    );
  });
});

describe("a change of a tax class", () => {
  test("of a version that is not the newest writes nothing, and says who changed what", async () => {
    const { id: taxClassId, lockVersion } = await aTaxClass(organization.owner);
    await updateTaxClass(organization.owner, { taxClassId, lockVersion, rateBasisPoints: 700 });
    const before = await databaseState();
    const answer = await updateTaxClass(organization.owner, {
      taxClassId,
      lockVersion,
      name: "Mine",
    });
    expect(answer).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("changed the rate"),
    });
    expect(await databaseState()).toEqual(before);
  });

  test("to what it is already writes nothing", async () => {
    const { id: taxClassId, name } = await aTaxClass(organization.owner);
    const before = await databaseState();
    expect(codeOf(await updateTaxClass(organization.owner, { taxClassId, name }))).toBe("none");
    expect(await databaseState()).toEqual(before);
  });
});

test("an organization has at most a hundred tax classes, however many are added at once", async () => {
  const { owner } = await anOrganization();
  for (let index = 2; index < maxTaxClasses; index += 1) await aTaxClass(owner);
  const codes = await Promise.all(
    ["a", "b", "c", "d"].map((name) => createTaxClass(owner, input(name))),
  );
  expect(codes.map(codeOf).sort()).toEqual([
    "none",
    "none",
    "tax_class_limit_reached",
    "tax_class_limit_reached",
  ]);
});

test.each([
  ["19", 1_900],
  ["7,7 %", 770],
  ["0", 0],
])("a rate of %j percent is %i basis points", (rate, basisPoints) => {
  const parsed = createTaxClassFormSchema.parse({ name: "Standard", note: "", rate });
  expect(parsed.rateBasisPoints).toBe(basisPoints);
});

test.each(["", "101", "1.234", "much"])("a rate can't be typed as %j", (rate) => {
  const { error } = createTaxClassFormSchema.safeParse({ name: "Standard", note: "", rate });
  expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["rate"]);
});
