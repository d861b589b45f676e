import { Badge } from "@/components/ui/badge";
import type { MailState } from "@/lib/quotes/buyer/mail-state";

/** What there is to know of a mail to a buyer; nothing of one that went out or is about to. */
export function MailStateBadge({ state }: { state: MailState }) {
  if (state === "sent" || state === "queued") return null;
  const { tone, words } = told[state];
  return (
    <>
      {" "}
      <Badge tone={tone}>{words}</Badge>
    </>
  );
}

const told = {
  late: { tone: "warn", words: "Mail not out yet, we keep trying" },
  failed: { tone: "bad", words: "Mail could not be delivered" },
  dropped: { tone: "neutral", words: "Not mailed: the quote was closed before" },
} as const;
