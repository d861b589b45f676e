import { Text } from "@react-email/components";
import { CallToAction } from "./call-to-action";
import { Layout } from "./layout";
import { styles } from "./styles";

export interface VerifyEmailProps {
  readonly name: string;
  readonly address: string;
  readonly verifyUrl: string;
  /** The end of the link in words, time zone included. */
  readonly expiresOn: string;
}

/** Asks a person to prove that an address is theirs. */
export default function VerifyEmail({ name, address, verifyUrl, expiresOn }: VerifyEmailProps) {
  return (
    <Layout
      preview="One click, and this address is yours in Mercura."
      title="Verify your e-mail"
      reason="This address was entered in Mercura. If it was not you, you can ignore this: without the click nothing happens."
    >
      <Text className="ink-2" style={styles.text}>
        Hello {name}, please verify that{" "}
        <strong className="ink" style={styles.strong}>
          {address}
        </strong>{" "}
        is your address.
      </Text>
      <CallToAction href={verifyUrl} label="Verify your e-mail" />
      <Text className="ink-3" style={styles.small}>
        The link works once, until {expiresOn}.
      </Text>
    </Layout>
  );
}

VerifyEmail.PreviewProps = {
  name: "Ingrid Lund",
  address: "ingrid.lund@nordwerk.example",
  verifyUrl: "http://localhost:3000/verify-email?token=Zm9yLXRoZS1wcmV2aWV3LW9ubHktbm90LWEtdG9rZW4",
  expiresOn: "Monday, 30 November 2026 at 14:05 UTC",
} satisfies VerifyEmailProps;
