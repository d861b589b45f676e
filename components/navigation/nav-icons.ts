import { Building2 } from "@/components/ui/icons/building-2";
import { CreditCard } from "@/components/ui/icons/credit-card";
import { FileText } from "@/components/ui/icons/file-text";
import { FolderOpen } from "@/components/ui/icons/folder-open";
import { KeyRound } from "@/components/ui/icons/key-round";
import { LayoutDashboard } from "@/components/ui/icons/layout-dashboard";
import { MonitorSmartphone } from "@/components/ui/icons/monitor-smartphone";
import { Package } from "@/components/ui/icons/package";
import { ReceiptText } from "@/components/ui/icons/receipt-text";
import { ScrollText } from "@/components/ui/icons/scroll-text";
import { Settings } from "@/components/ui/icons/settings";
import { ShieldCheck } from "@/components/ui/icons/shield-check";
import { SquareTerminal } from "@/components/ui/icons/square-terminal";
import { Swords } from "@/components/ui/icons/swords";
import { UserRound } from "@/components/ui/icons/user-round";
import { Users } from "@/components/ui/icons/users";
import { Webhook } from "@/components/ui/icons/webhook";

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
  taxClasses: ReceiptText,
  apiTokens: SquareTerminal,
  webhooks: Webhook,
  auditLog: ScrollText,
  billing: CreditCard,
  profile: UserRound,
  security: ShieldCheck,
  sessions: MonitorSmartphone,
} as const;

export type NavIcon = keyof typeof navIcons;
