import Link from "next/link";
import { Card } from "@/components/ui/card";

/** The parts of a mail that can be looked at, by their name in the address. */
export const mailParts = ["html", "text", "headers"] as const;
type MailPart = (typeof mailParts)[number];

const partNames: Readonly<Record<MailPart, string>> = {
  html: "Message",
  text: "Plain text",
  headers: "Headers",
};

interface MailViewProps {
  mail: Readonly<Record<MailPart, string>>;
  part: MailPart;
  /** The mail's path; the parts are addresses below it, so that they work without scripts. */
  path: string;
}

/** One mail, part by part. */
export function MailView({ mail, part, path }: MailViewProps) {
  return (
    <Card>
      <nav aria-label="Parts of the message" className="flex gap-1 border-b border-line px-2">
        {mailParts.map((name) => (
          <Link
            key={name}
            href={`${path}?part=${name}`}
            aria-current={name === part ? "page" : undefined}
            replace
            scroll={false}
            className="-mb-px flex min-h-11 items-center rounded-t-sm border-b-2 border-transparent px-3 font-medium text-ink-2 hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
          >
            {partNames[name]}
          </Link>
        ))}
      </nav>
      {part === "html" ? <HtmlPart path={path} /> : <TextPart text={mail[part]} />}
    </Card>
  );
}

/**
 * No scripts and no origin of its own: a mail may look as it likes, and do nothing but open its links in a new tab.
 * It comes from an address of its own because its inline styles need another policy than the page's.
 */
function HtmlPart({ path }: { path: string }) {
  return (
    <iframe
      title="Message"
      src={`${path}/body`}
      sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
      className="block h-[46rem] w-full rounded-b-lg bg-sunken"
    />
  );
}

function TextPart({ text }: { text: string }) {
  // Every second piece is an address: splitting by a pattern in brackets keeps what it matched.
  const pieces = text.split(/(https?:\/\/\S+)/);
  return (
    <pre className="overflow-x-auto p-4 font-mono text-sm wrap-anywhere whitespace-pre-wrap text-ink sm:p-5">
      {pieces.map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move.
            key={index}
            href={piece}
            target="_blank"
            rel="noopener"
            className="text-accent-text underline underline-offset-3"
          >
            {piece}
          </a>
        ),
      )}
    </pre>
  );
}
