import { Text } from "@react-email/components";
import { CallToAction } from "./call-to-action";
import { Layout } from "./layout";
import { styles } from "./styles";

export interface OwnershipOfferProps {
  readonly organizationName: string;
  readonly ownerName: string;
  /** Where it is accepted or declined. */
  readonly answerUrl: string;
  /** The end of the offer in words, time zone included. */
  readonly expiresOn: string;
}

/** Asks a member to take an organization over. */
export default function OwnershipOffer(props: OwnershipOfferProps) {
  const { organizationName, ownerName, answerUrl, expiresOn } = props;
  return (
    <Layout
      preview={`${ownerName} wants to hand the ownership over to you.`}
      title={`Take over ${organizationName}`}
      reason={`You get this because you are a member of ${organizationName}. Nothing changes until you accept.`}
    >
      <Text className="ink-2" style={styles.text}>
        {ownerName} offers you the ownership of{" "}
        <strong className="ink" style={styles.strong}>
          {organizationName}
        </strong>
        . An owner runs everything there, billing included, and {ownerName} becomes an admin.
      </Text>
      <CallToAction href={answerUrl} label="Answer the offer" />
      <Text className="ink-3" style={styles.small}>
        The offer ends on {expiresOn}.
      </Text>
    </Layout>
  );
}

OwnershipOffer.PreviewProps = {
  organizationName: "Nordwerk Tools",
  ownerName: "Ingrid Lund",
  answerUrl: "http://localhost:3000/o/nordwerk/team/ownership",
  expiresOn: "Monday, 30 November 2026 at 14:05 UTC",
} satisfies OwnershipOfferProps;
