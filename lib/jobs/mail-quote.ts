import "server-only";
import { system } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { sendMail } from "@/lib/mail/send-mail";
import { quoteMail } from "@/lib/mail/templates";
import { formatMoney } from "@/lib/money";
import { accentColors } from "@/lib/organizations/accent-color";
import { paperLocale, paperName, paperWords } from "@/lib/quotes/paper-words";
import { quoteLink } from "@/lib/quotes/quote-token";
import { type ListedPerson, peopleOf } from "@/lib/users/people-of";
import type { JobPayload } from "./definitions";
import type { JobHandler } from "./task";

/** Mails a quote's link to its buyer. One that was answered, replaced or deleted in the meantime is left alone. */
export const mailQuote: JobHandler<JobPayload<"mail.quote">> = {
  async run({ organizationId, quoteId }) {
    const db = authorize(system(organizationId), "mail.send");
    const quote = await db.quote.findFirst({
      where: { id: quoteId, status: "sent", deletedAt: null },
      select: {
        number: true,
        version: true,
        title: true,
        currency: true,
        totalMinor: true,
        validUntil: true,
        nonce: true,
        recipientEmail: true,
        ownerUserId: true,
      },
    });
    if (!quote?.nonce || !quote.recipientEmail) return;
    const { name, accentColor, ...spoken } = await db.organization.findFirstOrThrow({
      select: { name: true, locale: true, accentColor: true },
    });
    const locale = paperLocale(spoken.locale);
    const owner = await personOf(quote.ownerUserId);
    const content = await quoteMail({
      organizationName: name,
      senderName: owner?.name ?? null,
      locale,
      quoteName: paperName(quote, paperWords(locale)),
      title: quote.title,
      total: formatMoney(Number(quote.totalMinor), quote.currency, locale),
      validUntil: quote.validUntil && dayInWords(quote.validUntil, locale),
      quoteUrl: quoteLink(organizationId, quote.nonce),
      accent: accentColor ? accentColors(accentColor) : undefined,
    });
    await sendMail({
      ...content,
      to: { name: null, address: quote.recipientEmail },
      // Who answers the mail means whoever offers, and not the machine that brings it.
      ...(owner ? { replyTo: { name: owner.name, address: owner.email } } : {}),
      idempotencyKey: `quote/${quoteId}/${quote.nonce}`,
    });
  },
};

function dayInWords(day: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(day);
}

async function personOf(userId: string | null): Promise<ListedPerson | undefined> {
  return userId ? (await peopleOf([userId])).get(userId) : undefined;
}
