import { createHash } from "node:crypto";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import Papa from "papaparse";
import { v7 as uuidv7 } from "uuid";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { Forbidden } from "@/lib/access/authorize";
import { canonicalText, genesisHash } from "@/lib/audit/chain";
import { downloadResponse } from "@/lib/http/files/download";
import { limits } from "@/lib/limits/limits";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { auditEvents } from "@/lib/testing/traces/audit-events";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { columns } from "./event-file";
import { exportEvents } from "./export-events";
import { exportEventsSchema } from "./schema";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
});

const start = async (query: Record<string, unknown>, actor = organization.owner) =>
  valueFrom(await exportEvents(actor, exportEventsSchema.parse(query)));
const textOf = async (query: Record<string, unknown>) => text((await start(query)).pieces);

/** Events beyond what anybody makes in a test; what they say is of no importance. */
const manyEvents = async (count: number) => {
  const ids = Array.from({ length: count }, () => uuidv7());
  await ownerDatabase.query(
    `INSERT INTO audit_events (organization_id, id, actor_type, action, target_type, target_id, sequence, previous_hash, hash)
     SELECT $1, id, 'system', 'customer.updated', 'customer', id, 1000 + n, repeat('0', 64), repeat('0', 64)
     FROM unnest($2::uuid[]) WITH ORDINALITY AS made (id, n)`,
    [organization.organizationId, ids],
  );
  await ownerDatabase.query("UPDATE audit_heads SET sequence = $2 WHERE organization_id = $1", [
    organization.organizationId,
    1000 + count,
  ]);
};

test("a spreadsheet gets every event, and what was typed into a name runs nothing there", async () => {
  await aCustomer(organization.owner, { name: '=HYPERLINK("http://evil.example")' });
  await aCustomer(organization.owner, { name: "Bäckerei, “Söhne” 🥐" });
  const text = await textOf({ format: "csv" });
  expect(text.startsWith("\ufeff")).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(Object.keys(data[0] ?? {})).toEqual([...columns]);
  expect(data.map(({ target_name }) => target_name).slice(1, 3)).toEqual([
    `'=HYPERLINK("http://evil.example")`,
    "Bäckerei, “Söhne” 🥐",
  ]);
  expect(data.map(({ action }) => action)).toEqual([
    "organization.created",
    "customer.created",
    "customer.created",
    "audit.exported",
  ]);
});

test("the chain can be checked from the file alone", async () => {
  await aCustomer(organization.owner, { name: "Dé 🥐" });
  const lines = (await textOf({ format: "jsonl" })).trimEnd().split("\n");
  const line = z.object({
    organization_id: z.string(),
    id: z.string(),
    user_id: z.string().nullable(),
    actor_type: z.string(),
    action: z.string(),
    target_type: z.string(),
    target_id: z.string(),
    result: z.string(),
    changes: z.record(z.string(), z.unknown()),
    ip: z.string().nullable(),
    user_agent: z.string().nullable(),
    request_id: z.string().nullable(),
    session_id: z.string().nullable(),
    sequence: z.int(),
    previous_hash: z.string(),
    hash: z.string(),
    occurred_at: z.string(),
  });
  let previous = genesisHash;
  for (const text of lines) {
    const event = line.parse(JSON.parse(text));
    expect(event.previous_hash).toBe(previous);
    const canonical = canonicalText({
      organizationId: event.organization_id,
      id: event.id,
      userId: event.user_id,
      actorType: event.actor_type,
      action: event.action,
      targetType: event.target_type,
      targetId: event.target_id,
      result: event.result,
      changes: event.changes,
      ip: event.ip,
      userAgent: event.user_agent,
      requestId: event.request_id,
      sessionId: event.session_id,
    });
    const parts = [previous, event.sequence, event.occurred_at, canonical].join("\n");
    expect(event.hash).toBe(createHash("sha256").update(parts).digest("hex"));
    previous = event.hash;
  }
  expect(lines).toHaveLength(3);
});

test("only what the filter asks for is in the file", async () => {
  await aCustomer(organization.owner);
  const lines = (await textOf({ format: "jsonl", action: "customer" })).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).action)).toEqual(["customer.created"]);
});

test("a log of thousands is read while it is taken, not before", async () => {
  await manyEvents(1_700);
  const response = downloadResponse(await start({ format: "jsonl" }), "test");
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value).split("\n").length - 1).toBe(500);
  // Had more been read ahead, it would still come.
  await wait(200);
  await ownerDatabase.query("DELETE FROM audit_events WHERE organization_id = $1", [
    organization.organizationId,
  ]);
  expect((await reader?.read())?.done).toBe(true);
});

test("every one of thousands is in the file once, in the order of the chain", async () => {
  await manyEvents(1_700);
  const lines = (await textOf({ format: "jsonl" })).trimEnd().split("\n");
  expect(lines).toHaveLength(1_702);
  const numbers = lines.map((line) => Number(JSON.parse(line).sequence));
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
});

test("events from before there was a chain come first, each once", async () => {
  await ownerDatabase.query("ALTER TABLE audit_events DROP CONSTRAINT audit_events_chained_check");
  await manyEvents(1_200);
  await ownerDatabase.query(
    "UPDATE audit_events SET sequence = NULL WHERE organization_id = $1 AND sequence BETWEEN 1001 AND 2100",
    [organization.organizationId],
  );
  const lines = (await textOf({ format: "jsonl" })).trimEnd().split("\n");
  const numbers = lines.map((line) => JSON.parse(line).sequence);
  expect(numbers.lastIndexOf(null)).toBe(1_099);
  expect(new Set(lines.map((line) => JSON.parse(line).id)).size).toBe(1_202);
});

test("whoever goes away in the middle is not waited for", async () => {
  await manyEvents(1_700);
  const { pieces } = await start({ format: "csv" });
  const response = downloadResponse({ fileName: "x", type: "text/csv", pieces }, "test");
  const reader = response.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect(await pieces.next()).toEqual({ done: true, value: undefined });
});

test("an export is itself an event, with what was asked for", async () => {
  await start({ format: "csv", action: "member" });
  expect(await auditEvents(organization, "audit.exported")).toMatchObject([
    { user_id: organization.owner.userId, changes: { format: "csv", action: "member" } },
  ]);
});

test("it takes a fresh proof of who asks", async () => {
  const stale = { ...organization.owner, isFresh: false };
  const input = exportEventsSchema.parse({ format: "csv" });
  expect(codeOf(await exportEvents(stale, input))).toBe("reauthentication_required");
});

test("one person carries the log out a few times an hour, and nobody else is held back by it", async () => {
  const input = exportEventsSchema.parse({ format: "csv" });
  for (let n = 0; n < limits.export.points; n += 1)
    expect(codeOf(await exportEvents(organization.owner, input))).toBe("none");
  expect(codeOf(await exportEvents(organization.owner, input))).toBe("too_many_requests");
  expect(codeOf(await exportEvents(await aMember(organization, "admin"), input))).toBe("none");
});

test.each(["viewer", "sales_rep", "manager"] as const)("a %s exports nothing", async (role) => {
  const member = await aMember(organization, role);
  const input = exportEventsSchema.parse({ format: "csv" });
  await expect(exportEvents(member, input)).rejects.toThrow(Forbidden);
});
