import { beforeEach, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import type { Role } from "@/lib/access/roles";
import { inWords } from "@/lib/audit/event-sentence";
import { recordDenial } from "@/lib/audit/record-denial";
import { changeRole } from "@/lib/members/change-role";
import { removeMember } from "@/lib/members/remove-member";
import {
  aMember,
  anInvitation,
  anOrganization,
  type Organization,
} from "@/lib/testing/company/people";
import { aCustomer, aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { listEvents } from "./list-events";
import { listEventsSchema } from "./schema";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
});

const list = async (query: Record<string, unknown> = {}, actor: Member = organization.owner) =>
  valueFrom(await listEvents(actor, listEventsSchema.parse(query)));
const sentences = async (query: Record<string, unknown> = {}) =>
  (await list(query)).data.map(({ sentence }) => inWords(sentence));
const emailOf = async ({ userId }: Member) => {
  const text = "SELECT email FROM users WHERE id = $1";
  return String((await ownerDatabase.query(text, [userId])).rows[0]?.email);
};
/** A member called Bo Lind; everybody else is called Kim Berg. */
const aMemberNamedBo = async (role: Role) => {
  const member = await aMember(organization, role);
  const text = "UPDATE users SET name = 'Bo Lind' WHERE id = $1";
  await ownerDatabase.query(text, [member.userId]);
  return member;
};

test("the log says in words who did what to whom, newest first", async () => {
  const { owner } = organization;
  const customer = await aCustomer(owner, { name: "Bäckerei Söhne" });
  const member = await aMemberNamedBo("viewer");
  await changeRole(owner, { userId: member.userId, role: "manager" });
  await anInvitation(owner, { email: "jo@acme.example", role: "sales_rep" });
  await aQuote(owner, { customerId: customer.id });
  const told = await sentences();
  expect(told.slice(0, 3)).toEqual([
    "Kim Berg started quote 1",
    "Kim Berg invited jo@acme.example as Sales rep",
    "Kim Berg changed the role of Bo Lind from Viewer to Manager",
  ]);
  expect(told).toContain("Kim Berg added Bäckerei Söhne");
});

test("a refusal is told with what was refused", async () => {
  const viewer = await aMemberNamedBo("viewer");
  await recordDenial(new Forbidden("invitation.create", viewer));
  const [event] = (await list()).data;
  expect(event?.result).toBe("denied");
  expect(event && inWords(event.sentence)).toBe("Bo Lind was not allowed to invite people");
});

test("where it was done from stands beside it", async () => {
  const { owner } = organization;
  const origin = { ...owner.origin, ip: "203.0.113.9", userAgent: "curl/8.5.0" };
  await aCustomer({ ...owner, origin });
  expect((await list()).data[0]).toMatchObject({ ip: "203.0.113.9", userAgent: "curl/8.5.0" });
});

test("everything about a person is found by their name: what they did, and what was done to them", async () => {
  const { owner } = organization;
  const member = await aMemberNamedBo("admin");
  await aCustomer(owner, { name: "Not his" });
  await aCustomer(member, { name: "Inselwerft" });
  await changeRole(owner, { userId: member.userId, role: "manager" });
  expect(await sentences({ person: "BO L" })).toEqual([
    "Kim Berg changed the role of Bo Lind from Admin to Manager",
    "Bo Lind added Inselwerft",
  ]);
});

test("somebody who was removed is still found by their address", async () => {
  const { owner } = organization;
  const member = await aMemberNamedBo("manager");
  await aCustomer(member, { name: "Inselwerft" });
  await removeMember(owner, { userId: member.userId });
  expect(await sentences({ person: await emailOf(member) })).toEqual([
    "Kim Berg removed Bo Lind from the team",
    "Bo Lind added Inselwerft",
  ]);
});

test("a whole address is one person's, though others have it as a part of theirs", async () => {
  const { owner } = organization;
  const [jo, longer] = [await aMember(organization, "admin"), await aMember(organization, "admin")];
  await ownerDatabase.query("UPDATE users SET email = 'x' || $2 WHERE id = $1", [
    longer.userId,
    await emailOf(jo),
  ]);
  await aCustomer(longer, { name: "Longer's" });
  await changeRole(owner, { userId: jo.userId, role: "manager" });
  expect(await sentences({ person: await emailOf(jo) })).toEqual([
    "Kim Berg changed the role of Kim Berg from Admin to Manager",
  ]);
});

test("a person of another organization is nobody here", async () => {
  const other = await anOrganization();
  await aCustomer(other.owner);
  expect((await list({ person: other.owner.userId })).data).toEqual([]);
  expect((await list({ person: await emailOf(other.owner) })).data).toEqual([]);
});

test("one action is told alone, and a group of them together", async () => {
  const { owner } = organization;
  await aCustomer(owner);
  const member = await aMember(organization, "viewer");
  await changeRole(owner, { userId: member.userId, role: "manager" });
  const actions = async (action: string) =>
    new Set((await list({ action })).data.map((event) => event.action));
  expect(await actions("member.role_changed")).toEqual(new Set(["member.role_changed"]));
  expect(await actions("customer")).toEqual(new Set(["customer.created"]));
  expect(listEventsSchema.safeParse({ action: "nonsense" }).success).toBe(false);
});

test("a record's history is told alone", async () => {
  const customer = await aCustomer(organization.owner);
  await aCustomer(organization.owner);
  const { data } = await list({ targetId: customer.id });
  expect(data.map(({ targetId }) => targetId)).toEqual([customer.id]);
});

test("days are whole, and count in the organization's time zone", async () => {
  await ownerDatabase.query(
    "UPDATE organizations SET time_zone = 'Pacific/Auckland' WHERE id = $1",
    [organization.organizationId],
  );
  const [last] = (await list()).data;
  const at = last?.occurredAt ?? new Date(0);
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Pacific/Auckland" }).format(at);
  const beside = (days: number) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  expect((await list({ from: day, to: day })).data).not.toEqual([]);
  expect((await list({ from: beside(1) })).data).toEqual([]);
  expect((await list({ to: beside(-1) })).data).toEqual([]);
});

test("a moment is exact to the millisecond", async () => {
  const at = (await list()).data[0]?.occurredAt.getTime() ?? 0;
  const iso = (ms: number) => new Date(at + ms).toISOString();
  expect((await list({ from: iso(0), to: iso(0) })).data.length).toBe(1);
  expect((await list({ from: iso(1) })).data).toEqual([]);
  expect((await list({ to: iso(-1) })).data).toEqual([]);
});

test("pages follow each other without a gap and without an event twice", async () => {
  for (let n = 0; n < 7; n += 1) await aCustomer(organization.owner);
  const all = (await list()).data.map(({ id }) => id);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await list({ limit: 3, ...(cursor ? { cursor } : {}) });
    seen.push(...page.data.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toEqual(all);
});

test.each(["viewer", "sales_rep", "manager"] as const)(
  "a %s does not read the log",
  async (role) => {
    const member = await aMember(organization, role);
    await expect(listEvents(member, listEventsSchema.parse({}))).rejects.toThrow(Forbidden);
  },
);
