import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { withQuery } from "@/components/ui/query-string";
import { periodsDays } from "@/lib/dashboard/schema";

interface PeriodPickerProps {
  /** The dashboard's path. */
  path: string;
  period: number;
  currency: string;
  currencies: readonly string[];
}

/** How far back the dashboard looks, and in which currency. */
export function PeriodPicker({ path, period, currency, currencies }: PeriodPickerProps) {
  return (
    // Below each other on a phone: whether both fit in a row would depend on the font.
    <div className="flex flex-wrap gap-2 max-sm:flex-col max-sm:items-start print:hidden">
      <Choices
        label="Period"
        choices={periodsDays.map((days) => ({
          label: `${days} days`,
          href: withQuery(path, { period: String(days), currency }),
          isCurrent: days === period,
        }))}
      />
      {currencies.length > 1 ? (
        <Choices
          label="Currency"
          choices={currencies.map((code) => ({
            label: code,
            href: withQuery(path, { period: String(period), currency: code }),
            isCurrent: code === currency,
          }))}
        />
      ) : null}
    </div>
  );
}

interface Choice {
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-0.5 rounded-md border border-line p-0.5">
      {choices.map((choice) => (
        <Link
          key={choice.label}
          href={choice.href}
          scroll={false}
          aria-current={choice.isCurrent ? "true" : undefined}
          className={classNames(
            "rounded-sm px-2.5 py-1 text-sm hover:bg-hover",
            choice.isCurrent ? "bg-selected font-medium text-ink" : "text-ink-2",
          )}
        >
          {choice.label}
        </Link>
      ))}
    </nav>
  );
}
