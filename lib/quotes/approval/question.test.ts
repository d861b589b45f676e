import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { countUnread } from "@/lib/notices/count-unread";
import { listNotices } from "@/lib/notices/list-notices";
import { listNoticesSchema } from "@/lib/notices/schema";
import { aMember, anOrganization } from "@/lib/testing/company/people";
import { discounted, send, statusOf, submit } from "@/lib/testing/company/quote-steps";
import { aQuote } from "@/lib/testing/company/sales";
import { whileLocked } from "@/lib/testing/failures/while-locked";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { decideApproval } from "./decide-approval";
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
