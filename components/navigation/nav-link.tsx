"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { LinkPending } from "@/components/ui/link-pending";
import { type NavIcon, navIcons } from "./nav-icons";

export interface NavItem {
  href: string;
  label: string;
  icon: NavIcon;
  /** How many wait there. */
  badge?: number;
  /** Current on this very path only; otherwise on the pages below it too. */
  isExact?: boolean;
}

/** One place in the sidebar; knows whether it is the current one. */
export function NavLink({ item }: { item: NavItem }) {
  const pathname = usePathname();
  const isBelow = !item.isExact && pathname.startsWith(`${item.href}/`);
  const isCurrent = pathname === item.href || isBelow;
  const Icon = navIcons[item.icon];

  return (
    <Link
      href={item.href}
      aria-current={isCurrent ? "page" : undefined}
      className={[
        "flex min-h-8 items-center gap-2.5 rounded-sm px-2 font-medium text-ink-2 transition-colors hover:bg-hover hover:text-ink pointer-coarse:min-h-11",
        "aria-[current]:bg-selected aria-[current]:text-ink forced-colors:aria-[current]:outline-2",
        "[&_svg]:size-4 [&_svg]:shrink-0",
      ].join(" ")}
    >
      <Icon aria-hidden="true" />
      <span className="min-w-0 truncate">{item.label}</span>
      {item.badge ? (
        <span className="ml-auto text-xs font-medium text-ink-3 tabular-nums in-aria-[current]:text-ink-2">
          {item.badge}
        </span>
      ) : null}
      <LinkPending className="ml-auto text-ink-3" />
    </Link>
  );
}
