import type { TaxClassChoice } from "@/components/tax-classes/class-options";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { priceLines } from "@/lib/quotes/lines/price-lines";
import { DiscountOnAll } from "./discount-on-all";
import { EditorKeys } from "./editor-keys";
import { LineHeadings } from "./line-headings";
import { LineRow } from "./line-row";
import { QuoteSums } from "./quote-sums";
import type { useDraftLines } from "./use-draft-lines";
import { useLineDrag } from "./use-line-drag";

interface LinesCardProps {
  draftLines: ReturnType<typeof useDraftLines>;
  currency: string;
  locale: string;
  productsPath: string;
  taxClasses: readonly TaxClassChoice[];
  /** Up to which discount, in basis points, nobody is asked. */
  freeDiscount: number | null;
  /** What the lines that are right come to. */
  priced: ReturnType<typeof priceLines>;
}

/** The lines of a quote in its editor, and what they come to. */
export function LinesCard({ draftLines, currency, locale, priced, ...given }: LinesCardProps) {
  const { lines, list, ...act } = draftLines;
  const drag = useLineDrag(act.moveTo);
  return (
    <Card>
      <CardHeader
        title="Lines"
        description={
          <>
            A discount is a part of the price, such as 10%, or an amount.
            {given.taxClasses.length > 0 ? " A tax is a rate, or the name of a tax class." : null}
            <EditorKeys />
          </>
        }
      />
      <LineHeadings />
      <ol ref={list}>
        {lines.map((line, index) => (
          <LineRow
            key={line.key}
            {...{ line, currency, locale }}
            productsPath={given.productsPath}
            taxClasses={given.taxClasses}
            freeDiscount={given.freeDiscount}
            position={index + 1}
            count={lines.length}
            change={(changes) => act.change(index, changes)}
            drag={drag(index, lines.length)}
            move={(by) => act.move(index, by)}
            duplicate={() => act.duplicate(index)}
            remove={() => act.remove(index)}
            addBelow={() => act.addBelow(index)}
          />
        ))}
      </ol>
      <CardBody className="flex flex-wrap items-start gap-2">
        <Button type="button" onClick={() => act.add("item")}>
          Add line
        </Button>
        <Button type="button" variant="quiet" onClick={() => act.add("section")}>
          Add heading
        </Button>
        <Button type="button" variant="quiet" onClick={() => act.add("text")}>
          Add text
        </Button>
        <DiscountOnAll {...{ lines, currency, locale }} apply={act.discount} />
      </CardBody>
      {priced.ok ? <QuoteSums {...{ currency, locale }} {...inNumbers(priced.value)} /> : null}
    </Card>
  );
}

type Priced = Extract<ReturnType<typeof priceLines>, { ok: true }>["value"];

function inNumbers({ rows, totals }: Priced) {
  return {
    lines: rows.map((row) => ({
      ...row,
      netMinor: Number(row.netMinor),
      taxMinor: Number(row.taxMinor),
    })),
    sums: {
      subtotalMinor: Number(totals.subtotalMinor),
      discountMinor: Number(totals.discountMinor),
      totalMinor: Number(totals.totalMinor),
    },
  };
}
