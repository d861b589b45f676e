import { Text } from "@react-email/components";
import { Fragment } from "react";
import type { MailAccent } from "./accent";
import { CallToAction } from "./call-to-action";
import { Layout } from "./layout";
import { styles } from "./styles";

export interface QuoteEmailProps {
  /** The language of all of these words, such as "de-CH". */
  readonly lang: string;
  /** The company that offers it. */
  readonly sender: string;
  /** The line that an inbox shows beside the subject. */
  readonly preview: string;
  /** Such as "Quote 41, version 2: Workshop extension". */
  readonly title: string;
  /** What stands before and after the total in the sentence that offers it. */
  readonly offer: { readonly before: string; readonly after: string };
  readonly total: string;
  /** What somebody of the company says to the buyer; null where nobody says anything. */
  readonly message: string | null;
  /** What the button and the line above its address say. */
  readonly read: string;
  readonly copy: string;
  /** Until when it can be accepted; null for a quote without a last day. */
  readonly validUntil: string | null;
  readonly reason: string;
  readonly quoteUrl: string;
  readonly accent?: MailAccent | undefined;
}

/** Brings a quote to its buyer, or reminds them of it, who has no account and needs none. */
export default function QuoteEmail(props: QuoteEmailProps) {
  const { offer, total, message, validUntil, quoteUrl, accent } = props;
  const { lang, sender, preview, title, reason } = props;
  return (
    <Layout {...{ lang, sender, preview, title, reason, accent }}>
      <Text className="ink-2" style={styles.text}>
        {offer.before}
        <strong className="ink" style={styles.strong}>
          {total}
        </strong>
        {offer.after}
      </Text>
      {message ? (
        <Text className="ink" style={styles.text}>
          {`“${message}”`.split("\n").map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text have no other key.
            <Fragment key={place}>
              {place > 0 ? <br /> : null}
              {line}
            </Fragment>
          ))}
        </Text>
      ) : null}
      <CallToAction href={quoteUrl} label={props.read} copyHint={props.copy} accent={accent} />
      {validUntil ? (
        <Text className="ink-3" style={styles.small}>
          {validUntil}
        </Text>
      ) : null}
    </Layout>
  );
}

QuoteEmail.PreviewProps = {
  lang: "en",
  sender: "Nordwerk Tools",
  preview: "Quote 41 from Nordwerk Tools: €12,480.00.",
  title: "Quote 41: Workshop extension",
  offer: {
    before: "Ingrid Lund (Nordwerk Tools) sends you a quote for ",
    after: ". You can read it, download it, and accept or decline it, without an account.",
  },
  total: "€12,480.00",
  message: null,
  read: "Read the quote",
  copy: "Or copy this address into your browser:",
  validUntil: "Valid until 30 November 2026",
  reason: "Nordwerk Tools sent you this quote. If you did not expect it, you can ignore it.",
  quoteUrl:
    "http://localhost:3000/q/01890a5d-ac96-774b-bcce-b302099a8057.Zm9yLXRoZS1wcmV2aWV3LW9ubHktbm90LWEtdG9rZW4",
} satisfies QuoteEmailProps;
