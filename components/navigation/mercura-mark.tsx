import { classNames } from "../ui/class-names";

/** Mercura's sign. Decoration: the name stands beside it. Drawn alike in public/favicon.svg. */
export function MercuraMark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      className={classNames("size-7 shrink-0", className)}
    >
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M8.5 22.5v-13l7.5 9 7.5-9v13"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-accent-ink"
      />
    </svg>
  );
}
