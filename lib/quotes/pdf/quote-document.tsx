import "server-only";
import { Document, Image, Page, type PageLayoutProps, Text, View } from "@react-pdf/renderer";
import { dayInWords } from "@/lib/dates";
import type { QuotePaper } from "../paper";
import { paperName, paperWords, taxNumberLabel } from "../paper-words";
import { QuoteDocumentLines } from "./quote-document-lines";
import { QuoteDocumentSums } from "./quote-document-sums";
import { RunningText } from "./running-text";
import { ink, styles } from "./styles";

interface Means {
  readonly logo: Buffer | null;
  /** The fonts, in the order in which they are tried for each letter. */
  readonly families: readonly string[];
  /** Whether it was not sent, and is marked so on each page. */
  readonly isDraft: boolean;
}

/** The quote that a buyer reads, as pages. */
export function quoteDocument(paper: QuotePaper, { logo, families, isDraft }: Means) {
  const { quote, organization } = paper;
  const words = paperWords(organization.locale);
  const name = paperName(quote, words);
  return (
    <Document
      title={`${name}, ${organization.name}`}
      author={organization.name}
      creator="Mercura"
      language={organization.locale}
    >
      <Page
        size="A4"
        style={[styles.page, { fontFamily: [...families] }]}
        // With a layout, what is on the pages is measured once. Else all that is left is measured again for every page.
        layout={(page) => (
          <OnEachPage
            {...page}
            mark={isDraft ? words.draft : null}
            foot={`${organization.name} · ${name}`}
          />
        )}
      >
        <View style={[styles.bar, { backgroundColor: organization.accentColor ?? ink }]} />
        <View style={styles.letterhead}>
          {logo ? <Image src={{ data: logo, format: "png" }} style={styles.logo} /> : null}
          <RunningText style={styles.sender}>{organization.name}</RunningText>
        </View>
        {organization.letterhead ? (
          <RunningText style={styles.address}>{organization.letterhead}</RunningText>
        ) : null}
        <RunningText style={styles.title}>
          {quote.title ? `${name}: ${quote.title}` : name}
        </RunningText>
        <Facts paper={paper} />
        <QuoteDocumentLines paper={paper} />
        <QuoteDocumentSums paper={paper} />
        {quote.note ? <Words label={words.note} text={quote.note} /> : null}
        {quote.terms ? <Words label={words.terms} text={quote.terms} /> : null}
      </Page>
    </Document>
  );
}

type OnEachPageProps = PageLayoutProps & { mark: string | null; foot: string };

/** What stands on each page around the part of the quote that it shows. */
function OnEachPage({ children, mark, foot, pageNumber, totalPages }: OnEachPageProps) {
  return (
    <>
      {mark ? (
        <View style={styles.draft}>
          <Text>{mark}</Text>
        </View>
      ) : null}
      {children}
      <View style={styles.foot}>
        <RunningText>{foot}</RunningText>
        <Text>{`${pageNumber} / ${totalPages}`}</Text>
      </View>
    </>
  );
}

function Facts({ paper: { quote, customer, contact, organization, day } }: { paper: QuotePaper }) {
  const words = paperWords(organization.locale);
  const { name, taxNumber, addressLines } = customer;
  const lines = [name, contact?.name, ...addressLines];
  const date = (text: string) => dayInWords(text, organization.locale);
  return (
    <View style={styles.facts}>
      <View style={{ flex: 1 }}>
        <Text style={styles.label}>{words.recipient}</Text>
        <RunningText style={styles.recipient}>{lines.filter(Boolean).join("\n")}</RunningText>
        {taxNumber ? (
          <RunningText>{`${taxNumberLabel(taxNumber, words)} ${taxNumber}`}</RunningText>
        ) : null}
      </View>
      <Fact label={words.date} text={date(day)} />
      <Fact
        label={words.validUntil}
        text={quote.validUntil ? date(quote.validUntil) : words.open}
      />
      <Fact label={words.currency} text={quote.currency} />
    </View>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <View>
      <Text style={styles.label}>{label}</Text>
      <RunningText>{text}</RunningText>
    </View>
  );
}

function Words({ label, text }: { label: string; text: string }) {
  return (
    <View style={styles.words}>
      <Text style={[styles.label, styles.heading]}>{label}</Text>
      <RunningText>{text}</RunningText>
    </View>
  );
}
