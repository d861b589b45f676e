import { Button, Link, Text } from "@react-email/components";
import { styles } from "./styles";

interface CallToActionProps {
  readonly href: string;
  readonly label: string;
}

/** The mail's one button, and its address in full for programs that show no button. */
export function CallToAction({ href, label }: CallToActionProps) {
  return (
    <>
      <Button className="button" href={href} style={styles.button}>
        {label}
      </Button>
      <Text className="ink-3" style={styles.small} data-skip-in-text="true">
        Or copy this address into your browser:
        <br />
        <Link className="link" href={href} style={styles.link}>
          {href}
        </Link>
      </Text>
    </>
  );
}
