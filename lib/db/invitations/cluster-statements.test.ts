import pg from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/testing/setup/worker-database";
import { tenantKeysOf } from "@/lib/testing/statements/check-statements";
import { asNode, findAll, type Node, parseStatements } from "@/lib/testing/statements/syntax-tree";
import { QueryBehind } from "../wire/query-behind";

process.env.DATABASE_TENANT_TRANSPORT = "explicit";

// lib/env.ts reads the environment as soon as one of these is imported.
const { acceptInvitation } = await import("@/lib/invitations/invitee/accept-invitation");
const { anInvitation, anOrganization, anOrigin, aPerson } = await import(
  "@/lib/testing/company/people"
);
const { valueFrom } = await import("@/lib/testing/value-from");

let tenantTables: ReadonlySet<string>;

beforeAll(async () => {
  tenantTables = new Set((await tenantKeysOf(testDatabase().ownerUrl)).keys());
});

/** What a cluster refuses of a statement: that it changes tables of two kinds, or looks something up in its answer. */
function refusedOnACluster(text: string): readonly string[] {
  const writes = writesIn(parseStatements(text).map(({ kind, node }) => ({ [kind]: node })));
  const changed = writes.map(({ relation }) => {
    const { relname } = asNode(relation);
    return tenantTables.has(String(relname)) ? "tenants" : "directory";
  });
  const kinds = new Set([...changed, ...(text.includes("enqueue_job(") ? ["queue"] : [])]);
  const looksUp = writes.some(
    ({ returningClause }) => findAll(returningClause, "SubLink").length > 0,
  );
  return [...(kinds.size > 1 ? [...kinds].sort() : []), ...(looksUp ? ["answer"] : [])];
}

/** Every INSERT, UPDATE and DELETE, those in a WITH included. */
function writesIn(value: unknown): readonly Node[] {
  return ["InsertStmt", "UpdateStmt", "DeleteStmt"]
    .flatMap((kind) => findAll(value, kind))
    .flatMap((write) => [write, ...writesIn(Object.values(write))]);
}

test("on a cluster no statement of an invitation changes tables of two kinds, or looks anything up in its answer", async () => {
  const { owner } = await anOrganization();
  const person = await aPerson();
  const query = vi.spyOn(pg.Client.prototype, "query");
  const { token } = await anInvitation(owner, { email: person.email });
  valueFrom(await acceptInvitation({ person, origin: anOrigin() }, { token }));
  const sent = query.mock.calls.flatMap(([first]) => textsOf(first));
  query.mockRestore();
  expect(sent.filter((text) => text.includes("open_invitations")).length).toBeGreaterThan(1);
  expect(sent.filter((text) => refusedOnACluster(text).length > 0)).toEqual([]);
});

test("control: what PostgreSQL alone is sent, a cluster would refuse", () => {
  const member = "INSERT INTO organization_members (organization_id) VALUES ($1)";
  const directory = "INSERT INTO user_organizations (organization_id) VALUES ($1)";
  expect(refusedOnACluster(`WITH first AS (${member}) ${directory}`)).toEqual([
    "directory",
    "tenants",
  ]);
  expect(refusedOnACluster(`${member} RETURNING EXISTS (SELECT FROM webhook_endpoints)`)).toEqual([
    "answer",
  ]);
  expect(refusedOnACluster(`${member} RETURNING id`)).toEqual([]);
});

function textsOf(query: unknown): readonly string[] {
  if (query instanceof QueryBehind) return [...query.before, query].map(({ text }) => text);
  if (typeof query === "string") return [query];
  return typeof query === "object" && query !== null && "text" in query ? [String(query.text)] : [];
}
