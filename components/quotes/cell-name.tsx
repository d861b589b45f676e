/** What a cell of a line is, where the headings above have no room. */
export function CellName({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="mb-0.5 block text-xs font-normal text-ink-3 xl:hidden">
      {children}
    </span>
  );
}
