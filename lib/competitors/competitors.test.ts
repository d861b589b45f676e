import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import { roles } from "@/lib/access/roles";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { aMember, anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCompetitor, aCustomer } from "@/lib/testing/company/sales";
import { databaseState } from "@/lib/testing/database/database-state";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { createCompetitor } from "./create-competitor";
import { deleteCompetitor } from "./delete-competitor";
import { describeCompetitor } from "./describe-competitor";
import { getCompetitor } from "./get-competitor";
import { getDeletedCompetitor } from "./get-deleted-competitor";
import { listCompetitors } from "./list-competitors";
import { restoreCompetitor } from "./restore-competitor";
import { createCompetitorSchema, listCompetitorsSchema } from "./schema";
import { updateCompetitor } from "./update-competitor";
import { winRatePercent } from "./win-rate";

let organization: Organization;
let stranger: Organization;

beforeAll(async () => {
  organization = await anOrganization();
  stranger = await anOrganization();
});

describe.each(roles)("as %s", (role) => {
  const isManager = role !== "viewer" && role !== "sales_rep";

  test(`competitors can be read, and ${isManager ? "" : "not "}be added, changed, deleted and restored`, async () => {
    const member = await aMember(organization, role);
    const { id: competitorId } = await aCompetitor(organization.owner);
    expect(codeOf(await getCompetitor(member, { competitorId }))).toBe("none");
    const before = await databaseState();
    for (const work of [
      () => createCompetitor(member, createCompetitorSchema.parse({ name: "Kunz" })),
      () => updateCompetitor(member, { competitorId, pricing: `by ${role}` }),
      () => deleteCompetitor(member, { competitorId }),
      () => restoreCompetitor(member, { competitorId }),
    ])
      if (isManager) valueFrom<unknown>(await work());
      else await expect(work()).rejects.toThrow(Forbidden);
    if (!isManager) expect(await databaseState()).toEqual(before);
  });
});

describe("the rate against a competitor", () => {
  let competitorId: string;
  let rep: Member;
  const all = listCompetitorsSchema.parse({});

  beforeAll(async () => {
    organization = await anOrganization();
    const { owner, organizationId } = organization;
    rep = { ...(await aMember(organization, "sales_rep")), hasOwnRecordsOnly: true };
    competitorId = (await aCompetitor(owner)).id;
    const { id: otherId } = await aCompetitor(owner, { name: "Nobody's rival" });
    const { id: customerId } = await aCustomer(owner);
    const quote = { customerId, currency: "EUR", competitorId, ownerUserId: owner.userId };
    await tenantDb(organizationId).quote.createMany({
      data: [
        { ...quote, number: 1, status: "accepted", ownerUserId: rep.userId },
        { ...quote, number: 2, status: "declined", title: "Ours", decidedAt: new Date(1) },
        { ...quote, number: 3, status: "declined", title: "Late", decidedAt: new Date(2) },
        { ...quote, number: 4, status: "sent" },
        { ...quote, number: 5, status: "expired" },
        { ...quote, number: 6, status: "superseded" },
        { ...quote, number: 7, status: "declined", deletedAt: new Date() },
        { ...quote, number: 8, status: "accepted", competitorId: null },
        { ...quote, number: 9, status: "declined", competitorId: otherId },
      ],
    });
  });

  test("counts accepted and declined quotes that name it, and no others", async () => {
    const found = valueFrom(await getCompetitor(organization.owner, { competitorId }));
    expect(found).toMatchObject({ quotesWon: 1, quotesLost: 2 });
    expect(winRatePercent(found)).toBe(33);
    const { data } = valueFrom(await listCompetitors(organization.owner, all));
    expect(data.find(({ id }) => id === competitorId)).toEqual(found);
  });

  test("is told with the quotes that were lost last", async () => {
    const { owner } = organization;
    const about = valueFrom(await describeCompetitor(owner, { competitorId }));
    expect(about.competitor).toEqual(valueFrom(await getCompetitor(owner, { competitorId })));
    expect(about.lostQuotes.map(({ title }) => title)).toEqual(["Late", "Ours"]);
  });

  test("counts a sales rep's own quotes alone where they see no others", async () => {
    const found = valueFrom(await getCompetitor(rep, { competitorId }));
    expect(found).toMatchObject({ quotesWon: 1, quotesLost: 0 });
    expect(valueFrom(await describeCompetitor(rep, { competitorId })).lostQuotes).toEqual([]);
  });

  test("is none before the first decision", () => {
    expect(winRatePercent({ quotesWon: 0, quotesLost: 0 })).toBeNull();
  });
});

test("a competitor is answered with its record however it is asked for", async () => {
  const { owner } = await anOrganization();
  const made = await aCompetitor(owner);
  const competitorId = made.id;
  const read = valueFrom(await getCompetitor(owner, { competitorId }));
  expect(made).toEqual(read);
  expect(valueFrom(await updateCompetitor(owner, { competitorId }))).toEqual(read);
  expect(valueFrom(await restoreCompetitor(owner, { competitorId }))).toEqual(read);
  const changed = valueFrom(await updateCompetitor(owner, { competitorId, pricing: "Low" }));
  expect(changed).toEqual(valueFrom(await getCompetitor(owner, { competitorId })));
});

test("two who change one battlecard: the second is told who changed what, and nothing is lost", async () => {
  const { id: competitorId, lockVersion } = await aCompetitor(organization.owner);
  await updateCompetitor(organization.owner, { competitorId, lockVersion, howWeWin: "Service" });
  const answer = await updateCompetitor(organization.owner, {
    competitorId,
    lockVersion,
    howWeWin: "Price",
  });
  expect(answer).toMatchObject({
    code: "conflict",
    message: expect.stringContaining("Kim Berg changed how we win"),
  });
  const { howWeWin } = valueFrom(await getCompetitor(organization.owner, { competitorId }));
  expect(howWeWin).toBe("Service");
});

test("of two changes made at the same moment one is kept and the other told", async () => {
  const { id: competitorId, lockVersion } = await aCompetitor(organization.owner);
  const codes = await Promise.all(
    ["one", "other"].map((pricing) =>
      updateCompetitor(organization.owner, { competitorId, lockVersion, pricing }),
    ),
  );
  expect(codes.map(codeOf).sort()).toEqual(["conflict", "none"]);
});

test("a deleted competitor can't be opened, is listed apart, and comes back", async () => {
  const { owner } = await anOrganization();
  const { id: competitorId } = await aCompetitor(owner);
  const shown = async (state: string) =>
    valueFrom(await listCompetitors(owner, listCompetitorsSchema.parse({ state }))).data.length;
  await deleteCompetitor(owner, { competitorId });
  expect([await shown("all"), await shown("deleted")]).toEqual([0, 1]);
  expect(codeOf(await getCompetitor(owner, { competitorId }))).toBe("not_found");
  expect(codeOf(await deleteCompetitor(owner, { competitorId }))).toBe("not_found");
  expect(codeOf(await getDeletedCompetitor(owner, { competitorId }))).toBe("none");
  await restoreCompetitor(owner, { competitorId });
  expect(codeOf(await getDeletedCompetitor(owner, { competitorId }))).toBe("not_found");
  expect([await shown("all"), await shown("deleted")]).toEqual([1, 0]);
});

test("deleted competitors are listed for nobody who could not restore them", async () => {
  const rep = await aMember(organization, "sales_rep");
  const query = listCompetitorsSchema.parse({ state: "deleted" });
  await expect(listCompetitors(rep, query)).rejects.toThrow(Forbidden);
});

test.each([
  ["read", getCompetitor],
  ["deleted", deleteCompetitor],
  ["restored", restoreCompetitor],
])("another organization's competitor is not found when it is to be %s", async (_what, useCase) => {
  const { id: competitorId } = await aCompetitor(stranger.owner);
  const before = await databaseState();
  expect(codeOf(await useCase(organization.owner, { competitorId }))).toBe("not_found");
  expect(await databaseState()).toEqual(before);
});
