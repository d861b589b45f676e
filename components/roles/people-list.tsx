import type { PersonWithRole } from "./person-with-role";

/** Up to this many stand in the line. */
const shown = 2;

/** Names: a few at once, more of them behind their number. */
export function PeopleList({ people }: { people: readonly PersonWithRole[] }) {
  const names = people.map(({ name }) => name);
  if (names.length === 0) return <span className="text-ink-3">nobody</span>;
  if (names.length <= shown) return <span className="wrap-anywhere">{names.join(", ")}</span>;
  return (
    <details>
      <summary className="cursor-pointer rounded-xs">{names.length} people</summary>
      <ul className="mt-1 grid gap-0.5 text-sm text-ink-2">
        {people.map(({ userId, name }) => (
          <li key={userId} className="wrap-anywhere">
            {name}
          </li>
        ))}
      </ul>
    </details>
  );
}
