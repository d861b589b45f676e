import { describe, expect, test } from "vitest";
import { tenantDb } from "@/lib/db/tenancy/tenant";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { aCustomer, aQuote } from "@/lib/testing/company/sales";
import { createQuote } from "./create-quote";
import { createQuoteSchema } from "./schema";

const takers = 50;
// As many connections as creators: with fewer they would queue for a connection, and no two would ever meet.
// An organization's transactions may hold half of them.
process.env.DATABASE_POOL_SIZE = String(2 * takers);

describe("a quote's number", () => {
  const numbersIn = async ({ organizationId }: Organization) =>
    (await tenantDb(organizationId).quote.findMany({ select: { number: true } }))
      .map(({ number }) => number)
      .sort((a, b) => a - b);
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  async function warmUp({ organizationId }: Organization): Promise<void> {
    const db = tenantDb(organizationId);
    await Promise.all(
      Array.from({ length: takers }, () => db.$transaction((tx) => tx.organization.count())),
    );
  }

  test("follows the last one without a gap, with fifty who start one at the same moment", async () => {
    const own = await anOrganization();
    const { id: customerId } = await aCustomer(own.owner);
    await warmUp(own);
    await Promise.all(Array.from({ length: takers }, () => aQuote(own.owner, { customerId })));
    expect(await numbersIn(own)).toEqual(upTo(takers));
  });

  test("is given out again where a quote could not be written, so that none is missing", async () => {
    const own = await anOrganization();
    const { id: customerId } = await aCustomer(own.owner);
    await warmUp(own);
    const stranger = await aCustomer((await anOrganization()).owner);
    const results = await Promise.all(
      Array.from({ length: takers }, (_, index) =>
        createQuote(
          own.owner,
          createQuoteSchema.parse({ customerId: index % 3 === 0 ? stranger.id : customerId }),
        ),
      ),
    );
    const made = results.filter(({ ok }) => ok).length;
    expect(made).toBeLessThan(takers);
    expect(await numbersIn(own)).toEqual(upTo(made));
  });

  test("would be taken twice if it were counted (this is what the lock is for)", async () => {
    const own = await anOrganization();
    const { id: customerId } = await aCustomer(own.owner);
    await warmUp(own);
    const carelessly = () =>
      tenantDb(own.organizationId).$transaction(async (tx) => {
        const number = (await tx.quote.count()) + 1;
        await tx.quote.create({ data: { customerId, number, currency: "EUR" } });
      });
    const results = await Promise.allSettled(Array.from({ length: takers }, carelessly));
    expect(results.filter(({ status }) => status === "rejected").length).toBeGreaterThan(0);
  });

  test("belongs to its organization alone", async () => {
    const own = await anOrganization();
    expect((await aQuote(own.owner)).number).toBe(1);
    expect((await aQuote((await anOrganization()).owner)).number).toBe(1);
    expect((await aQuote(own.owner)).number).toBe(2);
  });
});
