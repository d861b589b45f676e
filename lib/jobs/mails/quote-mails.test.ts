import { beforeAll, expect, test, vi } from "vitest";
import type { Member } from "@/lib/access/actor";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { updateOrganization } from "@/lib/organizations/update-organization";
import { remindBuyer } from "@/lib/quotes/buyer/remind-buyer";
import { closeQuote } from "@/lib/quotes/close-quote";
import { describeQuote } from "@/lib/quotes/describe-quote";
import { readPdf } from "@/lib/quotes/pdf/read-pdf";
import { closeQuoteSchema } from "@/lib/quotes/schema";
import { sendQuote } from "@/lib/quotes/send-quote";
import { anEmail, anOrganization } from "@/lib/testing/company/people";
import { aQuote } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { aPostOffice, emailOf, patience, queueIsEmpty } from "@/lib/testing/mail/post-office";
import { printedText } from "@/lib/testing/pdf/printed-text";
import { valueFrom } from "@/lib/testing/value-from";
import { enqueue } from "../enqueue";

const post = aPostOffice();
let owner: Member;

beforeAll(async () => {
  ({ owner } = await anOrganization());
});

test("a buyer gets the quote and a reminder, each with a word to it, both with the same link and for its writer to answer", async () => {
  const { email, quoteId, link } = await aMailedQuote({}, "As we said on the phone.");
  valueFrom(await remindBuyer(owner, { quoteId, message: "Any news?\nWe hold the price." }));
  post.startWorker();
  await queueIsEmpty();
  const mails = post.mailsTo(email);
  expect(mails).toHaveLength(2);
  for (const mail of mails) {
    expect(mail.text).toContain(link);
    expect(mail.replyTo?.value[0]?.address).toBe(await emailOf(owner.userId));
  }
  const first = mails.find(({ subject }) => subject?.startsWith("Quote "));
  expect(first?.text).toContain("“As we said on the phone.”");
  const reminder = mails.find(({ subject }) => subject?.startsWith("Reminder: Quote "));
  expect(reminder?.text).toMatch(/reminds you of a quote for .* that waits for your answer/);
  expect(reminder?.text).toContain("“Any news?\nWe hold the price.”");
  expect(await told(quoteId)).toMatchObject({
    firstMail: { state: "sent", message: "As we said on the phone." },
    reminders: [{ state: "sent" }],
  });
});

test("a reminder that is queued twice is mailed once", async () => {
  const { email, quoteId } = await aMailedQuote();
  const { reminderId } = valueFrom(await remindBuyer(owner, { quoteId, message: "" }));
  const { organizationId } = owner;
  await authorize(system(organizationId), "mail.send").$transaction((tx) =>
    enqueue(tx, "mail.quote_reminder", { organizationId, reminderId }),
  );
  post.startWorker();
  await queueIsEmpty();
  expect(post.mailsTo(email).map(({ subject }) => subject?.startsWith("Reminder"))).toEqual(
    expect.arrayContaining([true, false]),
  );
  expect(post.mailsTo(email)).toHaveLength(2);
});

test("a quote that was answered before its reminder left is not mailed, and its page says so", async () => {
  const { email, quoteId } = await aMailedQuote();
  valueFrom(await remindBuyer(owner, { quoteId, message: "" }));
  valueFrom(await closeQuote(owner, closeQuoteSchema.parse({ quoteId, outcome: "won" })));
  post.startWorker();
  await queueIsEmpty();
  expect(post.mailsTo(email)).toEqual([]);
  expect(await told(quoteId)).toMatchObject({
    firstMail: { state: "dropped" },
    reminders: [{ state: "dropped" }],
  });
});

test("a mail server that fails to the last try is told on the quote's page, for the quote and for a reminder", async () => {
  await post.close();
  const { quoteId } = await aMailedQuote();
  valueFrom(await remindBuyer(owner, { quoteId, message: "" }));
  await ownerDatabase.query("UPDATE graphile_worker._private_jobs SET max_attempts = 1");
  post.startWorker();
  await vi.waitFor(
    async () =>
      expect(await told(quoteId)).toMatchObject({
        firstMail: { state: "failed" },
        reminders: [{ state: "failed" }],
      }),
    patience,
  );
  await post.open();
});

test("a mail that is not out after two minutes is told as late", async () => {
  const { quoteId } = await aMailedQuote();
  await ownerDatabase.query(
    "UPDATE quote_mails SET created_at = now() - interval '3 minutes' WHERE quote_id = $1",
    [quoteId],
  );
  expect(await told(quoteId)).toMatchObject({ firstMail: { state: "late" } });
});

test.each([
  ["en", "4 March 2099"],
  ["en-US", "March 4, 2099"],
  ["de", "4. März 2099"],
])(
  "a quote's last day is written alike in its mail and its PDF: in %s as %s",
  async (locale, day) => {
    valueFrom(await updateOrganization(owner, { settings: { locale } }));
    const { email, quoteId } = await aMailedQuote({ validUntil: "2099-03-04" });
    post.startWorker();
    await queueIsEmpty();
    expect(post.mailsTo(email)[0]?.text).toContain(day);
    const { content } = valueFrom(await readPdf(owner, { quoteId }));
    expect(printedText(content)).toContain(day);
  },
);

async function aMailedQuote(changes: Parameters<typeof aQuote>[1] = {}, message = "") {
  const { id: quoteId } = await aQuote(owner, changes);
  const email = anEmail("buyer");
  const { link } = valueFrom(await sendQuote(owner, { quoteId, email, message }));
  return { quoteId, email, link };
}

const told = async (quoteId: string) => valueFrom(await describeQuote(owner, { quoteId }));
