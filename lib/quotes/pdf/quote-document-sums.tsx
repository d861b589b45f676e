import "server-only";
import { Text, View } from "@react-pdf/renderer";
import { formatPercent } from "@/lib/basis-points";
import { formatMoney } from "@/lib/money";
import type { QuotePaper } from "../paper";
import { paperWords } from "../paper-words";
import { optionsOf, taxByRate } from "../tax-by-rate";
import { styles } from "./styles";

/** With more of them the sums take several pages: what is longer than a page and does not wrap is drawn beyond its end. */
const mostTaxesOnPage = 20;

/** The sums: the tax by its rates, and the options, which are not part of the total. */
export function QuoteDocumentSums({ paper: { quote, organization } }: { paper: QuotePaper }) {
  const { locale } = organization;
  const words = paperWords(locale);
  const money = (amountMinor: number) => formatMoney(amountMinor, quote.currency, locale);
  const { options, netMinor } = optionsOf(quote.lines);
  const taxes = taxByRate(quote.lines);
  return (
    <View style={styles.sums} wrap={taxes.length > mostTaxesOnPage}>
      <Sum label={words.subtotal} value={money(quote.subtotalMinor)} />
      {quote.discountMinor > 0 ? (
        <Sum label={words.discount} value={money(-quote.discountMinor)} />
      ) : null}
      {taxes.map(({ rateBasisPoints, taxMinor }) => (
        <Sum
          key={rateBasisPoints}
          label={`${words.tax} ${formatPercent(rateBasisPoints, locale)}`}
          value={money(taxMinor)}
        />
      ))}
      <Sum label={words.total} value={money(quote.totalMinor)} isTotal />
      {options.length > 0 ? <Sum label={words.options} value={money(netMinor)} /> : null}
    </View>
  );
}

function Sum({ label, value, isTotal }: { label: string; value: string; isTotal?: boolean }) {
  return (
    <View style={isTotal ? [styles.sum, styles.total] : styles.sum} wrap={false}>
      <Text>{label}</Text>
      <Text>{value}</Text>
    </View>
  );
}
