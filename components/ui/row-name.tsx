import Link from "next/link";
import type { ReactNode } from "react";

interface RowNameProps {
  /** Where the whole row leads; null where it leads nowhere, such as among what was deleted. */
  href: string | null;
  prefetch?: false;
  children: ReactNode;
}

/** What a table's row is called, in its title cell. */
export function RowName({ href, prefetch, children }: RowNameProps) {
  if (href === null) return <span className="font-medium wrap-anywhere">{children}</span>;
  return (
    <Link href={href} className="stretched font-medium wrap-anywhere" prefetch={prefetch}>
      {children}
    </Link>
  );
}
