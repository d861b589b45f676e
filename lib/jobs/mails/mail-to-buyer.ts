import "server-only";
import { dayInWords } from "@/lib/dates";
import type { OrganizationId } from "@/lib/db/organization-id";
import type { TenantDb } from "@/lib/db/tenant-handle";
import { sendMail } from "@/lib/mail/send-mail";
import { quoteMail } from "@/lib/mail/templates";
import { formatMoney } from "@/lib/money";
import { accentColors } from "@/lib/organizations/accent-color";
import { quoteLink } from "@/lib/quotes/buyer/quote-token";
import { paperLocale, paperName, paperWords } from "@/lib/quotes/words/paper-words";
import { personOf } from "@/lib/users/people-of";

interface BuyersMail {
  readonly quoteId: string;
  readonly recipientEmail: string;
  /** What its sender says to the buyer; may be empty. */
  readonly message: string;
  readonly isReminder: boolean;
  readonly idempotencyKey: string;
}

/**
 * Mails a quote's link to its buyer in the company's name; an answer reaches whoever looks after the quote. Sends nothing and
 * answers false if the quote was answered, replaced or deleted meanwhile.
 */
export async function mailToBuyer(
  db: TenantDb,
  organizationId: OrganizationId,
  { quoteId, recipientEmail, message, isReminder, idempotencyKey }: BuyersMail,
): Promise<boolean> {
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
      ownerUserId: true,
    },
  });
  if (!quote?.nonce) return false;
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
    message,
    isReminder,
    quoteUrl: quoteLink(organizationId, quote.nonce),
    accent: accentColor ? accentColors(accentColor) : undefined,
  });
  await sendMail({
    ...content,
    to: { name: null, address: recipientEmail },
    // An answer is meant for whoever offers, not for the machine that mails.
    ...(owner ? { replyTo: { name: owner.name, address: owner.email } } : {}),
    idempotencyKey,
  });
  return true;
}
