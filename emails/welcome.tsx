import { Hr, Link, Text } from "@react-email/components";
import { CallToAction } from "./call-to-action";
import { Layout } from "./layout";
import { styles } from "./styles";

export interface WelcomeEmailProps {
  readonly name: string;
  readonly organizationName: string;
  readonly organizationUrl: string;
  /** Null once the address is verified. */
  readonly verifyUrl: string | null;
}

/** Greets whoever signed an organization up, and says what to do first. */
export default function WelcomeEmail(props: WelcomeEmailProps) {
  const { name, organizationName, organizationUrl, verifyUrl } = props;
  return (
    <Layout
      preview={`${organizationName} is ready. Here is what to do first.`}
      title={`Welcome to Mercura, ${name}`}
      reason={`You get this because ${organizationName} was signed up with your address. If it was not you, you can ignore it.`}
    >
      <Text className="ink-2" style={styles.text}>
        <strong className="ink" style={styles.strong}>
          {organizationName}
        </strong>{" "}
        is ready.{" "}
        {verifyUrl
          ? "Please verify your address first, so that you can always get back in."
          : "Open it and look around."}
      </Text>
      {verifyUrl ? (
        <CallToAction href={verifyUrl} label="Verify your e-mail" />
      ) : (
        <CallToAction href={organizationUrl} label={`Open ${organizationName}`} />
      )}
      <Hr className="rule" style={styles.rule} />
      <Step href={`${organizationUrl}/team`} label="Invite your team">
        They get a link by mail and choose their own password.
      </Step>
      <Step href={`${organizationUrl}/customers/new`} label="Add a customer">
        Everybody on the team then works on the same record.
      </Step>
      <Step href={organizationUrl} label="See your dashboard">
        The checklist there shows what is left to do.
      </Step>
    </Layout>
  );
}

interface StepProps {
  readonly href: string;
  readonly label: string;
  readonly children: string;
}

function Step({ href, label, children }: StepProps) {
  return (
    <Text className="ink-2" style={styles.text}>
      <Link
        className="link"
        href={href}
        style={{ ...styles.link, fontWeight: 600, wordBreak: "normal" }}
      >
        {label}
      </Link>
      <br />
      {children}
    </Text>
  );
}

WelcomeEmail.PreviewProps = {
  name: "Ingrid Lund",
  organizationName: "Nordwerk Tools",
  organizationUrl: "http://localhost:3000/o/nordwerk-tools",
  verifyUrl: "http://localhost:3000/verify-email?token=Zm9yLXRoZS1wcmV2aWV3LW9ubHktbm90LWEtdG9rZW4",
} satisfies WelcomeEmailProps;
