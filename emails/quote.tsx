import { Text } from "@react-email/components";
import { CallToAction } from "./call-to-action";
import { Layout } from "./layout";
import { styles } from "./styles";

export interface QuoteEmailProps {
  readonly organizationName: string;
  /** Null when nobody in particular sends it. */
  readonly senderName: string | null;
  /** Such as "Quote 41, version 2". */
  readonly quoteName: string;
  readonly title: string;
  readonly total: string;
  /** The last day in words; null for a quote without one. */
  readonly validUntil: string | null;
  readonly quoteUrl: string;
}

/** Brings a quote to its buyer, who has no account and needs none. */
export default function QuoteEmail(props: QuoteEmailProps) {
  const { organizationName, senderName, quoteName, title, total, validUntil, quoteUrl } = props;
  return (
    <Layout
      preview={`${quoteName} from ${organizationName}: ${total}.`}
      title={title ? `${quoteName}: ${title}` : quoteName}
      reason={`${organizationName} sent you this quote. If you did not expect it, you can ignore it.`}
    >
      <Text className="ink-2" style={styles.text}>
        {senderName ? `${senderName} of ${organizationName}` : organizationName} sends you a quote
        over{" "}
        <strong className="ink" style={styles.strong}>
          {total}
        </strong>
        . You can read it, download it, and accept or decline it, without an account.
      </Text>
      <CallToAction href={quoteUrl} label="Read the quote" />
      {validUntil ? (
        <Text className="ink-3" style={styles.small}>
          It is valid until {validUntil}.
        </Text>
      ) : null}
    </Layout>
  );
}

QuoteEmail.PreviewProps = {
  organizationName: "Nordwerk Tools",
  senderName: "Ingrid Lund",
  quoteName: "Quote 41",
  title: "Workshop extension",
  total: "€12,480.00",
  validUntil: "30 November 2026",
  quoteUrl:
    "http://localhost:3000/q/01890a5d-ac96-774b-bcce-b302099a8057.Zm9yLXRoZS1wcmV2aWV3LW9ubHktbm90LWEtdG9rZW4",
} satisfies QuoteEmailProps;
