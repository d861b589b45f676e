import type { ReactNode } from "react";
import { logOutAction } from "@/app/actions";
import { AccountShell } from "@/components/navigation/account-shell";
import type { FoundSession } from "@/lib/sessions/find-session";
import { homeOf, homeOrganization } from "@/lib/sessions/home-of";

interface AccountFrameProps {
  session: FoundSession;
  children: ReactNode;
}

/** The frame around each page of an account, with the way back to where its person works. */
export function AccountFrame({ session, children }: AccountFrameProps) {
  const label = homeOrganization(session)?.name ?? "Your organizations";
  return (
    <AccountShell back={{ label, href: homeOf(session) }} logOutAction={logOutAction}>
      {children}
    </AccountShell>
  );
}
