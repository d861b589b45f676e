/** What a cell shows where there is nothing to show. */
export function Missing() {
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">none</span>
    </span>
  );
}
