import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { suspendMember } from "@/lib/members/suspend-member";
import { countUnread } from "@/lib/notices/count-unread";
import { listNotices } from "@/lib/notices/list-notices";
import { listNoticesSchema } from "@/lib/notices/schema";
import { aMember, anOrganization } from "@/lib/testing/company/people";
import {
  aSentQuote,
  discounted,
  isOffered,
  send,
  statusOf,
  submit,
} from "@/lib/testing/company/quote-steps";
import { aQuote } from "@/lib/testing/company/sales";
import { whileLocked } from "@/lib/testing/failures/while-locked";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { getQuote } from "../get-quote";
import { asInput } from "../lines/as-input";
import { reviseQuote } from "../revise-quote";
import { saveQuote } from "../save-quote";
import { saveQuoteSchema } from "../schema";
import { decideApproval } from "./decide-approval";
import { submitQuote } from "./submit-quote";
import { withdrawQuote } from "./withdraw-quote";

let owner: Member;
let rep: Member;
let manager: Member;

beforeAll(async () => {
  const organization = await anOrganization();
  owner = organization.owner;
  rep = await aMember(organization, "sales_rep");
  manager = await aMember(organization, "manager");
});

describe("a discount above the limit", () => {
  test("goes out only after a manager has approved as much", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(2_000));
    expect(codeOf(await send(rep, quoteId))).toBe("approval_required");
    expect(codeOf(await submit(rep, quoteId))).toBe("none");
    expect(await statusOf(owner, quoteId)).toBe("pending_approval");
    expect(codeOf(await send(rep, quoteId))).toBe("quote_not_editable");
    const approve = { quoteId, isApproved: true, comment: "Fine" };
    expect(codeOf(await decideApproval(manager, approve))).toBe("none");
    expect(codeOf(await decideApproval(manager, approve))).toBe("quote_wrong_status");
    expect(codeOf(await send(rep, quoteId))).toBe("none");
  });

  test("that was raised after the approval needs another one; one that was lowered does not", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(2_000));
    await submit(rep, quoteId);
    await decideApproval(manager, { quoteId, isApproved: true, comment: "" });
    await saveQuote(rep, saveQuoteSchema.parse({ quoteId, ...discounted(2_500) }));
    expect(codeOf(await send(rep, quoteId))).toBe("approval_required");
    await saveQuote(rep, saveQuoteSchema.parse({ quoteId, ...discounted(1_900) }));
    expect(codeOf(await send(rep, quoteId))).toBe("none");
  });

  test("that the rep raised while the manager read it is not approved with it", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(2_000));
    await submit(rep, quoteId);
    const { lockVersion } = valueFrom(await getQuote(manager, { quoteId }));
    await withdrawQuote(rep, { quoteId });
    await saveQuote(rep, saveQuoteSchema.parse({ quoteId, ...discounted(9_000) }));
    await submit(rep, quoteId);
    const approve = { quoteId, lockVersion, isApproved: true, comment: "" };
    expect(await decideApproval(manager, approve)).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("the lines"),
    });
    expect(await statusOf(owner, quoteId)).toBe("pending_approval");
    const { lockVersion: read } = valueFrom(await getQuote(manager, { quoteId }));
    expect(codeOf(await decideApproval(manager, { ...approve, lockVersion: read }))).toBe("none");
  });

  test("that was returned comes back with a word, as a draft", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(9_000));
    await submit(rep, quoteId);
    await decideApproval(manager, { quoteId, isApproved: false, comment: "Too much" });
    expect(await statusOf(owner, quoteId)).toBe("draft");
    expect(codeOf(await send(rep, quoteId))).toBe("approval_required");
  });

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

  const reviseIt = async () => {
    const { quoteId } = await aSentQuote(rep, discounted(1_000));
    const { id } = valueFrom(await reviseQuote(manager, { quoteId }));
    valueFrom(await saveQuote(rep, saveQuoteSchema.parse({ quoteId: id, ...discounted(9_000) })));
    return id;
  };
  const priceIt = async () => {
    const { id } = await aQuote(rep, discounted(1_000));
    valueFrom(
      await saveQuote(manager, saveQuoteSchema.parse({ quoteId: id, ...discounted(9_000) })),
    );
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

  test.each([
    ["wrote this version of a colleague's quote", reviseIt],
    ["set the prices on a colleague's quote", priceIt],
    ["set the prices that the colleague then saved with the rest", priceItAndLeaveTheRest],
    ["put a colleague's prices into another currency", changeItsCurrency],
    ["left an amount off for a smaller quantity", sellLessAtTheSameAmountOff],
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

  test("is asked for as it was seen: nobody is asked for one that somebody else has changed since", async () => {
    const { id: quoteId, lockVersion } = await aQuote(rep, discounted(2_000));
    await saveQuote(manager, saveQuoteSchema.parse({ quoteId, ...discounted(9_000) }));
    const ask = { quoteId, request: "" };
    expect(await submitQuote(rep, { ...ask, lockVersion })).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("the lines"),
    });
    expect(await statusOf(owner, quoteId)).toBe("draft");
    expect(codeOf(await submitQuote(rep, { ...ask, lockVersion: lockVersion + 1 }))).toBe("none");
  });

  test("within the limit asks nobody", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(1_500));
    expect(codeOf(await submit(rep, quoteId))).toBe("approval_not_needed");
    expect(codeOf(await send(rep, quoteId))).toBe("none");
  });
});

describe("a question to several", () => {
  const toldTo = async (actor: Member) =>
    valueFrom(await listNotices(actor, listNoticesSchema.parse({}))).data[0];

  test.each([
    [true, "Kim Berg approved quote"],
    [false, "Kim Berg returned quote"],
  ])(
    "that one of them has answered (%s) waits for nobody: the others read who did",
    async (isApproved, title) => {
      const { id: quoteId } = await aQuote(rep, discounted(9_000));
      await submit(rep, quoteId);
      const before = await countUnread(owner);
      expect(await toldTo(owner)).toMatchObject({ kind: "quote.submitted", readAt: null });
      valueFrom(await decideApproval(manager, { quoteId, isApproved, comment: "" }));
      for (const asked of [owner, manager])
        expect(await toldTo(asked)).toMatchObject({
          title: expect.stringContaining(title),
          text: expect.stringContaining("Nothing is left to do."),
          readAt: expect.any(Date),
        });
      expect(await countUnread(owner)).toBe(before - 1);
    },
  );

  test("that was taken back waits for nobody, until it is asked again", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(9_000));
    await submit(rep, quoteId);
    valueFrom(await withdrawQuote(rep, { quoteId }));
    expect(await toldTo(manager)).toMatchObject({
      title: expect.stringContaining("took back the question about quote"),
      readAt: expect.any(Date),
    });
    await submit(rep, quoteId);
    expect(await toldTo(manager)).toMatchObject({ kind: "quote.submitted", readAt: null });
  });
});

test("a question that its manager answers at the same moment is taken back without a complaint", async () => {
  const { id: quoteId } = await aQuote(rep, discounted(2_000));
  await submit(rep, quoteId);
  const withdrawn = await whileLocked(
    quoteId,
    () => withdrawQuote(rep, { quoteId }),
    (holder) => holder.query("UPDATE quotes SET status = 'draft' WHERE id = $1", [quoteId]),
    "quotes",
  );
  expect(codeOf(withdrawn)).toBe("none");
});

test("a question to a manager can be taken back, and then nobody can answer it", async () => {
  const { id: quoteId } = await aQuote(rep, discounted(2_000));
  await submit(rep, quoteId);
  expect(codeOf(await withdrawQuote(rep, { quoteId }))).toBe("none");
  expect(await statusOf(owner, quoteId)).toBe("draft");
  const approve = { quoteId, isApproved: true, comment: "" };
  expect(codeOf(await decideApproval(manager, approve))).toBe("quote_wrong_status");
  expect(codeOf(await send(rep, quoteId))).toBe("approval_required");
});
