import type { Metadata } from "next";
import { headers } from "next/headers";
import { NothingHerePage } from "@/app/nothing-here-page";
import { AccentScope } from "@/components/navigation/accent-scope";
import { accentStyle } from "@/components/navigation/accent-style";
import { PublicShell } from "@/components/navigation/public-shell";
import { AnswerForm } from "@/components/quotes/answer-form";
import { QuoteLines } from "@/components/quotes/quote-lines";
import { QuoteSums } from "@/components/quotes/quote-sums";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmailAddress } from "@/components/ui/email-address";
import { Notice } from "@/components/ui/notice";
import { OrganizationMark } from "@/components/ui/organization-mark";
import { TextLink } from "@/components/ui/text-link";
import { dayInWords } from "@/lib/dates";
import { isVisit } from "@/lib/http/pages/visit";
import { requestOrigin } from "@/lib/http/request-origin";
import { currentSession } from "@/lib/http/sign-in/current-session";
import { formatMoney } from "@/lib/money";
import { accentColors } from "@/lib/organizations/accent-color";
import type { Decision } from "@/lib/quotes/buyer/decision";
import { readSharedQuote } from "@/lib/quotes/buyer/read-shared-quote";
import { optionsOf } from "@/lib/quotes/lines/tax-by-rate";
import { buyerWords, filled } from "@/lib/quotes/words/buyer-words";
import { paperName, paperWords } from "@/lib/quotes/words/paper-words";
import type { BuyerWords } from "@/lib/quotes/words/quote-words";
import { answerQuoteAction } from "./actions";

export const metadata: Metadata = { title: "Your quote", robots: { index: false } };

interface SharedQuotePageProps {
  params: Promise<{ token: string }>;
}

export default async function SharedQuotePage({ params }: SharedQuotePageProps) {
  const { token } = await params;
  const session = await currentSession();
  const isSeller = session?.memberships.some(({ organizationId }) =>
    token.startsWith(`${organizationId}.`),
  );
  const asked = await headers();
  const origin = requestOrigin(asked, "browser");
  const found = await readSharedQuote(origin, { token, isVisit: !isSeller && isVisit(asked) });
  if (!found.ok)
    return (
      <PublicShell>
        <NothingHerePage />
      </PublicShell>
    );
  const { quote, organization, seller, customer, decision, pdfSha256 } = found.value;
  const { isOpen, isReplaced } = found.value;
  const { locale } = organization;
  const words = buyerWords(locale);
  const paper = paperWords(locale);

  return (
    <AccentScope
      accent={
        organization.accentColor ? accentStyle(accentColors(organization.accentColor)) : undefined
      }
      nonce={asked.get("x-nonce") ?? undefined}
    >
      <main
        id="content"
        lang={locale}
        tabIndex={-1}
        className="mx-auto grid w-full max-w-208 gap-5 px-4 py-8"
      >
        <header className="flex flex-wrap items-center gap-4">
          <OrganizationMark
            name={organization.name}
            logoUrl={organization.logoKey ? `/q/${token}/logo` : null}
            size="lg"
          />
          <div className="min-w-0 flex-1 basis-48">
            <p className="text-ink-2">{organization.name}</p>
            {organization.letterhead ? (
              <p dir="auto" className="text-xs text-ink-3 wrap-anywhere">
                {organization.letterhead.split(/\n+/).join(" · ")}
              </p>
            ) : null}
            {seller ? (
              <p className="text-xs text-ink-3 wrap-anywhere">
                <span dir="auto">{seller.name}</span>
                {" · "}
                <a href={`mailto:${seller.email}`} className="text-accent-text underline">
                  <EmailAddress address={seller.email} />
                </a>
              </p>
            ) : null}
            <h1 className="text-xl font-semibold wrap-anywhere">
              {paperName(quote, paper)}
              {quote.title ? <span className="font-normal text-ink-2">: {quote.title}</span> : null}
            </h1>
            <p className="text-sm text-ink-3 wrap-anywhere">
              {paper.recipient} {customer.name}
              {quote.validUntil
                ? ` · ${paper.validUntil} ${dayInWords(quote.validUntil, locale)}`
                : null}
            </p>
          </div>
          <ButtonLink href={`/q/${token}/pdf`} prefetch={false} className="print:hidden">
            {words.download}
          </ButtonLink>
        </header>
        <Standing
          status={quote.status}
          isReplaced={isReplaced}
          isOpen={isOpen}
          words={words}
          decision={decision}
          money={(amountMinor) => formatMoney(amountMinor, quote.currency, locale)}
        />
        <Card>
          <QuoteLines quote={quote} locale={locale} language={locale} />
          <QuoteSums
            currency={quote.currency}
            locale={locale}
            lines={quote.lines}
            sums={quote}
            words={paper}
          />
        </Card>
        {quote.note ? <Words title={paper.note} text={quote.note} /> : null}
        {quote.terms ? <Words title={paper.terms} text={quote.terms} /> : null}
        {isOpen ? (
          <Card className="print:hidden">
            <CardHeader title={words.answer} />
            <CardBody>
              <AnswerForm
                action={answerQuoteAction.bind(null, token)}
                token={token}
                pdfSha256={pdfSha256}
                hasTerms={quote.terms !== ""}
                options={{
                  options: optionsOf(quote.lines).options,
                  totalMinor: quote.totalMinor,
                  currency: quote.currency,
                  locale,
                  words: { ...words, total: paper.total },
                }}
              />
            </CardBody>
          </Card>
        ) : null}
        <p className="text-sm text-ink-3 print:hidden">
          {words.wonder} <TextLink href={`/q/${token}/verify`}>{words.check}</TextLink>
        </p>
      </main>
    </AccentScope>
  );
}

interface StandingProps {
  status: string;
  isReplaced: boolean;
  isOpen: boolean;
  words: BuyerWords;
  decision: Decision | null;
  money: (amountMinor: number) => string;
}

function Standing({ status, isReplaced, isOpen, words, decision, money }: StandingProps) {
  if (isReplaced)
    return (
      <Notice tone="warn" title={words.replaced}>
        {words.replacedText}
      </Notice>
    );
  if (status === "accepted")
    return (
      <Notice tone="good" title={by(decision, words.acceptedBy) ?? words.accepted}>
        {decision && decision.options.length > 0 ? (
          <p>
            {filled(words.withOptions, {
              options: decision.options.join(", "),
              total: money(decision.totalMinor),
            })}
          </p>
        ) : null}
        {words.thanks}
      </Notice>
    );
  if (status === "declined")
    return <Notice title={by(decision, words.declinedBy) ?? words.declined} />;
  return isOpen ? null : (
    <Notice tone="warn" title={words.over}>
      {words.overText}
    </Notice>
  );
}

function by(decision: Decision | null, sentence: string) {
  return decision && filled(sentence, { name: decision.name });
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <Card>
      <CardHeader title={title} />
      <CardBody dir="auto" className="wrap-anywhere whitespace-pre-wrap">
        {text}
      </CardBody>
    </Card>
  );
}
