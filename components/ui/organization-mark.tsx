import { classNames } from "./class-names";
import { initials } from "./initials";

interface OrganizationMarkProps {
  name: string;
  /** The organization's logo; its initial stands in while there is none. */
  logoUrl?: string | null;
  size?: "sm" | "lg";
}

const sizes = { sm: "size-6 rounded-sm text-xs", lg: "size-11 rounded-[11px] text-xl" } as const;

/** An organization's logo or initial in a square. Decoration: the name stands beside it. */
export function OrganizationMark({ name, logoUrl, size = "sm" }: OrganizationMarkProps) {
  if (logoUrl) {
    const classes = classNames("shrink-0 object-contain", sizes[size]);
    // biome-ignore lint/performance/noImgElement: a small file of our own, already at its size.
    return <img src={logoUrl} alt="" className={classes} />;
  }
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "grid shrink-0 place-items-center bg-accent font-bold text-accent-ink select-none forced-colors:border",
        sizes[size],
      )}
    >
      {initials(name).slice(0, 1)}
    </span>
  );
}
