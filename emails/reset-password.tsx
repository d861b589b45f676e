import { Text } from "@react-email/components";
import { CallToAction } from "./call-to-action";
import { Layout } from "./layout";
import { styles } from "./styles";

export interface ResetPasswordEmailProps {
  readonly name: string;
  readonly resetUrl: string;
  /** The end of the link in words, time zone included. */
  readonly expiresOn: string;
}

/** Carries the link that sets a new password. */
export default function ResetPasswordEmail({ name, resetUrl, expiresOn }: ResetPasswordEmailProps) {
  return (
    <Layout
      preview="Set a new password for Mercura."
      title="Set a new password"
      reason="Somebody asked for this with your address. If it was not you, you can ignore it: your password stays as it is."
    >
      <Text className="ink-2" style={styles.text}>
        Hello {name}, choose a new password with this link. You will be logged out everywhere, and
        log in with the new one.
      </Text>
      <CallToAction href={resetUrl} label="Set a new password" />
      <Text className="ink-3" style={styles.small}>
        The link works once, until {expiresOn}. Asking again makes it stop working.
      </Text>
    </Layout>
  );
}

ResetPasswordEmail.PreviewProps = {
  name: "Ingrid Lund",
  resetUrl:
    "http://localhost:3000/reset-password?token=Zm9yLXRoZS1wcmV2aWV3LW9ubHktbm90LWEtdG9rZW4",
  expiresOn: "Monday, 30 November 2026 at 14:05 UTC",
} satisfies ResetPasswordEmailProps;
