import "server-only";
import { Text, View } from "@react-pdf/renderer";
import { formatPercent } from "@/lib/basis-points";
import { formatMoney } from "@/lib/money";
import type { QuotePaper } from "../paper";
import { paperWords } from "../paper-words";
import { quantityInWords } from "../quantity-in-words";
import type { QuoteLine } from "../quote";
import { RunningText } from "./running-text";
import { styles } from "./styles";

/** What is offered, line by line. */
export function QuoteDocumentLines({ paper }: { paper: QuotePaper }) {
  const { quote } = paper;
  const words = paperWords(paper.organization.locale);
  return (
    <View style={styles.table}>
      <View style={[styles.row, styles.head]} fixed>
        <Text style={styles.what}>{words.item}</Text>
        <Text style={styles.number}>{words.quantity}</Text>
        <Text style={styles.number}>{words.price}</Text>
        <Text style={styles.narrow}>{words.discount}</Text>
        <Text style={styles.narrow}>{words.tax}</Text>
        <Text style={styles.number}>{words.net}</Text>
      </View>
      {quote.lines.map((line) => (
        <Line key={line.id} line={line} paper={paper} />
      ))}
    </View>
  );
}

function Line({ line, paper }: { line: QuoteLine; paper: QuotePaper }) {
  if (line.kind === "section")
    return (
      <View minPresenceAhead={40}>
        <RunningText style={styles.section}>{line.description}</RunningText>
      </View>
    );
  if (line.kind === "text")
    return <RunningText style={styles.text}>{line.description}</RunningText>;
  const { locale } = paper.organization;
  const words = paperWords(locale);
  const money = (amountMinor: number) => formatMoney(amountMinor, paper.quote.currency, locale);
  const percent = (basisPoints: number) => formatPercent(basisPoints, locale);
  const discount =
    line.discountBasisPoints > 0 ? percent(line.discountBasisPoints) : money(line.discountMinor);
  return (
    <View style={styles.row} wrap={false}>
      <View style={styles.what}>
        <RunningText>{line.description}</RunningText>
        <RunningText style={styles.head}>
          {[line.sku, line.isOptional ? words.optional : ""].filter(Boolean).join(" · ")}
        </RunningText>
      </View>
      <RunningText style={styles.number}>
        {quantityInWords(line, { locale, language: locale })}
      </RunningText>
      <Text style={styles.number}>{money(line.unitPriceMinor)}</Text>
      <Text style={styles.narrow}>{line.discountMinor > 0 ? discount : ""}</Text>
      <Text style={styles.narrow}>{percent(line.taxRateBasisPoints)}</Text>
      <Text style={styles.number}>{money(line.netMinor)}</Text>
    </View>
  );
}
