import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/money";
import type { Decision } from "@/lib/quotes/buyer/decision";
import type { SharedQuote } from "@/lib/quotes/buyer/read-shared-quote";
import { filled } from "@/lib/quotes/words/buyer-words";
import type { BuyerWords } from "@/lib/quotes/words/quote-words";

interface SharedQuoteStandingProps {
  shared: SharedQuote;
  words: BuyerWords;
}

/** What became of a quote that its buyer can't answer any more; nothing while they can. */
export function SharedQuoteStanding({
  shared: { quote, organization, decision, isReplaced, isOpen },
  words,
}: SharedQuoteStandingProps) {
  if (isReplaced)
    return (
      <Notice tone="warn" title={words.replaced}>
        {words.replacedText}
      </Notice>
    );
  if (quote.status === "accepted")
    return (
      <Notice tone="good" title={by(decision, words.acceptedBy) ?? words.accepted}>
        {decision && decision.options.length > 0 ? (
          <p>
            {filled(words.withOptions, {
              options: decision.options.join(", "),
              total: formatMoney(decision.totalMinor, quote.currency, organization.locale),
            })}
          </p>
        ) : null}
        {words.thanks}
      </Notice>
    );
  if (quote.status === "declined")
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
