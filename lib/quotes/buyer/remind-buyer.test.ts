import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { Forbidden } from "@/lib/access/authorize";
import {
  aMember,
  anEmail,
  anOrganization,
  anOrigin,
  type Organization,
} from "@/lib/testing/company/people";
import { answer, aSentQuote, send } from "@/lib/testing/company/quote-steps";
import { aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { describeQuote } from "../describe-quote";
import { readSharedPdf } from "../pdf/read-pdf";
import { remindBuyerSchema } from "../schema";
import { sendQuote } from "../send-quote";
import { remindBuyer } from "./remind-buyer";

let organization: Organization;
let owner: Member;
let rep: Member;

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
  rep = await aMember(organization, "sales_rep");
});

const remind = (actor: Member, quoteId: string, input: { email?: string; message?: string } = {}) =>
  remindBuyer(actor, remindBuyerSchema.parse({ quoteId, email: anEmail("buyer"), ...input }));

const said = async (quoteId: string) => valueFrom(await describeQuote(owner, { quoteId }));

describe("a buyer who is reminded", () => {
  test("gets one mail, with a word and the link that they have; the quote's page says who reminded whom", async () => {
    const { quoteId, token } = await aSentQuote(owner);
    const { link } = await said(quoteId);
    const email = anEmail("buyer");
    const { reminderId } = valueFrom(await remind(owner, quoteId, { email, message: "Any news?" }));
    const { organizationId } = organization;
    expect(await queuedJobs(reminderId)).toEqual([
      { task: "mail.quote_reminder", payload: { organizationId, reminderId } },
    ]);
    expect(await said(quoteId)).toMatchObject({
      link,
      reminders: [
        { byName: "Kim Berg", recipientEmail: email, message: "Any news?", state: "queued" },
      ],
    });
    expect(codeOf(await readSharedPdf(anOrigin(), { token }))).toBe("none");
  });

  test("is the one that the quote was sent to, unless another is named", async () => {
    const { id: quoteId } = await aQuote(owner);
    const email = anEmail("buyer");
    valueFrom(await sendQuote(owner, { quoteId, email }));
    const { recipientEmail } = valueFrom(await remindBuyer(owner, { quoteId, message: "" }));
    expect(recipientEmail).toBe(email);
    const handedOver = await aSentQuote(owner);
    const nobody = { quoteId: handedOver.quoteId, message: "" };
    expect(codeOf(await remindBuyer(owner, nobody))).toBe("recipient_missing");
  });

  test("gets one mail, although somebody clicks twice and a colleague clicks at that moment", async () => {
    const { quoteId } = await aSentQuote(rep);
    const codes = (await Promise.all([rep, rep, owner].map((actor) => remind(actor, quoteId)))).map(
      codeOf,
    );
    expect(codes.toSorted()).toEqual(["none", "too_many_requests", "too_many_requests"]);
    expect((await said(quoteId)).reminders).toHaveLength(1);
  });

  test("is reminded of a quote at most three times a day, and by a company at most five", async () => {
    const { quoteId } = await aSentQuote(owner);
    for (let time = 0; time < 3; time += 1) {
      expect(codeOf(await remind(owner, quoteId))).toBe("none");
      await fiveMinutesLater();
    }
    expect(await remind(owner, quoteId)).toMatchObject({
      code: "too_many_requests",
      message: "The buyer was just reminded.",
    });
    const email = anEmail("buyer");
    const codes: string[] = [];
    for (let quote = 0; quote < 6; quote += 1) {
      const sent = await aSentQuote(owner);
      codes.push(codeOf(await remind(owner, sent.quoteId, { email })));
    }
    expect(codes).toEqual([...Array(5).fill("none"), "too_many_requests"]);
  });

  test("is not reminded of a draft, nor of what was answered, replaced or is over", async () => {
    const { id: draftId } = await aQuote(owner);
    expect(codeOf(await remind(owner, draftId))).toBe("quote_not_waiting");
    const { quoteId: acceptedId, ...shown } = await aSentQuote(owner);
    valueFrom(await answer({ ...shown, isAccepted: true }));
    expect(codeOf(await remind(owner, acceptedId))).toBe("quote_not_waiting");
    const { quoteId: overId } = await aSentQuote(owner);
    await ownerDatabase.query("UPDATE quotes SET valid_until = '2026-01-31' WHERE id = $1", [
      overId,
    ]);
    expect(codeOf(await remind(owner, overId))).toBe("quote_not_waiting");
    expect((await said(overId)).mayRemind).toBe(false);
  });

  test("is reminded by whoever may send the quote, and by nobody else", async () => {
    const { id: quoteId } = await aQuote(owner);
    await send(owner, quoteId);
    await expect(remind(rep, quoteId)).rejects.toThrow(Forbidden);
    const other = await anOrganization();
    expect(codeOf(await remind(other.owner, quoteId))).toBe("not_found");
    expect(codeOf(await remind(await aMember(organization, "manager"), quoteId))).toBe("none");
  });

  test("is told in the audit log", async () => {
    const { quoteId } = await aSentQuote(owner);
    const email = anEmail("buyer");
    await remind(owner, quoteId, { email });
    const { rows } = await ownerDatabase.query(
      "SELECT user_id, changes FROM audit_events WHERE target_id = $1 AND action = 'quote.reminded'",
      [quoteId],
    );
    expect(rows).toEqual([{ user_id: owner.userId, changes: expect.objectContaining({ email }) }]);
  });
});

/** The clock of the limit is PostgreSQL's. */
async function fiveMinutesLater() {
  await ownerDatabase.query("DELETE FROM rate_limits WHERE key LIKE 'quote_reminder:%'");
}
