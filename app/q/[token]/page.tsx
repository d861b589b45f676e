import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { AccentScope } from "@/components/navigation/accent-scope";
import { accentStyle } from "@/components/navigation/accent-style";
import { AnswerForm } from "@/components/quotes/answer-form";
import { QuoteLines } from "@/components/quotes/quote-lines";
import { QuoteSums } from "@/components/quotes/quote-sums";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { OrganizationMark } from "@/components/ui/organization-mark";
import { TextLink } from "@/components/ui/text-link";
import { currentSession } from "@/lib/http/current-session";
import { requestOrigin } from "@/lib/http/request-origin";
import { formatMoney } from "@/lib/money";
import { accentColors } from "@/lib/organizations/accent-color";
import type { Decision } from "@/lib/quotes/decision";
import { readSharedQuote } from "@/lib/quotes/read-shared-quote";
import { optionsOf } from "@/lib/quotes/tax-by-rate";
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
  const origin = requestOrigin(await headers(), "browser");
  const found = await readSharedQuote(origin, { token, isSeller: isSeller ?? false });
  if (!found.ok) notFound();
  const { quote, organization, customer, decision, pdfSha256, isOpen, isReplaced } = found.value;
  const { locale } = organization;
  const name =
    quote.version > 1 ? `Quote ${quote.number}, version ${quote.version}` : `Quote ${quote.number}`;

  return (
    <AccentScope
      accent={
        organization.accentColor ? accentStyle(accentColors(organization.accentColor)) : undefined
      }
      nonce={(await headers()).get("x-nonce") ?? undefined}
    >
      <main id="content" tabIndex={-1} className="mx-auto grid w-full max-w-208 gap-5 px-4 py-8">
        <header className="flex flex-wrap items-center gap-4">
          <OrganizationMark
            name={organization.name}
            logoUrl={organization.logoKey ? `/q/${token}/logo` : null}
            size="lg"
          />
          <div className="min-w-0 flex-1 basis-48">
            <p className="text-ink-2">{organization.name}</p>
            <h1 className="text-xl font-semibold wrap-anywhere">
              {name}
              {quote.title ? <span className="font-normal text-ink-2">: {quote.title}</span> : null}
            </h1>
            <p className="text-sm text-ink-3 wrap-anywhere">
              For {customer.name}
              {quote.validUntil ? `, valid until ${inWords(quote.validUntil, locale)}` : null}
            </p>
          </div>
          <ButtonLink href={`/q/${token}/pdf`} prefetch={false} className="print:hidden">
            Download PDF
          </ButtonLink>
        </header>
        <Standing
          status={quote.status}
          isReplaced={isReplaced}
          isOpen={isOpen}
          decision={decision}
          money={(amountMinor) => formatMoney(amountMinor, quote.currency, locale)}
        />
        <Card>
          <QuoteLines quote={quote} locale={locale} />
          <QuoteSums currency={quote.currency} locale={locale} lines={quote.lines} sums={quote} />
        </Card>
        {quote.note ? <Words title="Note" text={quote.note} /> : null}
        {quote.terms ? <Words title="Terms" text={quote.terms} /> : null}
        {isOpen ? (
          <Card className="print:hidden">
            <CardHeader title="Your answer" />
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
                }}
              />
            </CardBody>
          </Card>
        ) : null}
        <p className="text-sm text-ink-3 print:hidden">
          Do you have a file and wonder whether it is this quote?{" "}
          <TextLink href={`/q/${token}/verify`}>Check it</TextLink>
        </p>
      </main>
    </AccentScope>
  );
}

interface StandingProps {
  status: string;
  isReplaced: boolean;
  isOpen: boolean;
  decision: Decision | null;
  money: (amountMinor: number) => string;
}

function Standing({ status, isReplaced, isOpen, decision, money }: StandingProps) {
  if (isReplaced)
    return (
      <Notice tone="warn" title="There is a newer version of this quote">
        It was sent to you in a message of its own. This one can't be accepted any more.
      </Notice>
    );
  if (status === "accepted")
    return (
      <Notice tone="good" title={`Accepted${decision ? ` by ${decision.name}` : ""}`}>
        {decision && decision.options.length > 0 ? (
          <p>
            With {decision.options.join(", ")}: {money(decision.totalMinor)} in all.
          </p>
        ) : null}
        Thank you. The file that was accepted can be downloaded here at any time.
      </Notice>
    );
  if (status === "declined")
    return <Notice title={`Declined${decision ? ` by ${decision.name}` : ""}`} />;
  return isOpen ? null : (
    <Notice tone="warn" title="This quote is not valid any more">
      Ask whoever sent it to you for a new one.
    </Notice>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <Card>
      <CardHeader title={title} />
      <CardBody className="wrap-anywhere whitespace-pre-wrap">{text}</CardBody>
    </Card>
  );
}

function inWords(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(day));
}
