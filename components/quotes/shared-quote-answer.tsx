import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { BoundAction } from "@/lib/http/forms/form-state";
import type { SharedQuote } from "@/lib/quotes/buyer/read-shared-quote";
import { positionNumbers } from "@/lib/quotes/lines/position-numbers";
import { optionsOf } from "@/lib/quotes/lines/tax-by-rate";
import type { BuyerWords, PaperWords } from "@/lib/quotes/words/quote-words";
import { AnswerForm } from "./answer-form";

interface SharedQuoteAnswerProps {
  shared: SharedQuote;
  token: string;
  paper: PaperWords;
  words: BuyerWords;
  action: BoundAction<null>;
}

/** Where the buyer answers; nothing once they can't any more. */
export function SharedQuoteAnswer({
  shared: { quote, organization, pdfSha256, isOpen },
  token,
  paper,
  words,
  action,
}: SharedQuoteAnswerProps) {
  if (!isOpen) return null;
  return (
    <Card className="print:hidden">
      <CardHeader title={words.answer} />
      <CardBody>
        <AnswerForm
          action={action}
          token={token}
          pdfSha256={pdfSha256}
          hasTerms={quote.terms !== ""}
          options={{
            options: optionsOf(quote.lines).options,
            positions: positionNumbers(quote.lines),
            totalMinor: quote.totalMinor,
            currency: quote.currency,
            locale: organization.locale,
            words: { ...words, total: paper.total },
          }}
        />
      </CardBody>
    </Card>
  );
}
