import "server-only";
import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import { formatMoney } from "@/lib/money";
import type { QuotePaper } from "../paper";
import type { QuoteLine } from "../quote";

const ink = "#1b2328";
const quiet = "#5b666d";
const edge = "#d9dfe2";

const styles = StyleSheet.create({
  page: { fontFamily: "Inter", fontSize: 9, color: ink, padding: 48, paddingBottom: 64 },
  bar: { height: 4, width: 56, marginBottom: 14 },
  sender: { fontSize: 15, fontWeight: 600 },
  title: { fontSize: 13, fontWeight: 600, marginTop: 26 },
  facts: { flexDirection: "row", gap: 28, marginTop: 10 },
  label: { color: quiet, fontSize: 8, marginBottom: 2 },
  table: { marginTop: 22 },
  row: {
    flexDirection: "row",
    borderBottomWidth: 0.5,
    borderBottomColor: edge,
    paddingVertical: 5,
  },
  head: { color: quiet, fontSize: 8 },
  what: { flex: 1, paddingRight: 10 },
  number: { width: 66, textAlign: "right" },
  narrow: { width: 46, textAlign: "right" },
  section: { fontWeight: 600, marginTop: 10, paddingVertical: 4 },
  sums: { marginTop: 12, marginLeft: "auto", width: 220 },
  sum: { flexDirection: "row", justifyContent: "space-between", paddingVertical: 2.5 },
  total: { fontWeight: 600, fontSize: 11, borderTopWidth: 1, borderTopColor: ink, marginTop: 4 },
  words: { marginTop: 20, lineHeight: 1.45 },
  foot: {
    position: "absolute",
    left: 48,
    right: 48,
    bottom: 30,
    flexDirection: "row",
    justifyContent: "space-between",
    color: quiet,
    fontSize: 8,
  },
});

/** The quote that a buyer reads, as pages. */
export function quoteDocument(paper: QuotePaper) {
  const { quote, organization } = paper;
  const name = `Quote ${quote.number}${quote.version > 1 ? `, version ${quote.version}` : ""}`;
  return (
    <Document title={`${name}, ${organization.name}`} author={organization.name} creator="Mercura">
      <Page size="A4" style={styles.page} wrap>
        <View style={[styles.bar, { backgroundColor: organization.accentColor ?? ink }]} />
        <Text style={styles.sender}>{organization.name}</Text>
        <Text style={styles.title}>{quote.title ? `${name}: ${quote.title}` : name}</Text>
        <Facts paper={paper} />
        <Lines paper={paper} />
        <Sums paper={paper} />
        {quote.note ? <Words label="Note" text={quote.note} /> : null}
        {quote.terms ? <Words label="Terms" text={quote.terms} /> : null}
        <View style={styles.foot} fixed>
          <Text>{`${organization.name} · ${name}`}</Text>
          <Text render={({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`} />
        </View>
      </Page>
    </Document>
  );
}

function Facts({ paper: { quote, customer, contact, organization } }: { paper: QuotePaper }) {
  const [address] = customer.addresses;
  const place = address && [address.postalCode, address.city].filter(Boolean).join(" ");
  const lines = [customer.name, contact?.name, address?.street, place, address?.country];
  const date = (day: string) =>
    new Intl.DateTimeFormat(organization.locale, { dateStyle: "long", timeZone: "UTC" }).format(
      new Date(day),
    );
  return (
    <View style={styles.facts}>
      <View style={{ flex: 1 }}>
        <Text style={styles.label}>For</Text>
        <Text>{lines.filter(Boolean).join("\n")}</Text>
        {customer.taxNumber ? <Text>{customer.taxNumber}</Text> : null}
      </View>
      <View>
        <Text style={styles.label}>Valid until</Text>
        <Text>{quote.validUntil ? date(quote.validUntil) : "Open"}</Text>
      </View>
      <View>
        <Text style={styles.label}>Currency</Text>
        <Text>{quote.currency}</Text>
      </View>
    </View>
  );
}

function Lines({ paper }: { paper: QuotePaper }) {
  const { quote } = paper;
  return (
    <View style={styles.table}>
      <View style={[styles.row, styles.head]} fixed>
        <Text style={styles.what}>What</Text>
        <Text style={styles.number}>Quantity</Text>
        <Text style={styles.number}>Price</Text>
        <Text style={styles.narrow}>Off</Text>
        <Text style={styles.narrow}>Tax</Text>
        <Text style={styles.number}>Net</Text>
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
      <Text style={styles.section} minPresenceAhead={40}>
        {line.description}
      </Text>
    );
  if (line.kind === "text") return <Text style={{ paddingVertical: 4 }}>{line.description}</Text>;
  const { locale } = paper.organization;
  const money = (amountMinor: number) => formatMoney(amountMinor, paper.quote.currency, locale);
  const percent = (basisPoints: number) =>
    `${new Intl.NumberFormat(locale).format(basisPoints / 100)} %`;
  const discount =
    line.discountBasisPoints > 0 ? percent(line.discountBasisPoints) : money(line.discountMinor);
  return (
    <View style={styles.row} wrap={false}>
      <View style={styles.what}>
        <Text>{line.description}</Text>
        <Text style={styles.head}>
          {[line.sku, line.isOptional ? "optional, not in the total" : ""]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </View>
      <Text style={styles.number}>
        {`${new Intl.NumberFormat(locale).format(line.quantity)} ${line.unit}`}
      </Text>
      <Text style={styles.number}>{money(line.unitPriceMinor)}</Text>
      <Text style={styles.narrow}>{line.discountMinor > 0 ? discount : ""}</Text>
      <Text style={styles.narrow}>{percent(line.taxRateBasisPoints)}</Text>
      <Text style={styles.number}>{money(line.netMinor)}</Text>
    </View>
  );
}

function Sums({ paper: { quote, organization } }: { paper: QuotePaper }) {
  const money = (amountMinor: number) =>
    formatMoney(amountMinor, quote.currency, organization.locale);
  return (
    <View style={styles.sums} wrap={false}>
      <Sum label="Subtotal" value={money(quote.subtotalMinor)} />
      {quote.discountMinor > 0 ? (
        <Sum label="Discount" value={money(-quote.discountMinor)} />
      ) : null}
      <Sum label="Tax" value={money(quote.taxMinor)} />
      <Sum label="Total" value={money(quote.totalMinor)} isTotal />
    </View>
  );
}

function Sum({ label, value, isTotal }: { label: string; value: string; isTotal?: boolean }) {
  return (
    <View style={isTotal ? [styles.sum, styles.total] : styles.sum}>
      <Text>{label}</Text>
      <Text>{value}</Text>
    </View>
  );
}

function Words({ label, text }: { label: string; text: string }) {
  return (
    <View style={styles.words}>
      <Text style={styles.label}>{label}</Text>
      <Text>{text}</Text>
    </View>
  );
}
