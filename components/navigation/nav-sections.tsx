"use client";

import { type NavItem, NavLink } from "./nav-link";

export interface NavSection {
  id: string;
  items: readonly NavItem[];
}

/** The places of an organization, in groups with a line between them. */
export function NavSections({ sections }: { sections: readonly NavSection[] }) {
  return (
    <nav aria-label="Main" className="grid gap-2.5">
      {sections.map((section) => (
        <ul
          key={section.id}
          className="grid gap-0.5 not-first:relative not-first:pt-2.5 not-first:before:absolute not-first:before:inset-x-2 not-first:before:top-0 not-first:before:border-t not-first:before:border-line"
        >
          {section.items.map((item) => (
            <li key={item.href}>
              <NavLink item={item} />
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
