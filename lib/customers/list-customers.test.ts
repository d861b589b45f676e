import { beforeAll, describe, expect, test } from "vitest";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { anOrganization, anOwner, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { valueFrom } from "@/lib/testing/value-from";
import { deleteCustomer } from "./delete-customer";
import { listCustomers } from "./list-customers";
import { customerSorts, listCustomersSchema } from "./schema";

let organization: Organization;

const list = (query: object = {}, { owner } = organization) =>
  listCustomers(owner, listCustomersSchema.parse(query)).then(valueFrom);

const namesFound = async (q: string) => (await list({ q })).data.map(({ name }) => name).sort();

describe("the pages of a long list", () => {
  const count = 83;

  beforeAll(async () => {
    organization = await anOrganization();
    // Few names, many times each, in scripts and cases that sort differently everywhere but in the database itself.
    const names = ["Acme", "acme", "Ångström", "zoo", "漢字", "~tilde~", "Acme "];
    await tenantDb(organization.organizationId).customer.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        name: names[index % names.length] ?? "",
        currency: "EUR",
      })),
    });
    await aCustomer(await anOwner(), { name: "Acme" });
  });

  test.each(
    customerSorts.flatMap((sort) => [1, 7, 20, 100].map((limit) => [sort, limit] as const)),
  )("sorted by %s, %i a page, show every customer exactly once", async (sort, limit) => {
    const seen: string[] = [];
    let query: object = { sort, limit };
    for (let page = 0; page <= count; page += 1) {
      const { data, nextCursor } = await list(query);
      expect(data.length).toBeLessThanOrEqual(limit);
      seen.push(...data.map(({ id }) => id));
      if (!nextCursor) break;
      query = { sort, limit, cursor: nextCursor };
    }
    expect(seen).toHaveLength(count);
    expect(new Set(seen).size).toBe(count);
  });

  test("show a customer that is added meanwhile no row twice", async () => {
    const first = await list({ limit: 10 });
    await tenantDb(organization.organizationId).customer.create({
      data: { name: "Late", currency: "EUR" },
    });
    const second = await list({ limit: 10, cursor: first.nextCursor });
    const ids = [...first.data, ...second.data].map(({ id }) => id);
    expect(new Set(ids).size).toBe(20);
  });

  test("can't be entered by another organization with the same cursor", async () => {
    const stranger = await anOrganization();
    const { nextCursor } = await list({ limit: 1 });
    expect((await list({ cursor: nextCursor }, stranger)).data).toEqual([]);
  });

  test.each(["", "0000-01-01T00:00:00Z", "-271821-04-20T00:00:00.000Z", "2026-02-31T00:00:00Z"])(
    "show a page, whatever place somebody writes into a cursor: %s",
    async (place) => {
      const last = "ffffffff-ffff-7fff-bfff-ffffffffffff";
      const cursor = [place, last] as const;
      const query = { ...listCustomersSchema.parse({ sort: "updated" }), cursor };
      const { data } = valueFrom(await listCustomers(organization.owner, query));
      expect(data).toHaveLength(50);
    },
  );
});

describe("a search", () => {
  beforeAll(async () => {
    organization = await anOrganization();
    for (const name of [
      "100% Cotton",
      "1000 Cotton",
      "snake_case",
      "snakeXcase",
      "back\\slash",
      "O'Brien",
      "Ärzte",
      "plain",
    ])
      await aCustomer(organization.owner, { name });
    await aCustomer(organization.owner, { name: "Mail only", email: "hello@cotton.example" });
    await aCustomer(await anOwner(), { name: "100% Cotton elsewhere" });
  });

  test.each([
    ["0% c", ["100% Cotton"]],
    ["%", ["100% Cotton"]],
    ["_", ["snake_case"]],
    ["snake_", ["snake_case"]],
    ["\\", ["back\\slash"]],
    ["k\\s", ["back\\slash"]],
    ["'", ["O'Brien"]],
    ["'; DROP TABLE customers; --", []],
    ["COTTON", ["100% Cotton", "1000 Cotton", "Mail only"]],
    ["ärz", ["Ärzte"]],
    ["(((((a+)+)+$", []],
  ])("for %j finds just what holds these letters", async (q, names) => {
    expect(await namesFound(q)).toEqual(names);
  });

  test("for nothing finds everybody of the organization, newest first", async () => {
    const { data } = await list();
    expect(data).toHaveLength(9);
    expect(data[0]?.name).toBe("Mail only");
  });

  test("does not find who was deleted", async () => {
    const { id: customerId } = await aCustomer(organization.owner, { name: "short-lived" });
    expect(await namesFound("short-lived")).toHaveLength(1);
    await deleteCustomer(organization.owner, { customerId });
    expect(await namesFound("short-lived")).toEqual([]);
  });
});
