import {
  Building2,
  CreditCard,
  FileText,
  FolderOpen,
  KeyRound,
  LayoutDashboard,
  MonitorSmartphone,
  Package,
  ScrollText,
  Settings,
  ShieldCheck,
  SquareTerminal,
  Swords,
  UserRound,
  Users,
  Webhook,
} from "lucide-react";

/** The icons of places. Named, because an icon that a server component hands over is drawn in full in what the page sends along. */
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
