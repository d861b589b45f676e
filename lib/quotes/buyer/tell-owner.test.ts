import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { aMember, anOrganization, anOrigin, type Organization } from "@/lib/testing/company/people";
import { answer, aSentQuote, discounted, submit } from "@/lib/testing/company/quote-steps";
import { aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { valueFrom } from "@/lib/testing/value-from";
import { decideApproval } from "../approval/decide-approval";
import { getQuote } from "../get-quote";
import { saveQuote } from "../save-quote";
import { saveQuoteSchema } from "../schema";
import { readSharedQuote } from "./read-shared-quote";

let organization: Organization;
let owner: Member;
let rep: Member;
let manager: Member;

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
  rep = await aMember(organization, "sales_rep");
  manager = await aMember(organization, "manager");
});

describe("who is told", () => {
  const toldOf = async (quoteId: string) => {
    const { rows } = await ownerDatabase.query(
      "SELECT kind, recipient_user_id AS id, data FROM notifications WHERE organization_id = $1 AND data->>'quoteId' = $2 ORDER BY notifications.id",
      [organization.organizationId, quoteId],
    );
    return rows;
  };

  test("of a question: whoever may approve, with what the rep says for it; of the answer: the rep, with the manager's word", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(2_000));
    await submit(rep, quoteId, "They buy two more in spring");
    const asked = await toldOf(quoteId);
    expect(new Set(asked.map(({ id }) => id))).toEqual(new Set([owner.userId, manager.userId]));
    expect(asked[0].data.request).toBe("They buy two more in spring");
    await decideApproval(manager, { quoteId, isApproved: false, comment: "15 at most" });
    expect((await toldOf(quoteId)).at(-1)).toMatchObject({
      kind: "quote.returned",
      id: rep.userId,
      data: { comment: "15 at most" },
    });
  });

  test("of a question: nobody who may not answer it, such as a manager who set the prices", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(1_000));
    valueFrom(await saveQuote(manager, saveQuoteSchema.parse({ quoteId, ...discounted(2_000) })));
    await submit(rep, quoteId);
    expect(await toldOf(quoteId)).toMatchObject([{ kind: "quote.submitted", id: owner.userId }]);
  });

  test("of a question that everybody who may answer has a part in: all but whoever asks", async () => {
    const { id: quoteId } = await aQuote(owner, discounted(1_000));
    valueFrom(await saveQuote(manager, saveQuoteSchema.parse({ quoteId, ...discounted(2_000) })));
    await submit(manager, quoteId);
    expect(await toldOf(quoteId)).toMatchObject([{ kind: "quote.submitted", id: owner.userId }]);
  });

  test("of a buyer who looks: the rep, once, although ten look at the same moment", async () => {
    const { quoteId, token } = await aSentQuote(rep);
    const look = () => readSharedQuote(anOrigin(), { token, isVisit: true });
    await Promise.all(Array.from({ length: 10 }, look));
    await look();
    expect(await toldOf(quoteId)).toMatchObject([{ kind: "quote.viewed", id: rep.userId }]);
    expect(valueFrom(await getQuote(rep, { quoteId })).firstViewedAt).not.toBeNull();
  });

  test("of an answer: the rep, with the buyer's name and reason", async () => {
    const { quoteId, token, pdfSha256 } = await aSentQuote(rep);
    await answer({ token, pdfSha256, isAccepted: false, reason: "Too late" });
    expect(await toldOf(quoteId)).toMatchObject([
      { kind: "quote.declined", id: rep.userId, data: { name: "Bo Buyer", reason: "Too late" } },
    ]);
  });
});
