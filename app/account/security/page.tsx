import type { Metadata } from "next";
import { FreshProof } from "@/app/fresh-proof";
import { AccountEventTable } from "@/components/account/account-event-table";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { FirstPasswordForm } from "@/components/account/first-password-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { FormSuccess } from "@/components/ui/form-success";
import { PageHeader } from "@/components/ui/page-header";
import type { Person } from "@/lib/access/actor";
import { getAccount } from "@/lib/account/get-account";
import { listAccountEvents } from "@/lib/account-events/list-account-events";
import { requirePerson } from "@/lib/http/pages/page";
import { signInProviders } from "@/lib/http/sign-in/sign-in-providers";
import { deviceName } from "@/lib/sessions/device-name";
import { AccountFrame } from "../account-frame";
import { changePasswordAction, setFirstPasswordAction } from "./actions";

export const metadata: Metadata = { title: "Security" };

const path = "/account/security";
const eventsShown = 30;

interface SecurityPageProps {
  searchParams: Promise<{ set?: string | string[] }>;
}

export default async function SecurityPage({ searchParams }: SecurityPageProps) {
  const { person, session } = await requirePerson(path);
  const { set } = await searchParams;
  const { value: log } = await listAccountEvents(person, { limit: eventsShown });
  const events = log.data.map((event) => ({ ...event, device: deviceName(event.userAgent) }));
  return (
    <AccountFrame session={session}>
      <PageHeader title="Security" description="How you log in, and what happened lately." />
      <div className="grid gap-5">
        <FormSuccess title={set ? "Your password is set." : null}>
          You can log in with it from now on.
        </FormSuccess>
        <PasswordCard person={person} />
        {signInProviders().length > 0 ? (
          <Card>
            <CardHeader
              title="Connected sign-ins"
              description={`Log in with ${signInProviders()
                .map(({ name }) => name)
                .join(", ")}.`}
              actions={<ButtonLink href="/account/security/sign-ins">Manage</ButtonLink>}
            />
          </Card>
        ) : null}
        <AccountEventTable events={events} />
      </div>
    </AccountFrame>
  );
}

async function PasswordCard({ person }: { person: Person }) {
  const { value: account } = await getAccount(person);
  const { email, hasPassword, isFresh } = account;
  if (hasPassword)
    return (
      <Card>
        <CardHeader title="Password" description="A change logs out every other device." />
        <CardBody>
          <ChangePasswordForm action={changePasswordAction.bind(null, "")} email={email} />
        </CardBody>
      </Card>
    );
  return (
    <Card>
      <CardHeader
        title="Password"
        description="This account has none yet. With one you can also log in by e-mail."
      />
      <CardBody>
        {isFresh ? (
          <FirstPasswordForm action={setFirstPasswordAction.bind(null, "")} email={email} />
        ) : (
          <FreshProof path={path} />
        )}
      </CardBody>
    </Card>
  );
}
