import { RelativeTime } from "./relative-time";

interface ProvenanceProps {
  createdAt: Date;
  createdBy: string | null;
  /** Null where nothing was changed since. */
  changedAt: Date | null;
  changedBy: string | null;
  verb?: string;
}

/** Who added a record and who changed it last, for its page's header. */
export function Provenance({
  createdAt,
  createdBy,
  changedAt,
  changedBy,
  verb = "Added",
}: ProvenanceProps) {
  return (
    <span>
      {verb} <RelativeTime at={createdAt} style="date" />
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
