import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

const menuLineClasses =
  "flex min-h-8 w-full items-center gap-2.5 rounded-sm px-2 py-1 text-left text-ink hover:bg-hover pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3";

/** A line of a menu that leads somewhere. */
export function MenuLink(props: Omit<ComponentProps<typeof Link>, "className">) {
  return <Link className={menuLineClasses} {...props} />;
}

/** A line of a menu that sends its form. */
export function MenuSubmit({ children }: { children: ReactNode }) {
  return (
    <button type="submit" className={menuLineClasses}>
      {children}
    </button>
  );
}
