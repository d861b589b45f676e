import { MonitorSmartphone, ShieldCheck, UserRound } from "lucide-react";
import type { NavItem } from "./nav-link";

/** The places of a person's own account. */
export const accountPlaces: readonly NavItem[] = [
  {
    href: "/account",
    label: "Profile",
    icon: <UserRound aria-hidden="true" />,
    isExact: true,
  },
  { href: "/account/security", label: "Security", icon: <ShieldCheck aria-hidden="true" /> },
  { href: "/account/sessions", label: "Sessions", icon: <MonitorSmartphone aria-hidden="true" /> },
];
