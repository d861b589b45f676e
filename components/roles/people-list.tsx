import { Summary } from "@/components/ui/summary";
import { TextLink } from "@/components/ui/text-link";
import { formatCount } from "@/lib/number-format";
import type { PersonWithRole } from "./person-with-role";

/** Up to this many are named in the line. */
const mostInLine = 2;

interface PeopleListProps {
  /** Some of them by name; in a large team not all. */
  people: readonly PersonWithRole[];
  /** How many there are. */
  count: number;
  /** Where all of them are listed. */
  allHref: string;
  locale: string;
}

/** Names: a few in the line, more of them behind their number, and the rest on the list. */
export function PeopleList({ people, count, allHref, locale }: PeopleListProps) {
  if (count === 0) return <span className="text-ink-3">nobody</span>;
  if (count <= mostInLine && people.length === count)
    return <span className="wrap-anywhere">{people.map(({ name }) => name).join(", ")}</span>;
  if (people.length === 0) return <TextLink href={allHref}>{countOf(count, locale)}</TextLink>;
  return (
    <details>
      <Summary>{countOf(count, locale)}</Summary>
      <ul className="mt-1 grid gap-0.5 text-sm text-ink-2">
        {people.map(({ userId, name }) => (
          <li key={userId} className="wrap-anywhere">
            {name}
          </li>
        ))}
        {people.length < count ? (
          <li>
            <TextLink href={allHref}>All {formatCount(count, locale)}</TextLink>
          </li>
        ) : null}
      </ul>
    </details>
  );
}

/** As many people where nobody is named, but for one or two. */
export function PeopleCount({ people, count, locale }: Omit<PeopleListProps, "allHref">) {
  if (count > mostInLine) return countOf(count, locale);
  if (count === 0) return <span className="text-ink-3">nobody</span>;
  return <span className="wrap-anywhere">{people.map(({ name }) => name).join(", ")}</span>;
}

/** "1,200 people" */
function countOf(count: number, locale: string): string {
  return `${formatCount(count, locale)} ${count === 1 ? "person" : "people"}`;
}
