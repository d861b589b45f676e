import Link from "next/link";
import type { EventSentence } from "@/lib/audit/event-sentence";

interface EventSentenceTextProps {
  sentence: EventSentence;
  /** Where the names lead, if anywhere. */
  actorHref?: string | null;
  targetHref?: string | null;
}

/** What happened, with the names set apart. */
export function EventSentenceText({ sentence, actorHref, targetHref }: EventSentenceTextProps) {
  const { actor, before, target, after } = sentence;
  return (
    <>
      <Name text={actor} href={actorHref} /> {before}
      {target ? (
        <>
          {" "}
          <Name text={target} href={targetHref} />
        </>
      ) : null}
      {after ? ` ${after}` : null}
    </>
  );
}

function Name({ text, href }: { text: string; href?: string | null | undefined }) {
  if (!href) return <span className="font-medium">{text}</span>;
  return (
    <Link href={href} prefetch={false} className="font-medium hover:underline">
      {text}
    </Link>
  );
}
