import { Button, Link, Text } from "@react-email/components";
import { type MailAccent, onAccent, ownAccent } from "./accent";
import { styles } from "./styles";

interface CallToActionProps {
  readonly href: string;
  readonly label: string;
  /** The colours of the organization that writes; Mercura's own without. */
  readonly accent?: MailAccent | undefined;
}

/** The mail's one button, and its address in full for programs that show no button. */
export function CallToAction({ href, label, accent = ownAccent }: CallToActionProps) {
  return (
    <>
      <Button className="button" href={href} style={{ ...styles.button, ...onAccent(accent) }}>
        {label}
      </Button>
      <Text className="ink-3" style={styles.small} data-skip-in-text="true">
        Or copy this address into your browser:
        <br />
        <Link className="link" href={href} style={{ ...styles.link, color: accent.light.text }}>
          {href}
        </Link>
      </Text>
    </>
  );
}
