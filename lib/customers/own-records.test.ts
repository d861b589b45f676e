import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { roles } from "@/lib/access/roles";
import { getDashboard } from "@/lib/dashboard/get-dashboard";
import { dashboardSchema } from "@/lib/dashboard/schema";
import { updateOrganization } from "@/lib/organizations/update-organization";
import {
  aMember,
  anAccessToken,
  anOrganization,
  type Organization,
} from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { apiDoors, callDoor } from "@/lib/testing/doors/api-doors";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { getCustomer } from "./get-customer";
import { listCustomers } from "./list-customers";
import { listCustomersSchema } from "./schema";
import { updateCustomer } from "./update-customer";

const doors = await apiDoors();

let organization: Organization;
let rep: Member;
let ownId: string;
let othersId: string;

const everybodys = ["Of the rep", "Of the owner"];

async function namesFor(member: Member, query = {}): Promise<string[]> {
  const page = valueFrom(await listCustomers(member, listCustomersSchema.parse(query)));
  return page.data.map(({ name }) => name).sort();
}

async function ask(name: string, customerId = "") {
  const door = doors.find((candidate) => candidate.name === name);
  if (!door) throw new Error(`No door ${name}`);
  const body = name.startsWith("PATCH") ? { name: "Taken" } : undefined;
  return callDoor(door, { token: await anAccessToken(rep), params: { customerId }, body });
}

beforeAll(async () => {
  organization = await anOrganization();
  const newcomer = await aMember(organization, "sales_rep");
  rep = { ...newcomer, hasOwnRecordsOnly: true };
  ownId = (await aCustomer(rep, { name: "Of the rep" })).id;
  othersId = (await aCustomer(organization.owner, { name: "Of the owner" })).id;
  const settings = { hasOwnRecordsOnly: true };
  valueFrom(await updateOrganization(organization.owner, { settings }));
});

describe("where sales reps keep to their own records, a sales rep", () => {
  test("lists and finds their own customers alone", async () => {
    expect(await namesFor(rep)).toEqual(["Of the rep"]);
    expect(await namesFor(rep, { q: "Of the" })).toEqual(["Of the rep"]);
    expect(await namesFor(rep, { sort: "name" })).toEqual(["Of the rep"]);
  });

  test("finds another's customer as little as one that does not exist", async () => {
    expect(codeOf(await getCustomer(rep, { customerId: othersId }))).toBe("not_found");
    const change = { customerId: othersId, name: "Taken" };
    expect(codeOf(await updateCustomer(rep, change))).toBe("not_found");
  });

  test("works on their own as ever", async () => {
    expect(codeOf(await getCustomer(rep, { customerId: ownId }))).toBe("none");
    const change = { customerId: ownId, phone: "+49 1" };
    expect(codeOf(await updateCustomer(rep, change))).toBe("none");
  });

  test("reads of nobody else's in the news", async () => {
    const dashboard = valueFrom(await getDashboard(rep, dashboardSchema.parse({})));
    expect(JSON.stringify(dashboard.events)).not.toContain("Of the owner");
    expect(JSON.stringify(dashboard.events)).toContain("Of the rep");
  });

  test("meets the same at the API, whose session knows of the setting by itself", async () => {
    const listed = await ask("GET /customers");
    expect(listed.text).toContain("Of the rep");
    expect(listed.text).not.toContain("Of the owner");
    expect((await ask("GET /customers/[customerId]", othersId)).status).toBe(404);
    expect((await ask("PATCH /customers/[customerId]", othersId)).status).toBe(404);
    expect((await ask("GET /customers/[customerId]", ownId)).status).toBe(200);
  });
});

test.each(roles.filter((role) => role !== "sales_rep"))(
  "where sales reps keep to their own records, a member who is %s still sees all",
  async (role) => {
    const member = { ...(await aMember(organization, role)), hasOwnRecordsOnly: true };
    expect(await namesFor(member)).toEqual(everybodys.toSorted());
    expect(codeOf(await getCustomer(member, { customerId: ownId }))).toBe("none");
  },
);

test("without that setting a sales rep sees everybody's customers", async () => {
  const open = { ...rep, hasOwnRecordsOnly: false };
  expect(await namesFor(open)).toEqual(everybodys.toSorted());
  expect(codeOf(await getCustomer(open, { customerId: othersId }))).toBe("none");
});
