import type { Metadata } from "next";
import { headers } from "next/headers";
import { NothingHerePage } from "@/app/nothing-here-page";
import { AccentScope } from "@/components/navigation/accent-scope";
import { accentStyle } from "@/components/navigation/accent-style";
import { PublicShell } from "@/components/navigation/public-shell";
import { QuoteLines } from "@/components/quotes/quote-lines";
import { QuoteSums } from "@/components/quotes/quote-sums";
import { SharedQuoteAnswer } from "@/components/quotes/shared-quote-answer";
import { SharedQuoteHeader } from "@/components/quotes/shared-quote-header";
import { SharedQuoteStanding } from "@/components/quotes/shared-quote-standing";
import { TextCard } from "@/components/quotes/text-card";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { isVisit } from "@/lib/http/pages/visit";
import { requestOrigin } from "@/lib/http/request-origin";
import { currentSession } from "@/lib/http/sign-in/current-session";
import { readSharedQuote } from "@/lib/quotes/buyer/read-shared-quote";
import { buyerWords } from "@/lib/quotes/words/buyer-words";
import { paperWords } from "@/lib/quotes/words/paper-words";
import { answerQuoteAction } from "./actions";

export const metadata: Metadata = { title: "Your quote", robots: { index: false } };

const answerId = "answer";

interface SharedQuotePageProps {
  params: Promise<{ token: string }>;
}

export default async function SharedQuotePage({ params }: SharedQuotePageProps) {
  const { token } = await params;
  const asked = await headers();
  const found = await readSharedQuote(requestOrigin(asked, "browser"), {
    token,
    isVisit: !(await isOfSeller(token)) && isVisit(asked),
  });
  if (!found.ok)
    return (
      <PublicShell>
        <NothingHerePage />
      </PublicShell>
    );
  const { quote, organization } = found.value;
  const { locale } = organization;
  const words = buyerWords(locale);
  const paper = paperWords(locale);

  return (
    <AccentScope
      accent={accentStyle(organization.accentColor)}
      nonce={asked.get("x-nonce") ?? undefined}
    >
      <main
        id="content"
        lang={locale}
        tabIndex={-1}
        className="mx-auto grid w-full max-w-208 gap-5 px-4 py-8"
      >
        <SharedQuoteHeader
          shared={found.value}
          token={token}
          paper={paper}
          words={words}
          answerId={answerId}
        />
        <SharedQuoteStanding shared={found.value} words={words} />
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
        {quote.note ? <TextCard title={paper.note} text={quote.note} /> : null}
        {/* Whoever goes straight to the answer comes by the terms. */}
        <div id={answerId} className="grid scroll-mt-4 gap-5 empty:hidden">
          {quote.terms ? <TextCard title={paper.terms} text={quote.terms} /> : null}
          <SharedQuoteAnswer
            shared={found.value}
            token={token}
            paper={paper}
            words={words}
            action={answerQuoteAction.bind(null, token)}
          />
        </div>
        {organization.letterhead ? (
          <p dir="auto" className="text-sm text-ink-3 wrap-anywhere">
            {organization.letterhead.split(/\n+/).join(" · ")}
          </p>
        ) : null}
        <p className="text-sm text-ink-3 print:hidden">
          {words.wonder} <TextLink href={`/q/${token}/verify`}>{words.check}</TextLink>
        </p>
      </main>
    </AccentScope>
  );
}

/** Whether whoever looks is of the company that sent the quote. */
async function isOfSeller(token: string): Promise<boolean> {
  const session = await currentSession();
  return Boolean(
    session?.memberships.some(({ organizationId }) => token.startsWith(`${organizationId}.`)),
  );
}
