import type { Metadata } from "next";
import { SessionTable } from "@/components/account/session-table";
import { ConfirmAction } from "@/components/form/confirm-action";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { MonitorCheck } from "@/components/ui/icons/monitor-check";
import { PageHeader } from "@/components/ui/page-header";
import { requirePerson } from "@/lib/http/pages/page";
import { listSessions } from "@/lib/sessions/list-sessions";
import { AccountFrame } from "../account-frame";
import { revokeOtherSessionsAction, revokeSessionAction } from "./actions";

export const metadata: Metadata = { title: "Sessions" };

export default async function SessionsPage() {
  const { person, session } = await requirePerson("/account/sessions");
  const { sessions } = (await listSessions(person)).value;
  const others = sessions.filter(({ current }) => !current);
  return (
    <AccountFrame session={session}>
      <PageHeader
        title="Sessions"
        description="Where you are logged in. A device that you log out is out with its next click."
      />
      <div className="grid gap-5">
        <Card>
          <CardHeader title="This device" />
          <SessionTable
            caption="This device"
            sessions={sessions.filter(({ current }) => current)}
          />
        </Card>
        <Card>
          <CardHeader
            title="Other devices"
            count={others.length}
            actions={others.length > 0 ? <LogOutOthers /> : undefined}
          />
          {others.length > 0 ? (
            <SessionTable
              caption="Other devices"
              sessions={others}
              revoke={revokeSessionAction.bind(null, "")}
            />
          ) : (
            <EmptyState icon={<MonitorCheck />} title="You are logged in nowhere else">
              Other browsers, phones and access tokens of the API show up here. Log out the ones
              that you don&rsquo;t know, then change your password.
            </EmptyState>
          )}
        </Card>
      </div>
    </AccountFrame>
  );
}

function LogOutOthers() {
  return (
    <ConfirmAction
      trigger={{ label: "Log out all others", variant: "secondary", size: "sm" }}
      title="Log out all other devices?"
      description="Each is out with its next click, access tokens of the API included. This device stays logged in."
      confirmLabel="Log out all others"
      action={revokeOtherSessionsAction.bind(null, "")}
    />
  );
}
