import { Text } from "@react-email/components";
import { CallToAction } from "./call-to-action";
import { Layout } from "./layout";
import { styles } from "./styles";

export interface ChangeEmailProps {
  readonly name: string;
  readonly newAddress: string;
  readonly confirmUrl: string;
  /** The end of the link in words, time zone included. */
  readonly expiresOn: string;
}

/** Asks at a new address whether an account should move to it. */
export default function ChangeEmail(props: ChangeEmailProps) {
  const { name, newAddress, confirmUrl, expiresOn } = props;
  return (
    <Layout
      preview="One click, and you log in with this address."
      title="Confirm your new e-mail"
      reason="Somebody entered this address in their Mercura account. If it was not you, you can ignore this: without the click nothing happens."
    >
      <Text className="ink-2" style={styles.text}>
        Hello {name}, please confirm that you want to log in with{" "}
        <strong className="ink" style={styles.strong}>
          {newAddress}
        </strong>{" "}
        from now on.
      </Text>
      <CallToAction href={confirmUrl} label="Confirm your new e-mail" />
      <Text className="ink-3" style={styles.small}>
        The link works once, until {expiresOn}.
      </Text>
    </Layout>
  );
}

ChangeEmail.PreviewProps = {
  name: "Ingrid Lund",
  newAddress: "ingrid@nordwerk.example",
  confirmUrl:
    "http://localhost:3000/account/email/confirm?token=Zm9yLXRoZS1wcmV2aWV3LW9ubHktbm90LWEtdG9rZW4",
  expiresOn: "Monday, 30 November 2026 at 14:05 UTC",
} satisfies ChangeEmailProps;
