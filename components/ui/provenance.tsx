import { RelativeTime } from "./relative-time";

interface ProvenanceProps {
  createdAt: Date;
  createdBy: string | null;
  /** Left out where nothing was changed since, or the page does not ask. */
  changedAt?: Date | null;
  changedBy?: string | null;
}

/** Who added a record and who changed it last, for its page's header. */
export function Provenance({ createdAt, createdBy, changedAt, changedBy }: ProvenanceProps) {
  return (
    <span>
      Added <RelativeTime at={createdAt} style="date" />
      {createdBy ? ` by ${createdBy}` : null}
      {changedAt ? (
        <>
          , last changed <RelativeTime at={changedAt} style="date" />
          {changedBy ? ` by ${changedBy}` : null}
        </>
      ) : null}
    </span>
  );
}
