import { Text } from "@react-email/components";
import { CallToAction } from "./call-to-action";
import { Layout } from "./layout";
import { styles } from "./styles";

export interface NoticeEmailProps {
  readonly title: string;
  /** What happened, in a sentence or two. */
  readonly text: string;
  /** What else happened, a sentence each. */
  readonly others?: readonly { readonly id: string; readonly text: string }[];
  readonly organizationName: string;
  readonly action: { readonly href: string; readonly label: string };
}

/** Tells a person what happened in an organization. */
export default function NoticeEmail({
  title,
  text,
  others = [],
  organizationName,
  action,
}: NoticeEmailProps) {
  return (
    <Layout
      preview={text}
      title={title}
      reason={`You get this because of your membership in ${organizationName}.`}
    >
      <Text className="ink-2" style={styles.text}>
        {text}
      </Text>
      {others.map((other) => (
        <Text key={other.id} className="ink-2" style={styles.text}>
          {other.text}
        </Text>
      ))}
      <CallToAction href={action.href} label={action.label} />
    </Layout>
  );
}

NoticeEmail.PreviewProps = {
  title: "Mara Lind joined Nordwind",
  text: "Mara Lind accepted the invitation to Nordwind, with the role Manager.",
  organizationName: "Nordwind",
  action: { href: "http://localhost:3000/o/nordwind/team", label: "Open in Mercura" },
} satisfies NoticeEmailProps;
