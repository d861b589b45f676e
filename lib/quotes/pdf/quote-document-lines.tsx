import "server-only";
import { Text, View } from "@react-pdf/renderer";
import type { QuotePaper } from "../paper";
import { paperWords } from "../paper-words";
import type { QuoteLine } from "../quote";
import { cellsOf, lineColumns } from "./line-columns";
import { RunningText } from "./running-text";
import { styles } from "./styles";

/** The lines of the offer. */
export function QuoteDocumentLines({ paper }: { paper: QuotePaper }) {
  const words = paperWords(paper.organization.locale);
  const columns = lineColumns(paper);
  return (
    <View style={styles.table}>
      <View style={[styles.row, styles.head]} fixed>
        <Text style={styles.what}>{words.item}</Text>
        {columns.map(({ name, label, widthPoints }) => (
          <Text key={name} style={[styles.number, { width: widthPoints }]}>
            {label}
          </Text>
        ))}
      </View>
      {paper.quote.lines.map((line) => (
        <Line key={line.id} {...{ line, paper, columns }} />
      ))}
    </View>
  );
}

interface LineProps {
  line: QuoteLine;
  paper: QuotePaper;
  columns: ReturnType<typeof lineColumns>;
}

function Line({ line, paper, columns }: LineProps) {
  if (line.kind === "section")
    return (
      <View minPresenceAhead={40}>
        <RunningText style={styles.section}>{line.description}</RunningText>
      </View>
    );
  if (line.kind === "text")
    return <RunningText style={styles.text}>{line.description}</RunningText>;
  const words = paperWords(paper.organization.locale);
  const cells = cellsOf(line, paper);
  return (
    <View style={styles.row} wrap={false}>
      <View style={styles.what}>
        <RunningText>{line.description}</RunningText>
        <RunningText style={styles.head}>
          {[line.sku, line.isOptional ? words.optional : ""].filter(Boolean).join(" · ")}
        </RunningText>
      </View>
      {columns.map(({ name, widthPoints }) => (
        <RunningText key={name} style={{ ...styles.number, width: widthPoints }}>
          {cells[name]}
        </RunningText>
      ))}
    </View>
  );
}
