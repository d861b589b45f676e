import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { tenantModels } from "@/lib/db/models";
import { tableOf } from "@/lib/db/organizations/model-rows";
import { rowsOf } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { bodyFor, factsOf } from "@/lib/testing/doors/api-door-facts";
import { apiContract, apiDoors, formOf } from "@/lib/testing/doors/api-doors";
import { report } from "../evidence";
import { aCompany, type Company } from "./a-company";
import { askServer, fill } from "./ask-server";
import { type IdPlace, idPlaces, withIdAt } from "./id-places";
import { type RunningServer, runServer } from "./running-server";

const places = idPlaces(await apiDoors(), (await apiContract()).document);

let server: RunningServer;
let company: Company;
let stranger: Company;

beforeAll(async () => {
  server = await runServer({ JOBS: "off" });
  company = await aCompany();
  stranger = await aCompany();
}, 120_000);

afterAll(() => server.stop());

const idsOf = ({ params }: Company) =>
  [...new Set(Object.values(params))].filter((value) => z.uuid().safeParse(value).success);

/** What somebody gets who names records of their own, and one id among them. */
function ask(who: Company, { door, at, isQuery }: IdPlace, id: string) {
  const path = `/api/v1${fill(door.path, who)}`;
  if (isQuery) return askServer(server, who.owner, `${path}?${at[0]}=${id}`);
  const body = Object(withIdAt(bodyFor(door, who), at, id));
  const sent = factsOf(door).isUpload
    ? { body: formOf(body) }
    : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  return askServer(server, who.owner, path, { method: door.method, ...sent });
}

// What was asked for is written in the audit log as it was asked.
const tables = tenantModels
  .filter((model) => model !== "AuditEvent")
  .map((model) => tableOf(model));

/** The tables in which a row of an organization names one of the ids. */
async function tablesHolding({ organizationId }: Company, ids: readonly string[]) {
  const holding: string[] = [];
  for (const { table } of tables) {
    const key = table === "organizations" ? "id" : "organization_id";
    const { rowCount } = await ownerDatabase.query(
      `SELECT FROM ${table} t WHERE ${key} = $1 AND t::text ~ $2 LIMIT 1`,
      [organizationId, ids.join("|")],
    );
    if (rowCount) holding.push(table);
  }
  return holding;
}

describe.each(places.map((place) => [place.name, place] as const))("the %s", (_name, place) => {
  test("reaches nothing of the company from among a stranger's own records", async (context) => {
    const before = await rowsOf(company.organizationId);
    for (const id of idsOf(company)) {
      const { status, text } = await ask(stranger, place, id);
      expect(status, text).toBeLessThan(500);
      expect(text).not.toContain(company.canary);
    }
    expect(await rowsOf(company.organizationId)).toEqual(before);
    expect(await tablesHolding(stranger, idsOf(company))).toEqual([]);
    report(context, {
      part: "http",
      line: "ids of the company among a stranger's own",
      counts: { requests: idsOf(company).length, leaks: 0 },
    });
  });
});

test("as a control, the company's own members reach its records by most of them", async () => {
  const reaching = new Set<string>();
  for (const place of places)
    for (const id of idsOf(company))
      if ((await ask(company, place, id)).status < 300) reaching.add(place.name);
  expect(reaching.size).toBeGreaterThan(places.length / 2);
}, 60_000);
