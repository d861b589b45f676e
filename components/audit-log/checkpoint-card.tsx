import { buttonStyles } from "@/components/ui/button-styles";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { Detail } from "@/components/ui/detail";
import { ShieldCheck } from "@/components/ui/icons/shield-check";
import { RelativeTime } from "@/components/ui/relative-time";
import { formatCount } from "@/lib/number-format";

interface CheckpointCardProps {
  /** Where the file comes from. */
  href: string;
  locale: string;
  checkpoint: { readonly sequence: number; readonly hash: string; readonly recordedAt: string };
}

/** The present end of the chain of events, to be kept elsewhere. */
export function CheckpointCard({ href, locale, checkpoint }: CheckpointCardProps) {
  const { sequence, hash, recordedAt } = checkpoint;
  return (
    <Card>
      <CardHeader
        title="Checkpoint"
        description="Each event holds the hash of the one before it. Keep the chain's end in a place of your own, and you can prove later that nothing up to here was changed, removed or cut off, not even by whoever runs the database."
      />
      <CardBody className="grid gap-4">
        <dl className="grid gap-x-8 gap-y-3 tabular-nums sm:grid-cols-2">
          <Detail label="Last event">{formatCount(sequence, locale)}</Detail>
          <Detail label="Written">
            <RelativeTime at={recordedAt} style="date-time" />
          </Detail>
          <Detail label="Its hash" isWide>
            <code className="text-sm">{hash}</code>
          </Detail>
          <Detail label="Check it later, on the server" isWide>
            <code className="text-sm">npm run audit:verify -- --checkpoint FILE</code>
          </Detail>
        </dl>
        <a href={href} download className={classNames(buttonStyles({}), "justify-self-start")}>
          <ShieldCheck />
          Download the checkpoint
        </a>
      </CardBody>
    </Card>
  );
}
