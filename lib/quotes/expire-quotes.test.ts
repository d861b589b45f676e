import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { anOrganization, type Organization } from "@/lib/testing/company/people";
import { answer, aSentQuote, send, statusOf } from "@/lib/testing/company/quote-steps";
import { aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { expireQuotes } from "./expire-quotes";
import { reviseQuote } from "./revise-quote";

let organization: Organization;
let owner: Member;

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
});

describe("the last day of a quote", () => {
  const endOn = (quoteId: string, day: string) =>
    ownerDatabase.query("UPDATE quotes SET valid_until = $2 WHERE id = $1", [quoteId, day]);

  test("has to come before it goes out", async () => {
    const { id: quoteId } = await aQuote(owner, { validUntil: "2020-02-28" });
    expect(codeOf(await send(owner, quoteId))).toBe("validity_over");
    expect(await statusOf(owner, quoteId)).toBe("draft");
  });

  test("is a new one on a revision of what is over, and the same on one of what is not", async () => {
    const { quoteId } = await aSentQuote(owner, { validUntil: "2099-12-31" });
    const revised = valueFrom(await reviseQuote(owner, { quoteId }));
    expect(revised.validUntil).toBe("2099-12-31");
    const { quoteId: overId } = await aSentQuote(owner);
    await endOn(overId, "2020-02-28");
    const { id, validUntil } = valueFrom(await reviseQuote(owner, { quoteId: overId }));
    expect(Date.parse(validUntil ?? "")).toBeGreaterThan(Date.now());
    valueFrom(await send(owner, id));
  });

  test("is over when it is over everywhere, and then nobody can accept", async () => {
    const { quoteId, token, pdfSha256 } = await aSentQuote(owner);
    await endOn(quoteId, "2020-02-28");
    expect(codeOf(await answer({ token, pdfSha256, isAccepted: true }))).toBe("quote_closed");
    const { organizationId } = organization;
    await expireQuotes(organizationId, new Date("2020-02-29T11:59:59Z"));
    expect(await statusOf(owner, quoteId)).toBe("sent");
    expect(await expireQuotes(organizationId, new Date("2020-02-29T12:00:00Z"))).toBe(1);
    expect(await statusOf(owner, quoteId)).toBe("expired");
    expect(await expireQuotes(organizationId, new Date("2020-03-01T12:00:00Z"))).toBe(0);
  });
});
