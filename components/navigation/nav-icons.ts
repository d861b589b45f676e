import { Building2 } from "../ui/icons/building-2";
import { CreditCard } from "../ui/icons/credit-card";
import { FileText } from "../ui/icons/file-text";
import { FolderOpen } from "../ui/icons/folder-open";
import { KeyRound } from "../ui/icons/key-round";
import { LayoutDashboard } from "../ui/icons/layout-dashboard";
import { MonitorSmartphone } from "../ui/icons/monitor-smartphone";
import { Package } from "../ui/icons/package";
import { ScrollText } from "../ui/icons/scroll-text";
import { Settings } from "../ui/icons/settings";
import { ShieldCheck } from "../ui/icons/shield-check";
import { SquareTerminal } from "../ui/icons/square-terminal";
import { Swords } from "../ui/icons/swords";
import { UserRound } from "../ui/icons/user-round";
import { Users } from "../ui/icons/users";
import { Webhook } from "../ui/icons/webhook";

/** The icons of places, by name, because an icon that a server component hands over is written in full into the page's data. */
export const navIcons = {
  dashboard: LayoutDashboard,
  customers: Building2,
  quotes: FileText,
  products: Package,
  documents: FolderOpen,
  competitors: Swords,
  team: Users,
  roles: KeyRound,
  settings: Settings,
  apiTokens: SquareTerminal,
  webhooks: Webhook,
  auditLog: ScrollText,
  billing: CreditCard,
  profile: UserRound,
  security: ShieldCheck,
  sessions: MonitorSmartphone,
} as const;

export type NavIcon = keyof typeof navIcons;
