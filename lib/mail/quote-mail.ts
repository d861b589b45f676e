import "server-only";
import type { QuoteEmailProps } from "@/emails/quote";
import { buyerWords, filled } from "@/lib/quotes/buyer-words";
import { paperWords } from "@/lib/quotes/paper-words";

export interface QuoteMailProps extends Pick<QuoteEmailProps, "accent" | "quoteUrl" | "total"> {
  /** Of the organization: the quote's language. */
  readonly locale: string;
  readonly organizationName: string;
  /** Null when nobody in particular sends it. */
  readonly senderName: string | null;
  /** Such as "Quote 41, version 2", in that language. */
  readonly quoteName: string;
  readonly title: string;
  /** The last day in words; null for a quote without one. */
  readonly validUntil: string | null;
}

/** The words of the mail that brings a quote, in the language of the quote. */
export function quoteMailWords(props: QuoteMailProps): QuoteEmailProps {
  const { locale, organizationName, senderName, quoteName, title, total, validUntil } = props;
  const words = buyerWords(locale);
  const names = {
    quote: quoteName,
    company: organizationName,
    sender: senderName ? `${senderName} (${organizationName})` : organizationName,
  };
  const [before = "", after = ""] = words.offer.split("{total}").map((part) => filled(part, names));
  return {
    lang: locale,
    sender: organizationName,
    preview: `${filled(words.subject, names)}: ${total}.`,
    title: title ? `${quoteName}: ${title}` : quoteName,
    offer: { before, after },
    total,
    read: words.read,
    copy: words.copy,
    validUntil: validUntil && `${paperWords(locale).validUntil} ${validUntil}`,
    reason: filled(words.why, names),
    quoteUrl: props.quoteUrl,
    accent: props.accent,
  };
}
