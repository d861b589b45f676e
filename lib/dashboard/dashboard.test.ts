import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { deleteCustomer } from "@/lib/customers/delete-customer";
import { changeRole } from "@/lib/members/change-role";
import { removeMember } from "@/lib/members/remove-member";
import { updateOrganization } from "@/lib/organizations/update-organization";
import { closeQuote } from "@/lib/quotes/close-quote";
import { deleteQuote } from "@/lib/quotes/delete-quote";
import { closeQuoteSchema } from "@/lib/quotes/schema";
import { sendQuote } from "@/lib/quotes/send-quote";
import { aMember, anOrganization, anOwner, type Organization } from "@/lib/testing/company/people";
import { aCustomer, aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { countRoundTrips } from "@/lib/testing/wire/count-round-trips";
import { getDashboard } from "./get-dashboard";
import { startsOfParts } from "./period";
import { dashboardSchema } from "./schema";

let organization: Organization;
let owner: Member;
let rep: Member;

const show = async (actor: Member, query: object = {}) =>
  valueFrom(await getDashboard(actor, dashboardSchema.parse(query)));

async function aDecidedQuote(actor: Member, outcome: "won" | "lost", input: object) {
  const { id: quoteId } = await aQuote(actor, input);
  valueFrom(await sendQuote(actor, { quoteId, email: null }));
  valueFrom(await closeQuote(actor, closeQuoteSchema.parse({ quoteId, outcome })));
  return quoteId;
}

const worth = (unitPriceMinor: number, currency = "EUR") => ({
  currency,
  lines: [{ description: "Oven", unitPriceMinor }],
});

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
  rep = await aMember(organization, "sales_rep");
  const { id: customerId } = await aCustomer(owner, { name: "Halden" });
  await aQuote(owner, { customerId, ...worth(1_000) });
  await aQuote(rep, worth(200));
  await aDecidedQuote(owner, "won", { customerId, ...worth(5_000) });
  await aDecidedQuote(owner, "lost", { customerId, ...worth(7_000) });
  await aDecidedQuote(rep, "won", worth(300));
  await aDecidedQuote(owner, "won", { customerId, ...worth(9_000, "CHF") });
  const old = await aDecidedQuote(owner, "won", { customerId, ...worth(4_000) });
  await ownerDatabase.query(
    "UPDATE quotes SET decided_at = now() - interval '60 days' WHERE id = $1",
    [old],
  );
  const { id: deleted } = await aQuote(owner, { customerId, ...worth(99_000) });
  await deleteQuote(owner, { quoteId: deleted });
});

describe("the dashboard", () => {
  test("counts what is open and what was decided, in one currency and over one period", async () => {
    const { openByStatus, openByAge, parts, currencies, currency } = await show(owner, {
      period: 30,
    });
    expect(currency).toBe("EUR");
    expect(currencies).toEqual(["CHF", "EUR"]);
    expect(openByStatus[0]).toEqual({ status: "draft", count: 2, totalMinor: 1_200 });
    expect(openByAge[0]).toMatchObject({ fromDays: 0, count: 2, totalMinor: 1_200 });
    const last = parts.at(-1);
    expect(last?.won).toEqual({ count: 2, totalMinor: 5_300 });
    expect(last?.lost).toEqual({ count: 1, totalMinor: 7_000 });
  });

  test("looks further back where it is asked to", async () => {
    const won = (await show(owner, { period: 90 })).parts.map((part) => part.won.totalMinor);
    expect(won.reduce((sum, each) => sum + each, 0)).toBe(9_300);
    expect((await show(owner, { currency: "CHF" })).parts.at(-1)?.won.totalMinor).toBe(9_000);
  });

  test("names the best customers and the reps, the best first", async () => {
    const { topCustomers, reps } = await show(owner, { period: 30 });
    expect(topCustomers[0]).toMatchObject({ name: "Halden", count: 1, totalMinor: 5_000 });
    expect(reps.map(({ userId, wonMinor }) => [userId, wonMinor])).toEqual([
      [owner.userId, 5_000],
      [rep.userId, 300],
    ]);
  });

  test("tells a sales rep of their own alone, where the organization wants it so", async () => {
    const { openByStatus, reps, topCustomers } = await show({ ...rep, hasOwnRecordsOnly: true });
    expect(openByStatus[0]).toMatchObject({ count: 1, totalMinor: 200 });
    expect(reps.map(({ userId }) => userId)).toEqual([rep.userId]);
    expect(topCustomers.map(({ name }) => name)).not.toContain("Halden");
  });

  test("knows nothing of another organization", async () => {
    const { openByStatus, currencies, hasCustomer } = await show(await anOwner());
    expect(openByStatus.every(({ count }) => count === 0)).toBe(true);
    expect(currencies).toEqual(["EUR"]);
    expect(hasCustomer).toBe(false);
  });

  test("asks what quotes look like until their terms, address, logo or colour were decided", async () => {
    const { owner } = await anOrganization();
    valueFrom(await updateOrganization(owner, { settings: { locale: "de", currency: "CHF" } }));
    expect((await show(owner)).hasOwnLook).toBe(false);
    valueFrom(await updateOrganization(owner, { settings: { quoteTerms: "Net 30 days" } }));
    expect((await show(owner)).hasOwnLook).toBe(true);
  });

  test("tells once what somebody did to a record in a row, however often, and what was done before it", async () => {
    const { owner: busy } = await anOrganization();
    for (let saves = 0; saves < 20; saves += 1)
      valueFrom(await updateOrganization(busy, { name: `Name ${saves}` }));
    const { events } = await show(busy);
    expect(events.map(({ action }) => action)).toEqual([
      "organization.updated",
      "organization.created",
    ]);
  });

  test("leads from what happened last to what is still there, and to nothing that was deleted or has left", async () => {
    const busy = await anOrganization();
    const { id: kept } = await aCustomer(busy.owner, { name: "Halden" });
    const { id: deleted } = await aCustomer(busy.owner, { name: "Inselwerft" });
    valueFrom(await deleteCustomer(busy.owner, { customerId: deleted }));
    const staying = await aMember(busy, "viewer");
    valueFrom(await changeRole(busy.owner, { userId: staying.userId, role: "manager" }));
    const leaving = await aMember(busy, "viewer");
    valueFrom(await removeMember(busy.owner, { userId: leaving.userId }));
    const { events } = await show(busy.owner);
    const led = new Map(events.map(({ targetId, hasPage }) => [targetId, hasPage]));
    expect(Object.fromEntries(led)).toMatchObject({
      [kept]: true,
      [deleted]: false,
      [staying.userId]: true,
      [leaving.userId]: false,
    });
  });

  // With the session and the bell that makes six for the page.
  test("waits for the database at most four times", async () => {
    expect(await countRoundTrips(() => show(owner))).toBeLessThanOrEqual(4);
  });
});

test("a year is shown by its months, other periods in parts of equal length", () => {
  const now = new Date("2027-03-15T12:00:00Z");
  expect(startsOfParts(365, now).at(0)).toEqual(new Date("2026-04-01T00:00:00Z"));
  expect(startsOfParts(365, now)).toHaveLength(12);
  expect(startsOfParts(30, now)).toHaveLength(6);
  expect(startsOfParts(90, now).at(0)).toEqual(new Date("2026-12-15T12:00:00Z"));
});
