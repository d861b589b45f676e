const sizes = { sm: "size-7 shrink-0", lg: "size-11 shrink-0" } as const;

/** Mercura's sign. Decoration: the name stands beside it. Drawn alike in public/favicon.svg. */
export function MercuraMark({ size = "sm" }: { size?: keyof typeof sizes }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={sizes[size]}>
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
