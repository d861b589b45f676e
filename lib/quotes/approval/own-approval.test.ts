import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { suspendMember } from "@/lib/members/suspend-member";
import { aMember, anOrganization } from "@/lib/testing/company/people";
import { aSentQuote, discounted, isOffered, submit } from "@/lib/testing/company/quote-steps";
import { aProduct, aQuote } from "@/lib/testing/company/sales";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { getQuote } from "../get-quote";
import { asInput } from "../lines/as-input";
import { reviseQuote } from "../revise-quote";
import { saveQuote } from "../save-quote";
import { saveQuoteSchema } from "../schema";
import { decideApproval } from "./decide-approval";

let owner: Member;
let rep: Member;
let manager: Member;

beforeAll(async () => {
  const organization = await anOrganization();
  owner = organization.owner;
  rep = await aMember(organization, "sales_rep");
  manager = await aMember(organization, "manager");
});

const reviseIt = async () => {
  const { quoteId } = await aSentQuote(rep, discounted(1_000));
  const { id } = valueFrom(await reviseQuote(manager, { quoteId }));
  valueFrom(await saveQuote(rep, saveQuoteSchema.parse({ quoteId: id, ...discounted(9_000) })));
  return id;
};

const priceIt = async () => {
  const { id } = await aQuote(rep, discounted(1_000));
  valueFrom(await saveQuote(manager, saveQuoteSchema.parse({ quoteId: id, ...discounted(9_000) })));
  return id;
};

const priceItAndLeaveTheRest = async () => {
  const id = await priceIt();
  const quote = valueFrom(await getQuote(rep, { quoteId: id }));
  const lines = quote.lines.map(asInput);
  valueFrom(await saveQuote(rep, { quoteId: id, title: "Ovens", lines }));
  return id;
};

const changeItsCurrency = async () => {
  const { id } = await aQuote(rep, { ...discounted(9_000), currency: "EUR" });
  const inYen = { quoteId: id, currency: "JPY", ...discounted(9_000) };
  valueFrom(await saveQuote(manager, saveQuoteSchema.parse(inYen)));
  return id;
};

const sellLessAtTheSameAmountOff = async () => {
  const ten = { description: "Oven", quantity: "10", unitPriceMinor: 1_000, discountMinor: 900 };
  const { id: quoteId } = await aQuote(rep, { lines: [ten] });
  const one = { quoteId, lines: [{ ...ten, quantity: "1" }] };
  valueFrom(await saveQuote(manager, saveQuoteSchema.parse(one)));
  return quoteId;
};

const sellADearerProductAtTheSamePrice = async () => {
  const cheap = await aProduct(owner, { unitPriceMinor: 1_000, currency: "EUR" });
  const dear = await aProduct(owner, { unitPriceMinor: 10_000, currency: "EUR" });
  const of = ({ id }: { id: string }) => ({
    lines: [{ description: "Oven", productId: id, unitPriceMinor: 1_000 }],
  });
  const { id: quoteId } = await aQuote(rep, { currency: "EUR", ...of(cheap) });
  valueFrom(await saveQuote(manager, saveQuoteSchema.parse({ quoteId, ...of(dear) })));
  return quoteId;
};

describe("a discount above the limit", () => {
  test.each<[string, () => Member, () => Member]>([
    ["a manager", () => manager, () => owner],
    ["an owner", () => owner, () => manager],
  ])("is not for %s to approve on a quote of their own", async (_who, own, other) => {
    const { id: quoteId } = await aQuote(own(), discounted(9_000));
    await submit(own(), quoteId);
    const approve = { quoteId, isApproved: true, comment: "" };
    expect(codeOf(await decideApproval(own(), approve))).toBe("own_approval");
    expect(await isOffered(own(), quoteId)).toBe(false);
    expect(await isOffered(other(), quoteId)).toBe(true);
    expect(codeOf(await decideApproval(other(), approve))).toBe("none");
  });

  test("is not for whoever asked to approve, on a colleague's quote as little as on their own", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(9_000));
    await submit(manager, quoteId);
    const approve = { quoteId, isApproved: true, comment: "" };
    expect(codeOf(await decideApproval(manager, approve))).toBe("own_approval");
    expect(await isOffered(manager, quoteId)).toBe(false);
    expect(codeOf(await decideApproval(owner, approve))).toBe("none");
  });

  test.each([
    ["wrote this version of a colleague's quote", reviseIt],
    ["set the prices on a colleague's quote", priceIt],
    ["set the prices that the colleague then saved with the rest", priceItAndLeaveTheRest],
    ["put a colleague's prices into another currency", changeItsCurrency],
    ["left an amount off for a smaller quantity", sellLessAtTheSameAmountOff],
    ["put a dearer product at the price of another", sellADearerProductAtTheSamePrice],
  ])(
    "is not to approve for a manager who %s, as long as somebody else may",
    async (_who, involve) => {
      const quoteId = await involve();
      valueFrom(await submit(rep, quoteId));
      const approve = { quoteId, isApproved: true, comment: "" };
      expect(codeOf(await decideApproval(manager, approve))).toBe("own_approval");
      expect(await isOffered(manager, quoteId)).toBe(false);
      expect(await isOffered(owner, quoteId)).toBe(true);
      expect(codeOf(await decideApproval(owner, approve))).toBe("none");
    },
  );

  test("is a manager's to approve again once its writer has set the prices anew", async () => {
    const quoteId = await priceIt();
    valueFrom(await saveQuote(rep, saveQuoteSchema.parse({ quoteId, ...discounted(8_000) })));
    valueFrom(await submit(rep, quoteId));
    const approve = { quoteId, isApproved: true, comment: "" };
    expect(codeOf(await decideApproval(manager, approve))).toBe("none");
  });

  test("is a manager's to approve who corrected a word in a colleague's quote", async () => {
    const { id: quoteId, lines } = await aQuote(rep, discounted(9_000));
    const corrected = lines.map((line) => ({ ...asInput(line), description: "Oven, 60 cm" }));
    valueFrom(await saveQuote(manager, { quoteId, lines: corrected }));
    valueFrom(await submit(rep, quoteId));
    const approve = { quoteId, isApproved: true, comment: "" };
    expect(codeOf(await decideApproval(manager, approve))).toBe("none");
  });

  test("can be returned by whoever asked", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(9_000));
    await submit(manager, quoteId);
    const turnDown = { quoteId, isApproved: false, comment: "" };
    expect(codeOf(await decideApproval(manager, turnDown))).toBe("none");
  });

  test("is an owner's own to approve as long as nobody else may", async () => {
    const organization = await anOrganization();
    const colleague = await aMember(organization, "manager");
    await aMember(organization, "sales_rep");
    const { id: quoteId } = await aQuote(organization.owner, discounted(9_000));
    await submit(organization.owner, quoteId);
    const approve = { quoteId, isApproved: true, comment: "" };
    expect(codeOf(await decideApproval(organization.owner, approve))).toBe("own_approval");
    valueFrom(await suspendMember(organization.owner, { userId: colleague.userId }));
    expect(await isOffered(organization.owner, quoteId)).toBe(true);
    expect(codeOf(await decideApproval(organization.owner, approve))).toBe("none");
  });
});
