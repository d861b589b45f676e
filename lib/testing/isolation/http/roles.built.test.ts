import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Permission, roleMay, ruleFor } from "@/lib/access/policy";
import { type Role, roles } from "@/lib/access/roles";
import { aMember } from "@/lib/testing/company/people";
import { aCompany, type Company } from "./a-company";
import { actionFacts } from "./action-facts";
import { askServer, fill, formRequest } from "./ask-server";
import { pageFacts } from "./page-facts";
import { builtActions, type RunningServer, runServer } from "./running-server";

const pages = Object.entries(pageFacts).filter(
  ([path]) => path.startsWith("/o/") && !path.endsWith("[...rest]"),
);
const forms = Object.entries(actionFacts).filter(([, { isMembers }]) => isMembers);
const actions = builtActions();

let server: RunningServer;
let company: Company;
const members = new Map<Role, { readonly userId: string }>();

beforeAll(async () => {
  server = await runServer();
  company = await aCompany();
  for (const role of roles) members.set(role, await aMember(company, role));
}, 120_000);

afterAll(() => server.stop());

/** The records that these doors name are somebody else's. */
function isLetIn(role: Role, permission: Permission): boolean {
  return roleMay(role, permission) && !ruleFor(permission).ownOnly?.includes(role);
}

function memberWho(role: Role) {
  const member = members.get(role);
  if (!member) throw new Error(`Nobody is ${role}.`);
  return member;
}

test("every page and every form of an organization says which permission it takes", () => {
  const silent = [...pages, ...forms].filter(([, { permission }]) => !permission);
  expect(silent.map(([name]) => name)).toEqual([]);
});

describe.each(pages)("the page %s", (path, { permission, isNotFound }) => {
  test.each(roles)("is open to a member who is %s just where the policy says so", async (role) => {
    const { status, text } = await askServer(server, memberWho(role), fill(path, company));
    const isOpen = permission !== undefined && isLetIn(role, permission);
    expect(status).toBe(isNotFound && isOpen ? 404 : 200);
    const isRefused = text.includes("Your role does not let you");
    expect(isRefused).toBe(!isOpen);
  });
});

// In the order of the table, lowest role first: who is let in changes what the next one finds.
describe.each(forms)("the form of %s", (name, { permission, fields, leavesOut }) => {
  test.each(roles.toReversed())(
    "lets a member who is %s through just where the policy says so",
    async (role) => {
      const action = actions.find((candidate) => candidate.name === name);
      if (!action) throw new Error(`There is no action ${name}.`);
      const { slug } = company;
      const path = fill(action.page, company);
      const sent = { action, context: slug, fields: fields?.(company) ?? {}, path };
      // Somebody new each time, because one of the forms is for leaving.
      const member = await aMember(company, role);
      const { text } = await askServer(server, member, ...formRequest(server, sent));
      const isRefused = text.includes('"code":"forbidden"');
      const isLet = leavesOut ? roleMay : isLetIn;
      expect(isRefused).toBe(!permission || !isLet(role, permission));
    },
  );
});
