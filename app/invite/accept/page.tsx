import type { Metadata } from "next";
import { headers } from "next/headers";
import { logOutAction } from "@/app/actions";
import { JoinForm } from "@/components/auth/join-form";
import { ActionButton } from "@/components/form/action-button";
import { CentredBox } from "@/components/navigation/centred-box";
import { ButtonLink } from "@/components/ui/button-link";
import { EmailAddress } from "@/components/ui/email-address";
import { OrganizationMark } from "@/components/ui/organization-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { roleDescriptions, roleNames } from "@/lib/access/roles";
import { currentSession } from "@/lib/http/current-session";
import { requestOrigin } from "@/lib/http/request-origin";
import { findInvitation } from "@/lib/invitations/find-invitation";
import { problems } from "@/lib/problems";
import { joinAsMyselfAction, joinAsNewPersonAction } from "./actions";

export const metadata: Metadata = { title: "Accept your invitation", robots: { index: false } };

interface AcceptPageProps {
  searchParams: Promise<{ token?: string | string[] }>;
}

const titles = {
  invitation_not_found: "This link leads nowhere",
  invitation_expired: "This invitation has expired",
  invitation_revoked: "This invitation was withdrawn",
  invitation_used: "This invitation was already accepted",
} as const;

export default async function AcceptInvitationPage({ searchParams }: AcceptPageProps) {
  const { token: given } = await searchParams;
  const token = typeof given === "string" ? given : "";
  const found = await findInvitation(requestOrigin(await headers(), "browser"), { token });
  if (!found.ok)
    return (
      <CentredBox
        title={titles[found.code]}
        intro={problems[found.code].message}
        footnote={<WayOn code={found.code} />}
      />
    );

  const { email, role, organizationName, invitedByName, hasAccount } = found.value;
  const session = await currentSession();
  const box = {
    mark: <OrganizationMark name={organizationName} size="lg" />,
    title: `Join ${organizationName}`,
    intro: (
      <>
        {invitedByName ?? organizationName} invites you as{" "}
        <strong className="text-ink">{roleNames[role]}</strong>. You will {roleDescriptions[role]}.
      </>
    ),
  };
  if (session && session.user.email !== email)
    return (
      <CentredBox
        mark={box.mark}
        title="This invitation is for somebody else"
        intro={
          <>
            It was sent to <EmailAddress address={email} />, and you are logged in as{" "}
            <EmailAddress address={session.user.email} />.
          </>
        }
      >
        <form action={logOutAction} className="grid">
          <SubmitButton>Log out, then open the link again</SubmitButton>
        </form>
      </CentredBox>
    );
  if (session)
    return (
      <CentredBox {...box}>
        <ActionButton wide action={joinAsMyselfAction.bind(null, "")} fields={{ token }}>
          Join as {session.user.name}
        </ActionButton>
      </CentredBox>
    );

  const here = `/invite/accept?token=${encodeURIComponent(token)}`;
  const logIn = `/login?next=${encodeURIComponent(here)}&email=${encodeURIComponent(email)}`;
  if (hasAccount)
    return (
      <CentredBox {...box}>
        <div className="grid gap-3">
          <p className="text-ink-2">
            There is an account for <EmailAddress address={email} />. Log in with it, then join with
            one click.
          </p>
          <ButtonLink href={logIn} variant="primary" wide>
            Log in to accept
          </ButtonLink>
        </div>
      </CentredBox>
    );
  return (
    <CentredBox
      {...box}
      footnote={
        <>
          Already have an account? <TextLink href={logIn}>Log in to accept</TextLink>
        </>
      }
    >
      <JoinForm action={joinAsNewPersonAction.bind(null, "")} token={token} email={email} />
    </CentredBox>
  );
}

function WayOn({ code }: { code: keyof typeof titles }) {
  if (code === "invitation_used") return <TextLink href="/login">Log in</TextLink>;
  return <TextLink href="/">To the start page</TextLink>;
}
