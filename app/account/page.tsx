import type { Metadata } from "next";
import { logInAgainAction, reauthenticateAction, resendVerificationAction } from "@/app/actions";
import { ChangeEmail } from "@/components/account/change-email";
import { ProfileForm } from "@/components/account/profile-form";
import { ActionButton } from "@/components/form/action-button";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmailAddress } from "@/components/ui/email-address";
import { PageHeader } from "@/components/ui/page-header";
import { getAccount } from "@/lib/account/get-account";
import { requirePerson } from "@/lib/http/pages/page";
import { AccountFrame } from "./account-frame";
import { requestEmailChangeAction, updateProfileAction } from "./actions";

export const metadata: Metadata = { title: "Your account" };

const path = "/account";

export default async function AccountPage() {
  const { person, session } = await requirePerson(path);
  const { value: account } = await getAccount(person);
  return (
    <AccountFrame session={session}>
      <PageHeader
        title="Your account"
        description="Who you are, in every organization that you belong to."
      />
      <div className="grid gap-5">
        <Card>
          <CardHeader title="Profile" />
          <CardBody>
            <ProfileForm action={updateProfileAction.bind(null, "")} name={account.name} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader title="E-mail" description="You log in with it, and get your mail there." />
          <CardBody className="grid gap-5">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <span className="font-medium">
                <EmailAddress address={account.email} />
              </span>
              {account.isEmailVerified ? (
                <Badge tone="good">Verified</Badge>
              ) : (
                <Badge tone="warn">Not verified</Badge>
              )}
            </p>
            {account.isEmailVerified ? null : (
              <div className="flex flex-wrap items-center justify-between gap-3">
                <p className="text-pretty text-ink-2">
                  Open the link in the mail that we sent there.
                </p>
                <ActionButton
                  variant="secondary"
                  size="sm"
                  action={resendVerificationAction.bind(null, "")}
                  doneMessage={`Sent to ${account.email}.`}
                >
                  Send again
                </ActionButton>
              </div>
            )}
            <ChangeEmail
              isFresh={account.isFresh}
              email={account.email}
              hasPassword={account.hasPassword}
              reauthenticate={reauthenticateAction.bind(null, "")}
              logInAgain={logInAgainAction.bind(null, path)}
              requestChange={requestEmailChangeAction.bind(null, "")}
            />
          </CardBody>
        </Card>
      </div>
    </AccountFrame>
  );
}
