import type { NavItem } from "./nav-link";

/** The places of a person's own account. */
export const accountPlaces: readonly NavItem[] = [
  {
    href: "/account",
    label: "Profile",
    icon: "profile",
    isExact: true,
  },
  { href: "/account/security", label: "Security", icon: "security" },
  { href: "/account/sessions", label: "Sessions", icon: "sessions" },
];
