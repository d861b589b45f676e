import { ButtonLink } from "@/components/ui/button-link";
import { EmailAddress } from "@/components/ui/email-address";
import { OrganizationMark } from "@/components/ui/organization-mark";
import { dayInWords } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import type { SharedQuote } from "@/lib/quotes/buyer/read-shared-quote";
import { paperName } from "@/lib/quotes/words/paper-words";
import type { BuyerWords, PaperWords } from "@/lib/quotes/words/quote-words";

interface SharedQuoteHeaderProps {
  shared: SharedQuote;
  token: string;
  paper: PaperWords;
  words: BuyerWords;
  /** The id of where the buyer answers. */
  answerId: string;
}

/** Who sends what to whom, until when it holds and what it comes to, before the lines say why. */
export function SharedQuoteHeader({
  shared: { quote, organization, seller, customer, isOpen },
  token,
  paper,
  words,
  answerId,
}: SharedQuoteHeaderProps) {
  const { locale } = organization;
  return (
    <header className="grid gap-5">
      <div className="flex flex-wrap items-center gap-3">
        <OrganizationMark
          name={organization.name}
          logoUrl={organization.logoKey ? `/q/${token}/logo` : null}
          size="lg"
        />
        <div className="min-w-0 flex-1 basis-48 wrap-anywhere">
          <p className="font-semibold">{organization.name}</p>
          {seller ? (
            <p className="text-sm text-ink-3">
              <span dir="auto">{seller.name}</span>
              {" · "}
              <a href={`mailto:${seller.email}`} className="text-accent-text underline">
                <EmailAddress address={seller.email} />
              </a>
            </p>
          ) : null}
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          <ButtonLink href={`/q/${token}/pdf`} prefetch={false}>
            {words.download}
          </ButtonLink>
          {isOpen ? (
            <ButtonLink href={`#${answerId}`} variant="primary">
              {words.answer}
            </ButtonLink>
          ) : null}
        </div>
      </div>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72 wrap-anywhere">
          <h1 className="text-xl font-semibold">
            {paperName(quote, paper)}
            {quote.title ? <span className="font-normal text-ink-2">: {quote.title}</span> : null}
          </h1>
          <p className="mt-0.5 text-ink-2">
            {paper.recipient} {customer.name}
            {quote.validUntil
              ? ` · ${paper.validUntil} ${dayInWords(quote.validUntil, locale)}`
              : null}
          </p>
        </div>
        <p className="text-xl font-semibold tabular-nums">
          <span className="mr-2 text-sm font-normal text-ink-3">{paper.total}</span>
          {formatMoney(quote.totalMinor, quote.currency, locale)}
        </p>
      </div>
    </header>
  );
}
