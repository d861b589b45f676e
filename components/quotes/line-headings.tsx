import { classNames } from "@/components/ui/class-names";

/** The columns of a line where there is room for one row. */
export const lineColumns =
  "xl:grid-cols-[minmax(0,1fr)_4.5rem_5rem_6.5rem_5.5rem_4rem_7rem_8.5rem]";

const headings = ["What", "Quantity", "Unit", "Price", "Discount", "Tax %", "Net", ""];

/** What the columns are; each field also has a name of its own, which is read out. */
export function LineHeadings() {
  return (
    <div
      aria-hidden="true"
      className={classNames(
        "hidden gap-2 border-b border-line px-4 py-2 text-xs font-medium text-ink-3 xl:grid",
        lineColumns,
      )}
    >
      {headings.map((heading, index) => (
        <span key={heading} className={index > 0 && heading !== "Unit" ? "text-right" : undefined}>
          {heading}
        </span>
      ))}
    </div>
  );
}
