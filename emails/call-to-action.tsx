import { Button, Link, Text } from "@react-email/components";
import { type MailAccent, onAccent, ownAccent } from "./accent";
import { styles } from "./styles";

interface CallToActionProps {
  readonly href: string;
  readonly label: string;
  /** What stands above the address. */
  readonly copyHint?: string;
  /** The colours of the organization that writes; Mercura's own without. */
  readonly accent?: MailAccent | undefined;
}

/** The mail's one button, and its address in full for programs that show no button. */
export function CallToAction(props: CallToActionProps) {
  const {
    href,
    label,
    accent = ownAccent,
    copyHint = "Or copy this address into your browser:",
  } = props;
  return (
    <>
      <Button className="button" href={href} style={{ ...styles.button, ...onAccent(accent) }}>
        {label}
      </Button>
      <Text className="ink-3" style={styles.small} data-skip-in-text="true">
        {copyHint}
        <br />
        <Link className="link" href={href} style={{ ...styles.link, color: accent.light.text }}>
          {href}
        </Link>
      </Text>
    </>
  );
}
