import { Button } from "@/components/ui/button";
import { formatCount } from "@/lib/number-format";
import { allInWords } from "./meant-in-words";
import type { Meant } from "./meant-schema";

interface TickedCountProps {
  /** Null until scripts have counted. */
  count: number | null;
  isAll: boolean;
  /** How many all are; null until that is known. */
  meant: Meant | null;
  locale: string;
  tickAll: () => void;
  tickNone: () => void;
}

/** How many customers a change would reach, and the buttons that tick a page's rows. */
export function TickedCount({ count, isAll, meant, locale, tickAll, tickNone }: TickedCountProps) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="font-medium" aria-live="polite">
        {count === null
          ? "With the ticked customers"
          : isAll
            ? `All that match${meant ? `: ${allInWords(meant, locale)}` : ""}`
            : `${formatCount(count, locale)} ticked`}
      </p>
      {count === null ? null : (
        <>
          <Button type="button" size="sm" variant="quiet" onClick={tickAll}>
            Tick all on this page
          </Button>
          <Button type="button" size="sm" variant="quiet" onClick={tickNone}>
            Tick none
          </Button>
        </>
      )}
    </div>
  );
}
