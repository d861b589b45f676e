import { Text } from "@react-email/components";
import { CallToAction } from "./call-to-action";
import { Layout } from "./layout";
import { styles } from "./styles";

export interface SecurityNoticeProps {
  readonly title: string;
  /** What happened, in a sentence or two. */
  readonly text: string;
  /** Where and when, such as "Device" and "Firefox on macOS". */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What to do if it was not the reader. */
  readonly advice: string;
  readonly action: { readonly href: string; readonly label: string };
}

/** Tells a person what happened to their account, and what to do if it was not them. */
export default function SecurityNotice(props: SecurityNoticeProps) {
  const { title, text, facts, advice, action } = props;
  return (
    <Layout
      preview={text}
      title={title}
      reason="You get this because it concerns the safety of your Mercura account."
    >
      <Text className="ink-2" style={styles.text}>
        {text}
      </Text>
      {facts.length > 0 ? (
        <Text className="ink-2" style={styles.text}>
          {facts.map(([name, value]) => (
            <span key={name}>
              {name}:{" "}
              <strong className="ink" style={styles.strong}>
                {value}
              </strong>
              <br />
            </span>
          ))}
        </Text>
      ) : null}
      <Text className="ink-2" style={styles.text}>
        {advice}
      </Text>
      <CallToAction href={action.href} label={action.label} />
    </Layout>
  );
}

SecurityNotice.PreviewProps = {
  title: "New log-in to your account",
  text: "Somebody logged in to your Mercura account from a device that we have not seen before.",
  facts: [
    ["Device", "Firefox on macOS"],
    ["Address", "192.0.2.7"],
    ["Time", "Monday, 30 November 2026 at 14:05 UTC"],
  ],
  advice: "If it was you, there is nothing to do. If not, set a new password now.",
  action: { href: "http://localhost:3000/forgot-password", label: "Set a new password" },
} satisfies SecurityNoticeProps;
