import { Detail } from "@/components/ui/detail";
import { type ImportResource, importKinds } from "@/lib/imports/kinds";
import { formatCount } from "@/lib/number-format";

interface TallyProps {
  resource: ImportResource;
  tally: { created: number; updated: number; skipped: number; bad: number };
  /** Whether it has happened. */
  isDone: boolean;
  locale: string;
}

/** How many lines of a file became, or would become, what. */
export function Tally({ resource, tally, isDone, locale }: TallyProps) {
  const [, many] = importKinds[resource].words;
  const words = isDone
    ? { created: "Added", updated: "Updated", skipped: "Left as they were", bad: "Bad lines" }
    : { created: `New ${many}`, updated: "To update", skipped: "There already", bad: "Bad lines" };
  return (
    <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
      {(["created", "updated", "skipped", "bad"] as const).map((key) => (
        <Detail key={key} label={words[key]}>
          <span className="text-lg font-semibold tabular-nums">
            {formatCount(tally[key], locale)}
          </span>
        </Detail>
      ))}
    </dl>
  );
}
