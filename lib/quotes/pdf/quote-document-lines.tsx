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
      <View minPresenceAhead={shortestRowPoints}>
        <RunningText style={styles.section}>{line.description}</RunningText>
      </View>
    );
  if (line.kind === "text")
    return <RunningText style={styles.text}>{line.description}</RunningText>;
  const words = paperWords(paper.organization.locale);
  const cells = cellsOf(line, paper);
  return (
    <View style={styles.row} wrap={!fitsOnPage(line.description, columns)}>
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

/** A section's name is on the page of the line below it. */
const shortestRowPoints = 20;

// Between the margins of A4, and what the widest letter takes of it.
const pageWidthPoints = 499;
const widestLetterPoints = 9;
/** Half of a page. */
const mostRows = 30;

/** Whether a description surely fits, because what does not wrap and is longer than a page is drawn beyond its end. */
function fitsOnPage(text: string, columns: LineProps["columns"]): boolean {
  const figuresPoints = columns.reduce((sum, { widthPoints }) => sum + widthPoints, 0);
  const lettersInRow = Math.max(1, (pageWidthPoints - figuresPoints) / widestLetterPoints);
  const rows = text.split("\n").map(({ length }) => Math.max(1, Math.ceil(length / lettersInRow)));
  return rows.reduce((sum, count) => sum + count, 0) <= mostRows;
}
