import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rowsOf } from "@/lib/testing/database/database-state";
import { bodyFor, factsOf, recordParameter } from "@/lib/testing/doors/api-door-facts";
import { apiDoors, formOf } from "@/lib/testing/doors/api-doors";
import { report } from "../evidence";
import { aCompany, type Company } from "./a-company";
import { actionFacts } from "./action-facts";
import { askServer, fill, formRequest, type Request } from "./ask-server";
import { otherRoutes, pageFacts } from "./page-facts";
import {
  type BuiltAction,
  builtActions,
  builtPaths,
  type RunningServer,
  runServer,
} from "./running-server";

const doors = await apiDoors();
const actions = builtActions();
const membersActions = actions.filter(({ name }) => actionFacts[name]?.isMembers);

let server: RunningServer;
let company: Company;
let stranger: Company;

beforeAll(async () => {
  // If a job changed the company's rows while a stranger asks, it would look as if the stranger had.
  server = await runServer({ JOBS: "off" });
  company = await aCompany();
  stranger = await aCompany();
}, 120_000);

afterAll(() => server.stop());

/** What the owner of a company gets. */
const ask = (who: Company, path: string, init: Request = {}) =>
  askServer(server, who.owner, path, init);

/** What a stranger gets: never a word of the company, and nothing of it changes. */
async function askAsStranger(path: string, init: Request = {}) {
  const before = await rowsOf(company.organizationId);
  const answer = await ask(stranger, path, init);
  expect(answer.text, path).not.toContain(company.canary);
  expect(answer.status, path).toBeLessThan(500);
  expect(await rowsOf(company.organizationId)).toEqual(before);
  return answer;
}

const form = (action: BuiltAction, context: string, fields: Readonly<Record<string, string>>) =>
  formRequest(server, { action, context, fields, path: fill(action.page, stranger, context) });

describe("the proof knows", () => {
  test("every page: give a new one its line in page-facts.ts", () => {
    expect(builtPaths("page").toSorted()).toEqual(Object.keys(pageFacts).toSorted());
  });

  test("every route: a new one is a door of the API, or has its line in page-facts.ts", () => {
    const known = [...doors.map(({ path }) => `/api/v1${path}`), ...otherRoutes];
    expect(builtPaths("route").toSorted()).toEqual([...new Set(known)].toSorted());
  });

  test("every server action: give a new one its line in action-facts.ts", () => {
    expect(actions.map(({ name }) => name).toSorted()).toEqual(Object.keys(actionFacts).toSorted());
  });
});

describe.each(builtPaths("page"))("the page %s", (path) => {
  const isMembers = path.startsWith("/o/");

  test("shows a stranger nothing of the company", async (context) => {
    const search = `?q=${company.searchTerm}`;
    const asked = [fill(path, company), `${fill(path, company)}${search}`];
    if (isMembers)
      asked.push(
        fill(path, company, stranger.slug),
        `${fill(path, company, stranger.slug)}${search}`,
      );
    for (const [index, address] of asked.entries()) {
      const { status } = await askAsStranger(address);
      if (isMembers && (index < 2 || path.includes("Id]"))) expect(status, address).toBe(404);
      await askAsStranger(address, { headers: { RSC: "1" } });
    }
    report(context, {
      part: "http",
      line: "pages asked for by a stranger",
      counts: { requests: 2 * asked.length, leaks: 0 },
    });
  });

  test("shows the company's own member what it should", async () => {
    const { status, text } = await ask(company, fill(path, company));
    expect(status).toBeLessThan(500);
    if (!pageFacts[path]?.showsData) return;
    expect(status).toBe(200);
    expect(text).toContain(company.canary);
  });
});

test.for(otherRoutes)(
  "the route %s tells a stranger nothing of the company",
  async (path, context) => {
    for (const query of ["", `?to=${company.canary.slice(0, 6)}`, `?q=${company.searchTerm}`])
      await askAsStranger(`${fill(path, company)}${query}`);
    report(context, {
      part: "http",
      line: "other routes asked for by a stranger",
      counts: { requests: 3, leaks: 0 },
    });
  },
);

describe.each(doors.map((door) => [door.name, door] as const))("the API's %s", (_name, door) => {
  const { access } = factsOf(door);
  const isMembers = access !== "anybody" && access !== "somebody";
  const isNamed = door.path.includes("[organizationId]");

  const send = (whose: Company, search = ""): [string, Request] => {
    const body = bodyFor(door, {
      ...whose,
      invitationToken: "x".repeat(43),
      email: stranger.email,
    });
    const json = body && {
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json" },
    };
    const sent = body && factsOf(door).isUpload ? { body: formOf(body) } : json;
    return [`/api/v1${fill(door.path, whose)}${search}`, { method: door.method, ...sent }];
  };

  test("tells a stranger nothing of the company", async (context) => {
    const [path, init] = send(company);
    const plain = await askAsStranger(path, init);
    if (isMembers && (isNamed || recordParameter(door))) expect(plain.status).toBe(404);
    const named = { ...init.headers, "Organization-Id": company.organizationId };
    const claimed = await askAsStranger(path, { ...init, headers: named });
    if (isMembers) expect(claimed.status).toBe(404);
    if (door.method === "GET") await askAsStranger(`${path}?q=${company.searchTerm}`, init);
    report(context, {
      part: "http",
      line: "calls of the API by a stranger",
      counts: { requests: door.method === "GET" ? 3 : 2, leaks: 0 },
    });
  });

  if (isMembers && door.method === "GET")
    test("tells the company's own member", async () => {
      const { status, text } = await ask(company, ...send(company));
      expect(status).toBe(200);
      if (!factsOf(door).tellsNothing) expect(text).toContain(company.canary);
    });
});

describe.each(actions.map((action) => [action.name, action] as const))(
  "the form of %s",
  (name, action) => {
    const facts = actionFacts[name];

    test("does nothing for a stranger", async (context) => {
      const fields = facts?.fields?.(company) ?? {};
      const foreign = await askAsStranger(...form(action, company.slug, fields));
      const own = await askAsStranger(...form(action, stranger.slug, fields));
      if (facts?.isMembers) expect(foreign.text).toContain('"code":"not_found"');
      if (facts?.namesRecord) expect(own.text).toContain('"code":"not_found"');
      report(context, {
        part: "http",
        line: "forms sent by a stranger",
        counts: { requests: 2, leaks: 0 },
      });
    });
  },
);

// Last, because these change what the tests above look for.
test.each(
  Object.keys(actionFacts).filter(
    (name) => actionFacts[name]?.isMembers && !actionFacts[name]?.isOthers,
  ),
)("the form of %s works for the company's own member", async (name) => {
  const action = membersActions.find((candidate) => candidate.name === name);
  if (!action) throw new Error(`There is no action ${name}.`);
  const fields = actionFacts[name]?.fields?.(company) ?? {};
  const { status, text } = await ask(company, ...form(action, company.slug, fields));
  expect(status).toBeLessThan(400);
  expect(text).not.toMatch(/"status":"(problem|invalid)"/);
});
