import "server-only";
import type { QuoteEmailProps } from "@/emails/quote";
import { buyerWords, filled } from "@/lib/quotes/words/buyer-words";
import { paperWords } from "@/lib/quotes/words/paper-words";

export interface QuoteMailProps extends Pick<QuoteEmailProps, "accent" | "quoteUrl" | "total"> {
  /** Of the organization: the quote's language. */
  readonly locale: string;
  readonly organizationName: string;
  /** Null if nobody in particular sends it. */
  readonly senderName: string | null;
  /** Such as "Quote 41, version 2", in that language. */
  readonly quoteName: string;
  readonly title: string;
  /** The last day in words; null for a quote without one. */
  readonly validUntil: string | null;
  /** What its sender says to the buyer; may be empty. */
  readonly message: string;
  /** Whether the buyer has the quote already and is reminded. */
  readonly isReminder: boolean;
}

/** The mail's subject, cut so that a company's name of that length fits. */
export function quoteMailSubject(props: QuoteMailProps, company: string): string {
  const { subject, reminderSubject } = buyerWords(props.locale);
  return filled(props.isReminder ? reminderSubject : subject, { quote: props.quoteName, company });
}

/** The words of the mail that brings a quote or reminds of it, in the quote's language. */
export function quoteMailWords(props: QuoteMailProps): QuoteEmailProps {
  const { locale, organizationName, senderName, quoteName, title, total, validUntil } = props;
  const words = buyerWords(locale);
  const names = {
    quote: quoteName,
    company: organizationName,
    sender: senderName ? `${senderName} (${organizationName})` : organizationName,
  };
  const sentence = props.isReminder ? words.reminder : words.offer;
  const [before = "", after = ""] = sentence.split("{total}").map((part) => filled(part, names));
  return {
    lang: locale,
    sender: organizationName,
    preview: `${quoteMailSubject(props, organizationName)}: ${total}.`,
    title: title ? `${quoteName}: ${title}` : quoteName,
    offer: { before, after },
    total,
    message: props.message || null,
    read: words.read,
    copy: words.copy,
    validUntil: validUntil && `${paperWords(locale).validUntil} ${validUntil}`,
    reason: filled(words.why, names),
    quoteUrl: props.quoteUrl,
    accent: props.accent,
  };
}
