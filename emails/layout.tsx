import {
  Body,
  Container,
  Head,
  Heading,
  Html,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";
import { darkAccent, type MailAccent, onAccent, ownAccent } from "./accent";
import { darkStyles, styles } from "./styles";

interface LayoutProps {
  /** The line that an inbox shows beside the subject. */
  readonly preview: string;
  readonly title: string;
  /** The language of its words. */
  readonly lang?: string;
  /** Why this person gets this mail. */
  readonly reason: string;
  /** The organization whose mail it is to somebody who knows nothing of Mercura; Mercura itself without. */
  readonly sender?: string;
  /** The colours of the organization that writes; Mercura's own without. */
  readonly accent?: MailAccent | undefined;
  readonly children: ReactNode;
}

/** What every mail has around its words: the mark, one card, and at the foot why it was sent. */
export function Layout({
  preview,
  title,
  lang = "en",
  reason,
  sender = "Mercura",
  accent = ownAccent,
  children,
}: LayoutProps) {
  return (
    <Html lang={lang}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{`${darkStyles}${darkAccent(accent)}`}</style>
      </Head>
      <Body className="page" style={styles.page}>
        <Preview>{preview}</Preview>
        <Container style={styles.column}>
          <Text className="ink" style={styles.mark}>
            <span
              className="sign"
              style={{ ...styles.sign, ...onAccent(accent) }}
              data-skip-in-text="true"
              aria-hidden="true"
            >
              {firstLetter(sender)}
            </span>
            {sender}
          </Text>
          <Section className="card" style={styles.card}>
            <Heading as="h1" className="ink" style={styles.title}>
              {title}
            </Heading>
            {children}
          </Section>
          <Text className="ink-3" style={styles.footer}>
            {reason}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

function firstLetter(name: string): string {
  return /\p{L}|\p{N}/u.exec(name)?.[0].toLocaleUpperCase("en") ?? "?";
}
