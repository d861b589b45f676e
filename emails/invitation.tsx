import { Text } from "@react-email/components";
import type { MailAccent } from "./accent";
import { CallToAction } from "./call-to-action";
import { Layout } from "./layout";
import { styles } from "./styles";

export interface InvitationEmailProps {
  readonly organizationName: string;
  /** Null when nobody in particular invites. */
  readonly inviterName: string | null;
  readonly roleName: string;
  /** What the role means; completes "You will …". */
  readonly roleDescription: string;
  readonly acceptUrl: string;
  /** The end of the invitation in words, time zone included. */
  readonly expiresOn: string;
  readonly accent?: MailAccent | undefined;
}

/** Asks somebody, who may never have heard of Mercura, to join an organization. */
export default function InvitationEmail(props: InvitationEmailProps) {
  const { organizationName, inviterName, roleName, roleDescription, acceptUrl, expiresOn, accent } =
    props;
  const opening = inviterName ? `${inviterName} invites you` : "You are invited";
  return (
    <Layout
      accent={accent}
      preview={`${opening} to work together in Mercura.`}
      title={`Join ${organizationName}`}
      reason={`Somebody at ${organizationName} entered your address. If you did not expect this, you can ignore it: nothing happens until you accept.`}
    >
      <Text className="ink-2" style={styles.text}>
        {opening} to join{" "}
        <strong className="ink" style={styles.strong}>
          {organizationName}
        </strong>{" "}
        on Mercura, the workspace for its sales team, as{" "}
        <strong className="ink" style={styles.strong}>
          {roleName}
        </strong>
        . You will {roleDescription}.
      </Text>
      <CallToAction href={acceptUrl} label="Accept the invitation" accent={accent} />
      <Text className="ink-3" style={styles.small}>
        The invitation is for you alone and ends on {expiresOn}.
      </Text>
    </Layout>
  );
}

InvitationEmail.PreviewProps = {
  organizationName: "Nordwerk Tools",
  inviterName: "Ingrid Lund",
  roleName: "Manager",
  roleDescription: "see all customers and quotes and approve discounts",
  acceptUrl:
    "http://localhost:3000/invite/accept?token=01890a5d-ac96-774b-bcce-b302099a8057.Zm9yLXRoZS1wcmV2aWV3LW9ubHktbm90LWEtdG9rZW4",
  expiresOn: "Monday, 30 November 2026 at 14:05 UTC",
} satisfies InvitationEmailProps;
