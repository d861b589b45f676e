import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { deleteCustomer } from "@/lib/customers/delete-customer";
import { restoreCustomer } from "@/lib/customers/restore-customer";
import { pathOfFile } from "@/lib/files/path-of-file";
import { admitQuoteMail } from "@/lib/limits/admit-quote-mail";
import { limits } from "@/lib/limits/limits";
import {
  aMember,
  anEmail,
  anOrganization,
  anOrigin,
  type Organization,
} from "@/lib/testing/company/people";
import { answer, aSentQuote, discounted, send, statusOf } from "@/lib/testing/company/quote-steps";
import { aContact, aCustomer, aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { describeQuote } from "./describe-quote";
import { readSharedPdf } from "./pdf/read-pdf";
import { reviseQuote } from "./revise-quote";
import { saveQuote } from "./save-quote";
import { saveQuoteSchema, sendQuoteSchema } from "./schema";
import { sendQuote } from "./send-quote";

let organization: Organization;
let owner: Member;

beforeAll(async () => {
  organization = await anOrganization();
  owner = organization.owner;
});

test("an address that a company mailed too many quotes to in a day gets no more of them, and the link can still be passed on", async () => {
  const email = anEmail("buyer");
  const mailed = Array.from({ length: limits.quote_mail_address.points }, () =>
    admitQuoteMail(owner.organizationId, email),
  );
  expect(new Set((await Promise.all(mailed)).map(codeOf))).toEqual(new Set(["none"]));
  const { id: quoteId } = await aQuote(owner);
  expect(codeOf(await sendQuote(owner, { quoteId, email }))).toBe("too_many_requests");
  expect(await statusOf(owner, quoteId)).toBe("draft");
  expect(await queuedJobs(quoteId)).toEqual([]);
  const { owner: another } = await anOrganization();
  const { id: anotherId } = await aQuote(another);
  expect(codeOf(await sendQuote(another, { quoteId: anotherId, email }))).toBe("none");
  expect(codeOf(await sendQuote(owner, { quoteId, email: null }))).toBe("none");
});

test("a try that was refused costs none of the mails that an address may get", async () => {
  const email = anEmail("buyer");
  const most = limits.quote_mail_address.points;
  for (let mailed = 1; mailed < most; mailed += 1)
    valueFrom(await admitQuoteMail(owner.organizationId, email));
  const refusals: readonly (readonly [Parameters<typeof aQuote>[1], string])[] = [
    [discounted(9_000), "approval_required"],
    [{ lines: [] }, "quote_empty"],
    [{ validUntil: "2001-01-01" }, "validity_over"],
    [{ title: "नमस्ते" }, "letters_left_blank"],
  ];
  for (const [changes, code] of refusals) {
    const { id: quoteId } = await aQuote(owner, changes);
    expect(codeOf(await sendQuote(owner, { quoteId, email }))).toBe(code);
  }
  const { quoteId: firstId, token, pdfSha256 } = await aSentQuote(owner);
  const revised = valueFrom(await reviseQuote(owner, { quoteId: firstId }));
  valueFrom(await answer({ token, pdfSha256, isAccepted: true }));
  const late = await sendQuote(owner, { quoteId: revised.id, email });
  expect(codeOf(late)).toBe("quote_wrong_status");
  const { id: quoteId } = await aQuote(owner);
  expect(codeOf(await sendQuote(owner, { quoteId, email }))).toBe("none");
  const { id: oneMoreId } = await aQuote(owner);
  expect(codeOf(await sendQuote(owner, { quoteId: oneMoreId, email }))).toBe("too_many_requests");
});

test("nothing is sent to a customer who was deleted, until they are restored", async () => {
  const { id: customerId, name } = await aCustomer(owner);
  const { id: quoteId } = await aQuote(owner, { customerId });
  valueFrom(await deleteCustomer(owner, { customerId }));
  expect(await sendQuote(owner, { quoteId })).toMatchObject({
    code: "invalid_reference",
    message: expect.stringContaining(`${name} was deleted`),
  });
  expect(await statusOf(owner, quoteId)).toBe("draft");
  valueFrom(await restoreCustomer(owner, { customerId }));
  expect(codeOf(await sendQuote(owner, { quoteId }))).toBe("none");
});

describe("a quote that was sent", () => {
  test("keeps the PDF that went out, and its SHA-256", async () => {
    const { quoteId, pdfSha256, token } = await aSentQuote(owner);
    const { content } = valueFrom(await readSharedPdf(anOrigin(), { token }));
    expect(content.subarray(0, 5).toString()).toBe("%PDF-");
    const { rows } = await ownerDatabase.query("SELECT pdf_key FROM quotes WHERE id = $1", [
      quoteId,
    ]);
    expect(await readFile(pathOfFile(rows[0].pdf_key))).toEqual(content);
    expect(createHash("sha256").update(content).digest("hex")).toBe(pdfSha256);
  });

  test("shows its link to nobody who may only read it, because whoever has it answers for the buyer", async () => {
    const { quoteId } = await aSentQuote(owner);
    const linkOf = async (actor: Member) => valueFrom(await describeQuote(actor, { quoteId })).link;
    expect(await linkOf(owner)).not.toBeNull();
    expect(await linkOf(await aMember(organization, "manager"))).not.toBeNull();
    for (const role of ["sales_rep", "viewer"] as const)
      expect(await linkOf(await aMember(organization, role)), role).toBeNull();
  });

  test("never changes", async () => {
    const { quoteId } = await aSentQuote(owner);
    const change = saveQuoteSchema.parse({ quoteId, title: "Other" });
    expect(codeOf(await saveQuote(owner, change))).toBe("quote_not_editable");
    expect(codeOf(await send(owner, quoteId))).toBe("quote_not_editable");
  });

  test("is mailed once to the address that was named", async () => {
    const { id: quoteId } = await aQuote(owner);
    valueFrom(await sendQuote(owner, { quoteId, email: "buyer@calder.example" }));
    const { organizationId } = organization;
    expect(await queuedJobs(quoteId)).toEqual([
      { task: "mail.quote", payload: { organizationId, quoteId } },
    ]);
  });

  test("is mailed to its contact, and to nobody where the sender passes on the link", async () => {
    const { id: customerId } = await aCustomer(owner);
    await aContact(owner, customerId, { email: "ada@calder.example", isPrimary: true });
    const recipientOf = async (body: object) => {
      const { id: quoteId } = await aQuote(owner, { customerId });
      const input = sendQuoteSchema.parse({ quoteId, ...body });
      return valueFrom(await sendQuote(owner, input)).recipientEmail;
    };
    expect(await recipientOf({})).toBe("ada@calder.example");
    expect(await recipientOf({ email: "" })).toBeNull();
    expect(await recipientOf({ email: null })).toBeNull();
  });

  test("needs at least one line", async () => {
    const { id: quoteId } = await aQuote(owner, { lines: [] });
    expect(codeOf(await send(owner, quoteId))).toBe("quote_empty");
  });

  test.each([
    ["Japanese", "御見積書", "葛\u{e0100}飾区"],
    ["Thai", "ใบเสนอราคา", "ชำระเงินภายใน 30 วัน"],
    ["Hebrew", "הצעת מחיר", "תשלום תוך 30 יום"],
    ["Arabic", "عرض أسعار", "الدفع خلال 30 يوما"],
  ])("goes out in %s as well", async (_name, title, terms) => {
    const { id: quoteId } = await aQuote(owner, { title, terms });
    valueFrom(await send(owner, quoteId));
    expect(await statusOf(owner, quoteId)).toBe("sent");
  });

  test("does not go out with blanks in its PDF: whoever sends it is told which letters it lacks", async () => {
    const { id: quoteId } = await aQuote(owner, { title: "Ofen 🔥 नमस्ते" });
    const refused = await send(owner, quoteId);
    expect(refused).toMatchObject({ code: "letters_left_blank" });
    for (const letter of ["“🔥”", "“न”", "“म”"])
      expect(refused).toHaveProperty("message", expect.stringContaining(letter));
    expect(await statusOf(owner, quoteId)).toBe("draft");
  });

  test("does not go out as somebody else changed it since it was read", async () => {
    const { id: quoteId, lockVersion } = await aQuote(owner);
    await saveQuote(owner, saveQuoteSchema.parse({ quoteId, title: "Ovens" }));
    const sendSeen = (seen: number) =>
      sendQuote(owner, { quoteId, lockVersion: seen, email: null });
    expect(codeOf(await sendSeen(lockVersion))).toBe("conflict");
    expect(await statusOf(owner, quoteId)).toBe("draft");
    expect(codeOf(await sendSeen(lockVersion + 1))).toBe("none");
  });

  test("by two at the same moment goes out once", async () => {
    const { id: quoteId } = await aQuote(owner);
    const codes = (await Promise.all([1, 2, 3].map(() => send(owner, quoteId)))).map(codeOf);
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
  });
});
