import type { Metadata } from "next";
import { headers } from "next/headers";
import { JoinForm } from "@/components/auth/join-form";
import { ActionButton } from "@/components/form/action-button";
import { ConfirmAction } from "@/components/form/confirm-action";
import { CentredBox } from "@/components/navigation/centred-box";
import { ButtonLink } from "@/components/ui/button-link";
import { EmailAddress } from "@/components/ui/email-address";
import { OrganizationMark } from "@/components/ui/organization-mark";
import { TextLink } from "@/components/ui/text-link";
import { roleDescriptions, roleNames } from "@/lib/access/roles";
import { requestOrigin } from "@/lib/http/request-origin";
import { currentSession } from "@/lib/http/sign-in/current-session";
import { findInvitation } from "@/lib/invitations/link/find-invitation";
import {
  declineInvitationAction,
  joinAsMyselfAction,
  joinAsNewPersonAction,
  logOutToAcceptAction,
} from "./actions";

export const metadata: Metadata = { title: "Accept your invitation", robots: { index: false } };

interface AcceptPageProps {
  searchParams: Promise<{ token?: string | string[] }>;
}

const endings = {
  invitation_not_found: {
    title: "This link leads nowhere",
    intro:
      "Check that it is complete. If you were sent more than one invitation, open the newest: it replaces the others.",
  },
  invitation_expired: {
    title: "This invitation has expired",
    intro: "Ask the person who invited you for a new one.",
  },
  invitation_revoked: {
    title: "This invitation was withdrawn",
    intro: "If that surprises you, ask the person who invited you.",
  },
  invitation_declined: {
    title: "You have declined this invitation",
    intro: "Nobody can join with it any more. If you think again, ask for a new one.",
  },
  invitation_organization_closed: {
    title: "This organization is closed",
    intro: "Nobody can join it now. If that surprises you, ask the person who invited you.",
  },
  invitation_used: {
    title: "This invitation was already accepted",
    intro: "Each one works once. Whoever accepted it is on the team.",
  },
} as const;

export default async function AcceptInvitationPage({ searchParams }: AcceptPageProps) {
  const { token: given } = await searchParams;
  const token = typeof given === "string" ? given : "";
  const found = await findInvitation(requestOrigin(await headers(), "browser"), { token });
  if (!found.ok)
    return (
      <CentredBox
        {...endings[found.code]}
        footnote={<WayOn isLoggedIn={(await currentSession()) !== null} code={found.code} />}
      />
    );

  const { email, role, organizationName, invitedByName, hasAccount } = found.value;
  const session = await currentSession();
  const decline = (
    <ConfirmAction
      trigger={{ label: "Decline this invitation", variant: "quiet", wide: true }}
      title={`Decline the invitation to ${organizationName}?`}
      description="It can’t be used any more. If you think again, ask for a new one."
      confirmLabel="Decline invitation"
      action={declineInvitationAction.bind(null, token)}
      fields={{ token }}
    />
  );
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
        <ActionButton wide action={logOutToAcceptAction.bind(null, token)}>
          Log out and use this invitation
        </ActionButton>
      </CentredBox>
    );
  if (session)
    return (
      <CentredBox {...box}>
        <div className="grid gap-2">
          <ActionButton wide action={joinAsMyselfAction.bind(null, "")} fields={{ token }}>
            Join as {session.user.name}
          </ActionButton>
          {decline}
        </div>
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
          {decline}
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
      <div className="grid gap-2">
        <JoinForm action={joinAsNewPersonAction.bind(null, "")} token={token} email={email} />
        {decline}
      </div>
    </CentredBox>
  );
}

function WayOn({ code, isLoggedIn }: { code: keyof typeof endings; isLoggedIn: boolean }) {
  if (isLoggedIn) return <TextLink href="/">To your organization</TextLink>;
  if (code === "invitation_used") return <TextLink href="/login">Log in</TextLink>;
  return <TextLink href="/">To the start page</TextLink>;
}
