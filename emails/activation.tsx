import { Text } from "@react-email/components";
import { CallToAction } from "./call-to-action";
import { Layout } from "./layout";
import { styles } from "./styles";

export interface ActivationEmailProps {
  readonly name: string;
  readonly organizationName: string;
  readonly activateUrl: string;
  /** The end of the link in words, time zone included. */
  readonly expiresOn: string;
}

/** Asks somebody who was given a seat to open the account that came with it. */
export default function ActivationEmail(props: ActivationEmailProps) {
  const { name, organizationName, activateUrl, expiresOn } = props;
  return (
    <Layout
      preview={`Choose a password, and you are on the team of ${organizationName}.`}
      title="Open your account"
      reason={`Somebody at ${organizationName} entered your address. If you did not expect this, you can ignore it: nobody can use the account before you open it.`}
    >
      <Text className="ink-2" style={styles.text}>
        Hello {name},{" "}
        <strong className="ink" style={styles.strong}>
          {organizationName}
        </strong>{" "}
        has given you a seat on Mercura, the workspace for its sales team. Choose a password to open
        your account.
      </Text>
      <CallToAction href={activateUrl} label="Open your account" />
      <Text className="ink-3" style={styles.small}>
        The link works once, until {expiresOn}.
      </Text>
    </Layout>
  );
}

ActivationEmail.PreviewProps = {
  name: "Jonas Weber",
  organizationName: "Nordwerk Tools",
  activateUrl: "http://localhost:3000/activate?token=Zm9yLXRoZS1wcmV2aWV3LW9ubHktbm90LWEtdG9rZW4",
  expiresOn: "Monday, 30 November 2026 at 14:05 UTC",
} satisfies ActivationEmailProps;
