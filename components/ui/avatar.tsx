import { classNames } from "./class-names";
import { AtSign } from "./icons/at-sign";
import { initials } from "./initials";

interface AvatarProps {
  /** Nobody yet, for an invitation: shows an @. */
  name?: string | null;
  size?: "sm" | "md" | "lg";
}

const sizes = {
  sm: "size-6 text-[10px]",
  md: "size-7 text-[11px]",
  lg: "size-10 text-md",
} as const;

/** A person's initials in a circle. Decoration: the name stands beside it. */
export function Avatar({ name, size = "md" }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "avatar",
        name ? "bg-accent-soft text-accent-text" : "bg-selected text-ink-3",
        sizes[size],
      )}
    >
      {name ? initials(name) : <AtSign className="size-3.5" />}
    </span>
  );
}
