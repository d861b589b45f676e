import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { formatMoney, fractionDigits } from "@/lib/money";
import { quoteStatusNames } from "@/lib/quotes/status";
import { BarList } from "./bar-list";
import { StackedBars } from "./stacked-bars";

interface SampleChartsProps {
  currency: string;
  locale: string;
}

const wonAndLost = [
  [1, 1],
  [2, 1],
  [1, 2],
  [3, 1],
  [2, 2],
  [4, 1],
] as const;

/** What stands on the home of an organization before its first quote: the charts to come, with the numbers of nobody. */
export function SampleCharts({ currency, locale }: SampleChartsProps) {
  const bar = (label: string, amount: number) => ({
    id: label,
    label,
    text: formatMoney(amount * 10 ** fractionDigits(currency), currency, locale),
    value: amount,
  });
  return (
    <Card>
      <CardHeader
        title={
          <>
            How your sales stand <Badge className="ml-1.5">Example</Badge>
          </>
        }
        description="From the first quote on, the real numbers stand here."
      />
      <div className="grid gap-x-8 gap-y-6 p-4 lg:grid-cols-3">
        <Sample title="What is open" text="Drafts to finish, and quotes that wait for an answer.">
          <BarList bars={[bar(quoteStatusNames.draft, 8400), bar(quoteStatusNames.sent, 23_600)]} />
        </Sample>
        <Sample title="What you win" text="How many quotes your buyers accept, week by week.">
          <StackedBars
            height={72}
            bars={wonAndLost.map(([won, lost], week) => ({ id: String(week), won, lost }))}
          />
        </Sample>
        <Sample title="Who buys most" text="The customers and the colleagues behind what you won.">
          <BarList bars={[bar("Northgate Mills", 18_200), bar("Harbour Foods", 11_500)]} />
        </Sample>
      </div>
    </Card>
  );
}

function Sample({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-3">
      <div>
        <h3 className="font-medium">{title}</h3>
        <p className="text-sm text-pretty text-ink-3">{text}</p>
      </div>
      <div aria-hidden="true" className="opacity-70">
        {children}
      </div>
    </div>
  );
}
