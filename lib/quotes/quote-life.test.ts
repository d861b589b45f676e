import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { getCompetitor } from "@/lib/competitors/get-competitor";
import { closeConnections } from "@/lib/db/connections";
import { pathOfFile } from "@/lib/files/path-of-file";
import { purgeDeleted } from "@/lib/retention/purge-deleted";
import { sweepFiles } from "@/lib/retention/sweep-files";
import {
  aCompetitor,
  aMember,
  anOrganization,
  anOrigin,
  aQuote,
  codeOf,
  type Organization,
  valueFrom,
} from "@/lib/testing/factories";
import { ownerDatabase } from "@/lib/testing/owner-database";
import { queuedJobs } from "@/lib/testing/queued-jobs";
import { answerQuote } from "./answer-quote";
import { closeQuote } from "./close-quote";
import { decideApproval } from "./decide-approval";
import { deleteQuote } from "./delete-quote";
import { expireQuotes } from "./expire-quotes";
import { getQuote } from "./get-quote";
import { readSharedPdf } from "./read-pdf";
import { readSharedQuote } from "./read-shared-quote";
import { restoreQuote } from "./restore-quote";
import { reviseQuote } from "./revise-quote";
import { saveQuote } from "./save-quote";
import {
  answerQuoteFormSchema,
  answerQuoteSchema,
  closeQuoteSchema,
  saveQuoteSchema,
} from "./schema";
import { sendQuote } from "./send-quote";
import { submitQuote } from "./submit-quote";
import { withdrawQuote } from "./withdraw-quote";

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

afterAll(closeConnections);

const statusOf = async (quoteId: string) => valueFrom(await getQuote(owner, { quoteId })).status;
const send = (actor: Member, quoteId: string) => sendQuote(actor, { quoteId, email: null });
const submit = (actor: Member, quoteId: string, request = "") =>
  submitQuote(actor, { quoteId, request });
const discounted = (discountBasisPoints: number) => ({
  lines: [{ description: "Oven", unitPriceMinor: 100_000, discountBasisPoints }],
});

async function aSentQuote(actor = owner, changes: object = {}) {
  const { id: quoteId } = await aQuote(actor, changes);
  const { link, pdfSha256 } = valueFrom(await send(actor, quoteId));
  return { quoteId, pdfSha256, token: new URL(link).pathname.slice("/q/".length) };
}

const answer = (input: object) =>
  answerQuote(anOrigin(), answerQuoteSchema.parse({ name: "Bo Buyer", ...input }));

describe("a discount above the limit", () => {
  test("goes out only after a manager has approved as much", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(2_000));
    expect(codeOf(await send(rep, quoteId))).toBe("approval_required");
    expect(codeOf(await submit(rep, quoteId))).toBe("none");
    expect(await statusOf(quoteId)).toBe("pending_approval");
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

  test("that was returned comes back with a word, as a draft", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(9_000));
    await submit(rep, quoteId);
    await decideApproval(manager, { quoteId, isApproved: false, comment: "Too much" });
    expect(await statusOf(quoteId)).toBe("draft");
    expect(codeOf(await send(rep, quoteId))).toBe("approval_required");
  });

  test("is not a manager's own to approve", async () => {
    const { id: quoteId } = await aQuote(manager, discounted(9_000));
    await submit(manager, quoteId);
    const approve = { quoteId, isApproved: true, comment: "" };
    expect(codeOf(await decideApproval(manager, approve))).toBe("own_approval");
    expect(codeOf(await decideApproval(owner, approve))).toBe("none");
  });

  test("within the limit asks nobody", async () => {
    const { id: quoteId } = await aQuote(rep, discounted(1_500));
    expect(codeOf(await submit(rep, quoteId))).toBe("approval_not_needed");
    expect(codeOf(await send(rep, quoteId))).toBe("none");
  });
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

  test("of a buyer who looks: the rep, once, although ten look at the same moment", async () => {
    const { quoteId, token } = await aSentQuote(rep);
    const look = () => readSharedQuote(anOrigin(), { token, isSeller: false });
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

test("a question to a manager can be taken back, and then nobody can answer it", async () => {
  const { id: quoteId } = await aQuote(rep, discounted(2_000));
  await submit(rep, quoteId);
  expect(codeOf(await withdrawQuote(rep, { quoteId }))).toBe("none");
  expect(await statusOf(quoteId)).toBe("draft");
  const approve = { quoteId, isApproved: true, comment: "" };
  expect(codeOf(await decideApproval(manager, approve))).toBe("quote_wrong_status");
  expect(codeOf(await send(rep, quoteId))).toBe("approval_required");
});

test("a deleted quote comes back as it was, and its link opens it again", async () => {
  const { quoteId, token } = await aSentQuote();
  const look = async () => codeOf(await readSharedQuote(anOrigin(), { token, isSeller: true }));
  await deleteQuote(owner, { quoteId });
  expect(await look()).toBe("not_found");
  expect(codeOf(await restoreQuote(owner, { quoteId }))).toBe("none");
  expect(await look()).toBe("none");
  expect(await statusOf(quoteId)).toBe("sent");
});

test("a quote that was deleted 30 days ago is gone for good, with its PDF; one of yesterday is not", async () => {
  const own = await anOrganization();
  const [old, fresh] = [await aSentQuote(own.owner), await aSentQuote(own.owner)];
  const { rows } = await ownerDatabase.query("SELECT pdf_key FROM quotes WHERE id = $1", [
    old.quoteId,
  ]);
  for (const { quoteId } of [old, fresh]) await deleteQuote(own.owner, { quoteId });
  const after = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);
  await purgeDeleted(own.organizationId, after(29));
  expect(codeOf(await restoreQuote(own.owner, { quoteId: fresh.quoteId }))).toBe("none");
  await purgeDeleted(own.organizationId, after(31));
  await sweepFiles(own.organizationId, after(31));
  expect(codeOf(await restoreQuote(own.owner, { quoteId: old.quoteId }))).toBe("not_found");
  expect(codeOf(await getQuote(own.owner, { quoteId: fresh.quoteId }))).toBe("none");
  await expect(readFile(pathOfFile(rows[0].pdf_key))).rejects.toThrow("ENOENT");
});

describe("a quote that was sent", () => {
  test("keeps the PDF that went out, and its SHA-256", async () => {
    const { quoteId, pdfSha256, token } = await aSentQuote();
    const { content } = valueFrom(await readSharedPdf(anOrigin(), { token }));
    expect(content.subarray(0, 5).toString()).toBe("%PDF-");
    const { rows } = await ownerDatabase.query("SELECT pdf_key FROM quotes WHERE id = $1", [
      quoteId,
    ]);
    expect(await readFile(pathOfFile(rows[0].pdf_key))).toEqual(content);
    expect(createHash("sha256").update(content).digest("hex")).toBe(pdfSha256);
  });

  test("never changes", async () => {
    const { quoteId } = await aSentQuote();
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

  test("needs at least one line", async () => {
    const { id: quoteId } = await aQuote(owner, { lines: [] });
    expect(codeOf(await send(owner, quoteId))).toBe("quote_empty");
  });

  test("goes out in Japanese as well", async () => {
    const { id: quoteId } = await aQuote(owner, { title: "御見積書", terms: "葛\u{e0100}飾区" });
    valueFrom(await send(owner, quoteId));
    expect(await statusOf(quoteId)).toBe("sent");
  });

  test("does not go out with blanks in its PDF: whoever sends it is told which letters it lacks", async () => {
    const { id: quoteId } = await aQuote(owner, { title: "Ofen 🔥 สวัสดี" });
    const refused = await send(owner, quoteId);
    expect(refused).toMatchObject({ code: "letters_left_blank" });
    for (const letter of ["“🔥”", "“ส”", "“ว”"])
      expect(refused).toHaveProperty("message", expect.stringContaining(letter));
    expect(await statusOf(quoteId)).toBe("draft");
  });

  test("by two at the same moment goes out once", async () => {
    const { id: quoteId } = await aQuote(owner);
    const codes = (await Promise.all([1, 2, 3].map(() => send(owner, quoteId)))).map(codeOf);
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
  });
});

describe("a buyer with the link", () => {
  test("accepts with their name; the answer is bound to the file they were shown", async () => {
    const { quoteId, token, pdfSha256 } = await aSentQuote();
    const accept = { token, isAccepted: true, title: "Head chef", pdfSha256 };
    expect(codeOf(await answer({ ...accept, pdfSha256: "0".repeat(64) }))).toBe("quote_changed");
    expect(codeOf(await answer(accept))).toBe("none");
    expect(codeOf(await answer({ ...accept, isAccepted: false }))).toBe("quote_closed");
    expect(await statusOf(quoteId)).toBe("accepted");
    expect(codeOf(await deleteQuote(owner, { quoteId }))).toBe("quote_accepted");
    expect(valueFrom(await readSharedQuote(anOrigin(), { token, isSeller: false }))).toMatchObject({
      isOpen: false,
      decision: { isAccepted: true, name: "Bo Buyer" },
    });
  });

  test("takes options on top: their price with tax is added, the PDF stays as it is", async () => {
    const lines = [
      { description: "Oven", unitPriceMinor: 100_000 },
      {
        description: "Service",
        unitPriceMinor: 10_000,
        taxRateBasisPoints: 1_900,
        isOptional: true,
      },
    ];
    const { quoteId, token, pdfSha256 } = await aSentQuote(owner, { lines });
    const [oven, service] = valueFrom(await getQuote(owner, { quoteId })).lines;
    const form = { token, pdfSha256, isAccepted: "true", name: "Bo Buyer", title: "" };
    const take = async (line: typeof oven) =>
      answerQuote(
        anOrigin(),
        answerQuoteFormSchema.parse({ ...form, [`option:${line?.id}`]: "true" }),
      );
    expect(codeOf(await take(oven))).toBe("invalid_reference");
    expect(codeOf(await take(service))).toBe("none");
    const { decision } = valueFrom(await readSharedQuote(anOrigin(), { token, isSeller: true }));
    expect(decision).toMatchObject({ options: ["Service"], totalMinor: 111_900 });
  });

  test("who clicks ten times answers once", async () => {
    const { token, pdfSha256 } = await aSentQuote();
    const clicks = Array.from({ length: 10 }, (_, index) =>
      answer({ token, pdfSha256, isAccepted: index % 2 === 0 }),
    );
    const codes = (await Promise.all(clicks)).map(codeOf);
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
  });

  test.each(["", "x", `${crypto.randomUUID()}.${"A".repeat(43)}`])(
    "that is wrong (%j) finds nothing",
    async (token) => {
      const read = readSharedQuote(anOrigin(), { token, isSeller: false });
      expect(codeOf(await read)).toBe("not_found");
    },
  );

  test("finds nothing once the quote is deleted, and nothing of a draft", async () => {
    const { quoteId, token } = await aSentQuote();
    await deleteQuote(owner, { quoteId });
    const read = readSharedQuote(anOrigin(), { token, isSeller: false });
    expect(codeOf(await read)).toBe("not_found");
  });

  test("is counted as a view, the seller is not", async () => {
    const { quoteId, token } = await aSentQuote();
    const views = async () =>
      (await ownerDatabase.query("SELECT id FROM quote_views WHERE quote_id = $1", [quoteId])).rows;
    await readSharedQuote(anOrigin(), { token, isSeller: true });
    expect(await views()).toHaveLength(0);
    await readSharedQuote(anOrigin(), { token, isSeller: false });
    expect(await views()).toHaveLength(1);
  });
});

describe("a revision", () => {
  test("takes the number of the first, and its place once it is sent; the old link says so", async () => {
    const first = await aSentQuote();
    const { number } = valueFrom(await getQuote(owner, { quoteId: first.quoteId }));
    const second = valueFrom(await reviseQuote(owner, { quoteId: first.quoteId }));
    expect(second).toMatchObject({ number, version: 2, status: "draft" });
    expect(codeOf(await reviseQuote(owner, { quoteId: first.quoteId }))).toBe("revision_exists");
    expect(await statusOf(first.quoteId)).toBe("sent");

    valueFrom(await send(owner, second.id));
    expect(await statusOf(first.quoteId)).toBe("superseded");
    const { token, pdfSha256 } = first;
    expect(valueFrom(await readSharedQuote(anOrigin(), { token, isSeller: false }))).toMatchObject({
      isReplaced: true,
      isOpen: false,
    });
    expect(codeOf(await answer({ token, pdfSha256, isAccepted: true }))).toBe("quote_closed");
  });

  test("of a quote that the buyer accepts meanwhile does not go out", async () => {
    const { quoteId, token, pdfSha256 } = await aSentQuote();
    const second = valueFrom(await reviseQuote(owner, { quoteId }));
    valueFrom(await answer({ token, pdfSha256, isAccepted: true }));
    expect(codeOf(await send(owner, second.id))).toBe("quote_wrong_status");
    expect(await statusOf(second.id)).toBe("draft");
    expect(codeOf(await reviseQuote(owner, { quoteId }))).toBe("quote_wrong_status");
  });
});

describe("the last day of a quote", () => {
  const endOn = (quoteId: string, day: string) =>
    ownerDatabase.query("UPDATE quotes SET valid_until = $2 WHERE id = $1", [quoteId, day]);

  test("has to come before it goes out", async () => {
    const { id: quoteId } = await aQuote(owner, { validUntil: "2020-02-28" });
    expect(codeOf(await send(owner, quoteId))).toBe("validity_over");
    expect(await statusOf(quoteId)).toBe("draft");
  });

  test("is a new one on a revision of what is over, and the same on one of what is not", async () => {
    const { quoteId } = await aSentQuote(owner, { validUntil: "2099-12-31" });
    const revised = valueFrom(await reviseQuote(owner, { quoteId }));
    expect(revised.validUntil).toBe("2099-12-31");
    const { quoteId: overId } = await aSentQuote();
    await endOn(overId, "2020-02-28");
    const { id, validUntil } = valueFrom(await reviseQuote(owner, { quoteId: overId }));
    expect(Date.parse(validUntil ?? "")).toBeGreaterThan(Date.now());
    valueFrom(await send(owner, id));
  });

  test("is over when it is over everywhere, and then nobody can accept", async () => {
    const { quoteId, token, pdfSha256 } = await aSentQuote();
    await endOn(quoteId, "2020-02-28");
    expect(codeOf(await answer({ token, pdfSha256, isAccepted: true }))).toBe("quote_closed");
    const { organizationId } = organization;
    await expireQuotes(organizationId, new Date("2020-02-29T11:59:59Z"));
    expect(await statusOf(quoteId)).toBe("sent");
    expect(await expireQuotes(organizationId, new Date("2020-02-29T12:00:00Z"))).toBe(1);
    expect(await statusOf(quoteId)).toBe("expired");
    expect(await expireQuotes(organizationId, new Date("2020-03-01T12:00:00Z"))).toBe(0);
  });
});

test("a quote that was lost by phone names the reason and the competitor", async () => {
  const { quoteId } = await aSentQuote();
  const lost = closeQuoteSchema.parse({ quoteId, outcome: "lost", reason: "Price" });
  expect(codeOf(await closeQuote(owner, lost))).toBe("none");
  expect(valueFrom(await getQuote(owner, { quoteId }))).toMatchObject({
    status: "declined",
    outcomeReason: "Price",
  });
  const stranger = closeQuoteSchema.parse({ ...lost, competitorId: crypto.randomUUID() });
  expect(codeOf(await closeQuote(owner, stranger))).toBe("invalid_reference");
});

test("a quote that was won names whom it was won against, and counts in the rate against them", async () => {
  const { id: competitorId } = await aCompetitor(owner);
  const { quoteId: phoned } = await aSentQuote();
  const won = closeQuoteSchema.parse({
    quoteId: phoned,
    outcome: "won",
    reason: "Service",
    competitorId,
  });
  expect(codeOf(await closeQuote(owner, won))).toBe("none");
  const { quoteId, token, pdfSha256 } = await aSentQuote();
  valueFrom(await answer({ token, pdfSha256, isAccepted: true }));
  const { decidedAt } = valueFrom(await getQuote(owner, { quoteId }));
  expect(codeOf(await closeQuote(owner, { ...won, quoteId }))).toBe("none");
  expect(valueFrom(await getQuote(owner, { quoteId }))).toMatchObject({
    status: "accepted",
    competitorId,
    decidedAt,
  });
  expect(codeOf(await closeQuote(owner, { ...won, quoteId, outcome: "lost" }))).toBe(
    "quote_wrong_status",
  );
  expect(valueFrom(await getCompetitor(owner, { competitorId }))).toMatchObject({
    quotesWon: 2,
    quotesLost: 0,
  });
});
