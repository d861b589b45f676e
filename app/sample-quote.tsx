import { QuoteStatusBadge } from "@/components/quotes/quote-status-badge";
import { Card } from "@/components/ui/card";
import { formatMoney } from "@/lib/money";

const taxPercent = 19;
const lines = [
  { item: "Magnetic drill", quantity: "2 pcs", netMinor: 169_800 },
  { item: "Twist drill set", quantity: "4 sets", netMinor: 47_600 },
  { item: "Training on site", quantity: "1 day", netMinor: 98_000 },
];
const subtotalMinor = lines.reduce((sum, { netMinor }) => sum + netMinor, 0);
const taxMinor = (subtotalMinor * taxPercent) / 100;
const money = (amountMinor: number) => formatMoney(amountMinor, "EUR", "en");

/** A quote as its buyer reads it, for whoever has not signed up yet. */
export function SampleQuote() {
  return (
    <figure className="min-w-0">
      <Card className="tabular-nums">
        <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line px-4 py-3.5">
          <p className="font-semibold">
            Quote 37 <span className="font-normal text-ink-3">New workshop</span>
          </p>
          <QuoteStatusBadge status="accepted" />
        </div>
        <ul className="divide-y divide-line">
          {lines.map(({ item, quantity, netMinor }) => (
            <li key={item} className="flex items-baseline gap-4 px-4 py-2.5">
              <span className="min-w-0 flex-1">{item}</span>
              <span className="text-ink-3">{quantity}</span>
              <span className="w-24 text-right">{money(netMinor)}</span>
            </li>
          ))}
        </ul>
        <dl className="ml-auto grid max-w-72 gap-1.5 p-4">
          <Sum label="Subtotal" amountMinor={subtotalMinor} />
          <Sum label={`Tax ${taxPercent}%`} amountMinor={taxMinor} />
          <div className="flex justify-between gap-4 border-t border-line-strong pt-2 text-lg font-semibold">
            <dt>Total</dt>
            <dd>{money(subtotalMinor + taxMinor)}</dd>
          </div>
        </dl>
        <p className="border-t border-line px-4 py-3 text-sm text-ink-3">
          Accepted by Tarek Nasser, Head of Purchasing. The hash of the exact PDF is kept with the
          answer, so anybody can check the file later.
        </p>
      </Card>
      <figcaption className="mt-2 text-sm text-ink-3">
        An example: a quote as its buyer accepted it.
      </figcaption>
    </figure>
  );
}

function Sum({ label, amountMinor }: { label: string; amountMinor: number }) {
  return (
    <div className="flex justify-between gap-4 text-ink-2">
      <dt>{label}</dt>
      <dd>{money(amountMinor)}</dd>
    </div>
  );
}
